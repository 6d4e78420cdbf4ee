#pragma once
#include "sim/submodel.h"

#include <algorithm>

namespace cw {

/// Level of activity z = (a - c) / b that maximises a z - b z^2 / 2 - c z for a unit cost c (Shavell 1980; L3), as a share
/// of what it would be without cost, a / b. `value` is a, in the unit of `unitCost`, and above 0. Between 0 and 1.
inline double activityLevel(double value, double unitCost) { return std::clamp(1 - unitCost / value, 0.0, 1.0); }

/// What a unit of activity costs developer i in a year, bn$: its care and the liability it expects to remain (E13).
double unitCost(const Step& step, std::size_t i);
/// How much developer i does this month, as a share of full activity; 1 while `respond.activity` is off.
double activityOf(const Step& step, std::size_t i);

} // namespace cw
