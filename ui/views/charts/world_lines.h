#pragma once
#include "ui/models/chart_data.h"
#include "ui/views/theme/theme.h"

class QCustomPlot;
class QCPGraph;
class QCPItemText;

namespace cw {

/// The medians of several worlds over each other, named at their ends. Colour is the policy, the dash the assumptions.
class WorldLines {
public:
    explicit WorldLines(QCustomPlot& plot) : m_plot(plot) {}
    void setColours(const Colours& colours) { m_colours = colours; }
    void setData(const ChartData& data);
    /// Writes the names with the values of this month; returns how wide they are.
    double write(int lastShown);
    /// Puts the names beside the ends of the lines as the axes are now, `lastShown` being the last month in sight and written.
    void placeNames(int lastShown);

private:
    void clear();
    static double endOf(const WorldLine& line, int lastShown);
    QPen pen(const WorldLine& line) const;
    QCustomPlot& m_plot;
    Colours m_colours = Theme::lightColours();
    ChartData m_data;
    std::vector<QCPGraph*> m_graphs;
    std::vector<QCPItemText*> m_names;
};

} // namespace cw
