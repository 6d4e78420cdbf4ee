#pragma once
#include "sim/scenario.h"

#include <QUndoCommand>

namespace cw {

class ScenarioDocument;

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
    ScenarioDocument& m_document;
    Scenario m_before, m_after;
    int m_gesture;
};

} // namespace cw
