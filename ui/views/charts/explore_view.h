#pragma once
#include "ui/models/shown_time.h"
#include "ui/views/shell/view.h"
#include "ui/views/theme/theme.h"

#include <QLabel>
#include <QPushButton>

#include <optional>
#include <vector>

namespace cw {

class ChangeReplay;
class ChartCard;
class ChartNames;
class RichLabel;

/// The first view: two large fan charts and a strip of small ones, this policy over the pinned reference.
class ExploreView : public View {
    Q_OBJECT
public:
    explicit ExploreView(const Theme& theme, QWidget* parent = nullptr);
    ExploreView(const ViewContext& context, QWidget* parent);
    ~ExploreView() override;
    void setResults(const ResultsPointer& results);
    /// Shows the sentence above the charts while the panel "In words" is folded away.
    void setWordsShownHere(bool shown);
    /// In the background it keeps the newest results and draws nothing.
    void setActive(bool active) override;
    bool hasWords() const override { return true; }
    void rescaleAll() override;
    /// What the large charts show: the outcomes whose precision the status line tells.
    std::vector<int> largeOutcomes() const;
    /// Brings an outcome into a large chart, the last of them unless another shows it already; returns that chart.
    ChartCard& showOutcome(int outcome);
    /// Shows the charts from before to after the last change of levers or assumptions, once more.
    void replayLastChange();
    void stopReplay();
    QWidget* mainPart() override;
    /// Opens the export dialog for the chart that was used last, else for the first.
    void exportShown() override;
    void copyShown() override;

signals:
    /// For the status line; empty when it is over.
    void noteWanted(const QString& note);
    void largeOutcomesChanged();

private:
    Comparison comparison() const;
    void draw();
    ChartCard* addCard(bool large, const char* outcome, QWidget* in);
    ChartCard* chosenCard() const;
    void choose(ChartCard& card);
    void exportOneOf(const ChartCard& first);
    void exportCard(ChartCard& card);
    void copyCard(ChartCard& card);
    void turn(ChartCard& card);
    void giveBack(ChartCard& card);
    void showPointer(std::optional<int> month);
    void showTime(const ShownTime& time);
    void refreshWorlds();
    void refreshHeader();

    const Theme& m_theme;
    const ScenarioDocument* m_document = nullptr;   ///< null: charts alone, as tests show them
    RunController* m_controller = nullptr;
    ChangeReplay* m_replay = nullptr;               ///< null where there is no document
    ResultsPointer m_results;
    ChartNames* m_names;   ///< whose line is whose
    QLabel* m_caption;     ///< in its place while a change is replayed
    QLabel* m_bands;
    RichLabel* m_sentence;
    ChartCard* m_chosen = nullptr;      ///< the last that had the focus or was clicked; marked
    std::vector<ChartCard*> m_cards;   ///< two large, then the strip
    QPushButton* m_whole;              ///< says which stretch of time is shown, and leads back to all of it
    QPushButton* m_fourWorlds;         ///< offered where policy and assumptions both differ from the reference's
    bool m_rivalsAsked = false;
    ShownTime m_time;
    /// A large chart has no room of its own for the table of a small one: it lends its back, and takes its outcome up again.
    struct Loan {
        ChartCard *lender, *borrower;
        int outcome;   ///< the lender's
    };
    std::optional<Loan> m_loan;
    bool m_wordsHere = false, m_active = true;
    bool m_noted = false;   ///< the status line tells of a replay
};

} // namespace cw
