#include "ui/views/causes/causes_view.h"

#include "sim/outcome.h"
#include "ui/models/causes_story.h"
#include "ui/models/chart_data.h"
#include "ui/models/event_words.h"
#include "ui/models/format.h"
#include "ui/views/causes/chain_graph.h"
#include "ui/views/causes/incident_list.h"
#include "ui/views/causes/payments_table.h"
#include "ui/views/causes/twin_panel.h"
#include "ui/views/causes/what_if_card.h"
#include "ui/views/theme/scroll_page.h"
#include "ui/views/theme/wrapped_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <cstring>
#include <utility>

namespace cw {

namespace {

constexpr int gap = Theme::grid + 4, listWidth = 320, panelWidth = 320, narrow = 1400, narrowList = 300, narrowPanel = 288, cramped = 1100;   // px

/// Charts show what was to be expected where they can; a history tells what happened.
int realised(int outcome) {
    static constexpr std::pair<std::string_view, std::string_view> table[] = {
        {"misuse.expected_harm", "misuse.harm"}, {"misuse.expected_harm_cumulative", "misuse.harm_cumulative"},
        {"misuse.expected.fraud", "misuse.harm.fraud"}, {"misuse.expected.cyber", "misuse.harm.cyber"},
        {"misuse.expected.biochemical", "misuse.harm.biochemical"}, {"misuse.expected.control", "misuse.harm.control"}};
    for (const auto& [expected, happened] : table)
        if (outcomeRegistry()[static_cast<std::size_t>(outcome)].id == expected) return outcomeIndex(happened);
    return outcome;
}

QFrame* card() {
    auto* made = new QFrame;
    made->setProperty("look", "card");
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(4);
    return made;
}

QLabel* titleLabel(const QString& text) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setFont(Theme::title());
    return label;
}

} // namespace

CausesView::CausesView(const ViewContext& context, QWidget* parent)
    : View(parent), m_context(context), m_list(new IncidentList(context.theme, m_incidents)), m_chain(new ChainGraph(context.theme)),
      m_table(new PaymentsTable(context.theme, m_payments)), m_twin(new TwinPanel(context.theme, m_study)), m_whatIf(new WhatIfCard) {
    m_question.outcome = m_askedOutcome = outcomeIndex("misuse.harm");
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_list);
    m_page = scrollPage(makePage());
    line->addWidget(m_page, 1);
    line->addWidget(m_twin);
    connectParts();
    showNothing();
}

QWidget* CausesView::makePage() {
    auto* page = new QWidget;
    m_title = titleLabel({});
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_subtitle = wrappedLabel({}, Theme::body(), "second");
    m_run = wrappedLabel({}, Theme::small());
    m_run->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_run->setWordWrap(false);
    m_remove = new QPushButton;
    m_world = new QPushButton(tr("Open in World"));
    m_hasWorld = std::ranges::any_of(viewRegistry(), [](const ViewEntry& entry) { return std::strcmp(entry.id, "world") == 0; });
    auto* first = new QHBoxLayout;
    first->addWidget(m_title, 1);
    first->addWidget(m_run);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::grid);
    buttons->addWidget(m_world);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    m_second = new QBoxLayout(QBoxLayout::LeftToRight);
    m_second->setSpacing(Theme::grid);
    m_second->addWidget(m_subtitle, 1);
    m_second->addLayout(buttons);

    m_emptyCard = card();
    m_emptyText = wrappedLabel({}, Theme::sentence(), "second");
    m_emptyCard->layout()->addWidget(m_emptyText);
    m_smallCard = card();
    m_smallText = wrappedLabel({}, Theme::sentence());
    m_smallCard->layout()->addWidget(m_smallText);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(16, gap, 16, 16);
    column->setSpacing(gap);
    column->addLayout(first);
    column->addLayout(m_second);
    for (QWidget* part : std::initializer_list<QWidget*>{m_emptyCard, makeChainCard(), m_smallCard, m_whatIf, makePaymentsCard()}) column->addWidget(part);
    column->addStretch(1);
    return page;
}

QFrame* CausesView::makeChainCard() {
    m_chainCard = card();
    auto* column = static_cast<QVBoxLayout*>(m_chainCard->layout());
    column->addWidget(titleLabel(tr("The chain")));
    m_chainNote = wrappedLabel({}, Theme::small(), "second");
    column->addWidget(m_chainNote);
    column->addSpacing(gap);
    column->addWidget(m_chain);
    column->addSpacing(4);
    return m_chainCard;
}

