#pragma once
#include <stop_token>
#include <thread>

namespace cw::cli {

/// Ctrl-C, SIGTERM and SIGHUP ask for a stop; a second one ends the program at once.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    std::stop_token token() const { return m_source.get_token(); }
    bool happened() const { return m_source.stop_requested(); }

private:
    std::stop_source m_source;
    int m_pipe[2] = {-1, -1};
    std::thread m_watcher;
};

} // namespace cw::cli
