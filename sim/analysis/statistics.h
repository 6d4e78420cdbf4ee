#pragma once
#include "sim/ensemble.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace cw {

/// Exact sample quantile (linear interpolation between order statistics, type 7 of Hyndman & Fan 1996).
/// `sorted` must be ascending and not empty; q in [0, 1].
double quantile(std::span<const double> sorted, double q);

/// Mean and quantiles over runs, month by month.
struct Fan {
    std::vector<double> mean, p05, p25, p50, p75, p95;   ///< one value per month
    std::size_t runs = 0;
};
Fan fan(const RunSet& set, int outcome);

/// A mean with its two-sided 95 % interval (Student's t).
struct Interval {
    double mean = 0, low = 0, high = 0;
    std::size_t n = 0;
    bool excludesZero() const { return low > 0 || high < 0; }
};
Interval meanInterval(std::span<const double> sample);
/// 97.5 % quantile of Student's t with `degrees` of freedom.
double studentT975(std::size_t degrees);

/// How a series is condensed to one number per run.
enum class Summary { last, sum, mean };
double summarise(std::span<const double> series, Summary how, int fromMonth = 0);

/// Twin worlds: per run, scenario minus reference; mean with interval. Only runs present in both are used.
Interval pairedDifference(const RunSet& scenario, const RunSet& reference, int outcome, Summary how, int fromMonth = 0);
std::vector<double> pairedDifferences(const RunSet& scenario, const RunSet& reference, int outcome, Summary how, int fromMonth = 0);

} // namespace cw
