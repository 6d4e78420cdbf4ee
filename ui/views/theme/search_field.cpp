#include "ui/views/theme/search_field.h"

#include <QKeyEvent>

namespace cw {

bool SearchField::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && !text().isEmpty()) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) return clear();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return emit entered();   // accepted: it must not press what it leads to
    QLineEdit::keyPressEvent(event);
}

} // namespace cw
