#include "sim/io/event_record.h"
#include "sim/io/judgment_text.h"

#include "sim/outcome.h"

namespace cw {

namespace {

/// What an event's `detail` means, by its type.
std::string kindText(const Event& e) {
    static constexpr std::string_view modes[] = {"withhold", "api", "open"}, domainNames[] = {"fraud", "cyber", "biochemical", "control"};
    if (e.detail < 0) return {};
    const auto detail = static_cast<std::size_t>(e.detail);
    switch (e.type) {
    case EventType::policy: return std::string(parameterRegistry()[detail]->id);
    case EventType::trigger: return std::string(outcomeRegistry()[detail].id);
    case EventType::release:
    case EventType::opening: return std::string(modes[detail]);
    default: return std::string(domainNames[detail]);
    }
}

std::optional<std::int64_t> optional(std::int64_t value) { return value < 0 ? std::nullopt : std::optional(value); }

EventRecord recordOf(const Event& e, const Scenario& scenario) {
    EventRecord record{.month = e.month, .type = std::string(name(e.type)), .kind = kindText(e), .jurisdiction = {},
                       .developer = keyText(e.developer), .model = keyText(e.model), .platform = {}, .user = optional(e.user),
                       .cause = optional(e.cause), .amount = e.amount, .key = keyText(e.key)};
    if (e.jurisdiction >= 0) record.jurisdiction = scenario.jurisdictions.at(static_cast<std::size_t>(e.jurisdiction)).name;
    if (e.hub >= 0) record.platform = keyText(hubKey(static_cast<std::uint32_t>(e.hub)));
    return record;
}

} // namespace

LogRecords recordsOf(const EventLog& log, const Scenario& scenario) {
    LogRecords records;
    records.events.reserve(log.events().size());
    for (std::int32_t i = 0; const Event& e : log.events()) {
        records.events.push_back(recordOf(e, scenario));
        if (e.cause >= 0) records.causes.push_back({i, e.cause, "cause"});
        ++i;
    }
    for (const Cause& c : log.causes()) records.causes.push_back({c.event, c.cause, std::string(c.role)});
    for (const JudgmentLine& j : log.judgments())
        records.judgments.push_back({j.month, optional(j.event), optional(j.incident), std::string(j.role), keyText(j.party), j.share, j.owed, j.paid,
                                     std::string(j.rule), std::string(name(j.defence)), reasonOf(j)});
    return records;
}

} // namespace cw
