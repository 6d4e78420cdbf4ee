#include "ui/views/panel/number_field.h"

#include <QKeyEvent>
#include <QToolTip>

#include <utility>

namespace cw {

void NumberField::refuse(const QString& allowed) {
    m_refused = true;
    setToolTip(allowed);
    setAccessibleDescription(allowed);
    if (hasFocus()) QToolTip::showText(mapToGlobal(rect().bottomLeft()), allowed, this);
}

void NumberField::accept() {
    if (std::exchange(m_refused, false)) QToolTip::hideText();   // it would outlast what it is about
    setToolTip({});
    setAccessibleDescription({});
}

bool NumberField::event(QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride) return QLineEdit::event(event);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool undo = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
    if (key->text() == u"/" || (undo && !isModified())) {
        event->ignore();   // the window's
        return true;
    }
    if (key->key() == Qt::Key_Escape && isModified()) {
        event->accept();   // not the window's stop of the runs
        return true;
    }
    return QLineEdit::event(event);
}

void NumberField::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape || !isModified()) return QLineEdit::keyPressEvent(event);
    emit givenUp();
    selectAll();
}

void NumberField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);   // commits
    if (m_refused) emit givenUp();     // a field that shows what the lever is not would lie
}

} // namespace cw
