#include "ui/views/charts/chart_painter.h"

namespace cw {

namespace {

constexpr int margin = 16, headHeight = 40;   // px

int captionHeight(const QString& text, int width) {
    return QFontMetrics(Theme::small()).boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, text).height();
}

} // namespace

void paintCaptioned(const ChartCaption& caption, QPaintDevice& device, QSize logicalSize,
                    const std::function<void(QCPPainter& painter, QSize size)>& draw) {
    const Colours& colours = Theme::lightColours();
    const QRect inside = QRect(QPoint(), logicalSize).adjusted(margin, margin, -margin, -margin);
    const int foot = captionHeight(caption.text, inside.width()) + 8;
    QCPPainter painter(&device);
    painter.setMode(QCPPainter::pmVectorized, device.devType() != QInternal::Image);
    painter.fillRect(QRect(QPoint(), logicalSize), Qt::white);
    painter.setFont(Theme::title());
    painter.setPen(colours.ink);
    painter.drawText(inside.left(), inside.top() + 14, caption.title);
    painter.setFont(Theme::small());
    painter.setPen(colours.secondInk);
    painter.drawText(inside.left(), inside.top() + 32, caption.about);
    painter.drawText(QRect(inside.left(), inside.bottom() - foot + 8, inside.width(), foot), Qt::TextWordWrap, caption.text);
    painter.translate(inside.left(), inside.top() + headHeight);
    draw(painter, QSize(inside.width(), std::max(120, inside.height() - headHeight - foot)));
}

void paintChart(const ChartData& data, const ChartCaption& caption, QPaintDevice& device, QSize logicalSize, const ChartPart& part) {
    paintCaptioned(caption, device, logicalSize, [&](QCPPainter& painter, QSize size) {
        FanPlot plot(ChartSize::large);
        plot.setColours(Theme::lightColours(), true);
        plot.resize(size);
        plot.setViewport(QRect(QPoint(), size));
        plot.setData(data);
        plot.setPart(part);
        plot.layOutNow();
        plot.toPainter(&painter, size.width(), size.height());
    });
}

} // namespace cw
