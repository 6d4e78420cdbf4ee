#include "ui/views/world/world_picture.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

// What happens in a month and soon after: takedowns, incidents, rules that come into force, moves.

namespace cw {

namespace {

constexpr double dot = 1.1;                        // px: least radius of harm
constexpr double leastRule = 60, newsFrom = 5;     // px of text; px of radius
constexpr int takedownFades = 3;                   // months
constexpr double takedownsFromZoom = 2.5;          // times

QString tr(const char* text) { return QCoreApplication::translate("WorldPicture", text); }

/// What changes, on two lines at most: the second lies over years in which little is that capable. Parts are told whole; those
/// for which there is no room are counted, and the list of events has them.
QStringList linesOfRule(const QString& text, const QFontMetricsF& metrics, double room) {
    constexpr int most = 2;
    const QString between = QStringLiteral(" · ");
    const QStringList parts = text.split(between);
    QStringList lines{parts.front()};
    for (qsizetype part = 1; part < parts.size(); ++part) {
        const qsizetype after = parts.size() - part - 1;
        const QString longer = lines.back() + between + parts[part];
        const bool last = lines.size() == most;
        const double rest = last && after > 0 ? metrics.horizontalAdvance(between + tr("%1 more").arg(after)) : 0;
        if (metrics.horizontalAdvance(longer) + rest <= room) lines.back() = longer;
        else if (!last) lines << parts[part];
        else {
            lines.back() += between + tr("%1 more").arg(after + 1);
            break;
        }
    }
    for (QString& line : lines) line = metrics.elidedText(line, Qt::ElideRight, room);
    return lines;
}

} // namespace

/// A ring with a stroke around what hubs have taken down this month; it fades in the months after. Hundreds in a month would hide
/// everything else, so that they wait until the picture is enlarged.
void WorldPicture::paintTakedowns(QPainter& painter, const WorldMoment& moment) {
    if (m_geometry.zoom() < takedownsFromZoom) return;
    const auto& takedowns = m_scene->takedowns;
    const QRectF area = m_geometry.area().adjusted(-8, -8, 8, 8);
    auto at = std::ranges::lower_bound(takedowns, moment.month - takedownFades + 1, {}, &WorldScene::Takedown::month);
    painter.setBrush(Qt::NoBrush);
    for (int month = -1; at != takedowns.end() && at->month <= moment.month; ++at) {
        const auto row = static_cast<std::size_t>(at->model);
        const QPointF place = placeOfNode(row);
        if (!area.contains(place)) continue;
        if (month != at->month) {
            month = at->month;
            const double age = std::clamp(moment.time - month - 1, 0.0, 1.0 * takedownFades);
            painter.setPen(QPen(withAlpha(m_colours.ink, 1 - age / takedownFades), 1));
        }
        paintTakedown(painter, place, WorldGlyphs::size(m_scene->nodes[row].rank, m_enlargement));
    }
}

/// Incidents as discs whose area is their harm, where their victims live.
void WorldPicture::paintHarm(QPainter& painter, const WorldMoment& moment) {
    const QRectF area = m_geometry.area();
    const QColor fill = withAlpha(m_colours.harm, 0.32);
    std::vector<QRectF> dots;
    const auto first = std::ranges::lower_bound(m_scene->harms, m_geometry.timeAt(area.left() - 30), {}, &WorldScene::Harm::time);
    painter.setPen(QPen(m_colours.harm, 1));
    painter.setBrush(fill);
    for (auto at = first; at != m_scene->harms.end() && at->time <= moment.time; ++at) {
        const QPointF c(m_geometry.x(at->time), m_geometry.harmLine(at->place));
        if (c.x() > area.right() + 30) break;
        const double radius = m_geometry.radius(at->billions);
        if (radius < dot) dots.push_back(QRectF(c.x() - dot, c.y() - dot, 2 * dot, 2 * dot));
        else {   // apart: a PDF gives both the alpha of the fill
            painter.setPen(Qt::NoPen);
            painter.drawEllipse(c, radius, radius);
            painter.setPen(QPen(m_colours.harm, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(c, radius, radius);
            painter.setBrush(fill);
        }
        // What caused it, while it is news.
        if (radius >= newsFrom && at->model >= 0 && static_cast<int>(at->time) == moment.month) {
            painter.drawLine(c, placeOfNode(static_cast<std::size_t>(at->model)));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(c, radius + 4, radius + 4);
            painter.setBrush(fill);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(m_colours.harm, 0.6));
    painter.drawRects(dots.data(), static_cast<int>(dots.size()));
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void WorldPicture::paintRules(QPainter& painter, const WorldMoment& moment) {
    painter.setFont(Theme::small());
    const QFontMetricsF metrics(painter.font());
    const double left = m_geometry.area().left();
    std::vector<double> ends(m_geometry.places(), -1e9);
    for (std::size_t k = 0; k < m_scene->rules.size(); ++k) {
        const WorldScene::Rule& rule = m_scene->rules[k];
        const auto& band = m_geometry.band(rule.place);
        const double x = m_geometry.x(rule.month);
        const bool reached = rule.month < moment.time;
        painter.setPen(QPen(reached ? m_colours.secondInk : m_colours.thirdInk, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, band.top + 2), QPointF(x, band.harmBottom));
        // What has been in force for longer than is shown is said at the edge.
        const bool replaced = std::any_of(m_scene->rules.begin() + static_cast<std::ptrdiff_t>(k) + 1, m_scene->rules.end(),
                                          [&](const WorldScene::Rule& later) { return later.place == rule.place && m_geometry.x(later.month) <= left; });
        if (replaced) continue;
        const double start = std::max(x, left - 2), room = m_geometry.area().right() - start - 6;
        if (start + 4 < ends[rule.place] + 8 || room < leastRule) continue;   // where texts would meet, the list has them
        double top = std::max(band.top, m_geometry.area().top()) + 1;
        if (top + metrics.height() > band.harmBottom) continue;   // its band has been moved out of sight
        for (const QString& text : linesOfRule(rule.text, metrics, room)) {
            const double width = metrics.horizontalAdvance(text);
            ends[rule.place] = std::max(ends[rule.place], start + 4 + width);
            const QRectF ground(start + 3, top, width + 4, metrics.height());
            painter.fillRect(ground, withAlpha(reached ? m_colours.soft : m_colours.panel, 0.85));
            painter.setPen(m_colours.secondInk);
            painter.drawText(ground.adjusted(1, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
            top += metrics.height();
        }
    }
}

void WorldPicture::paintMoves(QPainter& painter, const WorldMoment& moment) {
    painter.setBrush(Qt::NoBrush);
    for (const WorldScene::Move& move : m_scene->moves) {
        if (move.month + 0.5 > moment.time) continue;
        const QPointF from(m_geometry.x(move.month + 0.5), m_geometry.y(move.from, move.level)), to(m_geometry.x(move.month + 0.5), m_geometry.y(move.to, move.level));
        const bool news = move.month == moment.month || move.developer == moment.selected;
        painter.setPen(QPen(withAlpha(m_colours.ink, news ? 1 : 0.65), news ? 2 : 1.2));
        QPainterPath arc(from);
        const double bow = std::min(36.0, 10 + std::fabs(to.y() - from.y()) / 6);
        arc.cubicTo(from + QPointF(bow, 0), to + QPointF(bow, 0), to);
        painter.drawPath(arc);
        painter.drawLine(to, to + QPointF(6, -4));
        painter.drawLine(to, to + QPointF(6, 4));
    }
}

} // namespace cw
