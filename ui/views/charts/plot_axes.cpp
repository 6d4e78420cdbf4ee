#include "ui/views/charts/plot_axes.h"

#include "ui/models/format.h"
#include "ui/views/theme/theme.h"

namespace cw {

QString ValueTicker::getTickLabel(double tick, const QLocale&, QChar, int) { return format::tick(tick, tickStep()); }

double yearStep(double years, int pixels) {
    constexpr double room = 44;   // px of a label and what parts it from the next
    // Steps of three and four years name three of ten where those of five name two.
    for (const double step : {0.5, 1.0, 2.0, 3.0, 4.0, 5.0, 10.0})
        if (years > 0 && pixels * step / years >= room) return step;
    return 20;
}

void tickYears(QCPAxis& axis, double step) {
    const auto ticker = axis.ticker().staticCast<QCPAxisTickerFixed>();
    ticker->setTickStep(step);
    ticker->setTickOrigin(step == 2 ? 2024 : 2025);   // the first year is named, or every even one
}

void colourAxes(QCustomPlot& plot, const Colours& colours) {
    plot.setBackground(colours.panel);
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) axis->setTickLabelColor(colours.secondInk);
    plot.xAxis->setTickPen(QPen(colours.thirdInk, 1));
    plot.yAxis->setTickPen(Qt::NoPen);   // the grid marks its values; a mark without length is a speck
    plot.xAxis->setBasePen(QPen(colours.thirdInk, 1));
    plot.yAxis->grid()->setPen(QPen(colours.line, 1));
    plot.yAxis->grid()->setZeroLinePen(QPen(colours.line, 1));
}

} // namespace cw
