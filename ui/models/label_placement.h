#pragma once
#include <QPointF>
#include <QRectF>

#include <vector>

namespace cw {

/// A name that wants to stand beside a mark.
struct LabelRequest {
    QPointF mark;
    QSizeF size;
};

/// A place for each name, the first ones first: near its mark, inside the frame, and over as little as possible of the
/// names already placed, of all marks, and of what else is to be kept free. Always gives a place for each.
std::vector<QRectF> placeLabels(const std::vector<LabelRequest>& labels, const QRectF& frame, const std::vector<QRectF>& keepFree);

/// Where a line from the mark to its name ends; the mark itself where the two stand close together.
QPointF leaderEnd(const QPointF& mark, const QRectF& label);

} // namespace cw
