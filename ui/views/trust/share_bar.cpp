#include "ui/views/trust/share_bar.h"

#include "ui/views/theme/theme.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <numeric>

namespace cw {
namespace {
constexpr double barHeight = 10, key = 8;   // px
}

ShareBar::ShareBar(const Theme& theme, std::array<QString, 3> names, QWidget* parent) : QWidget(parent), m_theme(theme), m_names(std::move(names)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ShareBar::setCounts(std::array<int, 3> counts) {
    m_counts = counts;
    QStringList said;
    for (std::size_t i = 0; i < counts.size(); ++i) said << QString::number(counts[i]) + u' ' + m_names[i];
    setAccessibleName(said.join(QStringLiteral(", ")));
    update();
}

void ShareBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::small());
    const QColor fills[] = {m_theme.ink(), m_theme.thirdInk(), m_theme.panel()};
    const auto part = [&](const QRectF& area, const QColor& fill) {
        painter.setPen(QPen(m_theme.secondInk(), 1));
        painter.setBrush(fill);
        painter.drawRect(area);
    };
    const double all = std::max(1, std::accumulate(m_counts.begin(), m_counts.end(), 0)), wide = width() - 1;
    double x = 0.5, text = 0.5;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        const double length = wide * m_counts[i] / all;
        if (m_counts[i] > 0) part({x, 0.5, length, barHeight}, fills[i]);
        x += length;
        const QString said = QString::number(m_counts[i]) + u' ' + m_names[i];
        part({text, barHeight + 11.5, key, key}, fills[i]);
        painter.setPen(m_theme.ink());
        painter.drawText(QPointF(text + key + 5, barHeight + 11.5 + key), said);
        text += key + 5 + painter.fontMetrics().horizontalAdvance(said) + 14;
    }
}

} // namespace cw
