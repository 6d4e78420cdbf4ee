#pragma once
#include <algorithm>
#include <cstddef>
#include "sim/math.h"

#include <cstddef>
#include <span>

namespace cw {

// Values of the parameters that are choices, in the order of their names.
inline constexpr int regimeNone = 0, regimeNegligence = 1, regimeStrict = 2;
inline constexpr int openAllowed = 0, openTiered = 1, openForbidden = 2;
inline constexpr int coalitionUnilateral = 0, coalitionAllies = 1, coalitionMajor = 2, coalitionUniversal = 3;
/// How many jurisdictions adopt the policy, from the first of the list on.
constexpr std::size_t coalitionSize(int coalition, std::size_t jurisdictions) {
    return coalition == coalitionUniversal ? jurisdictions : std::min(jurisdictions, static_cast<std::size_t>(coalition) + 1);
}
inline constexpr int regulatorFixed = 0, regulatorResponsive = 1;
inline constexpr int networkSmallWorld = 0, networkRandom = 1, networkScaleFree = 2, networkMixed = 3;
inline constexpr int adoptBass = 0, adoptContagion = 1;
inline constexpr int respondBest = 0, respondImitation = 1, respondFixed = 2;
inline constexpr int payoffMarket = 0, payoffRace = 1;
inline constexpr int gainsUniform = 0, gainsExponential = 1;

/// Position at which the running sum of weights (>= 0) passes u x sum; the last positive one on rounding; size() if all are zero.
inline std::size_t pickWeighted(std::span<const double> weights, double u) {
    double sum = 0;
    for (const double w : weights) sum += w;
    double left = u * sum;
    std::size_t at = 0;
    for (const double w : weights) {   // free of branches: where it ends follows no order; what is left never rises
        left -= w;
        at += left >= 0;
    }
    if (at < weights.size()) return at;
    while (at > 0 && !(weights[at - 1] > 0)) --at;
    return at > 0 ? at - 1 : weights.size();
}

/// Multinomial logit (McFadden 1974): turns utilities into weights e^(sharpness (U - max U)), in place.
inline void logitWeights(std::span<double> utilities, double sharpness) {
    double best = utilities[0];
    for (const double u : utilities) best = u > best ? u : best;
    for (double& u : utilities) u = math::exp(sharpness * (u - best));
}

} // namespace cw
