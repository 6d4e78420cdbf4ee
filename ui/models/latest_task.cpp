#include "ui/models/latest_task.h"

#include "ui/models/background.h"

#include <utility>

namespace cw {

LatestTask::LatestTask() : m_thread([this](const std::stop_token& quit) { loop(quit); }) {}

LatestTask::~LatestTask() {
    stop();
    m_thread.request_stop();   // the join follows; m_wake hears the token
}

void LatestTask::start(Work work) {
    const std::lock_guard lock(m_gate);
    m_pending = std::move(work);
    m_stop.request_stop();
    m_wake.notify_one();
}

void LatestTask::stop() {
    const std::lock_guard lock(m_gate);
    m_pending = nullptr;
    m_stop.request_stop();
}

void LatestTask::loop(const std::stop_token& quit) {
    giveWayToTheWindow();
    while (true) {
        Work work;
        std::stop_token stop;
        {
            std::unique_lock lock(m_gate);
            if (!m_wake.wait(lock, quit, [&] { return static_cast<bool>(m_pending); })) return;
            work = std::exchange(m_pending, nullptr);
            m_stop = {};
            stop = m_stop.get_token();
        }
        work(stop);
    }
}

} // namespace cw
