#pragma once

class QCustomPlot;

namespace cw {

struct ChartData;

/// Rows of pixels, from the highest on the screen to the lowest.
struct Rows {
    double top, bottom;
};
/// What bands and lines take between two columns of pixels; nothing is bottom < top.
Rows rowsTaken(const ChartData& data, const QCustomPlot& plot, double left, double right);
/// Where a card of this height hides least of what is taken: at the top of the room, or else at its bottom.
double freeRow(Rows room, double height, Rows taken);

} // namespace cw
