#pragma once
#include "ui/models/chart_data.h"
#include "ui/views/theme/theme.h"

#include <QList>
#include <QStringList>

#include <vector>

class QCustomPlot;
class QCPItemLine;
class QCPItemStraightLine;
class QCPItemText;

namespace cw {

/// Marks of policy on the time axis: a dotted line where levers start or end, and for a trigger a bar over the months
/// in which nine in ten of its firings lie, with a line at their median. Names stand above, as far as they fit.
class PolicyMarks {
public:
    PolicyMarks(QCustomPlot& plot, bool named);
    void setColours(const Colours& colours);
    /// Puts the marks where the plot's axes have them now.
    void place(const ChartData& data);
    /// How far down from the top of the axes names reach, px.
    int depth() const { return m_depth; }
    /// The names that are shown, from left to right: for tests.
    QStringList names() const;

private:
    struct Row {
        double end = -1;   ///< px, where the last name of it ends
    };
    void clear();
    void addLine(double year, const QPen& pen);
    void addSpan(double from, double to);
    void addName(double year, const QString& text, const QColor& colour, std::vector<Row>& rows);

    QCustomPlot& m_plot;
    bool m_named;
    Colours m_colours;
    int m_depth = 0;
    QList<QCPItemStraightLine*> m_lines;
    QList<QCPItemLine*> m_spans;
    QList<QCPItemText*> m_names;
};

} // namespace cw
