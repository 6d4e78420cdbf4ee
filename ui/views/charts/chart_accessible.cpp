#include "ui/views/charts/chart_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

namespace cw {

namespace {

constexpr auto isChart = "isChart";

class AccessibleChart : public QAccessibleWidget {
public:
    explicit AccessibleChart(QWidget* widget) : QAccessibleWidget(widget, QAccessible::Chart) {}
    QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Value) return widget()->accessibleDescription();
        return QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface* create(const QString&, QObject* object) {
    auto* widget = qobject_cast<QWidget*>(object);
    return widget && widget->property(isChart).toBool() ? new AccessibleChart(widget) : nullptr;
}

} // namespace

void presentAsChart(QWidget& widget) {
    QAccessible::installFactory(create);   // once, however often it is asked
    widget.setProperty(isChart, true);
}

} // namespace cw
