#include "ui/models/label_placement.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cw {

namespace {

constexpr double markSize = 12, closeBy = 20;            // px
constexpr double distances[] = {9, 20, 34, 52, 76, 104};   // px from mark to name
constexpr double farCost = 6, freeCost = 1, labelCost = 4;   // px of distance and square px of cover against each other

double overlap(const QRectF& a, const QRectF& b) {
    const QRectF both = a.intersected(b);
    return both.isEmpty() ? 0 : both.width() * both.height();
}

/// The name's rectangle at a distance in one of sixteen directions, beside the mark at right and left.
QRectF candidate(const LabelRequest& label, double distance, int direction) {
    constexpr double turn = 2 * 3.14159265358979323846 / 16;
    const double dx = std::cos(direction * turn), dy = std::sin(direction * turn);
    const QPointF centre = label.mark + QPointF(dx * (distance + label.size.width() / 2), dy * (distance + label.size.height() / 2));
    return QRectF(centre - QPointF(label.size.width() / 2, label.size.height() / 2), label.size);
}

} // namespace

std::vector<QRectF> placeLabels(const std::vector<LabelRequest>& labels, const QRectF& frame, const std::vector<QRectF>& keepFree) {
    std::vector<QRectF> placed;
    for (const LabelRequest& label : labels) {
        QRectF chosen;
        double least = std::numeric_limits<double>::max();
        for (const double distance : distances)
            for (int direction = 0; direction < 16; ++direction) {
                QRectF place = candidate(label, distance, direction);
                place.moveLeft(std::clamp(place.left(), frame.left(), std::max(frame.left(), frame.right() - place.width())));
                place.moveTop(std::clamp(place.top(), frame.top(), std::max(frame.top(), frame.bottom() - place.height())));
                double cost = farCost * distance;
                for (const QRectF& other : placed) cost += labelCost * overlap(place, other);
                for (const QRectF& free : keepFree) cost += freeCost * overlap(place, free);
                for (const LabelRequest& other : labels) cost += labelCost * overlap(place, QRectF(other.mark.x() - markSize / 2, other.mark.y() - markSize / 2, markSize, markSize));
                if (cost < least) least = cost, chosen = place;
            }
        placed.push_back(chosen);
    }
    return placed;
}

QPointF leaderEnd(const QPointF& mark, const QRectF& label) {
    const QPointF nearest(std::clamp(mark.x(), label.left(), label.right()), std::clamp(mark.y(), label.top(), label.bottom()));
    const QPointF way = nearest - mark;
    return std::hypot(way.x(), way.y()) < closeBy ? mark : nearest;
}

} // namespace cw
