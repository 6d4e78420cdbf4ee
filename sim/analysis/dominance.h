#pragma once
#include "sim/analysis/plane_region.h"

#include <span>
#include <vector>

namespace cw {

/// How a scenario stands among others in two outcomes. What the runs cannot show is a state of its own.
enum class Standing {
    undominated,   ///< shown to be better than every other in one outcome at least
    untold,        ///< neither is shown
    dominated      ///< another is shown to be better in both
};
struct Placing {
    Standing standing = Standing::untold;
    std::vector<std::size_t> by;   ///< which others are shown to be better in both
};

/// `worlds`: per scenario its runs, in the same order in all (twin worlds), turned so that more is better in both
/// outcomes; of unequally many the first are paired. All pairs and both outcomes are one family of paired t tests whose
/// share of false discoveries is kept to `rate` (Benjamini & Hochberg 1995). Scenarios with equal runs are one and the
/// same, and no rivals to each other.
std::vector<Placing> placings(std::span<const std::vector<PlanePoint>> worlds, double rate);

/// The Pareto frontier: which points no other equals or betters in both, from the one with the most x and least y on. More is
/// better in both; of equal points the first counts.
std::vector<std::size_t> frontier(std::span<const PlanePoint> points);

} // namespace cw
