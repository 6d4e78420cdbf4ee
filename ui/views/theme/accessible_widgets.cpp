#include "ui/views/theme/accessible_widgets.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QButtonGroup>
#include <QPushButton>
#include <QScrollArea>

namespace cw {

namespace {

/// A button that stays down is clicked: Qt would turn it without a click, and nothing would follow from it. What kind of
/// button it is may change after its first name is told, so it is asked each time.
class AccessibleButton : public QAccessibleWidget {
public:
    explicit AccessibleButton(QAbstractButton* button) : QAccessibleWidget(button) {}

    QAccessible::Role role() const override {
        if (menu()) return QAccessible::ButtonMenu;
        if (!button().isCheckable()) return QAccessible::Button;
        return button().autoExclusive() || (button().group() && button().group()->exclusive()) ? QAccessible::RadioButton : QAccessible::CheckBox;
    }

    QString text(QAccessible::Text kind) const override {
        const QString told = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && told.isEmpty() ? button().text().remove(u'&') : told;
    }

    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = button().isCheckable();
        state.checked = button().isChecked();
        state.pressed = button().isDown();
        state.hasPopup = menu() != nullptr;
        return state;
    }

    QStringList actionNames() const override {
        if (!button().isEnabled()) return QAccessibleWidget::actionNames();
        return QStringList{button().isCheckable() ? toggleAction() : pressAction()} + QAccessibleWidget::actionNames();
    }

    void doAction(const QString& action) override {
        // Later: a click may open a menu or a dialog, and who asked waits for an answer.
        if (action == toggleAction() || action == pressAction()) QMetaObject::invokeMethod(&button(), &QAbstractButton::click, Qt::QueuedConnection);
        else QAccessibleWidget::doAction(action);
    }

private:
    QAbstractButton& button() const { return *static_cast<QAbstractButton*>(object()); }
    QMenu* menu() const {
        const auto* push = qobject_cast<QPushButton*>(object());
        return push ? push->menu() : nullptr;
    }
};

/// A scrolled area whose scroll bar went between two questions: Qt 6.4 would read beyond the end of its list of children,
/// since it counts on the asker for the number; the children that any widget has are looked up within their number.
class AccessibleArea : public QAccessibleWidget {
public:
    explicit AccessibleArea(QScrollArea* area) : QAccessibleWidget(area, QAccessible::Client) {}
};

QAccessibleInterface* create(const QString&, QObject* object) {
    if (auto* button = qobject_cast<QAbstractButton*>(object)) return new AccessibleButton(button);
    if (auto* area = qobject_cast<QScrollArea*>(object)) return new AccessibleArea(area);
    return nullptr;
}

} // namespace

void installWidgetAccessibility() { QAccessible::installFactory(create); }   // once, however often it is asked

void letSelectionLead(QAbstractItemView& view) {
    QItemSelectionModel* rows = view.selectionModel();
    QObject::connect(rows, &QItemSelectionModel::selectionChanged, &view, [rows](const QItemSelection& selected) {
        if (!selected.isEmpty() && !rows->isSelected(rows->currentIndex())) rows->setCurrentIndex(selected.indexes().first(), QItemSelectionModel::NoUpdate);
    });
}

} // namespace cw
