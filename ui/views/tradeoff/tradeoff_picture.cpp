#include "ui/views/tradeoff/tradeoff_picture.h"

#include "ui/models/format.h"
#include "ui/models/label_placement.h"
#include "ui/models/tradeoff_words.h"
#include "ui/views/compare/scenario_pen.h"

#include <QCoreApplication>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QStaticText>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cw {

namespace {

constexpr int left = 60, top = 30, right = 16, bottom = 44;   // px around the plane
constexpr double runRadius = 1.9, meanRadius = 5, bestRadius = 9, chosenRadius = 4.5, moveRadius = 3, handleInset = 26;   // px
constexpr int runAlpha = 120, fadedRunAlpha = 50, fadedAlpha = 14;   // of 255
constexpr double sideText = 150;   // px along the line
constexpr int crowd = 8, ticksAcross = 90;   // scenarios from which names are small; px a tick label needs

QString tr(const char* text) { return QCoreApplication::translate("TradeoffPicture", text); }

bool isFaded(const TradeoffWorld& world) { return world.placing.standing == Standing::dominated; }

QColor colourOf(const TradeoffWorld& world, const Colours& colours, int alpha = 255) {
    QColor colour = scenarioPen(world.pen, colours).color();
    colour.setAlpha(alpha);
    return colour;
}

QPolygonF polygon(const std::vector<PlanePoint>& corners, const PlaneScale& scale) {
    QPolygonF shape;
    for (const PlanePoint& corner : corners) shape << scale.pixel(corner);
    return shape;
}

/// Faded ones first, so that none covers what counts; the policy that is worked on last.
std::vector<std::size_t> paintOrder(const TradeoffPlane& plane) {
    std::vector<std::size_t> order;
    for (std::size_t w = 0; w < plane.worlds.size(); ++w) order.push_back(w);
    std::ranges::stable_sort(order, {}, [&](std::size_t w) {
        const TradeoffWorld& world = plane.worlds[w];
        return isFaded(world) ? 0 : world.kind == CompareColumn::Kind::current ? 2 : 1;
    });
    return order;
}

void paintAxis(QPainter& painter, const TradeoffPicture& picture, const PlaneScale& scale, bool across) {
    const QRectF frame = scale.frame();
    const HoldingAxis& axis = across ? scale.x() : scale.y();
    const double span = axis.high() - axis.low(), room = across ? frame.width() / ticksAcross : frame.height() / 28;
    const double step = axis.step() * std::max(1.0, std::ceil(span / axis.step() / std::max(1.0, room)));
    const double first = std::ceil(axis.low() / step - 1e-9) * step;
    for (double value = first; value <= axis.high() + 1e-9 * step; value += step) {
        const QPointF at = across ? scale.pixel({value, scale.y().low()}) : scale.pixel({scale.x().low(), value});
        const bool zero = picture.plane.axes.relative && std::fabs(value) < 1e-9 * step;
        painter.setPen(QPen(zero ? picture.colours.thirdInk : picture.colours.line, 1));
        if (!across) painter.drawLine(QPointF(frame.left(), at.y()), QPointF(frame.right(), at.y()));
        else if (zero) painter.drawLine(QPointF(at.x(), frame.top()), QPointF(at.x(), frame.bottom()));
        else painter.drawLine(QPointF(at.x(), frame.bottom()), QPointF(at.x(), frame.bottom() + 4));
        painter.setPen(picture.colours.secondInk);
        const QString text = format::tick(value, step);
        if (across) painter.drawText(QRectF(at.x() - 60, frame.bottom() + 5, 120, 16), Qt::AlignCenter, text);
        else painter.drawText(QRectF(0, at.y() - 8, frame.left() - 8, 16), Qt::AlignRight | Qt::AlignVCenter, text);
    }
}

void paintTitles(QPainter& painter, const TradeoffPicture& picture, const PlaneScale& scale) {
    const QRectF frame = scale.frame();
    painter.setFont(Theme::emphasis());
    painter.setPen(picture.colours.ink);
    const QFontMetricsF metrics(painter.font());
    const auto fitted = [&](const TradeoffMeasure& measure) { return metrics.elidedText(axisText(picture.plane, measure), Qt::ElideRight, frame.width()); };
    painter.drawText(QPointF(frame.left() - left + 4, frame.top() - 14), QStringLiteral("↑ ") + fitted(picture.plane.axes.y));
    painter.drawText(QRectF(frame.left(), frame.bottom() + 22, frame.width(), 18), Qt::AlignRight | Qt::AlignVCenter, fitted(picture.plane.axes.x) + QStringLiteral(" →"));
}

/// "better" in the corner where both axes are.
QRectF paintBetter(QPainter& painter, const TradeoffPicture& picture, const PlaneScale& scale) {
    const QRectF frame = scale.frame();
    const bool toRight = picture.plane.axes.x.sense > 0, up = picture.plane.axes.y.sense > 0;
    const QPointF corner(toRight ? frame.right() - 8 : frame.left() + 8, up ? frame.top() + 8 : frame.bottom() - 8);
    const QPointF way(toRight ? 1 : -1, up ? -1 : 1);
    painter.setPen(QPen(picture.colours.secondInk, 1.5));
    painter.drawLine(corner - 20 * way, corner);
    painter.drawLine(corner, corner - QPointF(8 * way.x(), 0));
    painter.drawLine(corner, corner - QPointF(0, 8 * way.y()));
    painter.setFont(Theme::small());
    const QString word = tr("better");
    const double wide = QFontMetricsF(painter.font()).horizontalAdvance(word);
    const QRectF text(toRight ? corner.x() - 26 - wide : corner.x() + 26, corner.y() - 20 * way.y() - 8, wide, 16);
    painter.drawText(text, Qt::AlignCenter, word);
    return text.united(QRectF(corner - 20 * way, corner).normalized());
}

void paintRuns(QPainter& painter, const TradeoffPicture& picture, const PlaneScale& scale, const TradeoffWorld& world) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(world, picture.colours, isFaded(world) ? fadedRunAlpha : runAlpha));
    for (const PlanePoint& run : world.points) painter.drawEllipse(scale.clamped(run), runRadius, runRadius);
}

