#include "sim/analysis/money_shares.h"

#include "sim/outcome.h"
#include "sim/world.h"

#include <algorithm>
#include <array>
#include <utility>

namespace cw {

namespace {

constexpr std::array<std::pair<std::string_view, MoneyFlow>, 11> flows{{
    {"misuse.harm", {}},
    {"misuse.harm.fraud", {.domain = fraud}},
    {"misuse.harm.cyber", {.domain = cyber}},
    {"misuse.harm.biochemical", {.domain = biochemical}},
    {"misuse.harm.control", {.domain = control}},
    {"misuse.harm_cumulative", {.cumulative = true}},
    {"liability.paid.developer", {.what = MoneyFlow::What::paid, .role = "developer"}},
    {"liability.paid.modifier", {.what = MoneyFlow::What::paid, .role = "modifier"}},
    {"liability.paid.platform", {.what = MoneyFlow::What::paid, .role = "platform"}},
    {"liability.paid.perpetrator", {.what = MoneyFlow::What::paid, .role = "perpetrator"}},
    {"liability.uncompensated", {.what = MoneyFlow::What::uncompensated}},
}};

Cents amountOf(const Event& incident, std::span<const JudgmentLine> lines, const MoneyFlow& flow) {
    if (flow.domain && *flow.domain != incident.detail) return 0;
    if (flow.what == MoneyFlow::What::harm) return incident.amount;
    Cents paid = 0;
    for (const JudgmentLine& line : lines)
        if (flow.role.empty() || line.role == flow.role) paid += line.paid;
    return flow.what == MoneyFlow::What::paid ? paid : incident.amount - paid;
}

} // namespace

std::optional<MoneyFlow> moneyFlow(const Outcome& outcome) {
    const auto found = std::ranges::find(flows, outcome.id, &std::pair<std::string_view, MoneyFlow>::first);
    return found == flows.end() ? std::nullopt : std::optional(found->second);
}

std::vector<IncidentPart> incidentParts(const EventLog& log, const EventIndex& index, const MoneyFlow& flow, int first, int last) {
    std::vector<IncidentPart> parts;
    for (std::int32_t row = index.month(flow.cumulative ? 0 : first).first; row < index.month(last).second; ++row) {
        const Event& event = log.events()[static_cast<std::size_t>(row)];
        if (event.type != EventType::incident && event.type != EventType::incidents) continue;
        if (const Cents amount = amountOf(event, index.judgment(row), flow); amount > 0) parts.push_back({row, amount});
    }
    std::ranges::stable_sort(parts, std::ranges::greater{}, &IncidentPart::amount);
    return parts;
}

} // namespace cw
