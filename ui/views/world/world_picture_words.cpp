#include "ui/views/world/world_picture.h"

#include "ui/models/format.h"
#include "ui/models/world_words.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

// What the picture of a world says in words: names, numbers, years.
namespace cw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("WorldPicture", text); }

/// A name that is too wide for one line breaks before its last word.
QStringList inTwoLines(const QString& name, const QFontMetricsF& metrics, double room) {
    const auto space = name.lastIndexOf(u' ');
    if (metrics.horizontalAdvance(name) <= room || space < 0) return {name};
    return {name.left(space), name.mid(space + 1)};
}

} // namespace

/// Labs, and what is selected, beside the line of the month.
void WorldPicture::paintDeveloperNames(QPainter& painter, const WorldMoment& moment) {
    if (m_labels < labels) return;
    struct Label {
        double y;
        std::size_t place;
        QStringList lines;
        bool strong;
    };
    const QFontMetricsF metrics(Theme::small());
    const double left = m_geometry.x(moment.time) + swarm + 6, room = m_size.width() - left - 4;
    std::vector<Label> names;
    for (const DeveloperLife* life : shownLives(moment))
        if (const bool chosen = life->key == moment.selected || life->key == moment.hovered; life->kind == 0 || chosen)
            names.push_back({placeOfLife(*life, moment).y(), m_scene->recording().developer(moment.month, life->slot).jurisdiction,
                             inTwoLines(m_scene->history->names.name(life->key), metrics, room), chosen});
    // Names keep their order and a line's distance; those for which a band has no room are left to the pointer.
    std::ranges::sort(names, {}, [](const Label& l) { return std::pair(l.place, l.y); });
    const double line = metrics.height() - 2;
    double last = -1e9;
    painter.setFont(Theme::small());
    for (const Label& name : names) {
        double y = std::max(name.y, last + line);
        if (y + line * static_cast<double>(name.lines.size() - 1) > m_geometry.band(name.place).harmBottom && !name.strong) continue;
        painter.setPen(name.strong ? m_colours.ink : m_colours.secondInk);
        for (const QString& text : name.lines) {
            const QRectF box(left, y - metrics.height() / 2, room, metrics.height());
            const QString shown = metrics.elidedText(text, Qt::ElideRight, room);
            // On ground of its own, or the lines behind it would strike it through.
            painter.fillRect(QRectF(box.left() - 2, box.top() + 1, metrics.horizontalAdvance(shown) + 4, box.height() - 2), withAlpha(m_colours.panel, 0.85));
            painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, shown);
            last = y;
            y += line;
        }
    }
}

