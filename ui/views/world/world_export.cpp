#include "ui/views/world/world_export.h"

#include "ui/views/charts/chart_painter.h"
#include "ui/views/world/world_legend.h"

#include <qcustomplot.h>

#include <cmath>

namespace cw {

namespace {

constexpr int namesHeight = 36, aboveLegend = 6, aroundHeight = 150;   // px

} // namespace

void paintWorlds(std::vector<ExportedWorld> worlds, const ChartCaption& caption, QPaintDevice& device, QSize logicalSize) {
    paintCaptioned(caption, device, logicalSize, [&](QCPPainter& painter, QSize size) {
        const Colours& colours = Theme::lightColours();
        const int legend = paintWorldLegend(nullptr, QRect(QPoint(), size), colours), top = worlds.size() > 1 ? namesHeight : 0;
        const int wide = size.width() / static_cast<int>(worlds.size()), tall = size.height() - legend - aboveLegend - top;
        for (ExportedWorld& world : worlds) {
            painter.save();
            if (top > 0) {
                const QRectF name(12, 0, wide - 24, top / 2.0);
                painter.setFont(Theme::emphasis());
                painter.setPen(QPen(world.reference ? colours.reference : colours.accent));
                painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(Theme::emphasis()).elidedText(world.name, Qt::ElideRight, name.width()));
                painter.setFont(Theme::small());
                painter.setPen(QPen(colours.secondInk));
                painter.drawText(name.translated(0, top / 2.0 - 2), Qt::AlignLeft | Qt::AlignVCenter, world.counts);
                painter.translate(0, top);
            }
            world.picture.setLook(colours, world.reference, 0);
            world.picture.resize(QSizeF(wide, tall));
            world.picture.paint(painter, world.moment);
            painter.restore();
            painter.translate(wide, 0);
        }
        painter.translate(-wide * static_cast<int>(worlds.size()), 0);
        paintWorldLegend(&painter, QRect(0, size.height() - legend, size.width(), legend), colours);
    });
}

QSizeF worldMillimetres(QSize pixels) {
    constexpr double millimetresPerPixel = 25.4 / screenDpi;
    const QSizeF all = QSizeF(pixels.width(), pixels.height() + aroundHeight) * millimetresPerPixel;
    return {std::round(all.width()), std::round(all.height())};
}

} // namespace cw
