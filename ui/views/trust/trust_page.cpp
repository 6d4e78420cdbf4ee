#include "ui/views/trust/trust_page.h"

#include "ui/models/format.h"
#include "ui/views/panel/card_html.h"
#include "ui/views/theme/theme.h"
#include "ui/views/trust/pattern_table.h"
#include "ui/views/trust/share_bar.h"
#include "ui/views/theme/wrapped_label.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace cw {
namespace {

constexpr int gap = Theme::grid + 4, namedAssumptions = 3;
constexpr std::uint32_t quickDraws = 16;

/// A card with a section head; what follows is added to its layout.
QVBoxLayout* makeCard(const QString& title, QWidget*& card) {
    auto* frame = new QFrame;
    frame->setProperty("look", "card");
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    column->addWidget(wrappedLabel(title, Theme::section(), "section"));
    card = frame;
    return column;
}

QString minutesLeft(double seconds) {
    if (seconds < 90) return TrustPage::tr("less than two minutes left");
    return TrustPage::tr("about %1 minutes left").arg(static_cast<int>(std::lround(seconds / 60)));
}

} // namespace

TrustPage::TrustPage(const ScenarioDocument& document, const std::vector<Preset>& presets, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_document(document), m_presets(presets), m_theme(theme), m_shipped(shippedRecord()),
      m_verdicts(new ShareBar(theme, {tr("reproduced"), tr("sign only"), tr("not reproduced")})),
      m_grades(new ShareBar(theme, {tr("measured (A)"), tr("estimated (B)"), tr("judgement (C)")})), m_record(wrappedLabel({}, Theme::small(), "small")),
      m_ownNames(wrappedLabel({}, Theme::small(), "small")), m_runText(wrappedLabel({}, Theme::small(), "small")), m_title(wrappedLabel({}, Theme::title())),
      m_draws(new QComboBox), m_start(new QPushButton(tr("Run them again"))), m_cancel(new QPushButton(tr("Cancel"))),
      m_back(new QPushButton(tr("‹ Back"))), m_copy(new QPushButton(tr("Copy table"))), m_print(new QPushButton(tr("Print…"))),
      m_which(new QPushButton), m_progress(new QProgressBar), m_table(new PatternTable(theme)), m_page(new QTextBrowser) {
    auto* page = new QFrame;
    page->setProperty("look", "card");
    auto* text = new QVBoxLayout(page);
    text->setContentsMargins(6, 14, 2, 2);
    m_title->setContentsMargins(10, 0, 10, 0);
    text->addWidget(m_title);
    text->addWidget(m_page, 1);
    m_page->setOpenLinks(false);
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setProperty("look", "page");
    m_page->document()->setDocumentMargin(10);
    m_page->setFont(Theme::body());
    auto* halves = new QHBoxLayout;
    halves->setSpacing(gap);
    halves->addWidget(m_table, 3);
    halves->addWidget(page, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 12, 24, gap);
    column->setSpacing(gap);
    column->addWidget(makeHead());
    column->addWidget(makeFacts());
    column->addLayout(halves, 1);
    connectParts();
    // In the order of the page, from its head on.
    const std::initializer_list<QWidget*> order = {m_back, m_which, m_copy, m_print, m_draws, m_start, m_cancel, m_table, m_page};
    for (auto part = order.begin(); part + 1 != order.end(); ++part) setTabOrder(*part, *(part + 1));
    showRecord(false);
    refreshRun();
}

void TrustPage::focusPatterns() { m_table->setFocus(); }

QWidget* TrustPage::makeHead() {
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* line = new QHBoxLayout;
    line->setSpacing(Theme::grid);
    m_back->setProperty("look", "flat");
    m_which->setProperty("look", "flat");
    auto* title = wrappedLabel(tr("How far can I trust this?"), Theme::heading());
    title->setWordWrap(false);
    line->addWidget(m_back);
    line->addWidget(title);
    line->addStretch(1);
    line->addWidget(m_which);
    line->addWidget(m_copy);
    line->addWidget(m_print);
    column->addLayout(line);
    column->addWidget(wrappedLabel(tr("The model forecasts nothing. It is held against patterns that measurement and theory give; what it misses is told with the "
                               "mechanism that misses it. That a pattern comes out says that the mechanisms are not at odds with it, not that they are right."),
                            Theme::body(), "second"));
    return head;
}

QWidget* TrustPage::makeFacts() {
    auto* facts = new QWidget;
    auto* line = new QHBoxLayout(facts);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gap);
    QWidget *patterns = nullptr, *assumptions = nullptr;
    auto* first = makeCard(tr("Patterns"), patterns);
    first->addWidget(m_verdicts);
    first->addWidget(m_record);
    first->addStretch(1);
    auto* second = makeCard(tr("What the assumptions rest on"), assumptions);
    second->addWidget(m_grades);
    second->addWidget(m_ownNames);
    second->addStretch(1);
    line->addWidget(patterns, 1);
    line->addWidget(assumptions, 1);
    line->addWidget(makeRun(), 1);
    m_grades->setCounts(gradeCounts());
    return facts;
}

