#include "ui/models/plane_scale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cw {

namespace {

constexpr double padding = 0.04;   // of the span, so that no mark touches the frame

struct Span {
    double low = std::numeric_limits<double>::max(), high = std::numeric_limits<double>::lowest();
    void take(double value) { low = std::min(low, value), high = std::max(high, value); }
};

bool fit(HoldingAxis& axis, const TradeoffMeasure& measure, bool relative, Span span) {
    if (span.low > span.high) span = {0, 1};
    // Where all stands on one spot, as without any difference, a unit around it reads better than a billionth.
    const double room = span.high > span.low ? padding * (span.high - span.low) : span.high == 0 ? 1 : padding * std::fabs(span.high);
    SeriesInfo series;
    // What makes the axis fit anew: another measure, and levels for differences.
    series.outcome = 4 * (measure.outcome + 1) + 2 * (measure.kind == TradeoffMeasure::Kind::netValue) + (relative ? 1 : 0);
    series.fromZero = relative;
    return axis.follow(series, span.low - room, span.high + room);
}

} // namespace

bool PlaneScale::follow(const TradeoffPlane& plane, const std::vector<TrailPoint>& trail) {
    Span x, y;
    const auto take = [&](const PlanePoint& p) { x.take(p.x), y.take(p.y); };
    for (const TradeoffWorld& world : plane.worlds) {
        take(world.mean);
        for (const PlanePoint& corner : world.most) take(corner);
    }
    for (const TrailPoint& point : trail) take(point.at);
    const bool across = fit(m_x, plane.axes.x, plane.axes.relative, x), up = fit(m_y, plane.axes.y, plane.axes.relative, y);
    return across || up;
}

QPointF PlaneScale::pixel(const PlanePoint& p) const {
    return {m_frame.left() + m_frame.width() * (p.x - m_x.low()) / (m_x.high() - m_x.low()),
            m_frame.bottom() - m_frame.height() * (p.y - m_y.low()) / (m_y.high() - m_y.low())};
}

PlanePoint PlaneScale::point(const QPointF& pixel) const {
    return {m_x.low() + (m_x.high() - m_x.low()) * (pixel.x() - m_frame.left()) / m_frame.width(),
            m_y.low() + (m_y.high() - m_y.low()) * (m_frame.bottom() - pixel.y()) / m_frame.height()};
}

bool PlaneScale::contains(const PlanePoint& p) const { return p.x >= m_x.low() && p.x <= m_x.high() && p.y >= m_y.low() && p.y <= m_y.high(); }

QPointF PlaneScale::clamped(const PlanePoint& p) const {
    const QPointF at = pixel(p);
    return {std::clamp(at.x(), m_frame.left(), m_frame.right()), std::clamp(at.y(), m_frame.top(), m_frame.bottom())};
}

/// Score = senseX x + weight senseY y: constant along (weight senseY, -senseX).
ValueLine valueLine(const PlaneScale& scale, const TradeoffPlane& plane) {
    ValueLine line;
    line.reference = scale.clamped(plane.worlds.front().mean);
    const double perX = scale.frame().width() / (scale.x().high() - scale.x().low()), perY = scale.frame().height() / (scale.y().high() - scale.y().low());
    QPointF along(plane.weight * plane.axes.y.sense * perX, plane.axes.x.sense * perY);   // pixels grow downwards
    along /= std::hypot(along.x(), along.y());
    if (along.y() > 0 || (along.y() == 0 && along.x() < 0)) along = -along;   // towards the upper end
    const auto reach = [&](const QPointF& way) {
        double far = std::numeric_limits<double>::max();
        if (way.x() != 0) far = std::min(far, ((way.x() > 0 ? scale.frame().right() : scale.frame().left()) - line.reference.x()) / way.x());
        if (way.y() != 0) far = std::min(far, ((way.y() > 0 ? scale.frame().bottom() : scale.frame().top()) - line.reference.y()) / way.y());
        return line.reference + far * way;
    };
    line.to = reach(along);
    line.from = reach(-along);
    line.better = QPointF(plane.axes.x.sense / perX, -plane.weight * plane.axes.y.sense / perY);   // one more of x, and of y
    const QPointF across(-along.y(), along.x());
    line.better = QPointF::dotProduct(across, line.better) > 0 ? across : -across;
    return line;
}

double weightThrough(const PlaneScale& scale, const TradeoffPlane& plane, const QPointF& pixel, double most) {
    const PlanePoint at = scale.point(pixel), origin = plane.worlds.front().mean;
    const double x = plane.axes.x.sense * (at.x - origin.x), y = plane.axes.y.sense * (at.y - origin.y);
    if (x * y < 0) return std::min(most, -x / y);
    // Where no line of equal score can lie: the nearer of the two axes.
    const QPointF way = pixel - scale.pixel(origin);
    return std::fabs(way.x()) > std::fabs(way.y()) ? most : 0;
}

} // namespace cw
