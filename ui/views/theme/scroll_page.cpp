#include "ui/views/theme/scroll_page.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QTimer>

namespace cw {

namespace {

constexpr int margin = 8;   // px around what is brought into sight
constexpr int levels = 3;   // of layouts, each of which asks the next for room

} // namespace

QScrollArea* scrollPage(QWidget* page) {
    auto* scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    page->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

void scrollByKeys(QScrollArea& area, const QString& name) {
    area.setFocusPolicy(Qt::TabFocus);
    area.setAccessibleName(name);
    area.setProperty("scrolls", true);
}

void bringIntoSight(const QWidget& widget, const QRect& part) {
    for (QWidget* around = widget.parentWidget(); around; around = around->parentWidget()) {
        auto* area = qobject_cast<QScrollArea*>(around);
        if (!area || !area->widget() || !area->widget()->isAncestorOf(&widget)) continue;
        const QRect place(widget.mapTo(area->widget(), part.topLeft()), part.size());
        area->ensureVisible(place.right(), place.bottom(), margin, margin);
        area->ensureVisible(place.left(), place.top(), margin, margin);   // last, so that it holds where both cannot
    }
}

void bringIntoSightSoon(QWidget& widget) {
    QTimer::singleShot(0, &widget, [&widget] {
        for (int level = 0; level < levels; ++level) QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        bringIntoSight(widget, widget.rect());
    });
}

QRect placeOfFocus(const QWidget& widget) {
    const auto* view = qobject_cast<const QAbstractItemView*>(&widget);
    const QRect line = view ? view->visualRect(view->currentIndex()) : QRect();
    return line.isValid() ? line.translated(view->viewport()->pos()) : widget.rect();
}

void followCurrent(QAbstractItemView& view) {
    QObject::connect(view.selectionModel(), &QItemSelectionModel::currentChanged, &view, [&view] {
        if (view.hasFocus()) bringIntoSight(view, placeOfFocus(view));
    });
}

} // namespace cw
