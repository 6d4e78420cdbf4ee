#pragma once
#include "sim/run.h"
#include "sim/submodel.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace cw {

/// Policy that waits for the world: the triggers of the scenario. A condition is judged by the outcomes at the end of
/// each month, so that a trigger acts in the following month at the earliest.
namespace triggers {

/// At the end of a month: for how many months in a row each condition has held, or has not.
void count(const Step& step);
/// At the start of a month: fires and releases, and logs both. Nothing fires before the month in which policy may act.
void fire(const Step& step);
/// Whether any has fired by now: the coalition has formed then, and stays.
bool anyHasFired(const World& world);
/// Puts the values of the triggers that act over a member's regime, in the order of the list.
void apply(const Step& step, ParameterSet& regime);

/// Months in which a trigger fired, was released, fired again, ... in a finished run, by the series of its outcome: so
/// that an ensemble needs no log for it.
std::vector<int> changesIn(const Scenario& scenario, const RunResult& run, std::size_t trigger);

/// A lever in the hands of a trigger.
struct Held {
    double value = 0;
    int since = 0;             ///< month in which the trigger fired
    std::size_t trigger = 0;   ///< its place in the list
};
/// Who holds a lever this month: the last of the list that acts and sets it, or nothing where its schedule rules.
std::optional<Held> held(const Step& step, const ParameterSpec& lever);

} // namespace triggers
} // namespace cw
