#include "sim/analysis/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cw {

double quantile(std::span<const double> sorted, double q) {
    const double at = q * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    if (below + 1 >= sorted.size()) return sorted.back();
    const double part = at - static_cast<double>(below);
    return sorted[below] + part * (sorted[below + 1] - sorted[below]);
}

Fan fan(const RunSet& set, int outcome) {
    Fan result;
    result.runs = set.size();
    const auto months = static_cast<std::size_t>(set.months());
    for (auto* series : {&result.mean, &result.p05, &result.p25, &result.p50, &result.p75, &result.p95}) series->resize(months);
    std::vector<double> column(set.size());
    for (std::size_t m = 0; m < months; ++m) {
        for (std::size_t r = 0; r < column.size(); ++r) column[r] = set.runs()[r].series(outcome)[m];
        result.mean[m] = std::accumulate(column.begin(), column.end(), 0.0) / static_cast<double>(column.size());
        std::ranges::sort(column);
        result.p05[m] = quantile(column, 0.05);
        result.p25[m] = quantile(column, 0.25);
        result.p50[m] = quantile(column, 0.50);
        result.p75[m] = quantile(column, 0.75);
        result.p95[m] = quantile(column, 0.95);
    }
    return result;
}

double studentT975(std::size_t degrees) {
    static constexpr double table[] = {12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
                                       2.201,  2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086};
    if (degrees == 0) return std::nan("");
    if (degrees <= std::size(table)) return table[degrees - 1];
    // Cornish-Fisher expansion of t in the normal quantile (Abramowitz & Stegun 26.7.5); error below 0.001 from 21 on.
    const double z = 1.959963984540054, n = static_cast<double>(degrees), z3 = z * z * z, z5 = z3 * z * z;
    return z + (z3 + z) / (4 * n) + (5 * z5 + 16 * z3 + 3 * z) / (96 * n * n);
}

Interval meanInterval(std::span<const double> sample) {
    Interval result;
    result.n = sample.size();
    if (sample.empty()) return result;
    const double n = static_cast<double>(sample.size());
    result.mean = std::accumulate(sample.begin(), sample.end(), 0.0) / n;
    double squares = 0;
    for (const double x : sample) squares += (x - result.mean) * (x - result.mean);
    if (sample.size() < 2) {
        result.low = -INFINITY, result.high = INFINITY;
        return result;
    }
    const double half = studentT975(sample.size() - 1) * std::sqrt(squares / (n - 1) / n);
    result.low = result.mean - half;
    result.high = result.mean + half;
    return result;
}

double summarise(std::span<const double> series, Summary how, int fromMonth) {
    if (series.empty()) return 0;
    if (how == Summary::last) return series.back();
    const auto part = series.subspan(std::min(static_cast<std::size_t>(std::max(0, fromMonth)), series.size() - 1));
    const double sum = std::accumulate(part.begin(), part.end(), 0.0);
    return how == Summary::sum ? sum : sum / static_cast<double>(part.size());
}

std::vector<double> pairedDifferences(const RunSet& scenario, const RunSet& reference, int outcome, Summary how, int fromMonth) {
    std::vector<double> differences;
    auto b = reference.runs().begin();
    for (const RunResult& a : scenario.runs()) {
        while (b != reference.runs().end() && b->run < a.run) ++b;
        if (b == reference.runs().end()) break;
        if (b->run != a.run) continue;
        differences.push_back(summarise(a.series(outcome), how, fromMonth) - summarise(b->series(outcome), how, fromMonth));
    }
    return differences;
}

Interval pairedDifference(const RunSet& scenario, const RunSet& reference, int outcome, Summary how, int fromMonth) {
    return meanInterval(pairedDifferences(scenario, reference, outcome, how, fromMonth));
}

} // namespace cw
