#include "ui/views/shell/top_bar.h"

#include "ui/views/theme/icons.h"
#include "ui/views/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QUndoStack>

#include <algorithm>

namespace cw {
namespace {

constexpr int narrow = 960, wide = 1600;   // px of the window between which names get more room
constexpr int tight = 1500;                // px below which Undo and Replay are signs alone

void setElided(QPushButton& button, const QString& text, int width) {
    button.setText(button.fontMetrics().elidedText(text, Qt::ElideRight, width));
    button.setAccessibleName(text);
}

} // namespace

TopBar::TopBar(QUndoStack& undo, QMenu& menu, QMenu& references, QTabBar* views, const Theme& theme, QWidget* parent)
    : QFrame(parent), m_undo(undo), m_theme(theme), m_name(new QLabel) {
    setProperty("look", "bar");
    setFixedHeight(48);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(16, 0, 16, 0);
    line->setSpacing(8);
    m_title = new QLabel(QStringLiteral("Counterweight"));
    m_title->setFont(Theme::title());
    m_name->setTextFormat(Qt::PlainText);
    m_name->setProperty("look", "second");
    line->addWidget(m_title);
    line->addSpacing(4);
    line->addWidget(m_name);
    line->addSpacing(8);
    line->addWidget(views);
    line->addStretch(1);

    m_undoButton = addButton({}, tr("Undo (Ctrl+Z)"));
    m_redoButton = addButton({}, tr("Redo (Ctrl+Shift+Z)"));
    m_replay = addButton({}, tr("Show the charts again from before to after the last change (Ctrl+L)"));
    m_replay->setAccessibleName(tr("Replay the last change"));
    m_reference = addButton({}, tr("Which policy to compare with"));
    m_reference->setMenu(&references);
    QPushButton* pin = addButton(tr("Pin"), tr("Keep this policy as the reference (Ctrl+P)"));
    m_export = addButton(tr("Export"), tr("Save a chart as a picture or a table (Ctrl+E)"));
    m_words = addButton(tr("In words"), {});
    m_words->setCheckable(true);
    m_words->setProperty("look", "flat");
    m_more = addButton({}, tr("Files, view and help (F10)"));
    m_more->setAccessibleName(tr("Menu"));
    m_more->setMenu(&menu);

    connect(m_undoButton, &QPushButton::clicked, &undo, &QUndoStack::undo);
    connect(m_redoButton, &QPushButton::clicked, &undo, &QUndoStack::redo);
    connect(m_replay, &QPushButton::clicked, this, &TopBar::replayWanted);
    connect(&undo, &QUndoStack::indexChanged, this, &TopBar::refreshUndo);
    connect(pin, &QPushButton::clicked, this, &TopBar::pinWanted);
    connect(m_export, &QPushButton::clicked, this, &TopBar::exportWanted);
    connect(m_words, &QPushButton::clicked, this, &TopBar::wordsToggled);
    connect(&theme, &Theme::changed, this, &TopBar::refreshIcons);
    refreshIcons();
    refreshUndo();
}

void TopBar::refreshIcons() {
    for (const auto& [button, icon] : {std::pair{m_undoButton, "undo"}, {m_redoButton, "redo"}, {m_replay, "replay"}, {m_more, "menu"}})
        button->setIcon(themedIcon(icon, m_theme));
}

QPushButton* TopBar::addButton(const QString& text, const QString& tip) {
    auto* button = new QPushButton(text);
    button->setToolTip(tip);
    layout()->addWidget(button);
    return button;
}

void TopBar::refreshUndo() {
    const QString what = m_undo.undoText();
    const QString named = what.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(what);
    // The views' tabs come first: where room is short, the arrow says it, and what it undoes is in the tooltip.
    const int most = room(170, 36);
    setElided(*m_undoButton, width() < tight ? QString() : named, most);
    // As wide whatever it names, or the tabs would move under the pointer.
    const int frame = m_undoButton->sizeHint().width() - m_undoButton->fontMetrics().horizontalAdvance(m_undoButton->text());
    m_undoButton->setFixedWidth(frame + (width() < tight ? 0 : most));
    m_replay->setText(width() < tight ? QString() : tr("Replay"));
    m_undoButton->setAccessibleName(named);
    m_undoButton->setToolTip(tr("%1 (Ctrl+Z)").arg(named));
    m_undoButton->setEnabled(m_undo.canUndo());
    m_redoButton->setEnabled(m_undo.canRedo());
    const QString again = m_undo.redoText();
    m_redoButton->setAccessibleName(again.isEmpty() ? tr("Redo") : tr("Redo: %1").arg(again));
    m_redoButton->setToolTip(again.isEmpty() ? tr("Redo (Ctrl+Shift+Z)") : tr("Redo: %1 (Ctrl+Shift+Z)").arg(again));
}

void TopBar::setDocument(const QString& name, bool modified) {
    m_document = name;
    m_name->setToolTip(name);
    m_modified = modified;
    refreshNames();
}

void TopBar::setReference(const QString& name) {
    m_against = name;
    refreshNames();
}

void TopBar::refreshNames() {
    const int most = room(200, 60);
    const QString shown = m_name->fontMetrics().elidedText(m_document, Qt::ElideRight, most);
    m_name->setText(shown + (m_modified ? QStringLiteral("*") : QString()));
    m_name->setFixedWidth(most + m_name->fontMetrics().horizontalAdvance(u'*'));   // whatever is open, the tabs stay where they are
    setElided(*m_reference, tr("Against: %1 ▾").arg(m_against), room(230, 100));
    makeRoom();
}

/// The views' tabs come first; other languages need more for them. Then the name goes, which the window's title has too, and last what
/// is found in the menu as well.
void TopBar::makeRoom() {
    const std::initializer_list<QWidget*> inMenuToo{m_title, m_redoButton, m_replay, m_export};
    const auto taken = [this](const QWidget* part) { return std::max(part->sizeHint().width(), part->minimumWidth()) + layout()->spacing(); };
    int needed = layout()->sizeHint().width() + (m_name->isHidden() ? taken(m_name) : 0);
    for (const QWidget* part : inMenuToo) needed += part->isHidden() ? taken(part) : 0;
    m_name->setVisible(needed <= width());
    if (m_name->isHidden()) needed -= taken(m_name);
    for (QWidget* part : inMenuToo) part->setVisible(needed <= width());
}

/// What a text may take: between the two, by the width of the window.
int TopBar::room(int most, int least) const { return least + (most - least) * (std::clamp(width(), narrow, wide) - narrow) / (wide - narrow); }

void TopBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    refreshUndo();   // whose width counts
    refreshNames();
}

void TopBar::setWordsPossible(bool possible) {
    m_words->setEnabled(possible);
    refreshWords();
}

void TopBar::setWordsShown(bool shown) {
    m_wordsShown = shown;
    refreshWords();
}

/// Where there is no such panel nothing is shown of it.
void TopBar::refreshWords() {
    m_words->setChecked(m_wordsShown && m_words->isEnabled());
    m_words->setToolTip(m_words->isEnabled() ? tr("Show or hide the panel on the right (F9)") : tr("The panel in words belongs to Explore (Ctrl+1)"));
}

void TopBar::openMenu() { m_more->showMenu(); }

} // namespace cw
