#pragma once

class QWidget;

namespace cw {

/// Makes a widget known to assistive technology as a chart: its name says what it shows, its description, which is also the
/// chart's value, what it says. Both are the widget's to set.
void presentAsChart(QWidget& widget);

} // namespace cw
