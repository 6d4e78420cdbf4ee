#pragma once
#include "sim/parameter.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

class QPushButton;
class QStackedWidget;

namespace cw {

class InfoCard;
class ParameterList;
class ScenarioDocument;
class ScheduleCard;
class Theme;
class SearchField;

/// Left: policy levers and assumptions, each with search, a filter for what is changed, and a way back.
class PolicyPanel : public QFrame {
    Q_OBJECT
public:
    PolicyPanel(ScenarioDocument& document, const Theme& theme, QWidget* parent = nullptr);
    void focusSearch();
    /// Brings a lever into view, as if looked for.
    void reveal(const ParameterSpec& spec);
    /// Opens the card about a number, beside its row.
    void showInfo(const ParameterSpec& spec, QWidget* anchor);
    /// Opens the card that says when a lever acts.
    void showSchedule(const ParameterSpec& lever, QWidget* anchor);
    /// The card about a lever's dates lies over the view.
    void closeSchedule();
    /// True if this part of the window is behind the open card.
    bool infoCovers(const QWidget& part) const;

signals:
    /// The card's reader wants to see this outcome; row in outcomeRegistry().
    void outcomeWanted(int outcome);

protected:
    /// Cards lie over the window and would outlive the page.
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeHead();
    /// With all its rows.
    ParameterList* list(bool levers);
    /// With those that are there by now.
    ParameterList* made(bool levers);
    void showList(bool levers);
    void applyFilter();
    void refresh();

    ScenarioDocument& m_document;
    const Theme& m_theme;
    QPushButton *m_policyTab, *m_assumptionsTab, *m_changed, *m_reset, *m_reach;
    SearchField* m_search;
    QStackedWidget* m_lists;
    QTimer m_growth;   // of the list of assumptions
    ParameterList *m_levers = nullptr, *m_assumptions = nullptr;
    QPointer<InfoCard> m_info;
    QPointer<ScheduleCard> m_schedule;
};

} // namespace cw
