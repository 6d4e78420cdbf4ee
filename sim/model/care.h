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

/// At most ln x, for x >= 1: enough to tell without a logarithm what is out of the question.
inline double logAtLeast(double x) {
    const auto from = [x](double near, double log) { return log + 2 * (x - near) / (x + near); };   // ln(x / near) >= 2 (x - near) / (x + near)
    return x > 16 ? from(16, 2.7725887222) : x > 4 ? from(4, 1.3862943611) : from(1, 0);
}

/// Care below which the best need not be worked out, since nobody takes less.
struct LeastCare {
    double kappa = 0, power = 1;   // e^kappa
    /// Whether ln(argument) is surely less, told without a logarithm; the margin is far above what rounding can do.
    bool above(double argument) const { return argument * (1 + 1e-9) < power; }
};

/// x* = argmin x + e^-kx loss = ln(k loss) / k, zero where k x loss is below 1 (L1; L2 with loss = p0 min(harm, means)). What is below
/// the least that is taken may be given as 0.
inline double bestCare(double k, double loss, const LeastCare& least = {}) {
    const double argument = k * loss;
    return argument > 1 && !least.above(argument) ? math::log(argument) / k : 0;
}
/// What care x costs in all, what it leaves of the loss included.
inline double costOfCare(double x, double k, const LiabilityCost& cost) { return x + cost.at(k * x); }
/// Negligence: at least the due level where that, with the liability which it leaves, is no dearer than the best response to
/// being liable (Shavell 1986; L2: kept iff means >= h/e). Nobody takes less than is custom, which is part of making the product:
/// its cost is on both sides.
inline double negligentCare(double due, double custom, double k, const LiabilityCost& careless, const LiabilityCost& careful,
                            const LeastCare& least = {}) {
    const double x = std::max(custom, bestCare(k, careless.lowered, least)), met = std::max({custom, due, bestCare(k, careful.lowered, least)});
    if (met == x) return x;
    return costOfCare(met, k, careful) <= costOfCare(x, k, careless) ? met : x;
}
/// Whether the standard ln(asked) is surely not met: it costs more, with the `left` that remains of the loss at the least, than the
/// least care with all that this leaves to pay.
inline bool surelyMissed(double asked, double left, double k, const LiabilityCost& careless, const LeastCare& least) {
    const double missing = least.kappa + k * (careless.lowered / least.power + careless.fixed);   // in natural units, as the standard
    return least.above(k * careless.lowered) && logAtLeast(asked) + k * left > missing * (1 + 1e-9);
}

} // namespace cw
