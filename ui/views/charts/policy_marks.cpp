#include "ui/views/charts/policy_marks.h"

#include <qcustomplot.h>

#include <algorithm>

namespace cw {
namespace {

constexpr int mostRows = 4, rowHeight = 14, gap = 4;   // px
constexpr double spanWidth = 4;

double yearOf(int month) { return 2025 + month / 12.0; }

} // namespace

PolicyMarks::PolicyMarks(QCustomPlot& plot, bool named) : m_plot(plot), m_named(named), m_colours(Theme::lightColours()) {}

void PolicyMarks::setColours(const Colours& colours) { m_colours = colours; }

void PolicyMarks::clear() {
    for (auto* item : m_lines) m_plot.removeItem(item);
    for (auto* item : m_spans) m_plot.removeItem(item);
    for (auto* item : m_names) m_plot.removeItem(item);
    m_lines.clear(), m_spans.clear(), m_names.clear();
    m_depth = 0;
}

void PolicyMarks::place(const ChartData& data) {
    clear();
    if (data.policy.empty()) return;
    std::vector<Row> rows(mostRows);
    for (const DateMark& date : data.dates) {
        addLine(yearOf(date.month), QPen(m_colours.thirdInk, 1, Qt::DotLine));
        addName(yearOf(date.month), date.text, m_colours.secondInk, rows);
    }
    for (const TriggerFirings& f : data.firings) {
        if (f.months.empty()) continue;
        addSpan(yearOf(f.monthAt(0.05)), yearOf(f.monthAt(0.95)));
        addLine(yearOf(f.monthAt(0.5)), QPen(m_colours.accent, 1, Qt::DashLine));
        addName(yearOf(f.monthAt(0.5)), firingLabel(f, data.firings.size() > 1), m_colours.accent, rows);
    }
}

void PolicyMarks::addLine(double year, const QPen& pen) {
    auto* line = new QCPItemStraightLine(&m_plot);
    line->setLayer(QStringLiteral("grid"));
    line->setPen(pen);
    line->setSelectable(false);
    line->point1->setCoords(year, m_plot.yAxis->range().lower);
    line->point2->setCoords(year, m_plot.yAxis->range().upper);
    m_lines << line;
}

void PolicyMarks::addSpan(double from, double to) {
    auto* span = new QCPItemLine(&m_plot);
    const double least = 3.0 / m_plot.xAxis->axisRect()->width() * m_plot.xAxis->range().size();   // a point is seen too
    QPen pen(m_colours.accent, spanWidth);
    pen.setCapStyle(Qt::FlatCap);
    span->setPen(pen);
    span->setSelectable(false);
    for (QCPItemPosition* end : {span->start, span->end}) {
        end->setTypeX(QCPItemPosition::ptPlotCoords);
        end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    span->start->setCoords(from, 0.99);
    span->end->setCoords(std::max(to, from + least), 0.99);
    m_spans << span;
}

void PolicyMarks::addName(double year, const QString& text, const QColor& colour, std::vector<Row>& rows) {
    if (!m_named) return;
    const QRect area = m_plot.axisRect()->rect();
    const QFontMetrics metrics(Theme::small());
    const double wide = metrics.horizontalAdvance(text), line = m_plot.xAxis->coordToPixel(year);
    if (line < area.left() - 1 || line > area.right() + 1) return;   // out of sight
    // Right of its line; near the end of the axis left of it.
    const double left = line + gap + wide <= area.right() ? line + gap : line - gap - wide;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (left < rows[row].end + 2 * gap) continue;
        rows[row].end = left + wide;
        auto* name = new QCPItemText(&m_plot);
        name->setText(text);
        name->setFont(Theme::small());
        name->setColor(colour);
        name->setBrush(m_colours.panel);   // the lines of its neighbours end behind it
        name->setClipToAxisRect(false);
        name->setSelectable(false);
        name->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        name->position->setType(QCPItemPosition::ptAbsolute);
        name->position->setCoords(left, area.top() + 7 + rowHeight * static_cast<double>(row));
        m_names << name;
        m_depth = std::max(m_depth, rowHeight * static_cast<int>(row + 1));
        return;
    }
}

QStringList PolicyMarks::names() const {
    QStringList shown;
    for (const auto* name : m_names) shown << name->text();
    return shown;
}

} // namespace cw
