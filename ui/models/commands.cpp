#include "ui/models/commands.h"

namespace cw {

EditCommand::EditCommand(ScenarioDocument& document, Scenario after, const QString& name, int gesture)
    : QUndoCommand(name), m_document(document), m_before(document.scenario()), m_after(std::move(after)), m_gesture(gesture) {}

void EditCommand::undo() { show(m_before); }
void EditCommand::redo() { show(m_after); }

/// A name that this edit did not change is the document's own: saving under another name is nothing to be undone.
void EditCommand::show(const Scenario& scenario) {
    if (m_before.name != m_after.name) return m_document.show(scenario);
    Scenario named = scenario;
    named.name = m_document.scenario().name;
    m_document.show(named);
}

bool EditCommand::mergeWith(const QUndoCommand* next) {
    const auto& edit = static_cast<const EditCommand&>(*next);
    if (m_gesture == 0 || edit.m_gesture != m_gesture || edit.text() != text()) return false;
    m_after = edit.m_after;
    setObsolete(m_after == m_before);
    return true;
}

CompareCommand::CompareCommand(ScenarioDocument& document, Comparison after, const QString& name)
    : QUndoCommand(name), m_document(document), m_before(document.comparison()), m_after(std::move(after)) {}

void CompareCommand::undo() { m_document.show(m_before); }
void CompareCommand::redo() { m_document.show(m_after); }

OpenCommand::OpenCommand(ScenarioDocument& document, DocumentState after, const QString& name)
    : QUndoCommand(name), m_document(document), m_other(std::move(after)) {}

void OpenCommand::undo() { m_other = m_document.exchange(std::move(m_other)); }
void OpenCommand::redo() { undo(); }

} // namespace cw
