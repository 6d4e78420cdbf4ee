#pragma once
#include "sim/analysis/patterns/pattern.h"

#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace cw {

// Approximate Bayesian computation by rejection (Tavaré et al. 1997; Beaumont 2010): draw assumptions from their plausible
// ranges, run the model once under each draw, keep the draws whose runs come closest to what is observed. It proposes
// ranges; it changes nothing.

/// One draw: where it lies in the ranges, and how far its run is from what is observed.
struct CalibrationSample {
    std::uint32_t number = 0;
    std::vector<double> quantiles = {};   ///< per assumption, in (0, 1): the draw's place in the plausible range
    std::vector<double> distances = {};   ///< per pattern, 0 where all its numbers lie in their accepted ranges
    double distance = 0;             ///< root of the mean square of these
};

/// `samples` points in the unit cube (size samples x dimensions): each dimension has one point in every of `samples`
/// equal strata (McKay, Beckman & Conover 1979). A function of its arguments.
std::vector<std::vector<double>> latinHypercube(std::uint32_t samples, std::size_t dimensions, std::uint64_t seed);

/// 0 inside the accepted range, ends included; outside, the distance to the nearest end in widths of the range (in sizes
/// of the end where the other is infinite), at most 10. A number that does not exist is as far as can be.
double distanceTo(const Range& accepted, double value);
/// Root of the mean square; 0 of nothing.
double combined(std::span<const double> distances);

/// The nearest share of the samples, at least one, nearest first; equal distances in order of number.
/// Throws std::invalid_argument unless 0 < share <= 1.
std::vector<CalibrationSample> nearest(std::vector<CalibrationSample> samples, double share);

/// What the accepted samples say of one assumption. Shift: accepted median less the prior median, in widths of the prior.
struct AssumptionShift {
    std::size_t assumption = 0;   ///< its place among those drawn
    double shift = 0;
    double low = 0, median = 0, high = 0;   ///< accepted: 5, 50, 95 %, as quantiles of the prior
};
/// One per assumption, the largest shift first.
std::vector<AssumptionShift> shiftsOf(std::span<const CalibrationSample> accepted);
/// Standard deviation of a shift that chance alone brings about: of the median of n uniform numbers.
double chanceShift(std::size_t accepted);

struct CalibrationSettings {
    std::uint32_t samples = 1000;
    std::uint64_t seed = 4711;   ///< never the one of PatternRuns: what is calibrated is validated on other luck
    unsigned threads = 1;
};
/// The patterns that a calibration may look at and that name measures of a single run.
std::vector<const Pattern*> calibrationPatterns();
/// Runs the status quo once per sample, with the assumptions of PatternRuns::baseline(). Fewer samples than asked for
/// come back where `stop` was requested. `advance` is called after each, one call at a time, from any thread.
std::vector<CalibrationSample> calibrationSamples(const CalibrationSettings& settings, const std::function<void()>& advance,
                                                  std::stop_token stop = {});

} // namespace cw
