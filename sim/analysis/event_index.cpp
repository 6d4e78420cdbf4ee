#include "sim/analysis/event_index.h"

#include <algorithm>
#include <numeric>

namespace cw {

EventIndex::EventIndex(const EventLog& log) : m_log(&log) {
    const std::vector<Event>& events = log.events();
    m_rows.resize(events.size());
    std::iota(m_rows.begin(), m_rows.end(), 0);
    const auto keyAt = [&](std::int32_t row) { return events[static_cast<std::size_t>(row)].key.bits; };
    std::ranges::stable_sort(m_rows, {}, keyAt);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto [group, first] = m_groups.try_emplace(keyAt(m_rows[i]), i, 0);
        ++group->second.second;
    }
    for (std::size_t row = 0; row < events.size(); ++row)   // months never go back
        while (static_cast<int>(m_months.size()) <= events[row].month) m_months.push_back(static_cast<std::int32_t>(row));
    m_months.push_back(static_cast<std::int32_t>(events.size()));
    for (std::size_t i = 0; i < log.judgments().size(); ++i) {
        const auto [lines, first] = m_judgments.try_emplace(log.judgments()[i].incident, i, 0);
        ++lines->second.second;
    }
}

std::span<const std::int32_t> EventIndex::of(Key key) const {
    const auto found = m_groups.find(key.bits);
    if (found == m_groups.end()) return {};
    return std::span(m_rows).subspan(found->second.first, found->second.second);
}

std::int32_t EventIndex::find(Key key, EventType type) const {
    for (const std::int32_t row : of(key))
        if (m_log->events()[static_cast<std::size_t>(row)].type == type) return row;
    return -1;
}

std::pair<std::int32_t, std::int32_t> EventIndex::month(int month) const {
    if (m_months.empty()) return {0, 0};
    const auto last = static_cast<int>(m_months.size()) - 1;
    return {m_months[static_cast<std::size_t>(std::clamp(month, 0, last))], m_months[static_cast<std::size_t>(std::clamp(month + 1, 0, last))]};
}

std::span<const JudgmentLine> EventIndex::judgment(std::int32_t incident) const {
    const auto found = m_judgments.find(incident);
    if (found == m_judgments.end()) return {};
    return std::span(m_log->judgments()).subspan(found->second.first, found->second.second);
}

} // namespace cw
