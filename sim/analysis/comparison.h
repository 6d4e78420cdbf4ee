#pragma once
#include "sim/analysis/statistics.h"
#include "sim/outcome.h"
#include "sim/scenario.h"

#include <span>
#include <vector>

namespace cw {

/// How a comparison condenses an outcome over the months: stocks at the end, money flows summed, everything else averaged.
Summary summaryFor(const Outcome& outcome);

/// False for worlds with other users or another network: they share the luck of developers, but not that of users.
bool sameUsers(const Scenario& a, const Scenario& b);

/// Chance of a mean at least so far from zero if nothing differed: two-sided, Student's t, as the interval.
/// 1 where the sample cannot tell (fewer than two values), 0 where all values are the same and not zero.
double chanceOf(const Interval& difference);

/// Which of many differences may be called found, so that of those called so at most the share `rate` is expected to be
/// wrong (Benjamini & Hochberg 1995, Journal of the Royal Statistical Society B 57, 289-300). One flag per chance, in order.
std::vector<bool> discoveries(std::span<const double> chances, double rate);

/// The share that the program tolerates.
inline constexpr double falseDiscoveryRate = 0.05;

} // namespace cw
