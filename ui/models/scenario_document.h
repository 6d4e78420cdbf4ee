#pragma once
#include "sim/scenario.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QUndoStack>

#include <memory>
#include <vector>

namespace cw {

/// A scenario that can be read at a preset's card or chosen as reference.
struct Preset {
    QString id;   ///< file name without extensions: "strict-developer-liability"
    QString path;
    Scenario scenario;
};
/// The presets that ship, in the order of their names; files with faults are left out.
std::vector<Preset> loadPresets();
/// The law of 2025 as the model has it: every lever at its default.
Scenario statusQuo();
/// True if the person set this parameter: a lever with a setting or a trigger, another parameter away from its default.
bool isChanged(const Scenario& scenario, const ParameterSpec& spec);
double valueOf(const Scenario& scenario, const ParameterSpec& spec);

/// A scenario that others are compared with. `frozen`: under its own assumptions; otherwise under those of the scenario
/// being worked on, so that the two differ by policy alone.
struct Rival {
    Scenario scenario;
    bool frozen = false;
    bool operator==(const Rival&) const = default;
};
/// The rival as it is simulated beside `scenario`: a twin world of the same seed and length.
std::shared_ptr<const Scenario> twinOf(const Rival& rival, const Scenario& scenario);

/// What is compared with what: the reference, and further scenarios in the order in which they were pinned.
struct Comparison {
    Rival reference;
    std::vector<Rival> pinned;
    bool operator==(const Comparison&) const = default;
};

/// All of a document but its history.
struct DocumentState {
    Scenario scenario, saved;
    Comparison comparison;
    QString path;
    QByteArray onDisk;   ///< hash of the file as it was read or written
    bool operator==(const DocumentState&) const = default;
};

/// The scenario being worked on, its file, its history, and the reference it is compared with.
class ScenarioDocument : public QObject {
    Q_OBJECT
public:
    explicit ScenarioDocument(QObject* parent = nullptr);

    const Scenario& scenario() const { return m_scenario; }
    std::shared_ptr<const Scenario> snapshot() const { return std::make_shared<const Scenario>(m_scenario); }
    QString name() const { return QString::fromStdString(m_scenario.name); }
    QString shownName() const;   ///< says so where it is not, or no longer, the policy of that name
    const QString& path() const { return m_path; }
    /// Pinning and the choice of a reference can be undone, but are no part of the file.
    bool isModified() const { return !(m_scenario == m_saved); }
    const Scenario& savedScenario() const { return m_saved; }
    QUndoStack& undoStack() { return m_undo; }
    /// Edits that can be undone; older ones are forgotten, since each keeps what was before: without an end, a long session
    /// would take a hundred megabytes for them.
    static constexpr int mostUndone = 300;

    /// A new number for edits that belong together: call it when a drag or a visit to a control starts.
    int newGesture() { return ++m_lastGesture; }
    /// Sets a lever or assumption as one undoable edit; the same value again is no edit. The value must be allowed; what would make
    /// the scenario as a whole impossible is refused. Shares of the sample make room for one another.
    void set(const ParameterSpec& spec, double value, int gesture = 0);
    /// Sets a lever's value and dates as one undoable edit.
    void setSchedule(const ParameterSpec& lever, const Schedule& schedule, int gesture = 0);
    /// Adds a trigger at the end of the list, or puts it in the place of another; the trigger must be allowed.
    void addTrigger(const Trigger& trigger);
    void replaceTrigger(std::size_t row, const Trigger& trigger);
    /// Takes the lever from what the trigger sets; a trigger that sets nothing any more goes.
    void removeFromTrigger(std::size_t row, const ParameterSpec& lever);
    /// Value, dates and triggers of a lever go; another parameter is at its default again.
    void reset(const ParameterSpec& spec);
    /// Resets every lever, or every other parameter.
    void resetAll(bool levers);
    /// Takes over another scenario as an undoable edit ("Undo: Strict developer liability").
    void use(const Scenario& scenario);
    int changedCount(bool levers) const;

    /// A fresh status quo without file or history.
    void clear();
    /// Opens a file; history starts anew. On faults nothing changes and the list says what is wrong.
    std::vector<Problem> open(const QString& path);
    /// Throws std::runtime_error naming the file.
    void save(const QString& path);
    /// Shows an experiment that is kept elsewhere, in `name`, without a file of its own: nothing would be lost by leaving it.
    /// One undoable step, since what was shown and pinned before may be kept nowhere.
    void restore(const Scenario& scenario, const Comparison& comparison, const QString& name);
    /// Takes up work that was not saved, on the file at `path` as it stands there now, or on no file.
    void recover(const Scenario& scenario, const Comparison& comparison, const QString& path);
    /// Goes on where a session ended: on its file as it stands there now, or on the scenario where there is none or it cannot
    /// be read; and with what was compared.
    void goOn(const Scenario& scenario, const Comparison& comparison, const QString& path);
    /// Whether somebody else has changed, or removed, the file since it was opened or saved here.
    bool changedOnDisk() const;

    /// The reference as it is simulated: its own levers; assumptions follow the scenario unless it was pinned.
    std::shared_ptr<const Scenario> reference() const { return twinOf(m_comparison.reference, m_scenario); }
    QString referenceName() const;
    const Comparison& comparison() const { return m_comparison; }
    /// The pinned scenarios, without the one that is the reference.
    std::vector<Rival> rivals() const;

    // Each of these is an undoable edit of what is compared, and none of the scenario.
    void setReference(const Scenario& scenario);
    /// Freezes the present scenario, assumptions and all, as the reference.
    void pin();
    void pin(std::vector<Rival> rivals);
    void unpin(const Rival& rival);
    void usePinnedAsReference(std::size_t row);
    /// Makes a pinned scenario the reference; the old reference stays beside it.
    void swapReference(const Rival& rival);

    /// For commands only: shows a scenario without recording it.
    void show(const Scenario& scenario);
    void show(const Comparison& comparison);
    /// Shows another document; returns what was shown.
    DocumentState exchange(DocumentState other);

signals:
    void changed();            ///< the scenario
    void referenceChanged();   ///< or which scenarios are pinned
    void fileChanged();        ///< path, or whether it is modified
    void replaced();           ///< by another document: opened, made new, or by a step back to the one before
    void refused(const QString& why);   ///< an edit that would make the scenario impossible; nothing has changed

private:
    void push(Scenario after, const QString& name, int gesture = 0);
    void compare(const Comparison& after, const QString& name);
    void begin(const Scenario& saved, const Scenario& shown, const QString& path);

    Scenario m_scenario, m_saved;
    Comparison m_comparison;
    QString m_path;
    QByteArray m_onDisk;
    QUndoStack m_undo;
    int m_lastGesture = 0;
};

} // namespace cw
