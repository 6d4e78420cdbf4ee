#include "ui/views/charts/world_lines.h"

#include <qcustomplot.h>

#include <algorithm>

namespace cw {

namespace {
constexpr double labelGap = 16;   // px between two names
constexpr double room = 96;       // px for a name with its number in one line
} // namespace

QPen WorldLines::pen(const WorldLine& line) const {
    QPen made(line.policy ? m_colours.accent : m_colours.reference, 2);
    if (!(line.policy && line.assumptions)) made.setDashPattern(line.assumptions ? QList<qreal>{4, 3} : line.policy ? QList<qreal>{8, 2} : QList<qreal>{1, 2});
    made.setCapStyle(Qt::FlatCap);
    return made;
}

void WorldLines::clear() {
    for (QCPGraph* graph : m_graphs) m_plot.removeGraph(graph);
    for (QCPItemText* name : m_names) m_plot.removeItem(name);
    m_graphs.clear(), m_names.clear();
}

void WorldLines::setData(const ChartData& data) {
    clear();
    m_data = data;
    for (const WorldLine& line : data.worlds) {
        QCPGraph* graph = m_plot.addGraph();
        graph->setSelectable(QCP::stNone);
        graph->setPen(pen(line));
        graph->setData(line.series.year, line.series.p50, true);
        m_graphs.push_back(graph);
        auto* name = new QCPItemText(&m_plot);
        name->setFont(line.policy && line.assumptions ? Theme::emphasis() : Theme::small());
        name->setColor(line.policy ? m_colours.accent : m_colours.secondInk);
        name->setClipToAxisRect(false);
        name->setSelectable(false);
        name->setTextAlignment(Qt::AlignLeft);
        name->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        name->position->setType(QCPItemPosition::ptAbsolute);
        m_names.push_back(name);
    }
}

double WorldLines::endOf(const WorldLine& line, int lastShown) { return line.series.p50.at(std::min<qsizetype>(lastShown, line.series.p50.size() - 1)); }

double WorldLines::write(int lastShown) {
    double widest = 0;
    for (std::size_t i = 0; i < m_data.worlds.size(); ++i) {
        const WorldLine& line = m_data.worlds[i];
        const QString number = seriesValue(m_data.series, endOf(line, lastShown) / m_data.series.scale), text = QStringLiteral("%1 %2").arg(line.name, number);
        const QFontMetricsF metrics(m_names[i]->font());
        const bool fits = metrics.horizontalAdvance(text) <= room;
        m_names[i]->setText(fits ? text : line.name + u'\n' + number);
        widest = std::max({widest, metrics.horizontalAdvance(fits ? text : line.name), metrics.horizontalAdvance(number)});
    }
    return widest;
}

/// At the heights of the ends, pushed apart, and inside.
void WorldLines::placeNames(int lastShown) {
    if (m_data.worlds.empty()) return;
    const QRect area = m_plot.axisRect()->rect();
    struct End {
        double y, height;
        std::size_t world;
    };
    std::vector<End> ends;
    for (std::size_t i = 0; i < m_data.worlds.size(); ++i) {
        const bool two = m_names[i]->text().contains(u'\n');
        ends.push_back({m_plot.yAxis->coordToPixel(endOf(m_data.worlds[i], lastShown)), two ? 2 * labelGap - 4 : labelGap, i});
    }
    std::ranges::sort(ends, {}, &End::y);
    double top = area.top();
    for (End& end : ends) end.y = std::max(end.y, top + end.height / 2), top = end.y + end.height / 2;
    double bottom = area.bottom();
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) end->y = std::min(end->y, bottom - end->height / 2), bottom = end->y - end->height / 2;
    for (const End& end : ends) m_names[end.world]->position->setCoords(area.right() + 8, end.y);
}

} // namespace cw
