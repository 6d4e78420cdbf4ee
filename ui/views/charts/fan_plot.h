#pragma once
#include "ui/models/chart_data.h"
#include "ui/views/charts/fan_layers.h"
#include "ui/views/charts/policy_marks.h"
#include "ui/views/theme/theme.h"

#include <qcustomplot.h>

#include <optional>

namespace cw {

enum class ChartSize { large, small };

/// A fan chart: this policy over the reference, labels at the lines' ends, an axis that holds still. Knows nothing of
/// where data come from; shows the month it is told to show and tells when the pointer moves.
class FanPlot : public QCustomPlot {
    Q_OBJECT
public:
    explicit FanPlot(ChartSize size, QWidget* parent = nullptr);
    void setColours(const Colours& colours, bool forPrint = false);
    void setData(const ChartData& data);
    const ChartData& data() const { return m_data; }
    const PolicyMarks& marks() const { return m_marks; }
    void rescale();
    /// Lays axes and labels out for the current size without being shown: for exports.
    void layOutNow();
    /// Line and readout at this month; none hides both.
    void setPointerMonth(std::optional<int> month);

signals:
    void pointerMoved(std::optional<int> month);
    void chosen(int month);                                ///< Return, with the pointer on a month
    void menuWanted(int month, const QPoint& globalPlace);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void setUpAxes();
    void setUpItems();
    void fitAxes();
    void placeEndLabels();
    void placeReadout();
    QString readoutText(int month) const;
    int monthAt(double x) const;

    ChartSize m_size;
    ChartData m_data;
    HoldingAxis m_axis;
    Colours m_colours;
    FanLayers m_reference, m_policy;   ///< drawn in this order
    PolicyMarks m_marks;
    QCPItemStraightLine* m_pointerLine;
    QCPItemText *m_policyLabel, *m_referenceLabel;
    QLabel* m_readout;
    std::optional<int> m_pointerMonth;
};

} // namespace cw
