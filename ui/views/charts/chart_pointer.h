#pragma once
#include "ui/views/theme/theme.h"

#include <qcustomplot.h>

#include <optional>

namespace cw {

/// Where somebody points in a chart over time: a dotted line at a month, and a small card with what stands there. On a layer
/// of its own, so that moving it repaints one line.
class ChartPointer {
public:
    explicit ChartPointer(QCustomPlot& plot);
    void setColours(const Colours& colours);
    /// At this place of the time axis, with rich text in the card.
    void show(double year, const QString& html);
    void hide();

private:
    QCustomPlot& m_plot;
    QCPItemStraightLine* m_line;
    QLabel* m_card;
};

/// The month to which a key moves the pointer: arrows a month, Page Up and Down a year, Home and End. Nothing for other keys.
std::optional<int> monthAfterKey(int key, int month, int lastMonth);
/// For a chart's event(): while it reads a month, Escape is for that, and not the window's stop of the runs. `month` is looked
/// at only then: events come while a chart is being made.
void claimEscape(QEvent& event, const std::optional<int>& month);

} // namespace cw
