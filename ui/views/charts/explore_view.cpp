#include "ui/views/charts/explore_view.h"

#include "sim/outcome.h"
#include "ui/models/sentence.h"
#include "ui/views/charts/chart_accessible.h"
#include "ui/views/charts/chart_card.h"
#include "ui/views/charts/export_dialog.h"
#include "ui/views/charts/line_sample.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <span>

namespace cw {

namespace {

constexpr int gap = Theme::grid + 4;
constexpr int smallWidth = 132, smallHeight = 132;   // px

QLabel* plainLabel(const QFont& font) {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    return label;
}

} // namespace

ExploreView::ExploreView(const Theme& theme, QWidget* parent)
    : View(parent), m_theme(theme), m_policyName(plainLabel(Theme::emphasis())), m_referenceName(plainLabel(Theme::body())),
      m_bands(plainLabel(Theme::small())), m_sentence(new QLabel) {
    installChartAccessibility();
    m_bands->setText(tr("median · 50 % and 90 % of runs"));
    m_bands->setProperty("look", "second");
    m_referenceName->setProperty("look", "second");
    m_sentence->setFont(Theme::body());
    m_sentence->setWordWrap(true);
    m_sentence->hide();
    auto* header = new QHBoxLayout;
    header->setSpacing(Theme::grid);
    header->addWidget(new LineSample(theme, LineSample::Whose::policy));
    header->addWidget(m_policyName);
    header->addSpacing(Theme::grid);
    header->addWidget(new LineSample(theme, LineSample::Whose::reference));
    header->addWidget(m_referenceName);
    header->addStretch(1);
    header->addWidget(m_bands);

    auto* large = new QHBoxLayout;
    large->setSpacing(gap);
    for (const char* outcome : defaultLarge) large->addWidget(addCard(true, outcome), 1);
    auto* inside = new QWidget;
    auto* row = new QHBoxLayout(inside);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gap);
    for (const char* outcome : defaultSmall) row->addWidget(addCard(false, outcome), 1);
    auto* strip = new QScrollArea;
    strip->setWidget(inside);
    strip->setWidgetResizable(true);
    strip->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    strip->setFixedHeight(smallHeight + 10);
    strip->setFocusPolicy(Qt::NoFocus);
    strip->setFrameShape(QFrame::NoFrame);
    strip->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, gap, 16, Theme::grid);
    column->setSpacing(gap);
    column->addLayout(header);
    column->addWidget(m_sentence);
    column->addLayout(large, 1);
    column->addWidget(strip);
    connect(&theme, &Theme::changed, this, &ExploreView::refreshHeader);
    refreshHeader();
}

ExploreView::ExploreView(const ViewContext& context) : ExploreView(context.theme) {
    m_document = &context.document;
    connect(&context.controller, &RunController::fansChanged, this, &ExploreView::setResults);
    for (ChartCard* card : m_cards) connect(card, &ChartCard::behindWanted, &context.history, [&history = context.history](int outcome, std::optional<int> month) { history.ask(outcome, month); });
}

Comparison ExploreView::comparison() const { return m_document ? m_document->comparison() : Comparison{}; }

ChartCard* ExploreView::addCard(bool large, const char* outcome) {
    auto* card = new ChartCard(m_theme, large ? ChartSize::large : ChartSize::small, outcomeIndex(outcome));
    if (!large) card->setMinimumSize(smallWidth, smallHeight);
    connect(card, &ChartCard::pointerMoved, this, &ExploreView::showPointer);
    connect(card, &ChartCard::exportWanted, this, [this, card] { if (m_results) exportChartDialog(card->plot().data(), *m_results, comparison(), this); });
    connect(card, &ChartCard::copyWanted, this, [this, card] { if (m_results) copyChartToClipboard(card->plot().data(), *m_results, comparison()); });
    m_cards.push_back(card);
    return card;
}

void ExploreView::setResults(const ResultsPointer& results) {
    m_results = results;
    if (!m_active) return;
    for (ChartCard* card : m_cards) card->setResults(results);
    refreshHeader();
}

void ExploreView::setActive(bool active) {
    m_active = active;
    if (active && m_results) setResults(m_results);
}

void ExploreView::setWordsShownHere(bool shown) {
    m_wordsHere = shown;
    refreshHeader();
}

void ExploreView::refreshHeader() {
    m_sentence->setVisible(m_wordsHere && m_results);
    if (!m_results) return;
    const QString policy = QString::fromStdString(m_results->scenario->name), reference = m_results->referenceName;
    m_policyName->setText(m_results->reference && policy == reference && !m_results->identical ? tr("%1, changed").arg(policy) : policy);
    m_referenceName->setText(m_results->reference ? tr("%1 (reference)").arg(reference) : tr("no reference"));
    const Sentence sentence = differenceSentence(*m_results, m_theme.secondInk().name());
    m_sentence->setText(sentence.rich);
    m_sentence->setAccessibleName(sentence.plain);
}

void ExploreView::showPointer(std::optional<int> month) {
    for (ChartCard* card : m_cards) card->setPointerMonth(month);
}

void ExploreView::rescaleAll() {
    for (ChartCard* card : m_cards) card->rescale();
}

int ExploreView::firstOutcome() const { return m_cards.front()->outcome(); }

QWidget& ExploreView::showOutcome(int outcome) {
    const auto large = std::span(m_cards).first(defaultLarge.size());
    const auto shown = std::ranges::find(large, outcome, &ChartCard::outcome);
    ChartCard* card = shown == large.end() ? large.back() : *shown;
    card->setOutcome(outcome);
    return *card;
}

ChartCard* ExploreView::focusedCard() const {
    for (ChartCard* card : m_cards)
        if (card->isAncestorOf(QApplication::focusWidget())) return card;
    return m_cards.front();
}

void ExploreView::exportShown() {
    if (m_results) emit focusedCard()->exportWanted();
}

void ExploreView::copyShown() {
    if (m_results) emit focusedCard()->copyWanted();
}

} // namespace cw
