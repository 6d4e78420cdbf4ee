#include "ui/views/world/month_slider.h"

#include "ui/models/format.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace cw {

namespace {

constexpr int barsTop = 8, track = 34;   // px
constexpr double handle = 7;

} // namespace

MonthSlider::MonthSlider(const Theme& theme, QWidget* parent) : QSlider(Qt::Horizontal, parent), m_theme(theme) {
    setPageStep(12);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Month"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void MonthSlider::setRun(std::vector<double> harm, std::vector<std::pair<int, QString>> rules) {
    m_harm = std::move(harm);
    m_rules = std::move(rules);
    // One catastrophe must not hide all the rest: bars beyond twice the ninth decile are cut, and are seen to be.
    std::vector<double> sorted(m_harm);
    std::ranges::sort(sorted);
    m_top = sorted.empty() ? 1 : std::max(1e-6, std::min(sorted.back(), 2 * sorted[sorted.size() * 9 / 10]));
    update();
}

void MonthSlider::setInsets(int left, int right) {
    m_left = left;
    m_right = right;
    update();
}

double MonthSlider::x(double month) const { return m_left + month * (width() - m_left - m_right) / (maximum() + 1.0); }

int MonthSlider::monthAt(double at) const {
    return std::clamp(static_cast<int>(std::floor((at - m_left) * (maximum() + 1) / std::max(1, width() - m_left - m_right))), 0, maximum());
}

void MonthSlider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const double end = x(value() + 1);
    const double tall = track - 3 - barsTop;
    for (std::size_t month = 0; month < m_harm.size(); ++month) {
        const double share = m_harm[month] / m_top, height = std::min(1.0, share) * tall;
        const QRectF bar(x(static_cast<double>(month)), track - 3 - height, std::max(1.0, x(1) - x(0) - 1), height);
        QColor colour = m_theme.harm();
        if (static_cast<int>(month) > value()) colour.setAlphaF(0.4f);
        painter.fillRect(bar, colour);
        if (share > 1) {   // cut
            painter.fillRect(QRectF(bar.left() - 1, bar.top() + 4, bar.width() + 2, 2), m_theme.panel());
            painter.fillRect(QRectF(bar.left() - 1, bar.top() + 8, bar.width() + 2, 2), m_theme.panel());
        }
    }
    painter.fillRect(QRectF(x(0), track - 1.5, x(maximum() + 1) - x(0), 3), m_theme.thirdInk());
    painter.fillRect(QRectF(x(0), track - 1.5, end - x(0), 3), m_theme.accent());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.ink());
    for (const auto& [month, text] : m_rules) {
        const double at = x(month);
        painter.drawPolygon(QPolygonF({{at, track + 2.0}, {at + 4, track + 9.0}, {at - 4, track + 9.0}}));
    }
    painter.setPen(QPen(m_theme.accent(), 2));
    painter.setBrush(m_theme.panel());
    painter.drawEllipse(QPointF(end, track), handle, handle);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(end, track), handle + 3.5, handle + 3.5);
    }
}

bool MonthSlider::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QSlider::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int month = monthAt(help->pos().x());
    QString text = format::month(month);
    if (static_cast<std::size_t>(month) < m_harm.size()) text += QStringLiteral(": ") + tr("harm %1 bn$").arg(format::number(m_harm[static_cast<std::size_t>(month)]));
    for (const auto& [when, what] : m_rules)
        if (std::abs(x(when) - help->pos().x()) < 6) text += u'\n' + format::month(when) + QStringLiteral(": ") + what;
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void MonthSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) setValue(monthAt(event->position().x()));
}

void MonthSlider::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton) setValue(monthAt(event->position().x()));
}

} // namespace cw
