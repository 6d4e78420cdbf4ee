#pragma once
#include "ui/models/scenario_document.h"

#include <QUndoCommand>

namespace cw {

/// One named edit of the scenario. Edits of the same gesture (a drag of one slider) merge into one step; back at the
/// start, the step is obsolete and vanishes.
class EditCommand : public QUndoCommand {
public:
    /// `gesture` 0 never merges.
    EditCommand(ScenarioDocument& document, Scenario after, const QString& name, int gesture = 0);
    void undo() override;
    void redo() override;
    int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* next) override;

private:
    void show(const Scenario& scenario);
    ScenarioDocument& m_document;
    Scenario m_before, m_after;
    int m_gesture;
};

/// One named change of what is compared: pinned, unpinned, another reference.
class CompareCommand : public QUndoCommand {
public:
    CompareCommand(ScenarioDocument& document, Comparison after, const QString& name);
    void undo() override;
    void redo() override;

private:
    ScenarioDocument& m_document;
    Comparison m_before, m_after;
};

/// Another document in the place of this one: file, scenario and what is compared. Whatever was shown when it is undone
/// comes back by redo, a name or a file that it got in between included.
class OpenCommand : public QUndoCommand {
public:
    OpenCommand(ScenarioDocument& document, DocumentState after, const QString& name);
    void undo() override;
    void redo() override;

private:
    ScenarioDocument& m_document;
    DocumentState m_other;   ///< the one that is not shown
};

} // namespace cw
