#include "ui/views/charts/moved_bars.h"

#include "sim/outcome.h"
#include "ui/models/format.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cw {

namespace {

constexpr int rowHeight = 26, leastAmountWidth = 70, barRoom = 52;
constexpr std::string_view watched[] = {"innovation.cumulative", "misuse.expected_harm_cumulative", "market.open_share", "market.developer_hhi",
                                        "care.mean", "governance.moved_share", "governance.covert_share", "liability.uncompensated_share",
                                        "models.stripped_share", "catastrophe.chance", "capability.frontier", "market.open_lag"};

/// "+3.1 pp", "−86.0 bn$": a difference in the outcome's own unit, points for shares.
QString amountOf(const Outcome& o, double difference) {
    if (format::isPercent(o.unit)) return format::signedNumber(100 * difference) + format::thinSpace + QObject::tr("pp");
    const QString unit = o.unit == "bn$" ? QStringLiteral("bn$") : o.unit == "months" ? QObject::tr("months") : o.unit.starts_with("log10") ? QObject::tr("OOM")
                       : o.unit == "0-10,000" ? QObject::tr("points") : QString();
    return format::signedNumber(difference) + (unit.isEmpty() ? QString() : format::thinSpace + unit);
}

} // namespace

MovedBars::MovedBars(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setAccessibleName(tr("What moved"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QStringList MovedBars::setResults(const Results& r) {
    QStringList still;
    m_rows.clear();
    for (const auto id : watched) {
        const int i = outcomeIndex(id);
        const auto row = static_cast<std::size_t>(i);
        const Outcome& o = outcomeRegistry()[row];
        if (row >= r.differences.size() || r.runs < 2 || r.identical) continue;
        const Interval& d = r.differences[row];
        if (!d.excludesZero()) {
            still << format::text(o.label).toLower();
            continue;
        }
        const double level = std::max({std::fabs(r.fans[row].mean.back()), std::fabs(r.referenceFans[row].mean.back()), 1e-12});
        m_rows.push_back({format::text(o.label), amountOf(o, d.mean), d.mean / level});
    }
    std::ranges::sort(m_rows, [](const Row& a, const Row& b) { return std::fabs(a.relative) > std::fabs(b.relative); });
    QStringList told;
    for (const Row& row : m_rows) told << row.label + QLatin1Char(' ') + row.amount;
    setAccessibleDescription(told.join(QStringLiteral("; ")));
    updateGeometry();
    update();
    return still;
}

QSize MovedBars::sizeHint() const { return {200, static_cast<int>(m_rows.size()) * rowHeight}; }

void MovedBars::paintEvent(QPaintEvent*) {
    if (m_rows.empty()) return;
    QPainter p(this);
    p.setFont(Theme::small());
    double most = 1e-12;
    for (const Row& row : m_rows) most = std::max(most, std::fabs(row.relative));
    int amountWidth = leastAmountWidth;   // "+0.856 months" is wider, and more so in other languages
    for (const Row& row : m_rows) amountWidth = std::max(amountWidth, p.fontMetrics().horizontalAdvance(row.amount) + 2);
    const int middle = width() - amountWidth - barRoom / 2, labels = middle - barRoom / 2 - 6;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const int y = static_cast<int>(i) * rowHeight;
        p.setPen(m_theme.ink());
        p.drawText(QRect(0, y, labels, rowHeight), Qt::AlignVCenter | Qt::AlignLeft, p.fontMetrics().elidedText(row.label, Qt::ElideRight, labels));
        p.drawText(QRect(width() - amountWidth, y, amountWidth, rowHeight), Qt::AlignVCenter | Qt::AlignRight, row.amount);
        const int length = std::max(2, static_cast<int>(std::lround(std::fabs(row.relative) / most * barRoom / 2)));
        p.fillRect(row.relative > 0 ? middle : middle - length, y + rowHeight / 2 - 3, length, 6, m_theme.accent());
    }
    p.setPen(QPen(m_theme.thirdInk(), 1));
    p.drawLine(middle, 0, middle, height());
}

} // namespace cw
