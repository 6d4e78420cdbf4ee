#pragma once
#include "ui/models/chart_export.h"
#include "ui/views/charts/fan_plot.h"

#include <functional>

class QCPPainter;

namespace cw {

/// The chart as it is printed: white whatever the theme, bands outlined, title, subtitle and caption around it.
/// `logicalSize` in pixels at 96 dpi.
void paintChart(const ChartData& data, const ChartCaption& caption, QPaintDevice& device, QSize logicalSize, const ChartPart& part = {});

/// Title, what is drawn and caption around what `draw` paints in a size of its own, at the painter's origin, on white.
void paintCaptioned(const ChartCaption& caption, QPaintDevice& device, QSize logicalSize,
                    const std::function<void(QCPPainter& painter, QSize size)>& draw);

} // namespace cw
