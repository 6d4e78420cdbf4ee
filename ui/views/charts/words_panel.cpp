#include "ui/views/charts/words_panel.h"

#include "ui/models/sentence.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace cw {

WordsPanel::WordsPanel(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_sentence(new QLabel), m_note(new QLabel) {
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
    column->setContentsMargins(16, Theme::grid, Theme::grid, 16);
    column->setSpacing(Theme::grid);
    column->addLayout(head);
    for (QLabel* label : {m_sentence, m_note}) {
        label->setWordWrap(true);
        label->setContentsMargins(0, 0, Theme::grid, 0);
        column->addWidget(label);
    }
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
}

} // namespace cw
