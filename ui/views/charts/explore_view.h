#pragma once
#include "ui/models/run_controller.h"
#include "ui/views/theme/theme.h"

#include <QLabel>
#include <QWidget>

#include <optional>
#include <vector>

namespace cw {

class ChartCard;

/// The first view: two large fan charts and a strip of small ones, this policy over the pinned reference.
class ExploreView : public QWidget {
    Q_OBJECT
public:
    explicit ExploreView(const Theme& theme, QWidget* parent = nullptr);
    void setResults(const ResultsPointer& results);
    /// Shows the sentence above the charts while the panel "In words" is folded away.
    void setWordsShownHere(bool shown);
    void rescaleAll();
    /// The outcome in the first large chart: what "median known to" speaks of.
    int firstOutcome() const;
    /// Brings an outcome into a large chart, the last of them unless another shows it already; returns that chart.
    QWidget& showOutcome(int outcome);
    /// Opens the export dialog for the chart that has the focus, else for the first.
    void exportChart();
    void copyChart();

private:
    ChartCard* addCard(bool large, const char* outcome);
    ChartCard* focusedCard() const;
    void showPointer(std::optional<int> month);
    void refreshHeader();

    const Theme& m_theme;
    ResultsPointer m_results;
    QLabel *m_policyName, *m_referenceName, *m_bands, *m_sentence;
    std::vector<ChartCard*> m_cards;   ///< two large, then the strip
    bool m_wordsHere = false;
};

} // namespace cw
