#include "ui/views/theme/scroll_page.h"

namespace cw {

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

} // namespace cw
