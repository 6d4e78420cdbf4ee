#pragma once
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace cw {

/// A thread that does the newest piece of work only: starting one stops the one under way. No call waits for the work.
/// Work tells the GUI thread what it found by a queued call, and must own all that it reads.
class LatestTask {
public:
    using Work = std::function<void(const std::stop_token&)>;
    LatestTask();
    ~LatestTask();   ///< stops what runs and waits for it
    void start(Work work);
    void stop();

private:
    void loop(const std::stop_token& quit);
    std::mutex m_gate;   ///< guards the next three
    std::condition_variable_any m_wake;
    Work m_pending;
    std::stop_source m_stop;
    std::jthread m_thread;
};

} // namespace cw
