#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace cw {

/// One run on a plane of two outcomes.
struct PlanePoint {
    double x = 0, y = 0;
    bool operator==(const PlanePoint&) const = default;
};

/// Which of the points are corners of their convex hull, in order around it (Andrew 1979, Information Processing Letters
/// 9, 216-219). Points on an edge are no corners; of equal points one is.
std::vector<std::size_t> convexHull(std::span<const PlanePoint> points);

/// Corners, in order around it, of a convex region that holds the share `share` of the points, rounded up to whole
/// points: the hull is peeled off in layers (Barnett 1976, Journal of the Royal Statistical Society A 139, 318-355), and
/// of the layer that cannot go as a whole, corner by corner, the one that takes most area with it. No density is
/// estimated, so that eight runs look like eight runs; stretching or turning the plane changes nothing.
std::vector<PlanePoint> centralRegion(std::span<const PlanePoint> points, double share);

} // namespace cw