QFrame* CausesView::makePaymentsCard() {
    m_paymentsCard = card();
    auto* copy = new QPushButton(tr("Copy"));
    copy->setToolTip(tr("Copy the story and the table for a document (Ctrl+Shift+C)"));
    connect(copy, &QPushButton::clicked, this, &CausesView::copyShown);
    auto* head = new QHBoxLayout;
    m_noRuling = new QPushButton(tr("Had no court ruled…"));
    m_noRuling->setToolTip(tr("The run again without this judgment: nobody is asked, the victims bear it all. The policy is not changed."));
    connect(m_noRuling, &QPushButton::clicked, this, [this] {
        const Event& event = m_context.history.histories().scenario->event(*m_event);
        replayWithout({rulingKey(event.key), event.month}, tr("Had no court ruled"));
    });
    head->addWidget(titleLabel(tr("Who owed, who paid")), 1);
    head->addWidget(m_noRuling);
    head->addWidget(copy);
    m_sum = wrappedLabel({}, Theme::sentence());
    m_rule = wrappedLabel({}, Theme::small(), "second");
    auto* column = static_cast<QVBoxLayout*>(m_paymentsCard->layout());
    column->addLayout(head);
    column->addWidget(m_sum);
    column->addWidget(m_rule);
    column->addWidget(m_table);
    return m_paymentsCard;
}

void CausesView::connectParts() {
    HistoryController& history = m_context.history;
    connect(&history, &HistoryController::historiesChanged, this, &CausesView::showHistories);
    connect(&history, &HistoryController::asked, this, [this](int outcome, std::optional<int> month) {
        explain(outcome, month);
        m_context.showView("causes");
    });
    connect(&history, &HistoryController::selectionChanged, this, [this] {
        if (!m_active || m_choosing) return;
        if (!isListed(m_context.history.selected())) return showHistories();
        restoreChoice(m_context.history.selected(), -1);
    });
    connect(&history, &HistoryController::failed, this, [this](const QString& fault) {
        showNothing();
        m_emptyText->setText(fault);
    });
    connect(&m_context.controller, &RunController::fansChanged, this, [this] { if (m_active) showRuns(); });
    connect(m_list, &IncidentList::runWanted, &history, &HistoryController::setRun);
    connect(m_list, &IncidentList::outcomeWanted, this, [this](int outcome) {
        explain(outcome, m_wholeRun ? std::nullopt : std::optional(m_question.last));
    });
    connect(m_list, &IncidentList::allMonthsWanted, this, [this] { explain(m_askedOutcome, std::nullopt); });
    connect(m_list, &IncidentList::lineChosen, this, &CausesView::showLine);
    connect(m_chain, &ChainGraph::boxChosen, this, &CausesView::showRemoval);
    connect(m_chain, &ChainGraph::removeWanted, this, &CausesView::removeBox);
    connect(m_remove, &QPushButton::clicked, this, [this] { if (m_chain->chosen()) removeBox(*m_chain->chosen()); });
    connect(m_world, &QPushButton::clicked, this, &CausesView::openInWorld);
    connect(m_whatIf, &WhatIfCard::dismissed, this, [this] { m_context.history.remove({}); endReplay(); });
    connect(m_twin, &TwinPanel::leversWanted, this, &CausesView::tryLevers);
    connect(&history, &HistoryController::runChanged, this, &CausesView::showRuns);
}

int CausesView::lastMonth() const {
    const auto& shown = m_context.history.histories().scenario;
    return (shown ? shown->run.months : m_context.document.scenario().months) - 1;
}

void CausesView::explain(int outcome, std::optional<int> month) {
    m_askedOutcome = outcome;
    m_wholeRun = !month;
    m_question = {realised(outcome), month.value_or(0), month.value_or(lastMonth())};
    if (month) m_context.history.setMonth(month);
    m_choosing = true;   // what matters most for this question comes first
    m_context.history.select({});
    m_list->choose(-1);
    m_choosing = false;
    m_toldKey = {};
    m_page->verticalScrollBar()->setValue(0);
    if (m_active) showHistories();
}

