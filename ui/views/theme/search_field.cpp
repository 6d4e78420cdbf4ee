#include "ui/views/theme/search_field.h"

#include <QKeyEvent>

namespace cw {

bool SearchField::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && !text().isEmpty()) {
        event->accept();
        return true;
    }
    // An empty field has nothing to undo, whatever it held before: the key is the window's, as is the one that leads here.
    if (event->type() == QEvent::ShortcutOverride && text().isEmpty()) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo)) return QWidget::event(event);
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) return clear();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return emit entered();   // accepted: it must not press what it leads to
    if (event->key() == Qt::Key_Slash && text().isEmpty()) return;
    QLineEdit::keyPressEvent(event);
}

} // namespace cw
