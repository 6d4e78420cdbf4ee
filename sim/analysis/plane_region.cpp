#include "sim/analysis/plane_region.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace cw {

namespace {

/// Twice the area of the triangle, positive where it turns left.
double turn(const PlanePoint& a, const PlanePoint& b, const PlanePoint& c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// Area, then the way around: the second tells where all points are on one line.
std::pair<double, double> sizeOf(std::span<const PlanePoint> points) {
    const std::vector<std::size_t> corners = convexHull(points);
    double area = 0, around = 0;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const PlanePoint &a = points[corners[i]], &b = points[corners[(i + 1) % corners.size()]];
        area += a.x * b.y - a.y * b.x;
        around += std::sqrt((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y));
    }
    return {area, around};
}

void take(std::vector<PlanePoint>& points, std::size_t which) { points.erase(points.begin() + static_cast<std::ptrdiff_t>(which)); }

bool inTriangle(const PlanePoint& p, const PlanePoint& a, const PlanePoint& b, const PlanePoint& c) {
    return turn(a, b, p) >= 0 && turn(b, c, p) >= 0 && turn(c, a, p) >= 0;
}

/// What spans the hull once a corner is gone: the other corners, and points in the triangle that it made with its
/// neighbours.
std::vector<PlanePoint> without(const std::vector<PlanePoint>& points, const std::vector<std::size_t>& hull, std::size_t gone) {
    std::vector<PlanePoint> rest;
    const std::size_t n = hull.size();
    for (std::size_t i = 0; i < n; ++i)
        if (i != gone) rest.push_back(points[hull[i]]);
    const PlanePoint &before = points[hull[(gone + n - 1) % n]], &corner = points[hull[gone]], &after = points[hull[(gone + 1) % n]];
    for (std::size_t i = 0; i < points.size(); ++i)
        if (i != hull[gone] && (n < 3 || inTriangle(points[i], before, corner, after))) rest.push_back(points[i]);
    return rest;
}

/// The corner without which least is left.
std::size_t outermost(const std::vector<PlanePoint>& points) {
    const std::vector<std::size_t> hull = convexHull(points);
    std::size_t chosen = hull.front();
    auto least = sizeOf(without(points, hull, 0));
    for (std::size_t i = 1; i < hull.size(); ++i)
        if (const auto left = sizeOf(without(points, hull, i)); left < least) least = left, chosen = hull[i];
    return chosen;
}

} // namespace

std::vector<std::size_t> convexHull(std::span<const PlanePoint> points) {
    std::vector<std::size_t> order(points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return std::pair(points[i].x, points[i].y); });
    const auto repeated = std::ranges::unique(order, [&](std::size_t a, std::size_t b) { return points[a] == points[b]; });
    order.erase(repeated.begin(), repeated.end());
    if (order.size() < 3) return order;
    std::vector<std::size_t> hull;
    const auto walk = [&](std::size_t i, std::size_t start) {
        while (hull.size() >= start + 2 && turn(points[hull[hull.size() - 2]], points[hull.back()], points[i]) <= 0) hull.pop_back();
        hull.push_back(i);
    };
    for (const std::size_t i : order) walk(i, 0);
    const std::size_t back = hull.size() - 1;   // the upper side starts where the lower one ends
    for (auto i = order.rbegin() + 1; i != order.rend(); ++i) walk(*i, back);
    hull.pop_back();
    return hull;
}

std::vector<PlanePoint> centralRegion(std::span<const PlanePoint> points, double share) {
    std::vector<PlanePoint> left(points.begin(), points.end());
    const double wanted = share * static_cast<double>(points.size());
    auto keep = static_cast<std::size_t>(wanted);
    if (static_cast<double>(keep) < wanted - 1e-9) ++keep;
    keep = std::clamp<std::size_t>(keep, 1, std::max<std::size_t>(1, points.size()));
    while (left.size() > keep) {
        std::vector<std::size_t> layer = convexHull(left);
        if (left.size() - layer.size() >= keep) {
            std::ranges::sort(layer, std::greater());
            for (const std::size_t corner : layer) take(left, corner);
        } else {
            take(left, outermost(left));
        }
    }
    std::vector<PlanePoint> region;
    for (const std::size_t corner : convexHull(left)) region.push_back(left[corner]);
    return region;
}

} // namespace cw
