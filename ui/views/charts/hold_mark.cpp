#include "ui/views/charts/hold_mark.h"

#include <QPainter>
#include <QPainterPath>

namespace cw {

namespace {

constexpr int side = 14;   // px
constexpr double sharp = 3;   // pixels per px, enough for every screen

QPixmap padlock(const QColor& colour) {
    QPixmap made(QSize(side, side) * sharp);
    made.setDevicePixelRatio(sharp);
    made.fill(Qt::transparent);
    QPainter painter(&made);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-2.5, 0);   // at the left edge, in line with the words above it
    painter.setPen(QPen(colour, 1.6));
    QPainterPath bow;
    bow.moveTo(4.2, 7);
    bow.lineTo(4.2, 4.6);
    bow.arcTo(QRectF(4.2, 1.6, 5.6, 6), 180, -180);
    bow.lineTo(9.8, 7);
    painter.drawPath(bow);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(2.5, 6.5, 9, 6.5), 1.5, 1.5);
    return made;
}

} // namespace

HoldMark::HoldMark(const Theme& theme, bool named, QWidget* parent) : QPushButton(parent), m_theme(theme), m_named(named) {
    setProperty("look", "flat");
    setFont(Theme::small());
    setIconSize(QSize(side, side));
    setStyleSheet(QStringLiteral("QPushButton{padding:1px 3px;text-align:left}QPushButton:focus{padding:0px 2px}"));
    hide();
    connect(&theme, &Theme::changed, this, &HoldMark::paintTheme);
    paintTheme();
}

void HoldMark::setHeldAt(const QString& what) {
    if (m_named) setText(what);
    setAccessibleName(tr("%1. Let it go").arg(what));
    setToolTip(tr("%1. A click lets it follow the runs again (L)").arg(what));
}

void HoldMark::paintTheme() { setIcon(padlock(m_theme.secondInk())); }

} // namespace cw
