#include "ui/views/charts/words_panel.h"

#include "ui/models/sentence.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace cw {

WordsPanel::WordsPanel(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_sentence(new QLabel), m_note(new QLabel),
      m_movedTitle(new QLabel(tr("What moved"))), m_still(new QLabel), m_moved(new MovedBars(theme)) {
    setProperty("look", "right");
    setFixedWidth(Theme::rightPanel);
    auto* title = new QLabel(tr("In words"));
    title->setFont(Theme::section());
    title->setProperty("look", "section");
    auto* fold = new QPushButton(tr("Fold ›"));
    fold->setProperty("look", "flat");
    fold->setAccessibleName(tr("Fold the panel In words away"));
    connect(fold, &QPushButton::clicked, this, &WordsPanel::foldWanted);
    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(fold);
    m_sentence->setFont(Theme::sentence());
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setFont(Theme::small());
    m_note->setProperty("look", "small");
    m_note->setTextFormat(Qt::PlainText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, Theme::grid, 16, 16);
    column->setSpacing(Theme::grid);
    column->addLayout(head);
    for (QLabel* label : {m_sentence, m_note}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_movedTitle->setFont(Theme::section());
    m_movedTitle->setProperty("look", "section");
    m_movedTitle->setContentsMargins(0, 16, 0, 0);
    m_still->setFont(Theme::small());
    m_still->setProperty("look", "small");
    m_still->setWordWrap(true);
    m_still->setTextFormat(Qt::PlainText);
    column->addWidget(m_movedTitle);
    column->addWidget(m_moved);
    column->addWidget(m_still);
    column->addStretch(1);
    connect(&theme, &Theme::changed, this, &WordsPanel::refresh);
}

void WordsPanel::setResults(const ResultsPointer& results) {
    m_results = results;
    refresh();
}

void WordsPanel::refresh() {
    if (!m_results) return;
    const Sentence sentence = differenceSentence(*m_results, m_theme.secondInk().name());
    m_sentence->setText(QStringLiteral("<p style=\"line-height:140%\">%1</p>").arg(sentence.rich));
    m_sentence->setAccessibleName(sentence.plain);
    m_note->setText(runsNote(*m_results));
    const QStringList still = m_moved->setResults(*m_results);
    const bool compares = m_results->reference && !m_results->identical && m_results->runs > 1;
    m_movedTitle->setVisible(compares);
    m_still->setVisible(compares && !still.isEmpty());
    m_still->setText(tr("No detectable change (95 % intervals): %1.").arg(still.join(QStringLiteral(", "))));
}

} // namespace cw
