#pragma once
#include <qcustomplot.h>

namespace cw {

struct Colours;
/// Round numbers as people write them: 400 000, not 4e+05.
class ValueTicker : public QCPAxisTickerFixed {
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
};

/// Years from one mark to the next, so that their labels keep apart on an axis of so many pixels.
double yearStep(double years, int pixels);
/// Marks the years of a time axis at this step.
void tickYears(QCPAxis& axis, double step);

/// Axes, grid and ground of a chart in the theme's colours; does not replot.
void colourAxes(QCustomPlot& plot, const Colours& colours);

} // namespace cw
