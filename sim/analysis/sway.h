#pragma once
#include "sim/analysis/statistics.h"
#include "sim/parameter.h"

#include <span>
#include <vector>

namespace cw {

// What the effect of a policy hangs on. Twin worlds are run under many draws of the assumptions; an assumption sways the
// effect where the effect moves with it by rank (Spearman 1904), and flips it where the effect has one sign in the
// third of the draws in which the assumption is lowest and the other sign where it is highest.

/// How the effect goes with one assumption.
struct Sway {
    const ParameterSpec* assumption = nullptr;
    double correlation = 0;   ///< Spearman's, of effect and assumption over draws
    Interval low, high;       ///< mean effect in the lowest and the highest third of the assumption
    bool flips() const { return low.excludesZero() && high.excludesZero() && (low.mean > 0) != (high.mean > 0); }
};

/// Ranks 1 .. n; equal values share the mean of their ranks.
std::vector<double> ranks(std::span<const double> values);
/// Spearman's rank correlation; 0 where one of the two does not vary. Both have the same size, at least 2.
double rankCorrelation(std::span<const double> a, std::span<const double> b);
/// The size that a rank correlation of n independent pairs exceeds in one of `tests` tests with chance 5 % (normal
/// approximation, Bonferroni): smaller ones count for nothing where that many were looked at.
double notableCorrelation(std::size_t n, std::size_t tests);
/// `effects` and `values`, one per draw (at least 6): the effect of a policy and the value of the assumption.
Sway swayOf(const ParameterSpec& assumption, std::span<const double> effects, std::span<const double> values);

} // namespace cw
