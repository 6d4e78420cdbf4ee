#pragma once
#include <cstddef>

namespace cw::cli {

/// "12 of 64 runs, 3 s left" on stderr, at most ten times a second, only on a terminal or when asked for.
class Progress {
public:
    Progress(std::size_t total, bool wanted);
    ~Progress();
    void advance();

private:
    double now() const;
    std::size_t m_total, m_done = 0;
    bool m_shown;
    double m_start, m_last = -1;
};

} // namespace cw::cli
