#include "ui/views/trust/range_plot.h"

#include "ui/views/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cw {
namespace {

constexpr double bandHeight = 12, dot = 3.5, arrow = 4;   // px
constexpr double farRange = 8;                            // an end this many times farther than the nearer one is left out
constexpr double air = 0.6;                               // of the span, on both sides

} // namespace

Range pictureEnds(const Finding& f) {
    const auto distance = [&](double end) { return std::isinf(end) ? end : std::fabs(end - f.median); };
    const double toLow = std::fabs(distance(f.accepted.low)), toHigh = std::fabs(distance(f.accepted.high));
    const double near = std::min(toLow, toHigh), whisker = f.high - f.low;
    const double reach = farRange * std::max(near, whisker);
    double low = f.median, high = f.median;
    for (const auto& [end, away] : {std::pair{f.accepted.low, toLow}, std::pair{f.accepted.high, toHigh}}) {
        if (std::isinf(end) || (away > near && away > reach)) continue;
        low = std::min(low, end), high = std::max(high, end);
    }
    double span = high - low;
    if (!(span > 0)) span = whisker > 0 ? whisker : std::max(1.0, std::fabs(f.median));
    return {low - air * span, high + air * span};
}

void paintRange(QPainter& painter, const QRectF& area, const Finding& f, const Theme& theme) {
    if (f.cases == 0) return;
    const auto [low, high] = pictureEnds(f);
    const double middle = std::round(area.center().y()) + 0.5;
    const auto x = [&](double value) {
        return area.left() + std::clamp((value - low) / (high - low), 0.0, 1.0) * area.width();
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double from = x(f.accepted.low), to = x(f.accepted.high);
    painter.fillRect(QRectF(from, middle - bandHeight / 2, std::max(2.0, to - from), bandHeight), theme.line());
    painter.setPen(QPen(theme.thirdInk(), 1));
    for (const double end : {f.accepted.low, f.accepted.high})
        if (end > low && end < high) painter.drawLine(QPointF(x(end), middle - bandHeight / 2), QPointF(x(end), middle + bandHeight / 2));
    painter.setPen(QPen(theme.secondInk(), 1.5));
    painter.drawLine(QPointF(x(f.low), middle), QPointF(x(f.high), middle));
    const auto head = [&](double tip, double back) {
        painter.drawLine(QPointF(tip, middle), QPointF(back, middle - arrow + 1));
        painter.drawLine(QPointF(tip, middle), QPointF(back, middle + arrow - 1));
    };
    if (f.low < low) head(area.left(), area.left() + arrow);
    if (f.high > high) head(area.right(), area.right() - arrow);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.ink());
    painter.drawEllipse(QPointF(x(f.median), middle), dot, dot);
    painter.restore();
}

} // namespace cw
