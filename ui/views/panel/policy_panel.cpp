#include "ui/views/panel/policy_panel.h"

#include "sim/model/parameters/all.h"
#include "ui/models/policy_timing.h"
#include "ui/models/scenario_document.h"
#include "ui/views/panel/info_card.h"
#include "ui/views/panel/parameter_list.h"
#include "ui/views/panel/parameter_row.h"
#include "ui/views/panel/schedule_card.h"
#include "ui/views/theme/search_field.h"
#include "ui/views/theme/tab_order.h"
#include "ui/views/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace cw {
namespace {

constexpr int assumptionsAfter = 1500, rowsFor = 6, betweenRows = 10;   // ms

QPushButton* flatButton(const QString& text, bool checkable) {
    auto* button = new QPushButton(text);
    button->setProperty("look", "flat");
    button->setCheckable(checkable);
    return button;
}

} // namespace

PolicyPanel::PolicyPanel(ScenarioDocument& document, const Theme& theme, QWidget* parent)
    : QFrame(parent), m_document(document), m_theme(theme), m_policyTab(flatButton(tr("Policy"), true)),
      m_assumptionsTab(flatButton(tr("Assumptions"), true)), m_changed(flatButton({}, true)),
      m_reset(flatButton(tr("Reset"), false)), m_reach(flatButton({}, false)), m_search(new SearchField), m_lists(new QStackedWidget) {
    setProperty("look", "left");
    setFixedWidth(Theme::leftPanel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeHead());
    column->addWidget(m_lists, 1);

    connect(m_policyTab, &QPushButton::clicked, this, [this] { showList(true); });
    connect(m_assumptionsTab, &QPushButton::clicked, this, [this] { showList(false); });
    connect(m_changed, &QPushButton::toggled, this, &PolicyPanel::applyFilter);
    connect(m_reset, &QPushButton::clicked, this, [this] { m_document.resetAll(m_policyTab->isChecked()); });
    connect(m_reach, &QPushButton::clicked, this, [this] { reveal(par::treaty::coalition.spec); });
    connect(m_search, &SearchField::textChanged, this, &PolicyPanel::applyFilter);
    connect(m_search, &SearchField::entered, this, [this] { static_cast<ParameterList*>(m_lists->currentWidget())->enter(); });
    connect(&document, &ScenarioDocument::changed, this, &PolicyPanel::refresh);
    connect(&document, &ScenarioDocument::replaced, m_search, &QLineEdit::clear);
    connect(&document, &ScenarioDocument::referenceChanged, this, [this] {
        if (m_levers) m_levers->refreshReference();
        if (m_assumptions) m_assumptions->refreshReference();
    });
    connect(&theme, &Theme::changed, this, [this] { update(); });
    showList(true);
    // The assumptions come some rows at a time: the window opens sooner, and does not stand still when they are first looked at.
    m_growth.setInterval(betweenRows);
    connect(&m_growth, &QTimer::timeout, this, [this] {
        if (made(false)->grow(rowsFor)) m_growth.stop();
    });
    QTimer::singleShot(assumptionsAfter, &m_growth, qOverload<>(&QTimer::start));
}

QWidget* PolicyPanel::makeHead() {
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(16, 0, 16, 0);
    column->setSpacing(8);
    auto* tabs = new QHBoxLayout;
    tabs->setSpacing(0);
    tabs->addWidget(m_policyTab);
    tabs->addWidget(m_assumptionsTab);
    tabs->addStretch(1);
    tabs->addWidget(m_changed);
    tabs->addWidget(m_reset);
    column->addLayout(tabs);
    m_search->setPlaceholderText(tr("Find a lever…  /"));
    m_search->setAccessibleName(tr("Find a lever or assumption"));
    m_search->setFixedHeight(32);
    column->addWidget(m_search);
    m_reach->setFont(Theme::small());
    m_reach->setProperty("look", "note");
    column->addWidget(m_reach, 0, Qt::AlignLeft);
    m_changed->setToolTip(tr("Show only what is changed"));
    m_reset->setAccessibleName(tr("Reset everything in this tab"));
    m_reset->setToolTip(tr("Put everything in this tab back to its default"));
    return head;
}

