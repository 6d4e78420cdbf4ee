#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace cw {

/// Measures how long the event loop of the thread it lives in does not come round.
class EventLoopWatchdog : public QObject {
    Q_OBJECT
public:
    explicit EventLoopWatchdog(QObject* parent = nullptr);
    /// Longest time between two visits since the last reset, in milliseconds.
    qint64 longestGap() const { return m_longest; }
    void reset();

private:
    void visit();
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace cw
