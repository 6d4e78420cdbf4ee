#include "app/cli/interrupt.h"

#include <csignal>
#include <unistd.h>

namespace cw::cli {

namespace {

// A signal handler may only touch what is lock-free: it writes a byte that a thread waits for.
volatile sig_atomic_t signalPipe = -1;
volatile sig_atomic_t signalCount = 0;
constexpr int caught[] = {SIGINT, SIGTERM, SIGHUP};

void onSignal(int) {
    signalCount = signalCount + 1;
    if (signalCount > 1) _exit(130);
    const char byte = 1;
    if (signalPipe >= 0) (void)!::write(signalPipe, &byte, 1);
}

} // namespace

Interrupt::Interrupt() {
    if (::pipe(m_pipe) != 0) return;
    signalPipe = m_pipe[1];
    m_watcher = std::thread([this] {
        char byte = 0;
        if (::read(m_pipe[0], &byte, 1) == 1 && byte == 1) m_source.request_stop();
    });
    struct sigaction action {};
    action.sa_handler = onSignal;
    for (const int signal : caught) {
        struct sigaction old {};
        // What was ignored at the start stays ignored: nohup must work.
        if (::sigaction(signal, nullptr, &old) == 0 && old.sa_handler != SIG_IGN) ::sigaction(signal, &action, nullptr);
    }
}

Interrupt::~Interrupt() {
    // After a first signal the handler stays, so that a second one ends the program as interrupted while results are written.
    for (const int signal : caught) {
        struct sigaction old {};
        if (signalCount == 0 && ::sigaction(signal, nullptr, &old) == 0 && old.sa_handler == onSignal) std::signal(signal, SIG_DFL);
    }
    signalPipe = -1;
    if (!m_watcher.joinable()) return;
    const char bye = 0;
    (void)!::write(m_pipe[1], &bye, 1);
    m_watcher.join();
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
}

} // namespace cw::cli
