#pragma once
#include "ui/models/run_controller.h"
#include "ui/models/scenario_document.h"

#include <QObject>

#include <optional>

namespace cw {

/// The last step from one scenario to another, by an edit, by undo or by redo, with what the charts showed before it. The
/// many values of one drag are one step. It is kept here and not looked up in the cache of runs: a drag pushes what was
/// there before out of that.
class LastChange : public QObject {
    Q_OBJECT
public:
    struct Step {
        std::shared_ptr<const Scenario> before;
        ResultsPointer results;   ///< null if no run of it came in before it was changed
    };
    LastChange(ScenarioDocument& document, RunController& controller, QObject* parent = nullptr);
    /// None since the document was opened, or where only names and what is compared were changed.
    const std::optional<Step>& step() const { return m_step; }
    /// "Liability rule: negligence → strict"; empty without a step.
    QString text() const;

private:
    void follow(int index);
    void forget();
    ScenarioDocument& m_document;
    RunController& m_controller;
    std::shared_ptr<const Scenario> m_now;   ///< the scenario after the last step
    std::optional<Step> m_step, m_earlier;   ///< the second is the last again if a drag ends where it began
    int m_index = 0;                         ///< of the history when it last spoke
};

} // namespace cw
