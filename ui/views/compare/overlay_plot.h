#pragma once
#include "ui/models/chart_data.h"
#include "ui/views/charts/chart_pointer.h"
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
    /// Lays axes and labels out for the current size without being shown: for exports.
    void layOutNow() { replot(QCustomPlot::rpQueuedRefresh); }
    /// A line at this month, with what every scenario's median is there; none hides it.
    void setPointerMonth(std::optional<int> month);

signals:
    void pointerMoved(std::optional<int> month);
    /// Somebody asks what is behind this month, or behind the whole where none is pointed at.
    void behindWanted(std::optional<int> month);

protected:
    bool event(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int lastMonth() const;
    QString readout(int month) const;
    void placePointer();
    void fitAxes();
    void makeRoom();
    void placeLabels();
    SeriesInfo m_series;
    std::vector<OverlayLine> m_lines;
    std::vector<QCPItemText*> m_labels;
    HoldingAxis m_axis;
    Colours m_colours;
    ChartPointer m_pointer;
    std::optional<int> m_pointerMonth;
};

} // namespace cw
