#include "ui/views/charts/readout_place.h"

#include "ui/models/chart_data.h"

#include <qcustomplot.h>

#include <algorithm>
#include <limits>

namespace cw {

Rows rowsTaken(const ChartData& data, const QCustomPlot& plot, double left, double right) {
    const double first = plot.xAxis->pixelToCoord(left), last = plot.xAxis->pixelToCoord(right);
    double low = std::numeric_limits<double>::infinity(), high = -low;
    const auto include = [&](const BandSeries& series, bool band) {
        for (qsizetype m = 0; m < series.year.size(); ++m) {
            if (series.year[m] < first || series.year[m] > last) continue;
            low = std::min(low, band ? series.p05[m] : series.p50[m]);
            high = std::max(high, band ? series.p95[m] : series.p50[m]);
        }
    };
    if (data.worlds.empty()) include(data.policy, true), include(data.reference, true);
    for (const WorldLine& line : data.worlds) include(line.series, false);
    if (low > high) return {0, -1};
    return {plot.yAxis->coordToPixel(high), plot.yAxis->coordToPixel(low)};
}

double freeRow(Rows room, double height, Rows taken) {
    const double atBottom = room.bottom - height;
    const auto hidden = [&](double y) { return std::max(0.0, std::min(y + height, taken.bottom) - std::max(y, taken.top)); };
    return taken.bottom < taken.top || hidden(room.top) <= hidden(atBottom) ? room.top : atBottom;
}

} // namespace cw