void paintRegion(QPainter& painter, const TradeoffPicture& picture, const PlaneScale& scale, const TradeoffWorld& world, bool most) {
    QPen pen = scenarioPen(world.pen, picture.colours);
    pen.setWidthF(isFaded(world) ? 1 : 1.5);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(most ? QBrush(Qt::NoBrush) : QBrush(colourOf(world, picture.colours, isFaded(world) ? fadedAlpha : Theme::bandOuterAlpha)));
    painter.drawPolygon(polygon(most ? world.most : world.half, scale));
}

/// Runs that the axes leave out stand at the edge; how many is said.
void paintBeyond(QPainter& painter, const TradeoffPicture& picture, const PlaneScale& scale) {
    std::ptrdiff_t beyond = 0;
    for (const TradeoffWorld& world : picture.plane.worlds)
        beyond += std::ranges::count_if(world.points, [&](const PlanePoint& p) { return !scale.contains(p); });
    if (beyond == 0) return;
    painter.setFont(Theme::small());
    painter.setPen(picture.colours.secondInk);
    const QString text = beyond == 1 ? tr("one run is beyond the axes") : tr("%1 runs are beyond the axes").arg(beyond);
    painter.drawText(QRectF(scale.frame().left(), scale.frame().bottom() + 22, scale.frame().width(), 18), Qt::AlignLeft | Qt::AlignVCenter, text);
}

/// The edge of what the scenarios reach on average: on its far side lies what none of them does.
QPolygonF frontierEdge(const TradeoffPicture& picture, const PlaneScale& scale) {
    const auto& worlds = picture.plane.worlds;
    QPolygonF edge;
    for (const std::size_t w : picture.plane.frontier) {
        const PlanePoint& mean = worlds[w].mean;
        if (!edge.isEmpty()) edge << QPointF(scale.clamped(mean).x(), edge.last().y());   // at worst as good as either in each
        edge << scale.clamped(mean);
    }
    return edge;
}

void paintFrontier(QPainter& painter, const TradeoffPicture& picture, const PlaneScale& scale) {
    QPen pen(picture.colours.secondInk, 1.5);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(frontierEdge(picture, scale));
}

