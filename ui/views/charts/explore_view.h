#pragma once
#include "ui/views/shell/view.h"
#include "ui/views/theme/theme.h"

#include <QLabel>

#include <optional>
#include <vector>

namespace cw {

class ChartCard;

/// The first view: two large fan charts and a strip of small ones, this policy over the pinned reference.
class ExploreView : public View {
    Q_OBJECT
public:
    explicit ExploreView(const Theme& theme, QWidget* parent = nullptr);
    explicit ExploreView(const ViewContext& context);
    void setResults(const ResultsPointer& results);
    /// Shows the sentence above the charts while the panel "In words" is folded away.
    void setWordsShownHere(bool shown);
    /// In the background it keeps the newest results and draws nothing.
    void setActive(bool active) override;
    bool hasWords() const override { return true; }
    void rescaleAll() override;
    /// The outcome in the first large chart: what "median known to" speaks of.
    int firstOutcome() const;
    /// Brings an outcome into a large chart, the last of them unless another shows it already; returns that chart.
    QWidget& showOutcome(int outcome);
    /// Opens the export dialog for the chart that has the focus, else for the first.
    void exportShown() override;
    void copyShown() override;

private:
    Comparison comparison() const;
    ChartCard* addCard(bool large, const char* outcome);
    ChartCard* focusedCard() const;
    void showPointer(std::optional<int> month);
    void refreshHeader();

    const Theme& m_theme;
    const ScenarioDocument* m_document = nullptr;   ///< null: charts alone, as tests show them
    ResultsPointer m_results;
    QLabel *m_policyName, *m_referenceName, *m_bands, *m_sentence;
    std::vector<ChartCard*> m_cards;   ///< two large, then the strip
    bool m_wordsHere = false, m_active = true;
};

} // namespace cw
