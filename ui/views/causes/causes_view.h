#pragma once
#include "ui/models/causes_copy.h"
#include "ui/models/causes_incidents.h"
#include "ui/models/causes_study.h"
#include "ui/models/chart_export.h"
#include "ui/views/shell/view.h"
#include "ui/views/theme/theme.h"

#include <optional>

class QFrame;
class QLabel;
class QBoxLayout;
class QPushButton;
class QScrollArea;

namespace cw {

class ChainGraph;
class IncidentList;
class PaymentsTable;
class TwinPanel;
class WhatIfCard;

/// Why did this happen, who paid, and would it have happened under the reference's rule? One history, incident by incident.
class CausesView : public View {
    Q_OBJECT
public:
    CausesView(const ViewContext& context, QWidget* parent);
    /// What is behind this outcome in this month; in the whole run where there is none.
    void explain(int outcome, std::optional<int> month);
    void setActive(bool active) override;
    bool hasPolicy() const override { return false; }
    void findShown() override;
    /// The incident with its story and table, to the clipboard.
    void copyShown() override;
    /// Asks for a place for the same as a web page or plain text.
    QWidget* mainPart() override;
    void exportShown() override;
    /// All background work is done.
    bool isSettled() const;
    CausesIncidentsModel& incidents() { return m_incidents; }
    CausesPaymentsModel& payments() { return m_payments; }
    CausesStudy& study() { return m_study; }
    TwinPanel& twinPanel() { return *m_twin; }
    ChainGraph& chain() { return *m_chain; }
    void tryLevers();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QFrame* makeChainCard();
    QFrame* makePaymentsCard();
    QWidget* makePage();
    void connectParts();
    void showHistories();
    void openInWorld();
    void showRuns();
    void showLine(int row);
    void showPayments(Payments payments);
    void begin(Key story);
    void showIncident(std::int32_t event);
    bool isListed(Key incident) const;
    void listAll();
    void showSmall(const CauseLine& line);
    void showNothing();
    void showReplay();
    void showRemoval();
    void removeBox(const ChainBox& box);
    void replayWithout(const Intervention& removal, const QString& premise);
    void endReplay();
    void restoreChoice(Key incident, int small);
    QString questionNote() const;
    IncidentReport report() const;
    bool hasReport() const;
    /// The chain on white, with the experiment in it; empty where there is none.
    QByteArray drawing(ChartFormat format) const;
    /// What a file with this ending holds: a page where it is none of the others.
    QByteArray written(const QString& ending) const;
    void save(const QString& path);
    int lastMonth() const;

    const ViewContext m_context;
    CausesIncidentsModel m_incidents;
    CausesPaymentsModel m_payments;
    CausesStudy m_study;
    CauseQuestion m_question;
    int m_shownRun = -1;
    int m_askedOutcome = -1;              ///< of the chart; the question may be about what it expects
    bool m_wholeRun = true, m_active = false, m_opening = false, m_choosing = false, m_hasWorld = false;
    std::optional<std::int32_t> m_event;  ///< the incident or other event that is shown
    Key m_toldKey = {};                   ///< whose story the page tells; none where it tells of small ones
    QString m_premise;                    ///< of the replay under way or shown
    IncidentList* m_list;
    ChainGraph* m_chain;
    PaymentsTable* m_table;
    TwinPanel* m_twin;
    WhatIfCard* m_whatIf;
    QScrollArea* m_page = nullptr;
    QBoxLayout* m_second = nullptr;   ///< what happened, and what one can do with it
    QLabel *m_title = nullptr, *m_subtitle = nullptr, *m_run = nullptr, *m_chainNote = nullptr, *m_sum = nullptr, *m_rule = nullptr, *m_emptyText = nullptr, *m_smallText = nullptr;
    QPushButton *m_noRuling = nullptr, *m_remove = nullptr, *m_world = nullptr;
    QFrame *m_chainCard = nullptr, *m_paymentsCard = nullptr, *m_smallCard = nullptr, *m_emptyCard = nullptr;
};

} // namespace cw
