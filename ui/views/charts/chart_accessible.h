#pragma once

namespace cw {

/// Makes every FanPlot known to assistive technology as a chart with its summary. Safe to call more than once.
void installChartAccessibility();

} // namespace cw
