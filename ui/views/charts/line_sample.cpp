#include "ui/views/charts/line_sample.h"

#include <QPainter>

namespace cw {

LineSample::LineSample(const Theme& theme, Whose whose, QWidget* parent) : QWidget(parent), m_theme(theme), m_whose(whose) {
    setFixedSize(22, 16);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LineSample::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QPen pen(m_whose == Whose::policy ? m_theme.accent() : m_theme.reference(), 2);
    if (m_whose == Whose::reference) pen.setDashPattern({4, 3});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(0, height() / 2, width(), height() / 2);
}

} // namespace cw