/// An edge in the ground's colour around a text. On a screen the text itself, moved all around: to stroke its outline takes many times
/// as long. In a drawing for print a stroke, which is one object there.
void paintHalo(QPainter& painter, QPointF foot, const QString& text, const QColor& ground) {
    constexpr double width = 1.5;
    if (painter.paintEngine()->type() == QPaintEngine::Raster) {
        QStaticText still(text);
        still.setTextFormat(Qt::PlainText);
        still.prepare(painter.transform(), painter.font());
        const QPointF corner(foot.x(), foot.y() - QFontMetricsF(painter.font()).ascent());
        painter.setPen(ground);
        for (int eighth = 0; eighth < 8; ++eighth) {
            const double angle = eighth * std::numbers::pi / 4;
            painter.drawStaticText(corner + width * QPointF(std::cos(angle), std::sin(angle)), still);
        }
    } else {
        QPainterPath outline;
        outline.addText(foot, painter.font(), text);
        QPen pen(ground, 2 * width);
        pen.setJoinStyle(Qt::RoundJoin);
        painter.strokePath(outline, pen);
    }
}

/// Words over whatever is below them.
void paintName(QPainter& painter, const QRectF& place, Qt::Alignment across, const QString& name, const QColor& ink, const QColor& ground) {
    const QFontMetricsF metrics(painter.font());
    const double start = across == Qt::AlignCenter ? place.center().x() - metrics.horizontalAdvance(name) / 2 : place.left();
    const QPointF foot(start, place.center().y() + (metrics.ascent() - metrics.descent()) / 2);
    paintHalo(painter, foot, name, ground);
    painter.setPen(ink);
    painter.drawText(foot, name);   // as text, so that an exported drawing has it as such
}

void paintTrail(QPainter& painter, const TradeoffPicture& picture, const PlaneScale& scale) {
    QPolygonF way;
    for (const TrailPoint& point : picture.trail) way << scale.clamped(point.at);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(picture.colours.accent, 1));
    painter.drawPolyline(way);
    painter.setBrush(picture.colours.panel);
    for (const QPointF& at : way) painter.drawRect(QRectF(at - QPointF(moveRadius, moveRadius), QSizeF(2 * moveRadius, 2 * moveRadius)));
}

/// What lies on either side of the line; returns what that covers.
QRectF paintSides(QPainter& painter, const TradeoffPicture& picture, const ValueLine& line) {
    const QString name = picture.plane.worlds.front().name;
    const QPointF along = line.to - line.from;
    double angle = std::atan2(along.y(), along.x()) * 180 / std::numbers::pi;
    if (angle > 90 || angle < -90) angle += 180;
    painter.save();
    // On the longer side of the reference, where there is room.
    const QPointF toEnd = line.to - line.reference, toStart = line.from - line.reference;
    const bool up = std::hypot(toEnd.x(), toEnd.y()) >= std::hypot(toStart.x(), toStart.y());
    const QPointF way = up ? toEnd : toStart;
    const double length = std::hypot(way.x(), way.y()), fromEnd = up ? 2 * handleInset + sideText / 2 : sideText / 2 + 8;
    const QPointF middle = line.reference + way * std::max(0.5, length > 0 ? 1 - fromEnd / length : 0);
    painter.translate(middle);
    painter.rotate(angle);
    painter.setFont(Theme::small());
    painter.setPen(picture.colours.secondInk);
    const double sine = std::sin(angle * std::numbers::pi / 180), cosine = std::cos(angle * std::numbers::pi / 180);
    const bool betterBelow = -sine * line.better.x() + cosine * line.better.y() > 0;   // in the turned frame, downwards
    const QString better = painter.fontMetrics().elidedText(tr("better than %1").arg(name), Qt::ElideRight, sideText), worse = tr("worse");
    const QRectF below(-sideText / 2, 4, sideText, 16), above(-sideText / 2, -20, sideText, 16);
    paintName(painter, below, Qt::AlignCenter, betterBelow ? better : worse, picture.colours.secondInk, picture.colours.panel);
    paintName(painter, above, Qt::AlignCenter, betterBelow ? worse : better, picture.colours.secondInk, picture.colours.panel);
    const QRectF covered = painter.transform().mapRect(above.united(below));
    painter.restore();
    return painter.transform().inverted().mapRect(covered);
}

