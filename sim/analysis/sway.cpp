#include "sim/analysis/sway.h"

#include "sim/math.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace cw {

std::vector<double> ranks(std::span<const double> values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return values[i]; });
    std::vector<double> rank(values.size());
    for (std::size_t from = 0, to = 0; from < order.size(); from = to) {
        while (to < order.size() && values[order[to]] == values[order[from]]) ++to;
        const double shared = 0.5 * static_cast<double>(from + 1 + to);
        for (std::size_t k = from; k < to; ++k) rank[order[k]] = shared;
    }
    return rank;
}

double rankCorrelation(std::span<const double> a, std::span<const double> b) {
    if (a.size() != b.size() || a.size() < 2) throw std::invalid_argument("a rank correlation needs two columns of one size");
    const std::vector<double> x = ranks(a), y = ranks(b);
    const double middle = 0.5 * (static_cast<double>(a.size()) + 1);
    double xy = 0, xx = 0, yy = 0;
    for (std::size_t k = 0; k < x.size(); ++k) {
        xy += (x[k] - middle) * (y[k] - middle);
        xx += (x[k] - middle) * (x[k] - middle);
        yy += (y[k] - middle) * (y[k] - middle);
    }
    return xx > 0 && yy > 0 ? xy / std::sqrt(xx * yy) : 0;
}

double notableCorrelation(std::size_t n, std::size_t tests) {
    return math::normalQuantile(1 - 0.025 / static_cast<double>(std::max<std::size_t>(1, tests))) / std::sqrt(static_cast<double>(n) - 1);
}

Sway swayOf(const ParameterSpec& assumption, std::span<const double> effects, std::span<const double> values) {
    if (effects.size() < 6) throw std::invalid_argument("thirds need at least 6 draws");
    Sway sway{.assumption = &assumption, .correlation = rankCorrelation(effects, values), .low = {}, .high = {}};
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return values[i]; });
    const std::size_t third = order.size() / 3;
    std::vector<double> lowest, highest;
    for (std::size_t k = 0; k < third; ++k) {
        lowest.push_back(effects[order[k]]);
        highest.push_back(effects[order[order.size() - 1 - k]]);
    }
    sway.low = meanInterval(lowest);
    sway.high = meanInterval(highest);
    return sway;
}

} // namespace cw
