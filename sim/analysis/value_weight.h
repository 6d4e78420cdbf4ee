#pragma once
#include "sim/analysis/plane_region.h"
#include "sim/analysis/statistics.h"

#include <span>
#include <vector>

namespace cw {

// Two outcomes become one by a value judgement: score = x + weight * y, both turned so that more is better. The weight
// says how much of x one unit of y is worth.

/// Scores of `a` minus those of its twin `b`, run by run; of unequally many the first are paired.
std::vector<double> scoreDifferences(std::span<const PlanePoint> a, std::span<const PlanePoint> b, double weight);

/// The weight at which another scenario becomes the one with the highest mean score.
struct BreakEven {
    double weight = 0;
    std::size_t before = 0, after = 0;   ///< best below, best above
    /// Between these the paired runs do not show which of the two is better: the 95 % interval of a ratio of means
    /// (Fieller 1954, Journal of the Royal Statistical Society B 16, 175-185). `high` may be infinite.
    double low = 0, high = 0;
};
/// In order of weight, over all weights from 0 on. Scenarios without runs are left out; of unequally many the first are paired with
/// those of the first scenario.
std::vector<BreakEven> breakEvens(std::span<const std::vector<PlanePoint>> worlds);
/// The scenario with the highest mean score; the first of equals. Some scenario must have runs.
std::size_t bestAt(std::span<const std::vector<PlanePoint>> worlds, double weight);

} // namespace cw
