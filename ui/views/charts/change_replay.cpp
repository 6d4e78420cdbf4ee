#include "ui/views/charts/change_replay.h"

namespace cw {

ChangeReplay::ChangeReplay(ScenarioDocument& document, RunController& controller, QObject* parent) : QObject(parent), m_change(document, controller) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { show(m_phase == Phase::before ? Phase::after : Phase::none); });
    // Whoever goes on working wants to see that.
    connect(&document, &ScenarioDocument::changed, this, &ChangeReplay::stop);
    connect(&document, &ScenarioDocument::referenceChanged, this, &ChangeReplay::stop);
}

QString ChangeReplay::start() {
    if (!m_change.step()) return tr("nothing to replay: no lever and no assumption was moved yet");
    if (!m_change.step()->results) return tr("nothing to replay: the policy before this change had no runs yet");
    m_before = m_change.step()->results;
    m_what = m_change.text();
    show(Phase::before);
    return tr("replaying the last change: %1").arg(m_what);
}

void ChangeReplay::stop() {
    if (m_phase != Phase::none) show(Phase::none);
}

void ChangeReplay::show(Phase phase) {
    m_phase = phase;
    if (phase == Phase::none) m_timer.stop();
    else m_timer.start(phase == Phase::before ? beforeTime : afterTime);
    emit phaseChanged();
}

} // namespace cw
