#include "sim/analysis/dominance.h"

#include "sim/analysis/comparison.h"

#include <algorithm>
#include <numeric>

namespace cw {

namespace {

struct Pair {
    std::size_t a, b;
    Interval x, y;   ///< of a minus b
};

Interval pairedInterval(std::span<const PlanePoint> a, std::span<const PlanePoint> b, double PlanePoint::* which) {
    std::vector<double> differences(std::min(a.size(), b.size()));
    for (std::size_t run = 0; run < differences.size(); ++run) differences[run] = a[run].*which - b[run].*which;
    return meanInterval(differences);
}

bool equalRuns(std::span<const PlanePoint> a, std::span<const PlanePoint> b) {
    const std::size_t both = std::min(a.size(), b.size());
    return std::ranges::equal(a.first(both), b.first(both));
}

} // namespace

std::vector<Placing> placings(std::span<const std::vector<PlanePoint>> worlds, double rate) {
    std::vector<Pair> pairs;
    std::vector<double> chances;
    for (std::size_t a = 0; a < worlds.size(); ++a)
        for (std::size_t b = a + 1; b < worlds.size(); ++b) {
            if (equalRuns(worlds[a], worlds[b])) continue;
            pairs.push_back({a, b, pairedInterval(worlds[a], worlds[b], &PlanePoint::x), pairedInterval(worlds[a], worlds[b], &PlanePoint::y)});
            chances.push_back(chanceOf(pairs.back().x));
            chances.push_back(chanceOf(pairs.back().y));
        }
    const std::vector<bool> found = discoveries(chances, rate);
    std::vector<Placing> result(worlds.size());
    std::vector<bool> holds(worlds.size(), true);   // against each rival so far, better in one outcome at least
    for (std::size_t p = 0; p < pairs.size(); ++p) {
        const auto& [a, b, x, y] = pairs[p];
        const int inX = !found[2 * p] ? 0 : x.mean > 0 ? 1 : -1, inY = !found[2 * p + 1] ? 0 : y.mean > 0 ? 1 : -1;
        if (inX > 0 && inY > 0) result[b].by.push_back(a);
        if (inX < 0 && inY < 0) result[a].by.push_back(b);
        if (inX <= 0 && inY <= 0) holds[a] = false;
        if (inX >= 0 && inY >= 0) holds[b] = false;
    }
    for (std::size_t w = 0; w < worlds.size(); ++w)
        result[w].standing = !result[w].by.empty() ? Standing::dominated : holds[w] ? Standing::undominated : Standing::untold;
    return result;
}

std::vector<std::size_t> frontier(std::span<const PlanePoint> points) {
    std::vector<std::size_t> order(points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return points[a].x != points[b].x ? points[a].x > points[b].x : points[a].y > points[b].y;
    });
    std::vector<std::size_t> best;
    for (const std::size_t p : order)
        if (best.empty() || points[p].y > points[best.back()].y) best.push_back(p);
    return best;
}

} // namespace cw
