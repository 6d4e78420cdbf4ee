#pragma once
#include "sim/analysis/patterns/pattern.h"

#include <limits>

namespace cw {

// Patterns 1 to 14: concentration and openness, capability, safeguards, and misuse without its tail.

extern const Pattern pattern01, pattern02, pattern03, pattern04, pattern05, pattern06, pattern07, pattern08, pattern09,
    pattern10, pattern11, pattern12, pattern13, pattern14;

/// An end of a range that is open.
inline constexpr double unbounded = std::numeric_limits<double>::infinity();
/// Where a run has no case.
inline constexpr double noCase = std::numeric_limits<double>::quiet_NaN();
/// Months of the baseline that "three years" and "the first year" mean.
inline constexpr int oneYear = 12, threeYears = 36;

} // namespace cw
