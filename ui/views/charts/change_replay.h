#pragma once
#include "ui/models/last_change.h"

#include <QTimer>

namespace cw {

/// Shows the last change again: first what was before, then what is now, each for a moment. It steps and never glides.
class ChangeReplay : public QObject {
    Q_OBJECT
public:
    static constexpr int beforeTime = 1400, afterTime = 1600;   ///< ms: time to read the caption and find the line
    enum class Phase { none, before, after };

    ChangeReplay(ScenarioDocument& document, RunController& controller, QObject* parent = nullptr);
    /// What there is to say: what is replayed, or why nothing is.
    QString start();
    void stop();
    Phase phase() const { return m_phase; }
    const ResultsPointer& before() const { return m_before; }
    const QString& what() const { return m_what; }

signals:
    void phaseChanged();

private:
    void show(Phase phase);
    LastChange m_change;
    ResultsPointer m_before;
    QString m_what;
    QTimer m_timer;
    Phase m_phase = Phase::none;
};

} // namespace cw
