#pragma once
#include "ui/models/chart_data.h"
#include "ui/views/theme/theme.h"

#include <qcustomplot.h>

namespace cw {

/// One scenario's line in an overlay.
struct OverlayLine {
    QString name;
    BandSeries series;
    QPen pen;
    bool banded = false;   ///< with the band of 90 % of runs
};

/// Medians of several scenarios over each other, named at their ends. The axis is given, so that charts side by side can
/// be compared.
class OverlayPlot : public QCustomPlot {
    Q_OBJECT
public:
    explicit OverlayPlot(QWidget* parent = nullptr);
    void setColours(const Colours& colours);
    void setLines(const SeriesInfo& series, std::vector<OverlayLine> lines, const HoldingAxis& axis);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fitAxes();
    void makeRoom();
    void placeLabels();
    SeriesInfo m_series;
    std::vector<OverlayLine> m_lines;
    std::vector<QCPItemText*> m_labels;
    HoldingAxis m_axis;
    Colours m_colours;
};

} // namespace cw
