#pragma once
#include "ui/models/chart_export.h"

namespace cw {

/// The chart as it is printed: white whatever the theme, bands outlined, title, subtitle and caption around it.
/// `logicalSize` in pixels at 96 dpi.
void paintChart(const ChartData& data, const ChartCaption& caption, QPaintDevice& device, QSize logicalSize);

} // namespace cw
