#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

namespace cw {

/// The few best of the rows that are offered one after another, best first, the earlier one first among equals.
class BestRows {
public:
    static constexpr std::size_t room = 32;
    explicit BestRows(std::size_t most = 0) : m_most(std::min(most, room)) { clear(); }
    void offer(std::int32_t row, double score) {
        if (score <= m_floor) return;
        std::size_t at = m_count < m_most ? m_count++ : m_count - 1;
        for (; at > 0 && m_scores[at - 1] < score; --at) m_scores[at] = m_scores[at - 1], m_rows[at] = m_rows[at - 1];
        m_scores[at] = score;
        m_rows[at] = row;
        if (m_count == m_most) m_floor = m_scores[m_count - 1];
    }
    void clear() {
        m_count = 0;
        m_floor = m_most > 0 ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
    }
    std::span<const std::int32_t> rows() const { return std::span(m_rows).first(m_count); }

private:
    std::size_t m_most, m_count = 0;
    double m_floor = 0;   // no better than this is of no use
    std::array<std::int32_t, room> m_rows{};
    std::array<double, room> m_scores{};
};

} // namespace cw