void WorldPicture::paintNames(QPainter& painter, const WorldMoment& moment) {
    if (m_gutter < gutter) return;
    const Recording& r = m_scene->recording();
    const EntityNames& names = m_scene->history->names;
    const QRectF area = m_geometry.area();
    constexpr double scaleWidth = 30;   // px, of the powers of ten
    const double width = m_gutter - 12;
    painter.save();
    painter.setClipRect(QRectF(0, area.top(), m_gutter - 4, area.height()), Qt::IntersectClip);
    const auto write = [&](double y, const QString& text, const QFont& font, const QColor& colour, Qt::Alignment side) {
        const QFontMetricsF metrics(font);
        // On paper no line is cut, and not every device can clip.
        if (m_pixelRatio == 0 && (y < area.top() - 2 || y + metrics.height() > area.bottom() + 2)) return y + metrics.height();
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QRectF(4, y, width, metrics.height()), side | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, width));
        return y + metrics.height();
    };
    for (std::size_t j = 0; j < m_geometry.places(); ++j) {
        const auto& band = m_geometry.band(j);
        const double lowest = band.hubsTop();
        if (lowest < area.top() || band.top > area.bottom()) continue;
        const bool chosen = moment.selected == jurisdictionKey(static_cast<std::uint32_t>(j));
        double y = std::max(band.top, area.top()) + 2;
        QFont font = Theme::emphasis();
        font.setUnderline(chosen);
        const QFontMetricsF metrics(font);
        const QString name = names.jurisdiction(static_cast<int>(j));
        const auto space = name.indexOf(u' ');
        const bool wraps = metrics.horizontalAdvance(name) > width - scaleWidth && space > 0 && lowest - y > 2.2 * metrics.height();
        const double namesEnd = y + (wraps ? 2 : 1) * metrics.height(), nameWidth = metrics.horizontalAdvance(wraps ? name.mid(space + 1) : name);
        y = write(y, wraps ? name.left(space) : name, font, m_colours.ink, Qt::AlignLeft);
        if (wraps) y = write(y, name.mid(space + 1), font, m_colours.ink, Qt::AlignLeft);
        int here = 0;
        for (std::size_t i = 0; i < r.developerSlots; ++i) here += r.developer(moment.month, i).active && r.developer(moment.month, i).jurisdiction == j;
        const double line = QFontMetricsF(Theme::small()).height();
        if (y + line < lowest) y = write(y, here == 1 ? tr("1 developer") : tr("%1 developers").arg(here), Theme::small(), m_colours.secondInk, Qt::AlignLeft);
        if (y + line < lowest) y = write(y, tr("%1 use AI").arg(format::percent(r.jurisdiction(moment.month, j).adoption)), Theme::small(), m_colours.secondInk, Qt::AlignLeft);
        const double tall = QFontMetricsF(Theme::small()).height() - 3;
        for (double level = firstLevel(); level <= m_geometry.scale().highest; level += levelStep(j)) {
            const double at = m_geometry.y(j, level);
            if (at - tall / 2 < namesEnd && nameWidth > width - scaleWidth) continue;   // a long name on one line
            if (at + tall / 2 < std::min(lowest, area.bottom()) && at - tall / 2 > area.top()) write(at - tall / 2 - 2, format::power(level), Theme::small(), m_colours.secondInk, Qt::AlignRight);
        }
        const double harm = r.jurisdiction(moment.month, j).harm;
        write(m_geometry.harmLine(j) - line / 2, tr("harm %1").arg(format::money(toCents(harm))), Theme::small(), m_colours.harm, Qt::AlignRight);
    }
    for (std::size_t h = 0; h < r.hubs; ++h) {
        QFont font = Theme::small();
        font.setUnderline(moment.selected == hubKey(static_cast<std::uint32_t>(h)));
        const QString name = names.name(hubKey(static_cast<std::uint32_t>(h)));
        const std::ptrdiff_t gone = m_scene->takenDown(h, moment.month);
        write(laneOf(h).top() - 1, gone > 0 ? name + u' ' + format::minus + QString::number(gone) : name, font, m_colours.secondInk, Qt::AlignRight);
    }
    painter.restore();
}

void WorldPicture::paintAxis(QPainter& painter, const WorldMoment& moment) {
    const QRectF area = m_geometry.area();
    painter.setFont(Theme::small());
    const QFontMetricsF metrics(painter.font());
    const double year = 12 * m_geometry.pixelsPerMonth();
    const int step = year < 24 ? 5 : year < 44 ? 2 : 1;
    const double now = m_geometry.x(moment.time);
    const QString date = format::month(moment.month);
    const double width = QFontMetricsF(Theme::emphasis()).horizontalAdvance(date) + 8;
    const QRectF mark(std::clamp(now - width / 2, area.left() - 20, area.right() + m_labels - width), area.bottom() + 1, width, axis - 2);
    const bool marked = now >= area.left() - 1 && now <= area.right() + 2;
    for (int month = 0; month <= m_geometry.scale().months; month += 12 * step) {
        const double x = m_geometry.x(month);
        if (x < area.left() - 1 || x > area.right() + 1) continue;
        painter.setPen(QPen(m_colours.thirdInk, 1));
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 3));
        const QRectF box(std::max(0.0, x - 20), area.bottom() + 3, 40, metrics.height());
        if (marked && box.intersects(mark.adjusted(4, 0, -4, 0))) continue;
        painter.setPen(m_colours.secondInk);
        painter.drawText(box, Qt::AlignCenter, QString::number(2025 + month / 12));
    }
    if (!marked) return;
    painter.setFont(Theme::emphasis());
    painter.setPen(m_colours.ink);
    painter.drawText(mark, Qt::AlignCenter, date);
}

} // namespace cw
