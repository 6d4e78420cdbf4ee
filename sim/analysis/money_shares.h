#pragma once
#include "sim/analysis/event_index.h"
#include "sim/money.h"

#include <optional>
#include <vector>

namespace cw {

struct Outcome;

/// A series of money that the log of a run adds up to, cent for cent: what counts of each incident.
struct MoneyFlow {
    enum class What { harm, paid, uncompensated };
    What what = What::harm;
    std::optional<int> domain = {};   ///< of misuse; all where there is none
    std::string_view role = {};    ///< whoever paid: "developer", "modifier", "platform", "perpetrator"; empty for all
    bool cumulative = false;       ///< the series counts from month 0
};
/// How an outcome is split among the incidents of a run; nothing for one that no sum of incidents gives.
std::optional<MoneyFlow> moneyFlow(const Outcome& outcome);

/// One incident, or one row of small incidents, and its part.
struct IncidentPart {
    std::int32_t event = -1;   ///< row of the log
    Cents amount = 0;
};
/// The parts of the months first..last, largest first; those without any part are left out. They add up to the series.
std::vector<IncidentPart> incidentParts(const EventLog& log, const EventIndex& index, const MoneyFlow& flow, int first, int last);

} // namespace cw
