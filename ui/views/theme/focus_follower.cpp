#include "ui/views/theme/focus_follower.h"

#include "ui/views/theme/scroll_page.h"

#include <QFocusEvent>

namespace cw {

bool FocusFollower::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::FocusIn) return false;
    const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
    const auto* widget = qobject_cast<QWidget*>(watched);
    if (widget && (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason)) bringIntoSight(*widget, placeOfFocus(*widget));
    return false;
}

} // namespace cw