QWidget* TrustPage::makeRun() {
    QWidget* card = nullptr;
    auto* column = makeCard(tr("With my assumptions"), card);
    m_draws->setAccessibleName(tr("Draws of the assumptions"));
    m_draws->addItem(tr("%1 draws, as shipped").arg(m_shipped.runs), m_shipped.runs);
    m_draws->addItem(tr("%1 draws, a first look").arg(quickDraws), quickDraws);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setRange(0, 1000);
    m_progress->setAccessibleName(tr("Progress of the tests"));
    m_runText->setAccessibleName(tr("State of the tests"));
    auto* line = new QHBoxLayout;
    line->setSpacing(Theme::grid);
    line->addWidget(m_draws);
    line->addWidget(m_start);
    line->addWidget(m_progress, 1);
    line->addWidget(m_cancel);
    line->addStretch(0);
    column->addLayout(line);
    column->addWidget(m_runText);
    column->addStretch(1);
    return card;
}

void TrustPage::connectParts() {
    connect(m_back, &QPushButton::clicked, this, &TrustPage::closeWanted);
    connect(m_copy, &QPushButton::clicked, this, &TrustPage::copyTable);
    connect(m_print, &QPushButton::clicked, this, &TrustPage::askAndPrint);
    connect(m_which, &QPushButton::clicked, this, [this] { showRecord(!m_ownShown); });
    connect(m_start, &QPushButton::clicked, this, &TrustPage::start);
    connect(m_cancel, &QPushButton::clicked, &m_run, &ValidationRun::cancel);
    connect(m_table, &PatternTable::patternChosen, this, &TrustPage::showPattern);
    connect(m_table, &PatternTable::presetChosen, this, &TrustPage::showPreset);
    connect(&m_run, &ValidationRun::progressed, this, &TrustPage::refreshRun);
    connect(&m_run, &ValidationRun::cancelled, this, &TrustPage::refreshRun);
    connect(&m_run, &ValidationRun::failed, this, [this](const QString& message) {
        refreshRun();
        m_runText->setText(message);
    });
    connect(&m_run, &ValidationRun::finished, this, [this](const ValidationRecord& record) {
        m_own = record;
        showRecord(true);
        refreshRun();
    });
    connect(&m_document, &ScenarioDocument::changed, this, &TrustPage::refreshFacts);
    connect(&m_theme, &Theme::changed, this, [this] { m_page->setHtml(cardHtml(m_sections, m_theme.colours())); });
}

QString TrustPage::assumptionsText() const {
    if (m_ownShown) return m_ownAssumptions;
    const auto draws = shown().calibrated;
    return draws > 0 ? tr("all assumptions calibrated within their plausible ranges (accepted draws: %1)").arg(draws)
                     : tr("all assumptions over their plausible ranges");
}

