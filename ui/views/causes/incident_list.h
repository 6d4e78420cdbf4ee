#pragma once
#include "ui/models/causes_incidents.h"
#include "ui/views/theme/theme.h"

#include <QFrame>
#include <QMenu>

class QLabel;
class QListView;
class QPushButton;
class QSpinBox;

namespace cw {

class SearchField;

/// The left of Causes: which run, which outcome and months, and what is behind it, largest first.
class IncidentList : public QFrame {
    Q_OBJECT
public:
    IncidentList(const Theme& theme, CausesIncidentsModel& model, QWidget* parent = nullptr);
    /// The run shown of how many, and which of them are typical and worst; negative while that is not known.
    void setRuns(int run, int runs, int typical, int worst);
    /// The lines have changed; `note` says what they are beside the chart.
    void refresh(const QString& note);
    void choose(int row);
    int chosen() const;
    void focusFilter();
    QListView& list() { return *m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void runWanted(int run);
    void outcomeWanted(int outcome);
    void allMonthsWanted();
    void lineChosen(int row);

private:
    void fillOutcomes();
    void tellFooter();

    CausesIncidentsModel& m_model;
    QMenu m_outcomes;
    QSpinBox* m_run;
    QLabel *m_runs, *m_note, *m_footer;
    QPushButton *m_typical, *m_worst, *m_outcome, *m_all;
    SearchField* m_filter;
    QListView* m_list;
    int m_typicalRun = -1, m_worstRun = -1;
};

} // namespace cw
