#pragma once
#include "ui/models/chart_data.h"
#include "ui/models/compare_state.h"
#include "ui/views/theme/theme.h"

#include <QFrame>

#include <array>
#include <optional>

class QGridLayout;
class QLabel;
class QPushButton;

namespace cw {

class ElidedLabel;

class OverlayPlot;

/// Two outcomes over time: all scenarios over each other, or side by side, each over the reference on one common axis.
class CompareCharts : public QFrame {
    Q_OBJECT
public:
    CompareCharts(CompareState& state, const Theme& theme, QWidget* parent = nullptr);
    /// Into the second chart, unless the first shows it already.
    void showOutcome(int outcome);
    const std::array<int, 2>& outcomes() const { return m_outcomes; }
    void setSideBySide(bool sideBySide);
    void rescaleAll();

signals:
    void exportWanted(int outcome);
    void copyWanted(int outcome);
    /// What is behind an outcome of this policy in a month.
    void behindWanted(int outcome, std::optional<int> month);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Chart {
        QLabel* name;
        OverlayPlot* plot;
    };
    struct Layout {
        int charts, perLine;
        bool sideBySide;
        bool operator==(const Layout&) const = default;
    };
    QPushButton* makePictureButton();
    void layOut();
    void refresh();
    void showPointer(std::optional<int> month);
    void fill(int which, const std::vector<Chart>& charts);
    int chartsWanted() const;
    int chartsPerLine() const;
    CompareState& m_state;
    const Theme& m_theme;
    std::array<int, 2> m_outcomes;
    std::array<HoldingAxis, 2> m_axes;
    std::array<QLabel*, 2> m_titles{};
    std::array<ElidedLabel*, 2> m_subtitles{};
    std::array<QWidget*, 2> m_areas{};
    std::array<std::vector<Chart>, 2> m_charts;
    QPushButton *m_overlay, *m_side;
    bool m_sideBySide = false;
    std::optional<Layout> m_laidOut;
};

} // namespace cw