/// Where the line's weight stands: beside its handle, or above or below that where it would cover a mean.
QRectF weightBox(const TradeoffPicture& picture, const PlaneScale& scale, QPointF handle, QSizeF size) {
    const QRectF frame = scale.frame();
    QRectF beside(handle + QPointF(14, -size.height() / 2), size);
    if (beside.right() > frame.right()) beside.moveRight(handle.x() - 14);
    if (beside.left() < frame.left()) beside.moveLeft(frame.left());
    const double step = size.height() + 6;
    for (const double down : {0.0, -step, step, -2 * step, 2 * step}) {
        QRectF box = beside.translated(0, down);
        box.moveTop(std::clamp(box.top(), frame.top() + 2, frame.bottom() - box.height()));
        const QRectF ground = box.adjusted(-meanRadius, -meanRadius, meanRadius, meanRadius);
        if (std::ranges::none_of(picture.plane.worlds, [&](const TradeoffWorld& world) { return ground.contains(scale.clamped(world.mean)); })) return box;
    }
    beside.moveTop(std::clamp(beside.top(), frame.top() + 2, frame.bottom() - beside.height()));
    return beside;
}

/// Returns what names had better keep off.
std::vector<QRectF> paintLine(QPainter& painter, const TradeoffPicture& picture, const PlaneScale& scale) {
    const ValueLine line = valueLine(scale, picture.plane);
    painter.setPen(QPen(picture.colours.ink, 1.5));
    painter.drawLine(line.from, line.to);
    std::vector<QRectF> taken{paintSides(painter, picture, line)};
    const double length = std::hypot(line.to.x() - line.from.x(), line.to.y() - line.from.y());
    for (double at = 0; at < length; at += 8) taken.push_back(QRectF(line.from + (line.to - line.from) * (at / length) - QPointF(4, 4), QSizeF(8, 8)));
    const QPointF handle = lineHandle(line);
    painter.setPen(QPen(picture.colours.ink, 2));
    painter.setBrush(picture.colours.panel);
    painter.drawEllipse(handle, 7, 7);
    painter.setFont(Theme::small());
    const QString text = weightText(picture.plane);
    const QFontMetricsF metrics(painter.font());
    const QRectF box = weightBox(picture, scale, handle, QSizeF(metrics.horizontalAdvance(text) + 12, 20));
    painter.setPen(QPen(picture.colours.thirdInk, 1));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(picture.colours.ink);
    painter.drawText(box, Qt::AlignCenter, text);
    taken.push_back(box.united(QRectF(handle - QPointF(9, 9), QSizeF(18, 18))));
    return taken;
}

