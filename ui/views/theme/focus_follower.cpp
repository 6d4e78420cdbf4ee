#include "ui/views/theme/focus_follower.h"

#include "ui/views/theme/scroll_page.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QFocusEvent>

namespace cw {

namespace {

/// Of buttons of which one is chosen Tab comes to that one, from where arrows lead to the others. Qt sees to it once one of them has had the
/// focus, not before.
QAbstractButton* chosenInsteadOf(const QWidget& widget) {
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    if (!button || !button->group() || !button->group()->exclusive() || button->isChecked()) return nullptr;
    QAbstractButton* chosen = button->group()->checkedButton();
    return chosen && chosen->isVisible() && chosen->isEnabled() ? chosen : nullptr;
}

} // namespace

bool FocusFollower::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::FocusIn) return false;
    const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || (reason != Qt::TabFocusReason && reason != Qt::BacktabFocusReason)) return false;
    if (QAbstractButton* chosen = chosenInsteadOf(*widget)) {
        chosen->setFocus(reason);
        return true;
    }
    bringIntoSight(*widget, placeOfFocus(*widget));
    return false;
}

} // namespace cw
