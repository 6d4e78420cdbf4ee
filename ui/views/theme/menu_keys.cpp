#include "ui/views/theme/menu_keys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QTimer>

#include <algorithm>

namespace cw {

namespace {

constexpr int forgottenAfter = 1000;   // ms between letters

bool canBeChosen(const QAction* action) { return action->isEnabled() && action->isVisible() && !action->isSeparator(); }

/// Those below another menu are opened from there, and Qt knows how.
bool isBelowAnother(const QMenu& menu) {
    const auto holders = menu.menuAction()->associatedObjects();
    return std::ranges::any_of(holders, [](QObject* holder) {
        const auto* other = qobject_cast<QMenu*>(holder);
        return other && other->isVisible();
    });
}

/// Step by step, as the arrow does: told to be at a submenu, Qt would open it at once.
void goTo(QMenu& menu, const QAction* wanted) {
    for (qsizetype step = 0; step < menu.actions().size() && menu.activeAction() != wanted; ++step) {
        QKeyEvent down(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier);
        QCoreApplication::sendEvent(&menu, &down);
    }
}

void beginAtFirst(QMenu& menu) {
    const QList<QAction*> actions = menu.actions();
    const auto first = std::ranges::find_if(actions, canBeChosen);
    if (menu.isVisible() && !menu.activeAction() && first != actions.end()) goTo(menu, *first);
}

QString wordsOf(const QAction& action) {
    QString words = action.text().section(u'\t', 0, 0);
    return words.replace(QStringLiteral("&&"), QStringLiteral("\n")).remove(u'&').replace(u'\n', u'&');
}

} // namespace

bool MenuKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) m_byKey = true;
    if (event->type() == QEvent::MouseButtonPress) m_byKey = false;
    auto* menu = qobject_cast<QMenu*>(watched);
    if (!menu) return false;
    if (event->type() == QEvent::Show) {
        m_typed.clear();
        if (m_byKey && !isBelowAnother(*menu)) QTimer::singleShot(0, menu, [menu] { beginAtFirst(*menu); });   // once it stands
    }
    return event->type() == QEvent::KeyPress && search(*menu, *static_cast<QKeyEvent*>(event));
}

bool MenuKeys::search(QMenu& menu, const QKeyEvent& event) {
    const QString text = event.text();
    const bool plain = (event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (!plain || text.size() != 1 || !text[0].isPrint()) return false;
    if (!m_since.isValid() || m_since.elapsed() > forgottenAfter) m_typed.clear();
    const QList<QAction*> actions = menu.actions();
    const QKeySequence access(Qt::ALT | Qt::Key(event.key()));
    const auto hasAccess = [&](const QAction* action) { return canBeChosen(action) && QKeySequence::mnemonic(action->text()) == access; };
    if (m_typed.isEmpty() && (text == u" " || std::ranges::any_of(actions, hasAccess))) return false;
    m_since.start();
    // The same letter again goes on to the next that begins with it.
    if (m_typed.compare(text, Qt::CaseInsensitive) != 0) m_typed += text;
    const qsizetype at = actions.indexOf(menu.activeAction()), from = m_typed.size() == 1 ? at + 1 : std::max<qsizetype>(at, 0);
    for (qsizetype step = 0; step < actions.size(); ++step) {
        QAction* action = actions[(from + step) % actions.size()];
        if (!canBeChosen(action) || !wordsOf(*action).startsWith(m_typed, Qt::CaseInsensitive)) continue;
        goTo(menu, action);
        return true;
    }
    return true;
}

} // namespace cw
