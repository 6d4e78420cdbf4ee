#pragma once
class QCustomPlot;

namespace cw {

struct Colours;
/// Axes, grid and ground of a chart in the theme's colours; does not replot.
void colourAxes(QCustomPlot& plot, const Colours& colours);

} // namespace cw
