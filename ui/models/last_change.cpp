#include "ui/models/last_change.h"

#include "ui/models/policy_trail.h"
#include "ui/models/run_cache.h"

#include <utility>

namespace cw {

LastChange::LastChange(ScenarioDocument& document, RunController& controller, QObject* parent)
    : QObject(parent), m_document(document), m_controller(controller) {
    forget();
    connect(&document.undoStack(), &QUndoStack::indexChanged, this, &LastChange::follow);
    connect(&document, &ScenarioDocument::fileChanged, this, [this] { if (m_document.undoStack().count() == 0) forget(); });
    // A first band of the scenario before may still come in after the change.
    connect(&controller, &RunController::fansChanged, this, [this](const ResultsPointer& results) {
        if (m_step && !m_step->results && sameExperiment(*results->scenario, *m_step->before)) m_step->results = results;
    });
}

void LastChange::forget() {
    m_step.reset(), m_earlier.reset();
    m_now = m_document.snapshot();
    m_index = 0;
}

void LastChange::follow(int index) {
    const QUndoStack& stack = m_document.undoStack();
    if (stack.count() == 0) return forget();
    const int was = std::exchange(m_index, index);
    const std::shared_ptr<const Scenario> before = std::exchange(m_now, m_document.snapshot());
    if (index == was) return;   // a drag goes on
    if (index < was && !stack.canRedo()) {   // and ends where it began
        m_step = std::exchange(m_earlier, std::nullopt);
    } else if (!sameExperiment(*before, *m_now)) {
        const ResultsPointer shown = m_controller.results();
        const bool seen = shown && sameExperiment(*shown->scenario, *before);
        m_earlier = std::exchange(m_step, Step{before, seen ? shown : nullptr});
    }
}

QString LastChange::text() const { return m_step ? moveText(*m_step->before, *m_now) : QString(); }

} // namespace cw
