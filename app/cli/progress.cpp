#include "app/cli/progress.h"

#include <chrono>
#include <cstdio>
#include <unistd.h>

namespace cw::cli {

Progress::Progress(std::size_t total, bool wanted) : m_total(total), m_shown(wanted || ::isatty(STDERR_FILENO)), m_start(now()) {}

Progress::~Progress() {
    if (m_shown && m_done > 0) std::fputs("\n", stderr);
}

double Progress::now() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void Progress::advance() {
    ++m_done;
    if (!m_shown) return;
    const double at = now();
    if (m_done < m_total && at - m_last < 0.1) return;
    m_last = at;
    const double left = (at - m_start) / static_cast<double>(m_done) * static_cast<double>(m_total - m_done);
    std::fprintf(stderr, "\r%zu of %zu runs, %.0f s left ", m_done, m_total, left);
}

} // namespace cw::cli
