#include "ui/views/charts/explore_view.h"

#include "sim/outcome.h"
#include "ui/models/compare_copy.h"
#include "ui/models/format.h"
#include "ui/models/sentence.h"
#include "ui/views/charts/change_replay.h"
#include "ui/views/charts/chart_card.h"
#include "ui/views/charts/chart_names.h"
#include "ui/views/charts/chart_table.h"
#include "ui/views/charts/export_dialog.h"
#include "ui/views/charts/save_table.h"
#include "ui/views/theme/wrapped_label.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QMimeData>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <span>
#include <utility>

namespace cw {

namespace {

constexpr int gap = Theme::grid + 4;
constexpr int headerHeight = 22;                     // px
constexpr int smallWidth = 132, smallHeight = 132;   // px

QLabel* plainLabel(const QFont& font) {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    return label;
}

} // namespace

ExploreView::ExploreView(const Theme& theme, QWidget* parent)
    : View(parent), m_theme(theme), m_names(new ChartNames(theme)), m_caption(plainLabel(Theme::title())),
      m_bands(plainLabel(Theme::small())), m_sentence(new RichLabel(Theme::body())), m_whole(new QPushButton), m_fourWorlds(new QPushButton(tr("Policy and assumptions both changed: show all four worlds"))) {
    m_bands->setText(tr("median · 50 % and 90 % of runs"));
    m_bands->setProperty("look", "second");
    m_sentence->hide();
    m_caption->hide();
    m_fourWorlds->setCheckable(true);
    m_fourWorlds->setProperty("look", "toggle");
    m_fourWorlds->setToolTip(tr("The reference's and your assumptions, each with the reference's and with your policy: what is due to the law, and what to the world"));
    m_fourWorlds->hide();
    connect(m_fourWorlds, &QPushButton::toggled, this, &ExploreView::refreshWorlds);
    m_whole->setProperty("look", "flat");
    m_whole->setFont(Theme::small());
    m_whole->setStyleSheet(QStringLiteral("QPushButton{padding:1px 6px}QPushButton:focus{padding:0px 5px}"));   // no higher than the line
    m_whole->hide();
    connect(m_whole, &QPushButton::clicked, this, [this] { showTime({}); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        for (ChartCard* card : m_cards)
            if (card->isAncestorOf(now)) choose(*card);
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, gap, 16, Theme::grid);
    column->setSpacing(gap);
    auto* header = new QHBoxLayout;
    column->addLayout(header);
    header->setSpacing(Theme::grid);
    header->addWidget(m_names);
    header->addWidget(m_caption, 1);
    header->addStretch(1);
    header->addWidget(m_whole);
    header->addWidget(m_bands);
    header->addStrut(headerHeight);   // or the charts would jump when the caption comes
    column->addWidget(m_sentence);
    column->addWidget(m_fourWorlds, 0, Qt::AlignLeft);

    auto* large = new QHBoxLayout;
    large->setSpacing(gap);
    for (const char* outcome : defaultLarge) large->addWidget(addCard(true, outcome, this), 1);
    column->addLayout(large, 1);
    auto* strip = new QScrollArea(this);
    auto* inside = new QWidget(strip->viewport());
    auto* row = new QHBoxLayout(inside);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    for (const char* outcome : defaultSmall) row->addWidget(addCard(false, outcome, inside), 1);
    strip->setWidget(inside);
    strip->setWidgetResizable(true);
    strip->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    strip->setFixedHeight(smallHeight + 10);
    strip->setFocusPolicy(Qt::NoFocus);
    strip->setFrameShape(QFrame::NoFrame);
    strip->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    column->addWidget(strip);
    connect(&theme, &Theme::changed, this, &ExploreView::refreshHeader);
    choose(*m_cards.front());
    refreshHeader();
}

ExploreView::ExploreView(const ViewContext& context, QWidget* parent) : ExploreView(context.theme, parent) {
    m_document = &context.document;
    m_controller = &context.controller;
    connect(&context.document, &ScenarioDocument::changed, this, &ExploreView::refreshWorlds);
    connect(&context.document, &ScenarioDocument::referenceChanged, this, &ExploreView::refreshWorlds);
    m_replay = new ChangeReplay(context.document, context.controller, this);
    connect(m_replay, &ChangeReplay::phaseChanged, this, &ExploreView::draw);
    connect(&context.controller, &RunController::fansChanged, this, &ExploreView::setResults);
    for (ChartCard* card : m_cards) connect(card, &ChartCard::behindWanted, &context.history, [&history = context.history](int outcome, std::optional<int> month) { history.ask(outcome, month); });
}

/// Charts that go take the focus with them: nobody is told of it any more.
ExploreView::~ExploreView() { disconnect(qApp, nullptr, this, nullptr); }

Comparison ExploreView::comparison() const { return m_document ? m_document->comparison() : Comparison{}; }

ChartCard* ExploreView::addCard(bool large, const char* outcome, QWidget* in) {
    auto* card = new ChartCard(m_theme, large ? ChartSize::large : ChartSize::small, outcomeIndex(outcome), in);
    if (!large) card->setMinimumSize(smallWidth, smallHeight);
    connect(card, &ChartCard::pointerMoved, this, &ExploreView::showPointer);
    if (large) connect(card, &ChartCard::outcomeChanged, this, &ExploreView::largeOutcomesChanged);
    connect(card, &ChartCard::timeWanted, this, &ExploreView::showTime);
    connect(card, &ChartCard::used, this, [this, card] { choose(*card); });
    connect(card, &ChartCard::exportWanted, this, [this, card] { exportCard(*card); });
    connect(card, &ChartCard::copyWanted, this, [this, card] { copyCard(*card); });
    connect(card, &ChartCard::tableWanted, this, [this, card] { turn(*card); });
    connect(card, &ChartCard::turnedBack, this, [this, card] { giveBack(*card); });
    m_cards.push_back(card);
    return card;
}

void ExploreView::setResults(const ResultsPointer& results) {
    const bool shorter = m_results && m_results->scenario->months != results->scenario->months;
    m_results = results;
    if (shorter) showTime({});   // another horizon has other years
    if (m_active) draw();
}

void ExploreView::draw() {
    using Phase = ChangeReplay::Phase;
    const Phase phase = m_replay ? m_replay->phase() : Phase::none;
    const ResultsPointer before = phase == Phase::none ? nullptr : m_replay->before();
    for (ChartCard* card : m_cards) {
        if (phase == Phase::before) card->setResults(before, m_results, tr("before"));
        else card->setResults(m_results, before, before ? tr("after") : QString());
    }
    m_names->setVisible(phase == Phase::none);
    m_caption->setVisible(phase != Phase::none);
    if (phase != Phase::none) m_caption->setText((phase == Phase::before ? tr("Before · %1") : tr("After · %1")).arg(m_replay->what()));
    else if (std::exchange(m_noted, false)) emit noteWanted({});
    refreshHeader();
}

void ExploreView::replayLastChange() {
    if (!m_replay) return;
    emit noteWanted(m_replay->start());
    m_noted = m_replay->phase() != ChangeReplay::Phase::none;
}

void ExploreView::stopReplay() {
    if (m_replay) m_replay->stop();
}

QWidget* ExploreView::mainPart() { return &chosenCard()->plot(); }

void ExploreView::setActive(bool active) {
    m_active = active;
    if (!active) stopReplay();
    refreshWorlds();
    if (active && m_results) setResults(m_results);
}

void ExploreView::setWordsShownHere(bool shown) {
    m_wordsHere = shown;
    refreshHeader();
}

void ExploreView::refreshHeader() {
    m_sentence->setVisible(m_wordsHere && m_results);
    if (!m_results) return;
    m_names->setNames(shownName(*m_results), m_results->reference ? m_results->referenceName : QString());
    const Sentence sentence = differenceSentence(*m_results, m_theme.secondInk().name());
    m_sentence->setText(sentence.rich);
    m_sentence->setAccessibleName(sentence.plain);
}

void ExploreView::showPointer(std::optional<int> month) {
    if (month && m_results) showTime(revealing(m_time, m_results->scenario->months - 1, *month));
    for (ChartCard* card : m_cards) card->setPointerMonth(month);
}

/// All charts share their time, as they share the pointer.
void ExploreView::showTime(const ShownTime& time) {
    if (time == m_time) return;
    m_time = time;
    for (ChartCard* card : m_cards) card->plot().setTime(time);
    m_whole->setVisible(time.has_value());
    if (!time) return;
    m_whole->setText(tr("%1 to %2 · show all").arg(format::month(static_cast<int>(time->from + 0.5)), format::month(static_cast<int>(time->to + 0.5))));
    m_whole->setToolTip(tr("Show all years again (0 on a chart)"));
}

void ExploreView::rescaleAll() {
    showTime({});
    for (ChartCard* card : m_cards) card->rescale();
}

std::vector<int> ExploreView::largeOutcomes() const {
    std::vector<int> outcomes;
    for (const ChartCard* card : m_cards)
        if (card->size() == ChartSize::large) outcomes.push_back(card->outcome());
    return outcomes;
}

ChartCard& ExploreView::showOutcome(int outcome) {
    const auto large = std::span(m_cards).first(defaultLarge.size());
    const auto shown = std::ranges::find(large, outcome, &ChartCard::outcome);
    ChartCard* card = shown == large.end() ? large.back() : *shown;
    card->setOutcome(outcome);
    return *card;
}

void ExploreView::turn(ChartCard& card) {
    if (card.size() == ChartSize::large) return card.setTurned(true);
    const int outcome = card.outcome();
    const auto large = std::span(m_cards).first(defaultLarge.size());
    const auto shown = std::ranges::find(large, outcome, &ChartCard::outcome);
    ChartCard& lender = shown == large.end() ? *large.back() : **shown;
    lender.setTurned(false);   // whoever borrowed it before
    m_loan = Loan{&lender, &card, lender.outcome()};
    lender.setOutcome(outcome);
    lender.setTurned(true);
}

void ExploreView::giveBack(ChartCard& card) {
    if (!m_loan || m_loan->lender != &card) return;
    const Loan loan = *std::exchange(m_loan, std::nullopt);
    card.setOutcome(loan.outcome);
    loan.borrower->plot().setFocus();
}

void ExploreView::exportCard(ChartCard& card) {
    if (!card.shownResults()) return;
    if (!card.isTurned()) return exportOneOf(card);
    const ChartData& shown = card.plot().data();
    saveTableDialog(tr("Save the table"), shown.series.title + QStringLiteral(".csv"), [csv = chartTable(shown).csv()] { return csv; }, this);
}

/// This chart, or another of those that are shown.
void ExploreView::exportOneOf(const ChartCard& first) {
    std::vector<PictureChoice> choices;
    std::size_t chosen = 0;
    for (ChartCard* card : m_cards) {
        if (!card->shownResults()) continue;
        if (card == &first) chosen = choices.size();
        choices.push_back({card->plot().data().series.title, [this, card] { return chartPicture(card->plot().data(), card->plot().part(), *card->shownResults(), comparison()); }});
    }
    exportPictureDialog(choices, chosen, this);
}

void ExploreView::copyCard(ChartCard& card) {
    if (!card.shownResults()) return;
    const ChartData& shown = card.plot().data();
    if (!card.isTurned()) return copyChartToClipboard(shown, card.plot().part(), *card.shownResults(), comparison());
    const ChartCaption caption = chartCaption(*card.shownResults(), shown.series);
    const QString words = QStringLiteral("%1: %2").arg(caption.title, caption.described());
    auto* copied = new QMimeData;
    copied->setText(chartTable(shown).tsv() + words + u'\n');   // plain numbers for spreadsheets
    copied->setHtml(tableHtml(card.table()->numbers(), words));
    QApplication::clipboard()->setMimeData(copied);
}

/// Asks for the worlds that are not there: only while somebody looks at all four.
void ExploreView::refreshWorlds() {
    if (!m_document) return;
    const std::optional<FourWorlds> worlds = fourWorlds(m_document->scenario(), m_document->comparison().reference);
    m_fourWorlds->setVisible(worlds.has_value());
    const bool wanted = m_active && worlds && m_fourWorlds->isChecked();
    for (ChartCard* card : m_cards)
        if (card->size() == ChartSize::large) card->setWorlds(wanted ? worlds : std::nullopt);
    m_bands->setText(wanted ? tr("medians of four worlds") : tr("median · 50 % and 90 % of runs"));
    // The other two are the scenario and its reference, whichever assumptions that has.
    const auto& all = worlds ? worlds->scenarios : decltype(worlds->scenarios){};
    if (wanted) m_controller->setRivals(std::vector{all[FourWorlds::neither], all[FourWorlds::policyAlone], all[FourWorlds::assumptionsAlone]});
    else if (m_rivalsAsked) m_controller->setRivals(std::nullopt);
    m_rivalsAsked = wanted;
}

/// Whoever presses Export has just taken the focus away from it.
ChartCard* ExploreView::chosenCard() const { return m_chosen; }

void ExploreView::choose(ChartCard& card) {
    m_chosen = &card;
    for (ChartCard* other : m_cards) other->setMarked(other == m_chosen);
}

void ExploreView::exportShown() {
    if (m_results) emit chosenCard()->exportWanted();
}

void ExploreView::copyShown() {
    if (m_results) emit chosenCard()->copyWanted();
}

} // namespace cw
