#pragma once
#include "sim/analysis/event_index.h"
#include "sim/analysis/parting.h"
#include "sim/analysis/run_facts.h"
#include "sim/run.h"
#include "ui/models/entity_names.h"
#include "ui/models/latest_task.h"
#include "ui/models/run_controller.h"
#include "ui/models/scenario_document.h"

#include <QObject>

#include <memory>
#include <optional>
#include <set>

namespace cw {

struct Recording;

/// One run in full: outcomes, log and what the log does not hold. Never changes once made; any thread may read it.
struct History {
    std::shared_ptr<const Scenario> scenario;   ///< as run, interventions included
    RunResult run;
    RunFacts facts;
    EventIndex index;
    EntityNames names;
    std::shared_ptr<const Recording> recording = nullptr;   ///< the world month by month; null unless it was asked for

    explicit History(std::shared_ptr<const Scenario> as) : scenario(std::move(as)), names(*scenario) {}
    History(const History&) = delete;   // the index points into the log
    const std::vector<Event>& events() const { return run.log.events(); }
    const Event& event(std::int32_t row) const { return run.log.events()[static_cast<std::size_t>(row)]; }
};
using HistoryPointer = std::shared_ptr<const History>;

/// Simulates one run with its log, and with a recording if asked to. Null if it was stopped.
HistoryPointer makeHistory(const std::shared_ptr<const Scenario>& scenario, int run, const std::stop_token& stop = {}, bool record = false);

/// The same run in several worlds: what happened, in the reference, and with something removed.
struct Histories {
    int run = 0;
    HistoryPointer scenario, reference, without;   ///< each null until it is there; `without` unless something is removed
    QString referenceName;
    std::vector<Intervention> removed;             ///< in `without`
    /// Where scenario and reference part: the first event that differs, and the first that no change of law is.
    std::optional<Parting> first, consequence;
};

/// The one history that views look at in detail, and what they share about it: which run, month and thing. Runs are
/// simulated again with their log, in the background, and only while a view wants them.
class HistoryController : public QObject {
    Q_OBJECT
public:
    HistoryController(ScenarioDocument& document, RunController& runs, QObject* parent = nullptr);
    /// Whoever has histories in front says so, and says when that has ended.
    void setWanted(const QObject* view, bool wanted);
    const Histories& histories() const { return m_histories; }
    /// A request is under way; its histories may be those of an earlier scenario until it is done.
    bool working() const { return m_working; }

    /// Run number, 0 .. runs of the scenario - 1. The first is the typical one, once there are results to tell it by.
    int run() const { return m_run; }
    void setRun(int run);
    int runs() const;
    std::optional<int> month() const { return m_month; }
    void setMonth(std::optional<int> month);
    /// The incident, model, developer, hub or place that is looked at; nothing for none.
    Key selected() const { return m_selected; }
    void select(Key key);
    /// Replays the run without these; an empty list ends that. The document knows nothing of it.
    void remove(std::vector<Intervention> interventions);

    /// What is behind this outcome in this month? Whoever can answer comes to the front.
    void ask(int outcome, std::optional<int> month) { emit asked(outcome, month); }

signals:
    void asked(int outcome, std::optional<int> month);
    void historiesChanged();   ///< or one of them more has arrived
    void runChanged();
    void monthChanged();
    void selectionChanged();
    void failed(const QString& message);

private:
    void request();
    void chooseFirstRun(const ResultsPointer& results);
    void publish(std::uint64_t number, Histories histories, bool last);

    ScenarioDocument& m_document;
    RunController& m_runs;
    std::set<const QObject*> m_wanting;
    Histories m_histories;
    std::vector<Intervention> m_removed;
    std::uint64_t m_requests = 0;
    int m_run = 0;
    bool m_runChosen = false, m_working = false, m_stale = true;
    std::optional<int> m_month;
    Key m_selected;
    struct Cache;
    std::shared_ptr<Cache> m_cache;   ///< the task's thread only
    LatestTask m_task;                ///< last: it stops before the rest goes
};

/// The run whose number is nearest to the median of all, and the one with the largest; `values` by run, not empty.
int typicalRun(const std::vector<double>& values);
int worstRun(const std::vector<double>& values);

} // namespace cw
