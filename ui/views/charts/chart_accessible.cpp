#include "ui/views/charts/chart_accessible.h"

#include "ui/views/charts/fan_plot.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace cw {

namespace {

class AccessibleChart : public QAccessibleWidget {
public:
    explicit AccessibleChart(QWidget* widget) : QAccessibleWidget(widget, QAccessible::Chart) {}
    QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Value) return widget()->accessibleDescription();
        return QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface* create(const QString&, QObject* object) {
    auto* plot = qobject_cast<FanPlot*>(object);
    return plot ? new AccessibleChart(plot) : nullptr;
}

} // namespace

void installChartAccessibility() { QAccessible::installFactory(create); }   // once, however often it is asked

} // namespace cw
