#include "sim/event_log.h"

namespace cw {

std::string_view name(EventType type) {
    static constexpr std::string_view names[] = {
        "policy", "training", "licence", "refusal", "covert-run", "detection", "release", "opening", "listing",
        "takedown", "variant", "strip", "incident", "incidents", "judgment", "fine", "move", "insolvency", "exit",
        "entry", "tightening", "trigger"};
    static_assert(std::size(names) == static_cast<std::size_t>(EventType::count));
    return names[static_cast<std::size_t>(type)];
}

std::string_view name(Defence defence) {
    static constexpr std::string_view names[] = {"none", "no-rule", "due-care", "not-foreseeable", "open-source",
                                                 "safe-harbour", "departed", "not-identified", "no-suit", "no-cause"};
    static_assert(std::size(names) == static_cast<std::size_t>(Defence::noCause) + 1);
    return names[static_cast<std::size_t>(defence)];
}

std::int32_t EventLog::append(const Event& event) {
    m_events.push_back(event);
    return static_cast<std::int32_t>(m_events.size() - 1);
}

void EventLog::addCause(std::int32_t event, std::int32_t cause, std::string_view role) {
    if (m_on && event >= 0 && cause >= 0) m_causes.push_back({event, cause, role});
}

void EventLog::add(const JudgmentLine& line) {
    if (m_on) m_judgments.push_back(line);
}

} // namespace cw
