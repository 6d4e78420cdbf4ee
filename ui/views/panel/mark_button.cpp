#include "ui/views/panel/mark_button.h"

#include "ui/views/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace cw {

MarkButton::MarkButton(Mark mark, const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_mark(mark), m_theme(theme) {
    setFixedSize(sizeHint());
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void MarkButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = underMouse() || hasFocus() || isChecked() || m_mark == Mark::reset ? m_theme.accent() : m_theme.secondInk();
    const QPointF centre(width() / 2.0, height() / 2.0);
    painter.setPen(QPen(colour, 1.2));
    if (m_mark == Mark::info) {
        painter.drawEllipse(centre, 6.5, 6.5);
        painter.drawLine(QPointF(centre.x(), centre.y() - 0.5), QPointF(centre.x(), centre.y() + 3));
        painter.drawPoint(QPointF(centre.x(), centre.y() - 3));
    } else if (m_mark == Mark::close) {
        painter.drawLine(centre + QPointF(-4, -4), centre + QPointF(4, 4));
        painter.drawLine(centre + QPointF(-4, 4), centre + QPointF(4, -4));
    } else if (m_mark == Mark::time) {
        if (isChecked()) painter.setBrush(m_theme.accent());
        painter.drawEllipse(centre, 6.5, 6.5);
        painter.setPen(QPen(isChecked() ? m_theme.onAccent() : colour, 1.2));
        painter.drawLine(centre, centre + QPointF(0, -4));
        painter.drawLine(centre, centre + QPointF(3, 1.5));
        painter.setBrush(Qt::NoBrush);
    } else {
        painter.drawArc(QRectF(centre.x() - 5, centre.y() - 5, 10, 10), 150 * 16, -270 * 16);
        QPainterPath head(QPointF(centre.x() - 7, centre.y() - 6));
        head.lineTo(centre.x() - 5, centre.y() - 1.5);
        head.lineTo(centre.x() - 0.5, centre.y() - 3);
        painter.drawPath(head);
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent(), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
}

} // namespace cw
