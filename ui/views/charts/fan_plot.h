#pragma once
#include "ui/models/chart_data.h"
#include "ui/models/shown_time.h"
#include "ui/views/charts/fan_layers.h"
#include "ui/views/charts/policy_marks.h"
#include "ui/views/charts/world_lines.h"
#include "ui/views/theme/theme.h"

#include <qcustomplot.h>

#include <optional>

namespace cw {

enum class ChartSize { large, small };

/// The part of a chart that is looked at; nothing in particular is the whole.
struct ChartPart {
    ShownTime time;
    std::optional<QCPRange> values;   ///< screen units
};

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
    /// Whatever the axis should be otherwise.
    void setPart(const ChartPart& part);
    void setTime(const ShownTime& time) { setPart({time, m_part.values}); }
    /// With the ends of a locked axis, so that an export shows the same.
    ChartPart part() const;
    /// The first and the last month in sight.
    int firstShown() const;
    int lastShown() const;
    HoldingAxis& axis() { return m_axis; }
    void refit();   ///< after a change of axis()
    /// Lays axes and labels out for the current size without being shown: for exports.
    void layOutNow();
    /// Line and readout at this month; none hides both.
    void setPointerMonth(std::optional<int> month);

signals:
    void pointerMoved(std::optional<int> month);
    void timeWanted(const cw::ShownTime& time);            ///< zoomed or moved along the time axis
    void chosen(int month);                                ///< Return, with the pointer on a month
    void menuWanted(int month, const QPoint& globalPlace);

protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void setUpAxes();
    void setUpItems();
    void fitAxes();
    double endOf(const BandSeries& series) const;
    void nameEnds();
    void makeRoom();
    void placeEndLabels();
    void placeReadout();
    QString readoutText(int month) const;
    int monthAt(double x) const;
    int lastMonth() const { return static_cast<int>(m_data.policy.year.size()) - 1; }
    // In fan_plot_navigation.cpp.
    bool navigate(QKeyEvent* event);
    void zoomTime(double factor, double anchor);
    void panTime(double share);
    void zoomValues(double factor, double anchor);
    void panValues(double share);
    void dragTo(QPointF place);

    ChartSize m_size;
    ChartData m_data;
    HoldingAxis m_axis;
    Colours m_colours;
    FanLayers m_reference, m_policy;   ///< drawn in this order
    WorldLines m_worlds;
    PolicyMarks m_marks;
    QCPItemStraightLine* m_pointerLine;
    QCPItemText *m_policyLabel, *m_referenceLabel;
    QLabel* m_readout;
    int m_roomOutcome = -1;   ///< whose labels the room right of the axes was made for
    std::optional<int> m_pointerMonth;
    ChartPart m_part;
    std::optional<QPointF> m_pressed;   ///< where a drag began
    ChartPart m_partAtPress;
};

} // namespace cw
