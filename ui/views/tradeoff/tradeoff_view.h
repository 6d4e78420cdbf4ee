#pragma once
#include "ui/models/tradeoff_table_model.h"
#include "ui/views/shell/view.h"
#include "ui/views/tradeoff/tradeoff_plot.h"

class QFrame;
class QGridLayout;
class QLabel;
class QMenu;
class QPushButton;

namespace cw {

class CompareTable;
class ScenarioBar;
class WeightSlider;

/// Scenarios on the plane of two outcomes, the person's weight between them, and what follows from it.
class TradeoffView : public View {
    Q_OBJECT
public:
    TradeoffView(const ViewContext& context, QWidget* parent);
    void setActive(bool active) override;
    QWidget* mainPart() override;
    void exportShown() override;
    /// The table where it has the focus, else the picture.
    void copyShown() override;
    void rescaleAll() override;
    void setAxes(const TradeoffAxes& axes);
    void setWeight(double weight);
    CompareState& state() { return m_state; }
    const PolicyTrail& trail() const { return m_trail; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QFrame* makePlaneCard();
    QWidget* makeSide();
    QFrame* makeTableCard();
    QPushButton* makeAxisButton(bool across);
    void fillAxisMenu(QMenu& menu, bool across);
    void takeWeightOfScenario();
    void refresh();
    void refreshWords();
    void foldSide();
    void openRun(std::size_t run);
    void copyTable();

    ViewContext m_context;
    CompareState m_state;
    PolicyTrail m_trail;
    TradeoffTableModel m_tableModel;
    TradeoffPlane m_plane;
    TradeoffAxes m_axes;
    ScenarioBar* m_bar;
    TradeoffPlot* m_plot;
    WeightSlider* m_slider;
    CompareTable* m_table;
    QGridLayout* m_planeGrid = nullptr;
    QWidget* m_side = nullptr;
    QLabel *m_weightText = nullptr, *m_sentence = nullptr, *m_note = nullptr;
    QPushButton *m_xButton = nullptr, *m_yButton = nullptr, *m_differences = nullptr, *m_levels = nullptr, *m_clear = nullptr, *m_presets = nullptr, *m_causes = nullptr;
    double m_weight = 1, m_scenarioWeight = 1;
    bool m_active = false, m_weightIsNew = true;
};

} // namespace cw
