#pragma once
#include "sim/math.h"

#include <algorithm>

namespace cw {

// Unilateral care (Shavell 1980, 1986): an injurer spends x; care lowers the chance of harm to e^-kx of what it is without,
// never its size, and nobody pays more than they have.

/// What a year of liability costs an injurer without care: a part that care lowers, and a part that it does not reach.
struct LiabilityCost {
    double lowered = 0, fixed = 0;
    /// At care kappa = k x.
    double at(double kappa) const { return lowered * math::exp(-kappa) + fixed; }
};

/// x* = argmin x + e^-kx loss = ln(k loss) / k, zero where k x loss is below 1 (L1; L2 with loss = p0 min(harm, means)).
inline double bestCare(double k, double loss) {
    const double argument = k * loss;
    return argument > 1 ? math::log(argument) / k : 0;
}
/// What care x costs in all, what it leaves of the loss included.
inline double costOfCare(double x, double k, const LiabilityCost& cost) { return x + cost.at(k * x); }
/// Negligence: at least the due level where that, with the liability which it leaves, is no dearer than the best response to
/// being liable (Shavell 1986; L2: kept iff means >= h/e). Nobody takes less than is custom, which is part of making the product:
/// its cost is on both sides.
inline double negligentCare(double due, double custom, double k, const LiabilityCost& careless, const LiabilityCost& careful) {
    const double x = std::max(custom, bestCare(k, careless.lowered)), met = std::max({custom, due, bestCare(k, careful.lowered)});
    return costOfCare(met, k, careful) <= costOfCare(x, k, careless) ? met : x;
}

} // namespace cw
