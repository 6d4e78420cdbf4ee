#include "ui/models/event_loop_watchdog.h"

#include <algorithm>

namespace cw {

EventLoopWatchdog::EventLoopWatchdog(QObject* parent) : QObject(parent) {
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    connect(&m_timer, &QTimer::timeout, this, &EventLoopWatchdog::visit);
    reset();
    m_timer.start();
}

void EventLoopWatchdog::reset() {
    m_longest = 0;
    m_since.start();
}

void EventLoopWatchdog::visit() { m_longest = std::max(m_longest, m_since.restart()); }

} // namespace cw
