#pragma once
#include "ui/views/charts/fan_plot.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace cw {

/// One chart in its card: a title that is a menu (choose the outcome, rescale, copy, export), a subtitle, the plot.
class ChartCard : public QFrame {
    Q_OBJECT
public:
    ChartCard(const Theme& theme, ChartSize size, int outcome, QWidget* parent = nullptr);
    int outcome() const { return m_outcome; }
    void setOutcome(int outcome);
    void setResults(const ResultsPointer& results);
    void setPointerMonth(std::optional<int> month) { m_plot->setPointerMonth(month); }
    void rescale() { m_plot->rescale(); }
    FanPlot& plot() { return *m_plot; }

signals:
    void outcomeChanged(int outcome);
    void pointerMoved(std::optional<int> month);
    void exportWanted();
    void copyWanted();
    void behindWanted(int outcome, std::optional<int> month);   ///< what is behind this point, or the whole line?

private:
    void fillMenu();
    void showPointMenu(int month, const QPoint& place);
    void ask(std::optional<int> month) { emit behindWanted(m_outcome, month); }
    void refresh();
    void paintTheme();

    const Theme& m_theme;
    ChartSize m_size;
    int m_outcome;
    ResultsPointer m_results;
    QPushButton* m_title;
    QLabel *m_subtitle, *m_history;
    FanPlot* m_plot;
};

} // namespace cw
