#include "ui/views/panel/switch_button.h"

#include "ui/views/theme/theme.h"

#include <QPainter>

namespace cw {

SwitchButton::SwitchButton(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SwitchButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill(width() - 37.5, height() / 2.0 - 9, 34, 18);
    painter.setPen(QPen(isChecked() ? m_theme.accent() : m_theme.thirdInk(), 1));
    painter.setBrush(isChecked() ? m_theme.accent() : m_theme.panel());
    painter.drawRoundedRect(pill, 9, 9);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? m_theme.onAccent() : m_theme.thirdInk());
    painter.drawEllipse(QPointF(isChecked() ? pill.right() - 9 : pill.left() + 9, pill.center().y()), 5.5, 5.5);
    painter.setPen(isChecked() ? m_theme.accent() : m_theme.secondInk());
    painter.setFont(isChecked() ? Theme::emphasis() : Theme::body());
    painter.drawText(QRectF(0, 0, pill.left() - 8, height()), Qt::AlignRight | Qt::AlignVCenter, isChecked() ? tr("on") : tr("off"));
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent(), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(pill.adjusted(-2.5, -2.5, 2.5, 2.5), 11.5, 11.5);
    }
}

} // namespace cw
