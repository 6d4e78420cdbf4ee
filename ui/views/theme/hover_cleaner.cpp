#include "ui/views/theme/hover_cleaner.h"

#include <QApplication>
#include <QCursor>
#include <QHoverEvent>
#include <QTimer>
#include <QWidget>

namespace cw {

namespace {

void tellWhatWasLeft() {
    const QPoint pointer = QCursor::pos();
    for (QWidget* widget : QApplication::allWidgets()) {
        const QPoint inside = widget->mapFromGlobal(pointer);
        if (!widget->underMouse() || widget->rect().contains(inside)) continue;
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(widget, &leave);
        if (!widget->testAttribute(Qt::WA_Hover)) continue;
        QHoverEvent left(QEvent::HoverLeave, QPointF(-1, -1), QPointF(pointer), QPointF(inside));
        QCoreApplication::sendEvent(widget, &left);
    }
}

} // namespace

bool HoverCleaner::eventFilter(QObject* watched, QEvent* event) {
    const auto* widget = event->type() == QEvent::Hide ? qobject_cast<QWidget*>(watched) : nullptr;
    if (widget && widget->windowType() == Qt::Popup) QTimer::singleShot(0, this, tellWhatWasLeft);   // once no popup is in front
    return false;
}

} // namespace cw
