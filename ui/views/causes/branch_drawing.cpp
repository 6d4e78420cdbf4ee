#include "ui/views/causes/branch_drawing.h"

#include "ui/models/format.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace cw {

namespace {

constexpr double side = 10, apart = 20, dot = 4.5;   // px

} // namespace

BranchDrawing::BranchDrawing(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BranchDrawing::show(const PartingStory& story, int incident, int months) {
    m_story = story;
    m_incident = incident;
    m_months = std::max(1, months);
    const QString there = story.happensThere ? tr("in both") : tr("in this one only");
    setAccessibleName(story.worlds ? tr("Two lines: the worlds part in %1; the incident of %2 happens %3").arg(format::month(*story.worlds), format::month(incident), there)
                                   : tr("One line: the worlds do not part"));
    update();
}

void BranchDrawing::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = 54, last = width() - side;
    const auto x = [&](int month) { return side + (last - side) * month / m_months; };
    const double parting = m_story.worlds ? x(*m_story.worlds) : last;
    painter.setPen(QPen(m_theme.secondInk(), 2));
    painter.drawLine(QPointF(side, middle), QPointF(parting, middle));
    const auto branch = [&](double way, const QPen& pen) {
        const double bend = std::min(36.0, last - parting);
        QPainterPath path(QPointF(parting, middle));
        path.cubicTo(parting + bend / 2, middle, parting + bend / 2, middle + way * apart, parting + bend, middle + way * apart);
        path.lineTo(last, middle + way * apart);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(pen);
        painter.drawPath(path);
    };
    painter.setFont(Theme::small());
    const int line = painter.fontMetrics().height();
    if (m_story.worlds) {
        QPen dashed(m_theme.reference(), 1.5);
        dashed.setDashPattern({4, 3});
        branch(1, dashed);
        branch(-1, QPen(m_theme.accent(), 2));
        painter.setPen(m_theme.accent());
        painter.drawText(QRectF(0, middle - apart - line - 8, last, line), Qt::AlignRight, tr("this policy"));
        painter.setPen(m_theme.secondInk());
        painter.drawText(QRectF(0, middle + apart + 7, last, line), Qt::AlignRight, tr("reference"));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.ink());
        painter.drawEllipse(QPointF(parting, middle), dot - 0.5, dot - 0.5);
        painter.setPen(m_theme.secondInk());
        const QString when = format::month(*m_story.worlds);
        const double room = painter.fontMetrics().horizontalAdvance(when) + 4;
        const double free = last - painter.fontMetrics().horizontalAdvance(tr("reference")) - 8 - room;
        // Below both lines, where neither runs through it.
        painter.drawText(QRectF(std::clamp(parting - room / 2, 0.0, std::max(0.0, free)), middle + apart + 7, room, line), Qt::AlignHCenter, when);
        painter.setPen(QPen(m_theme.thirdInk(), 1));
        painter.drawLine(QPointF(parting, middle + dot), QPointF(parting, middle + apart + 6));
    }
    // The incident: filled where it happens, hollow where it does not.
    const double at = x(m_incident);
    const bool parted = m_story.worlds && *m_story.worlds < m_incident;
    const auto mark = [&](double y, bool happens) {
        painter.setPen(QPen(happens ? m_theme.harm() : m_theme.secondInk(), 1.5));
        painter.setBrush(happens ? m_theme.harm() : m_theme.panel());
        painter.drawEllipse(QPointF(at, y), dot + 1, dot + 1);
    };
    mark(parted ? middle - apart : middle, true);
    if (parted) mark(middle + apart, m_story.happensThere);
    painter.setPen(m_theme.harm());
    const QString when = format::month(m_incident);
    const double room = painter.fontMetrics().horizontalAdvance(when) + 4;
    const double top = (parted ? middle - apart : middle) - line - 8;
    const double nameRoom = m_story.worlds ? painter.fontMetrics().horizontalAdvance(tr("this policy")) + 8 : 0;
    const double left = std::clamp(at - room / 2, 0.0, last - room);
    // Beside the name of the line, or above it where both would stand in one place.
    painter.drawText(QRectF(left, left + room > last - nameRoom ? top - line : top, room, line), Qt::AlignHCenter, when);
}

} // namespace cw
