#include "sim/analysis/value_weight.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace cw {

namespace {

PlanePoint meanOf(std::span<const PlanePoint> points) {
    PlanePoint sum;
    for (const PlanePoint& p : points) sum.x += p.x, sum.y += p.y;
    const double n = static_cast<double>(points.size());
    return {sum.x / n, sum.y / n};
}

/// How each stands to the first, run by run on the same luck: while runs come in one may have more of them than another, and means
/// over other runs would be no difference between the two.
std::vector<PlanePoint> meansAgainstFirst(std::span<const std::vector<PlanePoint>> worlds) {
    std::vector<PlanePoint> means;
    for (const auto& world : worlds) {
        const std::vector<PlanePoint>& first = worlds.front();
        PlanePoint mean;
        const std::size_t n = first.empty() ? world.size() : std::min(world.size(), first.size());
        for (std::size_t run = 0; run < n; ++run) {
            const PlanePoint zero = first.empty() ? PlanePoint{} : first[run];
            mean.x += world[run].x - zero.x, mean.y += world[run].y - zero.y;
        }
        if (n > 0) mean.x /= static_cast<double>(n), mean.y /= static_cast<double>(n);
        means.push_back(mean);
    }
    return means;
}

/// Where the interval of the paired difference x + weight * y contains zero: A w^2 + 2 B w + C <= 0. The weight itself is always in
/// it: of unequally many runs it follows from more of them than the interval does.
std::pair<double, double> notTold(std::span<const PlanePoint> a, std::span<const PlanePoint> b, double weight) {
    const std::size_t n = std::min(a.size(), b.size());
    const double all = std::numeric_limits<double>::infinity();
    if (n < 2) return {0, all};
    std::vector<PlanePoint> d(n);
    for (std::size_t run = 0; run < n; ++run) d[run] = {a[run].x - b[run].x, a[run].y - b[run].y};
    const PlanePoint mean = meanOf(d);
    double xx = 0, xy = 0, yy = 0;
    for (const PlanePoint& p : d) {
        xx += (p.x - mean.x) * (p.x - mean.x);
        xy += (p.x - mean.x) * (p.y - mean.y);
        yy += (p.y - mean.y) * (p.y - mean.y);
    }
    const double t = studentT975(n - 1), factor = t * t / (static_cast<double>(n - 1) * static_cast<double>(n));
    const double A = mean.y * mean.y - factor * yy, B = mean.x * mean.y - factor * xy, C = mean.x * mean.x - factor * xx;
    const double root = B * B - A * C;
    if (A == 0 || root < 0) return A > 0 ? std::pair(weight, weight) : std::pair(0.0, all);
    const auto [low, high] = std::minmax({(-B - std::sqrt(root)) / A, (-B + std::sqrt(root)) / A});
    if (A > 0) return {std::clamp(low, 0.0, weight), std::max(weight, high)};
    // Not told outside of the two: on the side on which the break-even lies.
    return weight <= low ? std::pair(0.0, low) : std::pair(std::clamp(high, 0.0, weight), all);
}

} // namespace

std::vector<double> scoreDifferences(std::span<const PlanePoint> a, std::span<const PlanePoint> b, double weight) {
    std::vector<double> differences(std::min(a.size(), b.size()));
    for (std::size_t run = 0; run < differences.size(); ++run) differences[run] = a[run].x - b[run].x + weight * (a[run].y - b[run].y);
    return differences;
}

std::size_t bestAt(std::span<const std::vector<PlanePoint>> worlds, double weight) {
    std::size_t best = 0;
    double most = -std::numeric_limits<double>::infinity();
    const std::vector<PlanePoint> means = meansAgainstFirst(worlds);
    for (std::size_t w = 0; w < worlds.size(); ++w) {
        if (worlds[w].empty()) continue;
        if (const double score = means[w].x + weight * means[w].y; score > most) most = score, best = w;
    }
    return best;
}

/// The upper envelope of the lines mean x + weight * mean y, walked from weight 0.
std::vector<BreakEven> breakEvens(std::span<const std::vector<PlanePoint>> worlds) {
    std::vector<BreakEven> found;
    if (std::ranges::all_of(worlds, &std::vector<PlanePoint>::empty)) return found;
    const std::vector<PlanePoint> means = meansAgainstFirst(worlds);
    std::size_t now = bestAt(worlds, 0);
    for (std::size_t w = 0; w < worlds.size(); ++w)   // of equals at weight 0 the one that any weight above makes best
        if (!worlds[w].empty() && means[w].x == means[now].x && means[w].y > means[now].y) now = w;
    while (true) {
        BreakEven next{std::numeric_limits<double>::infinity(), now, now};
        for (std::size_t w = 0; w < worlds.size(); ++w) {
            if (worlds[w].empty() || means[w].y <= means[now].y) continue;
            const double weight = (means[now].x - means[w].x) / (means[w].y - means[now].y);
            if (weight < next.weight || (weight == next.weight && means[w].y > means[next.after].y)) next.weight = weight, next.after = w;
        }
        if (next.after == now) return found;
        std::tie(next.low, next.high) = notTold(worlds[next.after], worlds[now], next.weight);
        found.push_back(next);
        now = next.after;
    }
}

} // namespace cw
