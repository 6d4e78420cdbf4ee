#pragma once
#include "sim/event_log.h"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace cw {

/// Finds its way through the log of one finished run. The log must outlive it.
class EventIndex {
public:
    EventIndex() = default;
    explicit EventIndex(const EventLog& log);
    /// Rows whose subject is this, in the order in which they happened.
    std::span<const std::int32_t> of(Key key) const;
    /// The first such row of this type, -1 if there is none.
    std::int32_t find(Key key, EventType type) const;
    /// First row of a month and the row after its last.
    std::pair<std::int32_t, std::int32_t> month(int month) const;
    /// Lines of the judgment of an incident (its row): everybody on its chain.
    std::span<const JudgmentLine> judgment(std::int32_t incident) const;

private:
    const EventLog* m_log = nullptr;
    std::vector<std::int32_t> m_rows;                                               // grouped by key
    std::unordered_map<std::uint64_t, std::pair<std::size_t, std::size_t>> m_groups;   // first and count in m_rows
    std::vector<std::int32_t> m_months;                                             // first row by month; one more at the end
    std::unordered_map<std::int32_t, std::pair<std::size_t, std::size_t>> m_judgments;   // by incident: first and count
};

} // namespace cw
