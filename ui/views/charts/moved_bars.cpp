#include "ui/views/charts/moved_bars.h"

#include "ui/models/channels.h"
#include "ui/models/format.h"
#include "ui/models/series_catalog.h"
#include "ui/views/charts/chart_accessible.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace cw {

namespace {

constexpr int rowHeight = 30, barHeight = 5;
constexpr double longest = 5;   // standard deviations: beyond, sizes no longer matter, and one giant would flatten all others

} // namespace

MovedBars::MovedBars(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    presentAsChart(*this);
    setAccessibleName(tr("What moved"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void MovedBars::setMovements(const std::vector<Movement>& movements) {
    m_rows.clear();
    QStringList told;
    for (const Movement& m : movements) {
        const Change change = changeOf(m.outcome, m.difference);
        const QString number = format::signedNumber(change.mean);
        m_rows.push_back({seriesInfo(m.outcome).title, change.unit.isEmpty() ? number : number + format::thinSpace + change.unit,
                          std::clamp(m.standardised / longest, -1.0, 1.0), std::fabs(m.standardised) > longest});
        told << m_rows.back().label + QLatin1Char(' ') + m_rows.back().amount;
    }
    setAccessibleDescription(told.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize MovedBars::sizeHint() const { return {200, static_cast<int>(m_rows.size()) * rowHeight}; }

/// Two lines a row: the name needs the whole width, or "Harm through stripped weights" is like "Harm through APIs".
void MovedBars::paintEvent(QPaintEvent*) {
    if (m_rows.empty()) return;
    QPainter p(this);
    p.setFont(Theme::small());
    const int middle = width() / 2, textHeight = p.fontMetrics().height();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const int y = static_cast<int>(i) * rowHeight, labels = width() - p.fontMetrics().horizontalAdvance(row.amount) - Theme::grid;
        p.setPen(m_theme.ink());
        p.drawText(QRect(0, y, labels, textHeight), Qt::AlignVCenter | Qt::AlignLeft, p.fontMetrics().elidedText(row.label, Qt::ElideRight, labels));
        p.drawText(QRect(0, y, width(), textHeight), Qt::AlignVCenter | Qt::AlignRight, row.amount);
        const int length = std::max(2, static_cast<int>(std::lround(std::fabs(row.length) * middle)));
        const int left = row.length > 0 ? middle : middle - length, top = y + textHeight + 2;
        p.fillRect(left, top, length, barHeight, m_theme.accent());
        if (row.beyond) p.fillRect(row.length > 0 ? left + length - 5 : left + 4, top, 1, barHeight, m_theme.panel());   // a cut near the end
        p.fillRect(middle, top - 1, 1, barHeight + 2, m_theme.thirdInk());
    }
}

} // namespace cw
