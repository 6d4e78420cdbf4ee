#include "ui/views/theme/focus_ring.h"

#include <QPainter>
#include <QWidget>

namespace cw {

void paintFocusRing(QWidget& widget, const QColor& colour) {
    if (!widget.hasFocus()) return;
    QPainter painter(&widget);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 2));
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(1, 1, -1, -1), 5, 5);
}

} // namespace cw
