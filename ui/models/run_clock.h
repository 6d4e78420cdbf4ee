#pragma once
#include <chrono>
#include <cstdint>
#include <map>
#include <thread>
#include <vector>

namespace cw {

/// How long runs take, told by when the threads that simulate them hand them in. One call at a time.
class RunClock {
public:
    explicit RunClock(std::vector<double>& seconds) : m_seconds(seconds) {}
    /// This thread has ended the run.
    void note(std::uint32_t run) {
        const auto begun = m_begun.try_emplace(std::this_thread::get_id(), m_start).first->second;
        if (m_seconds.size() <= run) m_seconds.resize(run + 1, 0);
        m_seconds[run] = std::chrono::duration<double>(Clock::now() - begun).count();
    }
    /// And takes up the next one.
    void goOn() { m_begun[std::this_thread::get_id()] = Clock::now(); }

private:
    using Clock = std::chrono::steady_clock;
    std::vector<double>& m_seconds;
    Clock::time_point m_start = Clock::now();
    std::map<std::thread::id, Clock::time_point> m_begun;
};

} // namespace cw
