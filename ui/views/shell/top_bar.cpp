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

constexpr int leastReference = 84, enoughReference = 200, mostReference = 230;   // px of "Against: …"
constexpr int leastName = 112, mostName = 220;                                   // px of the scenario's name
constexpr int leastStep = 90, mostStep = 280;                                   // px of what undo names
constexpr auto opens = " ▾";

int taken(const QWidget& part) { return part.sizeHint().width(); }

} // namespace

TopBar::TopBar(QUndoStack& undo, QMenu& menu, QMenu& references, QTabBar* views, const Theme& theme, QWidget* parent)
    : QFrame(parent), m_undo(undo), m_theme(theme), m_tabs(views), m_name(new QLabel) {
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
    line->addWidget(m_name);
    line->addWidget(m_tabs);
    line->addStretch(1);

    m_undoButton = addButton({}, tr("Undo (Ctrl+Z)"));
    m_redoButton = addButton({}, tr("Redo (Ctrl+Shift+Z)"));
    m_replay = addButton({}, tr("Show the charts again from before to after the last change (Ctrl+L)"));
    m_replay->setAccessibleName(tr("Replay the last change"));
    m_reference = addButton({}, tr("Which policy to compare with"));
    m_reference->setMenu(&references);
    m_pin = addButton(tr("Pin"), tr("Keep this policy as the reference (Ctrl+P)"));
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
    connect(m_pin, &QPushButton::clicked, this, &TopBar::pinWanted);
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
    // Where room is short, the arrow says it, and what it undoes is in the tooltip. With room it grows to the left, where nothing
    // is: whoever presses it again and again never finds another button under the pointer.
    m_undoButton->setText(m_stepRoom >= leastStep ? m_undoButton->fontMetrics().elidedText(named, Qt::ElideRight, m_stepRoom) : QString());
    m_replay->setText(m_stepRoom >= leastStep ? tr("Replay") : QString());
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
    const int star = m_name->fontMetrics().horizontalAdvance(u'*');
    m_name->setText(m_name->fontMetrics().elidedText(m_document, Qt::ElideRight, m_name->width() - star) + (m_modified ? QStringLiteral("*") : QString()));
    const QFontMetrics metrics = m_reference->fontMetrics();
    const QString named = tr("Against: %1").arg(m_against);
    m_reference->setText(metrics.elidedText(named, Qt::ElideRight, m_referenceRoom - metrics.horizontalAdvance(QLatin1String(opens))) + QString::fromUtf8(opens));
    m_reference->setAccessibleName(named);
    m_reference->setToolTip(tr("%1. Which policy to compare with").arg(named));
}

/// Shares the width out by the window's width alone: whatever is open, named or undone, everything stays where it is, except for
/// the left end of Undo. The tabs come first, then the buttons, then names, the longest of which the window's title has too.
void TopBar::shareRoom() {
    const int gap = layout()->spacing();
    const int icon = taken(*m_more), frame = taken(*m_pin) - m_pin->fontMetrics().horizontalAdvance(m_pin->text());
    int left = width() - layout()->contentsMargins().left() - layout()->contentsMargins().right() - taken(*m_tabs) - gap;
    for (const QWidget* part : {m_pin, m_words, m_more}) left -= taken(*part) + gap;
    left -= icon + 2 * gap + leastReference + frame + gap;   // undo, the stretch, the reference
    const auto take = [&left](int wanted) {
        const bool fits = wanted <= left;
        if (fits) left -= wanted;
        return fits;
    };
    const bool steps = take(2 * (icon + gap) + taken(*m_export) + gap);   // found in the menu as well
    for (QWidget* part : {m_redoButton, m_replay, m_export}) part->setVisible(steps);
    const auto grow = [&left](int most) {
        const int grown = std::clamp(left, 0, most);
        left -= grown;
        return grown;
    };
    m_referenceRoom = leastReference + grow(enoughReference - leastReference);
    m_title->setVisible(take(taken(*m_title) + gap));
    m_name->setVisible(take(leastName + gap));
    const int replayWord = fontMetrics().horizontalAdvance(tr("Replay")) + gap;
    m_stepRoom = take(leastStep + replayWord) ? leastStep + grow(mostStep - leastStep) : 0;
    m_referenceRoom += grow(mostReference - enoughReference);
    m_name->clear();   // or it goes on asking for the width that it had
    m_name->setFixedWidth(leastName + grow(mostName - leastName));
    m_reference->setFixedWidth(m_referenceRoom + frame);
}

void TopBar::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    shareRoom();
    refreshUndo();
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
    m_words->setToolTip(m_words->isEnabled() ? tr("Show or hide the panel on the right (F9)") : tr("The panel in words belongs to Explore (Ctrl+1), in a window that has room for it"));
}

void TopBar::openMenu() { m_more->showMenu(); }

} // namespace cw
