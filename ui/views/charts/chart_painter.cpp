#include "ui/views/charts/chart_painter.h"

#include "ui/views/charts/fan_plot.h"

namespace cw {

namespace {

constexpr int margin = 16, headHeight = 40;   // px

int captionHeight(const QString& text, int width) {
    return QFontMetrics(Theme::small()).boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, text).height();
}

} // namespace

void paintChart(const ChartData& data, const ChartCaption& caption, QPaintDevice& device, QSize logicalSize) {
    const Colours& colours = Theme::lightColours();
    const QRect inside = QRect(QPoint(), logicalSize).adjusted(margin, margin, -margin, -margin);
    const int foot = captionHeight(caption.text, inside.width()) + 8;
    const QSize plotSize(inside.width(), std::max(120, inside.height() - headHeight - foot));
    FanPlot plot(ChartSize::large);
    plot.setColours(colours, true);
    plot.resize(plotSize);
    plot.setViewport(QRect(QPoint(), plotSize));
    plot.setData(data);
    plot.layOutNow();

    QCPPainter painter(&device);
    painter.setMode(QCPPainter::pmVectorized, device.devType() != QInternal::Image);
    painter.fillRect(QRect(QPoint(), logicalSize), Qt::white);
    painter.setFont(Theme::title());
    painter.setPen(colours.ink);
    painter.drawText(inside.left(), inside.top() + 14, data.series.title);
    painter.setFont(Theme::small());
    painter.setPen(colours.secondInk);
    painter.drawText(inside.left(), inside.top() + 32, data.series.subtitle);
    painter.drawText(QRect(inside.left(), inside.bottom() - foot + 8, inside.width(), foot), Qt::TextWordWrap, caption.text);
    painter.translate(inside.left(), inside.top() + headHeight);
    plot.toPainter(&painter, plotSize.width(), plotSize.height());
}

} // namespace cw