void paintMean(QPainter& painter, const TradeoffPicture& picture, const PlaneScale& scale, std::size_t which) {
    const TradeoffWorld& world = picture.plane.worlds[which];
    const QPointF at = scale.clamped(world.mean);
    if (which == picture.plane.best && picture.plane.hasChoice()) {
        painter.setPen(QPen(picture.colours.ink, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(at, bestRadius, bestRadius);
    }
    const QColor colour = colourOf(world, picture.colours);
    painter.setPen(QPen(isFaded(world) ? colour : picture.colours.panel, 1.5));
    painter.setBrush(isFaded(world) ? picture.colours.panel : colour);
    painter.drawEllipse(at, isFaded(world) ? meanRadius - 1 : meanRadius, isFaded(world) ? meanRadius - 1 : meanRadius);
}

void paintNames(QPainter& painter, const TradeoffPicture& picture, const PlaneScale& scale, const std::vector<QRectF>& keepFree) {
    const auto& worlds = picture.plane.worlds;
    struct Named {
        std::size_t world;
        QString name;
        QFont font;
    };
    std::vector<Named> named;
    std::vector<LabelRequest> requests;
    const bool small = static_cast<int>(worlds.size()) >= crowd;
    for (std::size_t w = worlds.size(); w-- > 0;) {
        if (worlds[w].identical) continue;   // stands on the reference, whose name is there
        const bool best = w == picture.plane.best && picture.plane.hasChoice(), pinned = worlds[w].kind == CompareColumn::Kind::pinned;
        if (small && pinned && isFaded(worlds[w]) && picture.chosenWorld != w) continue;   // the pointer and the table name them
        const bool strong = !isFaded(worlds[w]) && (best || worlds[w].kind == CompareColumn::Kind::current);
        const QFont font = small ? Theme::small() : strong ? Theme::emphasis() : Theme::body();
        const QString name = best ? tr("%1: first at this weight").arg(worlds[w].name) : worlds[w].name;
        const QFontMetricsF metrics(font);
        named.push_back({w, name, font});
        requests.push_back({scale.clamped(worlds[w].mean), QSizeF(metrics.horizontalAdvance(name) + 2, metrics.height())});
    }
    const std::vector<QRectF> places = placeLabels(requests, scale.frame(), keepFree);
    for (std::size_t i = 0; i < named.size(); ++i) {
        const TradeoffWorld& world = worlds[named[i].world];
        const QPointF end = leaderEnd(requests[i].mark, places[i]);
        if (end != requests[i].mark) {
            painter.setPen(QPen(colourOf(world, picture.colours, 160), 1));
            painter.drawLine(requests[i].mark, end);
        }
        painter.setFont(named[i].font);
        const QColor ink = isFaded(world) || world.kind == CompareColumn::Kind::reference ? picture.colours.secondInk : colourOf(world, picture.colours);
        paintName(painter, places[i], Qt::AlignLeft, named[i].name, ink, picture.colours.panel);
    }
}

void paintChosen(QPainter& painter, const TradeoffPicture& picture, const PlaneScale& scale) {
    if (!picture.chosenRun) return;
    painter.setBrush(Qt::NoBrush);
    for (const TradeoffWorld& world : picture.plane.worlds) {
        if (*picture.chosenRun >= world.points.size()) continue;
        painter.setPen(QPen(picture.colours.ink, 1));
        painter.drawEllipse(scale.clamped(world.points[*picture.chosenRun]), chosenRadius, chosenRadius);
    }
}

} // namespace

QRectF planeFrame(const QRectF& bounds) { return bounds.adjusted(left, top, -right, -bottom); }

QPointF lineHandle(const ValueLine& line) {
    const QPointF way = line.to - line.from;
    const double length = std::hypot(way.x(), way.y());
    return length > 0 ? line.to - way * (std::min(handleInset, length / 2) / length) : line.to;
}

void paintGround(QPainter& painter, const TradeoffPicture& picture, const PlaneScale& scale) {
    if (picture.plane.empty()) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::small());
    paintAxis(painter, picture, scale, false);
    paintAxis(painter, picture, scale, true);
    paintTitles(painter, picture, scale);
    painter.save();
    painter.setClipRect(scale.frame().adjusted(-runRadius, -runRadius, runRadius, runRadius));
    for (const std::size_t w : paintOrder(picture.plane)) paintRuns(painter, picture, scale, picture.plane.worlds[w]);
    for (const std::size_t w : paintOrder(picture.plane)) paintRegion(painter, picture, scale, picture.plane.worlds[w], false);
    painter.restore();
    paintFrontier(painter, picture, scale);
    paintBeyond(painter, picture, scale);
}

void paintForeground(QPainter& painter, const TradeoffPicture& picture, const PlaneScale& scale) {
    if (picture.plane.empty()) return;
    painter.setRenderHint(QPainter::Antialiasing);
    if (picture.chosenWorld && *picture.chosenWorld < picture.plane.worlds.size()) {
        painter.save();
        painter.setClipRect(scale.frame());
        paintRegion(painter, picture, scale, picture.plane.worlds[*picture.chosenWorld], true);
        painter.restore();
    }
    std::vector<QRectF> keepFree = paintLine(painter, picture, scale);
    keepFree.push_back(paintBetter(painter, picture, scale));
    const QRectF frame = scale.frame();
    const QPointF origin = scale.pixel({0, 0});
    if (picture.plane.axes.relative)   // the lines of no difference
        keepFree.insert(keepFree.end(), {QRectF(frame.left(), origin.y() - 2, frame.width(), 4), QRectF(origin.x() - 2, frame.top(), 4, frame.height())});
    const QPolygonF edge = frontierEdge(picture, scale);
    for (qsizetype i = 1; i < edge.size(); ++i) keepFree.push_back(QRectF(edge[i - 1], edge[i]).normalized().adjusted(-2, -2, 2, 2));   // level or upright
    paintTrail(painter, picture, scale);
    paintChosen(painter, picture, scale);
    for (const std::size_t w : paintOrder(picture.plane)) paintMean(painter, picture, scale, w);
    paintNames(painter, picture, scale, keepFree);
}

} // namespace cw
