#pragma once
#include "ui/models/chart_data.h"

#include <QPen>

class QCustomPlot;
class QCPGraph;

namespace cw {

/// The five graphs of one fan in a plot: two bands and the median, drawn from back to front.
class FanLayers {
public:
    explicit FanLayers(QCustomPlot& plot);
    void setStyle(const QPen& median, int outerAlpha, int innerAlpha, bool outlined);
    void setData(const BandSeries& series);

private:
    QCPGraph *m_p05, *m_p95, *m_p25, *m_p75, *m_median;
};

} // namespace cw
