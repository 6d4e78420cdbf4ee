#include "ui/views/charts/plot_axes.h"

#include "ui/views/theme/theme.h"

#include <qcustomplot.h>

namespace cw {

void colourAxes(QCustomPlot& plot, const Colours& colours) {
    plot.setBackground(colours.panel);
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setTickLabelColor(colours.secondInk);
        axis->setTickPen(QPen(colours.thirdInk, 1));
    }
    plot.xAxis->setBasePen(QPen(colours.thirdInk, 1));
    plot.yAxis->grid()->setPen(QPen(colours.line, 1));
    plot.yAxis->grid()->setZeroLinePen(QPen(colours.line, 1));
}

} // namespace cw
