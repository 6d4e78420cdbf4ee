#pragma once
#include "sim/scenario.h"

#include <QString>

#include <vector>

namespace cw {

/// When and where policy acts, in words: the dates of levers, and triggers that wait for an outcome.

/// "from Jan 2027 · over 6 months · until Dec 2029"; empty for a lever without dates of its own.
QString scheduleText(const Scenario& scenario, const ParameterSpec& lever);
/// "Misuse harm is above 3 bn$ a month, 6 months in a row"
QString conditionText(const Trigger& trigger);
/// "When misuse harm is above 3 bn$ a month, 6 months in a row: open weights forbidden, until it has not been for as many."
QString triggerWords(const Trigger& trigger, const ParameterSpec& lever);
/// A number of the outcome's unit: "3 bn$ a month", "40 %".
QString thresholdText(const Outcome& outcome, double number);

/// "Binds 2 of 4 jurisdictions", and which they are: "Northern Union, Western Federation; the others keep their law."
QString reachText(const Scenario& scenario);
QString reachedText(const Scenario& scenario);

/// Rows of the scenario's triggers that set this lever.
std::vector<std::size_t> triggersOf(const Scenario& scenario, const ParameterSpec& lever);
/// True if it has dates of its own or a trigger sets it.
bool isTimed(const Scenario& scenario, const ParameterSpec& lever);

/// Why the dates cannot be, as one sentence that says what to do; empty where they can.
QString scheduleFault(const Scenario& scenario, const Schedule& schedule);
/// The same for a trigger's threshold: one that the outcome can never pass.
QString thresholdFault(const Outcome& outcome, double number);

/// A date on which levers start or end, and what to write beside it.
struct DateMark {
    int month = 0;
    QString text;   ///< "policy starts", "Liability rule ends", "3 levers change"
    bool operator==(const DateMark&) const = default;
};
/// All dates within the horizon, in their order; the first start is that of the policy.
std::vector<DateMark> dateMarks(const Scenario& scenario);

} // namespace cw