ParameterList* PolicyPanel::list(bool levers) {
    ParameterList* wanted = made(levers);
    wanted->growWhole();
    return wanted;
}

ParameterList* PolicyPanel::made(bool levers) {
    ParameterList*& wanted = levers ? m_levers : m_assumptions;
    if (wanted) return wanted;
    wanted = new ParameterList(levers ? ParameterList::Content::levers : ParameterList::Content::assumptions, m_document, m_theme, m_lists);
    connect(wanted, &ParameterList::infoRequested, this, &PolicyPanel::showInfo);
    connect(wanted, &ParameterList::scheduleRequested, this, &PolicyPanel::showSchedule);
    m_lists->addWidget(wanted);
    if (!levers) connect(wanted, &ParameterList::grown, this, [this] { tabAfter(*m_levers, *m_assumptions); });
    return wanted;
}

void PolicyPanel::showList(bool levers) {
    m_policyTab->setChecked(levers);
    m_assumptionsTab->setChecked(!levers);
    m_search->setPlaceholderText(levers ? tr("Find a lever…  /") : tr("Find an assumption…  /"));
    m_lists->setCurrentWidget(levers ? list(true) : made(false));
    if (!levers && !m_assumptions->grow(rowsFor)) m_growth.start();
    refresh();
}

void PolicyPanel::applyFilter() {
    const bool all = m_search->text().trimmed().isEmpty() && !m_changed->isChecked();
    (all ? static_cast<ParameterList*>(m_lists->currentWidget()) : list(m_policyTab->isChecked()))->filter(m_search->text(), m_changed->isChecked());
}

void PolicyPanel::refresh() {
    const int count = m_document.changedCount(m_policyTab->isChecked());
    const QString changed = tr("%n changed", nullptr, count);
    const int room = width() - 64 - m_policyTab->sizeHint().width() - m_assumptionsTab->sizeHint().width() - m_reset->sizeHint().width();
    m_changed->setText(m_changed->fontMetrics().horizontalAdvance(changed) <= room ? changed : QString::number(count));   // other languages need more
    m_changed->setAccessibleName(changed);
    m_changed->setVisible(count > 0 || m_changed->isChecked());
    m_reset->setVisible(count > 0);
    m_reach->setText(reachText(m_document.scenario()));
    m_reach->setToolTip(reachedText(m_document.scenario()));
    m_reach->setVisible(m_policyTab->isChecked());
    if (m_levers) m_levers->refresh();
    if (m_assumptions) m_assumptions->refresh();
    applyFilter();
}

void PolicyPanel::focusSearch() {
    closeSchedule();
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PolicyPanel::reveal(const ParameterSpec& spec) {
    m_search->clear();
    m_changed->setChecked(false);
    showList(spec.role == Role::lever);
    if (ParameterRow* row = list(spec.role == Role::lever)->reveal(spec)) row->setFocus();
}

void PolicyPanel::showInfo(const ParameterSpec& spec, QWidget* anchor) {
    if (!m_info) {
        m_info = new InfoCard(m_theme, *this);
        connect(m_info, &InfoCard::outcomeWanted, this, &PolicyPanel::outcomeWanted);
    }
    closeSchedule();
    m_info->open(spec, anchor);
}

void PolicyPanel::showSchedule(const ParameterSpec& lever, QWidget* anchor) {
    if (m_info) m_info->hide();
    closeSchedule();
    m_schedule = new ScheduleCard(lever, m_document, m_theme, *this, anchor);
}

void PolicyPanel::closeSchedule() {
    if (m_schedule) m_schedule->close();
}

void PolicyPanel::hideEvent(QHideEvent* event) {
    if (m_info) m_info->hide();
    closeSchedule();
    QFrame::hideEvent(event);
}

bool PolicyPanel::infoCovers(const QWidget& part) const { return m_info && m_info->covers(part); }

} // namespace cw
