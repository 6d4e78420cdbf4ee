#include "sim/analysis/comparison.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cw {

namespace {

/// Halves the angle three times, then the series; from + - x / and the root only, as all of the engine.
double arcTangent(double x) {
    for (int i = 0; i < 3; ++i) x = x / (1 + std::sqrt(1 + x * x));
    double sum = 0, power = x;
    for (int k = 1; k < 40; k += 2, power *= -x * x) sum += power / k;
    return 8 * sum;
}

/// Chance that Student's t stays within +-t (Abramowitz & Stegun 26.7.3 and 26.7.4).
double chanceWithin(double t, std::size_t degrees) {
    const double n = static_cast<double>(degrees), square = n / (n + t * t);   // cos^2 of the angle
    const bool odd = degrees % 2 == 1;
    double sum = 0, term = odd ? std::sqrt(square) : 1;
    for (std::size_t k = odd ? 1 : 0; k + 2 <= degrees; k += 2) {
        sum += term;
        const double next = static_cast<double>(k);
        term *= (next + 1) / (next + 2) * square;
    }
    const double sine = std::sqrt(1 - square);
    return odd ? 2 / std::numbers::pi * (arcTangent(t / std::sqrt(n)) + sine * sum) : sine * sum;
}

} // namespace

Summary summaryFor(const Outcome& outcome) {
    if (outcome.cumulative) return Summary::last;
    return outcome.unit == "bn$/month" ? Summary::sum : Summary::mean;
}

bool sameUsers(const Scenario& a, const Scenario& b) {
    return a.jurisdictions == b.jurisdictions && std::ranges::all_of(parameterRegistry(), [&](const ParameterSpec* spec) {
        return (spec->group() != "users" && spec->group() != "network") || a.values.value(*spec) == b.values.value(*spec);
    });
}

double chanceOf(const Interval& difference) {
    if (difference.n < 2 || difference.mean == 0) return 1;
    const double half = (difference.high - difference.low) / 2;
    if (half == 0) return 0;
    const double t = std::fabs(difference.mean) / half * studentT975(difference.n - 1);
    return std::clamp(1 - chanceWithin(t, difference.n - 1), 0.0, 1.0);
}

std::vector<bool> discoveries(std::span<const double> chances, double rate) {
    std::vector<double> sorted(chances.begin(), chances.end());
    std::ranges::sort(sorted);
    double limit = -1;
    for (std::size_t k = 0; k < sorted.size(); ++k)
        if (sorted[k] <= rate * static_cast<double>(k + 1) / static_cast<double>(sorted.size())) limit = sorted[k];
    std::vector<bool> found;
    for (const double chance : chances) found.push_back(chance <= limit);
    return found;
}

} // namespace cw
