#pragma once
#include "ui/models/compare_state.h"
#include "ui/views/charts/export_dialog.h"
#include "ui/views/compare/overlay_plot.h"

namespace cw {

/// One line per scenario, in the pens by which they are known in the comparison.
std::vector<OverlayLine> overlayLines(const CompareState& state, const SeriesInfo& series, const Colours& colours, bool banded);
/// Few enough scenarios to show the bands of all; more would hide one another.
bool overlayBanded(const CompareState& state);
/// What the bands and lines of an overlay are: "median, 90 % of runs".
QString overlayMeaning(bool banded);
/// Holds the axis as long as the lines fit.
void followLines(HoldingAxis& axis, const SeriesInfo& series, const std::vector<OverlayLine>& lines);

/// Such lines as they are printed: on white, with title and caption around them.
void paintOverlay(const SeriesInfo& series, const std::vector<OverlayLine>& lines, const ChartCaption& caption, QPaintDevice& device, QSize logicalSize);
/// The overlay of one outcome as it leaves the program: on white, with its caption, its numbers and the experiment.
ExportedPicture overlayPicture(const CompareState& state, int outcome, const Results& results);

} // namespace cw
