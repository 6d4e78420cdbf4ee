#include "ui/views/compare/overlay_picture.h"

#include "ui/models/compare_copy.h"
#include "ui/models/experiment.h"
#include "ui/views/charts/chart_painter.h"
#include "ui/views/compare/scenario_pen.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace cw {

namespace {

constexpr std::size_t mostBanded = 3;

QString tr(const char* text) { return QCoreApplication::translate("OverlayPicture", text); }

} // namespace

std::vector<OverlayLine> overlayLines(const CompareState& state, const SeriesInfo& series, const Colours& colours, bool banded) {
    std::vector<OverlayLine> lines;
    for (const CompareColumn& column : state.columns()) {
        const Fan* fan = column.world ? &column.world->fans[static_cast<std::size_t>(series.outcome)] : nullptr;
        lines.push_back({column.name, bandSeries(fan, series.scale), scenarioPen(column.pen, colours), banded});
    }
    return lines;
}

bool overlayBanded(const CompareState& state) { return state.columns().size() <= mostBanded; }

QString overlayMeaning(bool banded) { return banded ? tr("median, 90 % of runs") : tr("medians"); }

void followLines(HoldingAxis& axis, const SeriesInfo& series, const std::vector<OverlayLine>& lines) {
    double low = std::numeric_limits<double>::max(), high = std::numeric_limits<double>::lowest();
    for (const OverlayLine& line : lines) {
        if (line.series.empty()) continue;
        low = std::min(low, *std::ranges::min_element(line.banded ? line.series.p05 : line.series.p50));
        high = std::max(high, *std::ranges::max_element(line.banded ? line.series.p95 : line.series.p50));
    }
    if (low > high) low = 0, high = 1;   // nothing is in yet
    axis.follow(series, low, high);
}

void paintOverlay(const SeriesInfo& series, const std::vector<OverlayLine>& lines, const ChartCaption& caption, QPaintDevice& device, QSize logicalSize) {
    paintCaptioned(caption, device, logicalSize, [&](QCPPainter& painter, QSize size) {
        HoldingAxis axis;
        followLines(axis, series, lines);
        OverlayPlot plot;
        plot.setColours(Theme::lightColours());
        plot.resize(size);
        plot.setViewport(QRect(QPoint(), size));
        plot.setLines(series, lines, axis);
        plot.layOutNow();
        plot.toPainter(&painter, size.width(), size.height());
    });
}

ExportedPicture overlayPicture(const CompareState& state, int outcome, const Results& results) {
    const SeriesInfo series = seriesInfo(outcome);
    const bool banded = overlayBanded(state);
    const std::vector<OverlayLine> lines = overlayLines(state, series, Theme::lightColours(), banded);
    ExportedPicture picture;
    picture.caption = {series.title, overlayCaption(state), series.subtitle + QStringLiteral(" · ") + overlayMeaning(banded)};
    picture.experiment = experimentText(experimentOf(results, state.document().comparison(), outcome));
    picture.paint = [lines, series, caption = picture.caption](QPaintDevice& device, QSize logicalSize) { paintOverlay(series, lines, caption, device, logicalSize); };
    picture.table = [columns = state.columns(), outcome] { return overlayTable(columns, outcome); };
    return picture;
}

} // namespace cw
