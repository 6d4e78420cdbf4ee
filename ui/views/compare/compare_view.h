#pragma once
#include "ui/models/compare_inputs_model.h"
#include "ui/views/shell/view.h"
#include "ui/views/theme/theme.h"

#include <QMenu>

class QFrame;
class QLabel;
class QPushButton;

namespace cw {

class CompareCharts;
class CompareTable;
class ScenarioBar;

/// Several scenarios at once: what differs in what goes in, then in what comes out, then over time.
class CompareView : public View {
    Q_OBJECT
public:
    CompareView(const ViewContext& context, QWidget* parent);
    CompareState& state() { return m_state; }
    void setActive(bool active) override { m_state.setActive(active); }
    /// Asks for a place for the table of differences as CSV.
    QWidget* mainPart() override;
    void exportShown() override;
    /// The table that has the focus, else that of the differences, to the clipboard.
    void copyShown() override;
    void rescaleAll() override;
    void setSideBySide(bool sideBySide);

private:
    QWidget* makeSidewaysBar();
    QFrame* makeEmptyCard();
    QFrame* makeCard(const QString& title, QLabel*& note, CompareTable& table, const QList<QPushButton*>& buttons);
    QPushButton* makeOutcomesButton();
    void fillOutcomesMenu();
    void toggleOutcome(int outcome, bool shown);
    void refresh();

    const Theme& m_theme;
    CompareState m_state;
    CompareInputsModel m_inputsModel;
    CompareOutcomesModel m_outcomesModel;
    QMenu m_outcomesMenu;
    ScenarioBar* m_bar;
    CompareTable *m_inputs, *m_outcomes;
    QLabel *m_inputsNote = nullptr, *m_outcomesNote = nullptr;
    QPushButton* m_allInputs = nullptr;
    QFrame *m_empty = nullptr, *m_inputsCard = nullptr, *m_outcomesCard = nullptr;
    CompareCharts* m_charts;
};

} // namespace cw