void TrustPage::showRecord(bool own) {
    m_ownShown = own;
    m_which->setVisible(!m_own.tested.empty());
    m_which->setText(own ? tr("Show the shipped results") : tr("Show mine"));
    m_table->setContent(shown(), m_presets);
    refreshFacts();
}

void TrustPage::refreshFacts() {
    m_verdicts->setCounts(verdictCounts(shown()));
    m_record->setText(recordLine(shown(), assumptionsText()));
    const auto own = ownAssumptions(m_document.scenario());
    QStringList names;
    for (std::size_t i = 0; i < own.size() && i < namedAssumptions; ++i) names << format::modelText(own[i]->label);
    if (own.size() > namedAssumptions) names << tr("%n more", nullptr, static_cast<int>(own.size()) - namedAssumptions);
    m_ownNames->setText(own.empty() ? tr("All at their defaults. A conclusion that flips when a judgement moves is not to be trusted.")
                                    : tr("Set by you: %1.").arg(names.join(QStringLiteral(", "))));
}

void TrustPage::refreshRun() {
    const bool running = m_run.running();
    m_draws->setVisible(!running);
    m_start->setVisible(!running);
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    if (!running) {
        m_runText->setText(tr("What you set keeps your values; all others are drawn as for the shipped results. It takes minutes; the window stays usable."));
        return;
    }
    m_progress->setValue(static_cast<int>(1000 * m_run.share()));
    QString text = tr("%1 · %2").arg(format::percent(std::floor(100 * m_run.share()) / 100), m_run.current());
    if (const auto left = m_run.secondsLeft()) text += QStringLiteral(" · ") + minutesLeft(*left);
    m_runText->setText(text);
}

void TrustPage::start() {
    const Scenario& scenario = m_document.scenario();
    QStringList own;
    for (const ParameterSpec* spec : ownAssumptions(scenario)) own << tr("%1 %2").arg(format::modelText(spec->label), format::parameter(*spec, scenario.values.value(*spec)));
    m_ownAssumptions = own.isEmpty() ? tr("no assumption set by you") : own.join(QStringLiteral(", "));
    m_run.start(scenario, m_draws->currentData().toUInt(), m_shipped);
    m_cancel->setFocus();
}

void TrustPage::showPattern(int row) {
    const TestedPattern& tested = shown().tested[static_cast<std::size_t>(row)];
    showSections(QStringLiteral("%1  %2").arg(tested.pattern->number).arg(format::modelText(tested.pattern->name)), patternSections(tested, shown().runs));
}

void TrustPage::showPreset(int row) {
    const Preset& preset = m_presets[static_cast<std::size_t>(row)];
    std::vector<Section> sections{{tr("What it is"), QString::fromStdString(preset.scenario.summary), {}}};
    std::ranges::move(disputeSections(preset), std::back_inserter(sections));
    sections.push_back({tr("What the model shows"), tr("Open the preset from the welcome page (F1): the charts and the sentences set it against the status quo."), {}});
    showSections(QString::fromStdString(preset.scenario.name), std::move(sections));
}

void TrustPage::showSections(const QString& title, std::vector<Section> sections) {
    m_sections = std::move(sections);
    m_title->setText(title);
    m_page->setAccessibleName(title);
    m_page->setHtml(cardHtml(m_sections, m_theme.colours()));
}

void TrustPage::copyTable() const {
    auto* mime = new QMimeData;
    mime->setText(patternsAsText(shown()));
    mime->setHtml(patternsAsHtml(shown(), assumptionsText()));
    QGuiApplication::clipboard()->setMimeData(mime);
}

void TrustPage::printTo(QPrinter& printer) const {
    QTextDocument document;
    QFont font = Theme::body();
    font.setPointSizeF(7);
    document.setDefaultFont(font);
    document.setHtml(patternsAsHtml(shown(), assumptionsText()));
    document.print(&printer);
}

void TrustPage::askAndPrint() {
    auto* dialog = new QPrintDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->printer()->setPageOrientation(QPageLayout::Landscape);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this](QPrinter* printer) { printTo(*printer); });
    dialog->open();
}

} // namespace cw