void CausesView::setActive(bool active) {
    m_active = m_opening = active;
    m_context.history.setWanted(this, active);
    if (!active) return m_study.stop();
    showRuns();
    // The page is there before what it tells: both together would hold the window up.
    QTimer::singleShot(0, this, &CausesView::showHistories);
}

/// The middle keeps room for three stations side by side as long as there is any.
void CausesView::resizeEvent(QResizeEvent* event) {
    View::resizeEvent(event);
    m_list->setFixedWidth(width() < narrow ? narrowList : listWidth);
    m_twin->setFixedWidth(width() < narrow ? narrowPanel : panelWidth);
    m_run->setVisible(width() >= cramped);   // the list tells which run it is, too
    m_second->setDirection(width() >= cramped ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    showRemoval();
}

bool CausesView::isSettled() const {
    return !m_opening && !m_context.history.working() && m_context.history.histories().scenario && m_study.part() == CausesStudy::Part::none;
}

QWidget* CausesView::mainPart() { return &m_list->list(); }
void CausesView::findShown() { m_list->focusFilter(); }

/// World goes where it was left; but not before what is to be seen there happened.
void CausesView::openInWorld() {
    HistoryController& history = m_context.history;
    if (kindOf(history.selected()) == KeyKind::incident && history.month())
        history.setMonth(std::max(*history.month(), partsOf(history.selected()).month));
    m_context.showView("world");
}

void CausesView::showRuns() {
    const ResultsPointer results = m_context.controller.results();
    const auto harm = static_cast<std::size_t>(outcomeIndex("misuse.harm"));
    const bool known = results && results->complete() && !results->perRun.empty();
    m_list->setRuns(m_context.history.run(), m_context.history.runs(), known ? typicalRun(results->perRun[harm]) : -1, known ? worstRun(results->perRun[harm]) : -1);
    m_run->setText(tr("Run %1 of %2 · one possible history").arg(m_context.history.run() + 1).arg(m_context.history.runs()));
}

/// What the lines are beside the point of the chart that was asked about.
QString CausesView::questionNote() const {
    QStringList notes;
    if (!m_wholeRun && m_question.outcome != m_askedOutcome) notes << tr("The chart shows what was to be expected; these are the incidents that happened in this run.");
    const ResultsPointer results = m_context.controller.results();
    const Fan* fan = results ? results->fanOf(m_question.outcome) : nullptr;
    const HistoryPointer& history = m_context.history.histories().scenario;
    if (!m_wholeRun && fan && history && m_question.last < static_cast<int>(fan->p50.size()) && m_question.last < history->run.months) {
        const auto month = static_cast<std::size_t>(m_question.last);
        const SeriesInfo series = seriesInfo(m_question.outcome);
        const auto shown = [&](double value) { return series.unit.isEmpty() || series.unit == u"%" ? seriesValue(series, value) : seriesValue(series, value) + format::thinSpace + series.unit; };
        notes << tr("This run: %1; the median of %2 runs: %3.").arg(shown(history->run.series(m_question.outcome)[month])).arg(fan->runs).arg(shown(fan->p50[month]));
    }
    return notes.join(u' ');
}

void CausesView::showHistories() {
    if (!m_active) return;
    m_opening = false;
    const Histories& worlds = m_context.history.histories();
    if (!worlds.scenario) return;
    if (m_wholeRun) m_question.first = 0, m_question.last = lastMonth();
    m_question.first = std::min(m_question.first, lastMonth());
    m_question.last = std::min(m_question.last, lastMonth());
    m_study.setSubject(worlds.scenario->scenario, worlds.reference->scenario, worlds.run);
    m_study.countRuns();
    const int before = m_list->chosen();
    const int small = before >= 0 && m_incidents.line(before).event < 0 ? m_incidents.line(before).domain : -1;
    if (!m_incidents.shows(worlds.scenario, m_question)) m_incidents.set(worlds.scenario, m_question);
    if (!isListed(m_context.history.selected())) listAll();
    m_list->refresh(questionNote());
    // The same key in another run is another incident.
    const int last = std::exchange(m_shownRun, worlds.run);
    const bool otherRun = last >= 0 && last != worlds.run;
    restoreChoice(otherRun ? Key{} : m_context.history.selected(), before < 0 || otherRun ? -1 : small);
    if (worlds.removed.empty()) endReplay();
    showReplay();
}

/// False for an incident of this run that was chosen elsewhere, while here other months or another number are asked about.
bool CausesView::isListed(Key incident) const {
    return kindOf(incident) != KeyKind::incident || m_incidents.rowOf(incident) >= 0 ||
           m_context.history.histories().scenario->index.find(incident, EventType::incident) < 0;
}

void CausesView::listAll() {
    m_wholeRun = true;
    m_askedOutcome = outcomeIndex("misuse.harm");
    m_question = {m_askedOutcome, 0, lastMonth()};
    m_incidents.set(m_context.history.histories().scenario, m_question);
}

/// What was looked at, where it is still listed; else the first line.
void CausesView::restoreChoice(Key incident, int small) {
    int row = small >= 0 ? m_incidents.rowOfSmall(small) : incident ? m_incidents.rowOf(incident) : -1;
    if (row < 0) {   // the largest incident that has a story of its own
        for (int r = 0; r < m_incidents.rowCount() && row < 0; ++r)
            if (m_incidents.line(r).event >= 0) row = r;
        if (row < 0 && m_incidents.rowCount() > 0) row = 0;
    }
    if (row < 0) return showNothing();
    if (m_list->chosen() != row) m_list->choose(row);   // shows it
    else showLine(row);
}

void CausesView::showNothing() {
    m_event.reset();
    const bool waiting = !m_context.history.histories().scenario;
    m_title->setText(waiting ? tr("Replaying one run…") : tr("Nothing to explain"));
    m_subtitle->clear();
    m_emptyText->setText(waiting ? tr("One run is simulated again, with everything that happens in it.")
                                 : tr("Nothing in this run adds to “%1” in %2. Choose another run, another number, or all months.")
                                       .arg(seriesInfo(m_question.outcome).title, spanWords(m_question.first, m_question.last)));
    m_emptyCard->show();
    for (QWidget* part : std::initializer_list<QWidget*>{m_chainCard, m_paymentsCard, m_smallCard, m_remove, m_world}) part->hide();
    m_twin->show(m_context.history.histories(), std::nullopt);
}

void CausesView::showLine(int row) {
    if (row < 0 || row >= m_incidents.rowCount() || !m_context.history.histories().scenario) return;
    const CauseLine& line = m_incidents.line(row);
    if (line.event < 0) return showSmall(line);
    const History& history = *m_context.history.histories().scenario;
    const Event& event = history.event(line.event);
    // A judgment is about its incident.
    showIncident(event.type == EventType::judgment && event.cause >= 0 ? event.cause : line.event);
}

void CausesView::showIncident(std::int32_t row) {
    const Histories& worlds = m_context.history.histories();
    const History& history = *worlds.scenario;
    const Event& event = history.event(row);
    const bool incident = event.type == EventType::incident, judged = incident || event.type == EventType::incidents;
    begin(event.key);
    const Key lookedAt = m_event == row && m_chain->chosen() ? m_chain->chosen()->key : Key{};
    m_event = row;
    m_choosing = true;
    m_context.history.select(event.key);
    m_choosing = false;
    QString sentence = eventSentence(history, event);
    sentence[0] = sentence[0].toUpper();
    m_title->setText(incident ? tr("%1, %2").arg(domainTitle(event.detail), format::month(event.month)) : sentence);
    m_subtitle->setText(incident ? tr("%1 of harm in %2 · %3").arg(format::money(event.amount), history.names.jurisdiction(event.jurisdiction), eventPlace(row, event.month))
                                 : eventPlace(row, event.month));
    m_subtitle->setToolTip(history.names.withKey(event.key));
    m_chain->setChain(chainOf(history, row));
    m_chainNote->setText(incident ? tr("from those who trained the base model to the people harmed") : tr("what it has to do with"));
    m_emptyCard->hide();
    m_smallCard->hide();
    m_chainCard->setVisible(!m_chain->chain().empty());
    m_paymentsCard->setVisible(judged);
    m_noRuling->setVisible(incident);
    if (judged) showPayments(paymentsOf(history, row));
    m_world->setVisible(m_hasWorld);
    m_remove->setVisible(!m_chain->chain().empty());
    const auto& stations = m_chain->chain();
    auto station = std::ranges::find(stations, lookedAt, &ChainBox::key);   // where the same incident is told again
    if (!lookedAt || station == stations.end()) station = std::ranges::find(stations, ChainBox::Part::model, &ChainBox::part);
    if (station != stations.end()) m_chain->choose(static_cast<std::size_t>(station - stations.begin()));
    showRemoval();
    m_twin->show(worlds, incident ? std::optional(row) : std::nullopt);
    showReplay();
}

/// Another story is read from its beginning, the same one told again from where it was.
void CausesView::begin(Key story) {
    if (std::exchange(m_toldKey, story) != story) m_page->verticalScrollBar()->setValue(0);
}

void CausesView::showPayments(Payments payments) {
    m_payments.set(std::move(payments));
    m_sum->setText(paymentsSentence(m_payments.payments()));
    m_rule->setText(m_payments.payments().rule);
}

void CausesView::showSmall(const CauseLine& line) {
    const Histories& worlds = m_context.history.histories();
    const History& history = *worlds.scenario;
    begin({});
    m_event.reset();
    const QString span = line.month >= 0 ? format::month(line.month) : spanWords(m_question.first, m_question.last);
    m_title->setText(tr("%1, %2").arg(wordsOf(line, history).title, span));
    m_subtitle->setText(tr("%1 incidents, each too small to be told by itself").arg(format::number(static_cast<double>(line.count))));
    m_subtitle->setToolTip({});
    std::array<Cents, misuseRoutes> byRoute{};
    Cents harm = 0;
    for (const std::int32_t row : line.small) {
        const IncidentFact* fact = history.facts.incident(row);
        byRoute[fact ? fact->route : std::size_t{byOpen}] += history.event(row).amount;
        harm += history.event(row).amount;
    }
    const auto part = [&](MisuseRoute route) { return format::percent(harm > 0 ? static_cast<double>(byRoute[route]) / static_cast<double>(harm) : 0); };
    m_smallText->setText(tr("Together they did %1 of harm: %2 of it through APIs, %3 with open weights, %4 with stripped copies. They have no chain of their own; "
                            "below is who owed and paid for all of them.")
                             .arg(format::money(harm), part(byApi), part(byOpen), part(byStripped)));
    showPayments(paymentsOf(history, line.small));
    m_chain->setChain({});
    m_smallCard->show();
    m_paymentsCard->show();
    m_noRuling->hide();
    for (QWidget* hidden : std::initializer_list<QWidget*>{m_emptyCard, m_chainCard, m_remove, m_world}) hidden->hide();
    m_twin->show(worlds, std::nullopt);
}

void CausesView::showRemoval() {
    const ChainBox* box = m_chain->chosen();
    const bool may = box && box->removal;
    m_remove->setEnabled(may);
    m_remove->setText(may && width() >= cramped ? tr("Remove %1 and replay").arg(box->title) : tr("Remove and replay"));
    m_remove->setToolTip(may ? tr("%1: the run again without it. The policy is not changed.").arg(box->removalText) : tr("Choose a station of the chain that can be removed."));
}

void CausesView::removeBox(const ChainBox& box) {
    if (box.removal) replayWithout(*box.removal, box.removalText);
}

void CausesView::replayWithout(const Intervention& removal, const QString& premise) {
    m_premise = premise;
    m_whatIf->showWorking(m_premise);
    bringIntoSightSoon(*m_whatIf);
    m_context.history.remove({removal});
    showReplay();
}

void CausesView::showReplay() {
    const Histories& worlds = m_context.history.histories();
    if (m_premise.isEmpty() || !worlds.without) return;
    const bool isNew = m_whatIf->plain().isEmpty();
    m_whatIf->show(replayStory(worlds, m_premise, m_event.value_or(-1)));
    if (isNew) bringIntoSightSoon(*m_whatIf);
}

void CausesView::endReplay() {
    m_premise.clear();
    m_whatIf->hide();
}

void CausesView::tryLevers() {
    const Histories& worlds = m_context.history.histories();
    if (!m_event || !worlds.scenario) return;
    const Event& event = worlds.scenario->event(*m_event);
    const IncidentFact* fact = worlds.scenario->facts.incident(*m_event);
    m_study.tryLevers({event.key, static_cast<std::uint8_t>(event.detail), fact ? fact->route : std::uint8_t{byApi}, event.amount});
}

} // namespace cw
