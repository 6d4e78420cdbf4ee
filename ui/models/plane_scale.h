#pragma once
#include "ui/models/chart_data.h"
#include "ui/models/policy_trail.h"

#include <QPointF>
#include <QRectF>

namespace cw {

/// From the plane to pixels and back. Both axes hold still while the content moves; they fit the regions that hold 90 %
/// of the runs, and the few runs beyond stand at the edge.
class PlaneScale {
public:
    /// True if an axis changed.
    bool follow(const TradeoffPlane& plane, const std::vector<TrailPoint>& trail);
    void release() { m_x.release(), m_y.release(); }
    void setFrame(const QRectF& frame) { m_frame = frame; }
    const QRectF& frame() const { return m_frame; }
    const HoldingAxis& x() const { return m_x; }
    const HoldingAxis& y() const { return m_y; }
    QPointF pixel(const PlanePoint& p) const;
    PlanePoint point(const QPointF& pixel) const;
    bool contains(const PlanePoint& p) const;
    /// Inside the frame, at its edge if need be.
    QPointF clamped(const PlanePoint& p) const;

private:
    QRectF m_frame{0, 0, 1, 1};
    HoldingAxis m_x, m_y;
};

/// The line on which the score is the reference's, within the frame.
struct ValueLine {
    QPointF reference, from, to;   ///< pixels; `to` is the end with the handle: the upper one
    QPointF better;                ///< unit vector across the line, towards higher scores
};
ValueLine valueLine(const PlaneScale& scale, const TradeoffPlane& plane);
/// The weight whose line passes through this pixel; `most` where the line would lie along x, 0 along y.
double weightThrough(const PlaneScale& scale, const TradeoffPlane& plane, const QPointF& pixel, double most);

} // namespace cw
