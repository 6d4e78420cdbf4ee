#include "ui/views/charts/words_panel.h"

#include "ui/models/channels.h"
#include "ui/models/format.h"
#include "ui/models/policy_trail.h"
#include "ui/models/sentence.h"
#include "ui/models/series_catalog.h"
#include "ui/views/theme/scroll_page.h"
#include "ui/views/theme/wrapped_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <span>

namespace cw {

namespace {

constexpr std::size_t firstShown = 8;   // of what moved, before somebody asks for all

QLabel* small() { return wrappedLabel({}, Theme::small(), "small"); }

QLabel* section(const QString& title) {
    auto* label = new QLabel(title);
    label->setFont(Theme::section());
    label->setProperty("look", "section");
    return label;
}

QString paragraphs(const QStringList& texts) {
    QString html;
    for (const QString& text : texts) html += QStringLiteral("<p style=\"line-height:130%; margin-top:0; margin-bottom:6px\">%1</p>").arg(text);
    return html;
}

} // namespace

WordsPanel::WordsPanel(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_inputs(small()), m_sentence(new RichLabel(Theme::sentence())), m_channels(new RichLabel(Theme::body())), m_note(small()),
      m_movedTitle(section(tr("What moved"))), m_movedNote(small()), m_still(small()), m_moved(new MovedBars(theme)), m_more(new QPushButton) {
    setProperty("look", "right");
    setFixedWidth(Theme::rightPanel);
    auto* fold = new QPushButton(tr("Fold ›"));
    fold->setProperty("look", "flat");
    fold->setAccessibleName(tr("Fold the panel In words away"));
    connect(fold, &QPushButton::clicked, this, &WordsPanel::foldWanted);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 16, 0);
    head->addWidget(section(tr("In words")), 1);
    head->addWidget(fold);
    auto* page = new QWidget;
    auto* words = new QVBoxLayout(page);
    words->setContentsMargins(16, 0, 16, 16);
    words->setSpacing(Theme::grid);
    addWords(*words);
    addMoved(*words);
    words->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, Theme::grid, 0, 0);
    column->setSpacing(Theme::grid);
    column->addLayout(head);
    m_scroll = scrollPage(page);
    scrollByKeys(*m_scroll, tr("In words, and what moved"));
    column->addWidget(m_scroll, 1);
    connect(&theme, &Theme::changed, this, &WordsPanel::refresh);
    connect(m_channels, &QLabel::linkActivated, this, [this] {
        m_all = true;
        refreshMoved();
        QTimer::singleShot(0, this, [this] { m_scroll->verticalScrollBar()->setValue(m_movedTitle->y()); });   // once there is room
    });
}

void WordsPanel::addWords(QVBoxLayout& column) {
    for (QLabel* label : std::initializer_list<QLabel*>{m_inputs, m_sentence, m_channels, m_note}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column.addWidget(label);
    }
}

void WordsPanel::addMoved(QVBoxLayout& column) {
    m_movedTitle->setContentsMargins(0, Theme::grid, 0, 0);
    m_more->setProperty("look", "flat");
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = !m_all;
        refreshMoved();
    });
    for (QWidget* part : std::initializer_list<QWidget*>{m_movedTitle, m_movedNote, m_moved, m_still}) column.addWidget(part);
    column.addWidget(m_more, 0, Qt::AlignLeft);
}

void WordsPanel::setResults(const ResultsPointer& results) {
    m_results = results;
    m_movements = movements(*results);
    refresh();
}

void WordsPanel::refresh() {
    if (!m_results) return;
    const QString ink = m_theme.secondInk().name();
    const Sentence sentence = differenceSentence(*m_results, ink);
    m_sentence->setText(paragraphs({sentence.rich}));
    m_sentence->setAccessibleName(sentence.plain);
    const QString inputs = m_results->reference && !m_results->identical ? changesText(*m_results->reference, *m_results->scenario) : QString();
    m_inputs->setText(inputs.isEmpty() ? QString() : tr("Differs: %1.").arg(inputs));
    m_inputs->setVisible(!inputs.isEmpty());
    QStringList rich, plain;
    for (const Sentence& line : channelSentences(m_movements, ink)) rich << line.rich, plain << line.plain;
    m_channels->setText(paragraphs(rich));
    m_channels->setAccessibleName(plain.join(u' '));
    m_channels->setVisible(!rich.isEmpty());
    m_note->setText(runsNote(*m_results));
    m_note->setVisible(!m_note->text().isEmpty());
    refreshMoved();
}

void WordsPanel::refreshMoved() {
    const auto still = std::ranges::find(m_movements, false, &Movement::found);
    const auto moved = static_cast<std::size_t>(still - m_movements.begin()), shown = m_all ? moved : std::min(firstShown, moved);
    m_moved->setMovements({m_movements.begin(), m_movements.begin() + static_cast<std::ptrdiff_t>(shown)});
    QStringList names;
    for (auto m = still; m != m_movements.end(); ++m) names << format::lowerFirst(seriesInfo(m->outcome).title);
    for (QWidget* part : std::initializer_list<QWidget*>{m_movedTitle, m_movedNote, m_still, m_more}) part->setVisible(!m_movements.empty());
    m_movedNote->setText(moved == 0 ? QString() : tr("In standard deviations of the runs, largest first. At most 5 % of these are expected to be luck."));
    m_movedNote->setVisible(moved > 0);
    m_still->setText(m_all ? tr("No detectable change: %1.").arg(names.join(QStringLiteral(", "))) : tr("No detectable change in %1 of %2 outcomes.").arg(names.size()).arg(m_movements.size()));
    m_still->setVisible(!names.isEmpty());
    m_more->setText(m_all ? tr("Show less") : tr("Show all %1 outcomes").arg(m_movements.size()));
    m_more->setAccessibleName(m_all ? tr("What moved: show less") : tr("What moved: show all outcomes"));
}

} // namespace cw
