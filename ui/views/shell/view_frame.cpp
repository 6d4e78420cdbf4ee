#include "ui/views/shell/view_frame.h"

#include <QCoreApplication>
#include <QKeySequence>

#include <cstring>

namespace cw {

ViewFrame::ViewFrame(const ViewContext& context, QTabBar& tabs, QWidget* parent) : QStackedWidget(parent), m_tabs(tabs) {
    m_tabs.setObjectName(QStringLiteral("views"));
    m_tabs.setAccessibleName(tr("Views"));
    m_tabs.setDrawBase(false);
    m_tabs.setExpanding(false);
    m_tabs.setUsesScrollButtons(false);
    m_tabs.setFocusPolicy(Qt::TabFocus);
    for (const ViewEntry& entry : viewRegistry()) {
        const QString title = QCoreApplication::translate("Views", entry.title);
        View* view = entry.make(context, this);
        view->setObjectName(QLatin1String(entry.id));
        view->setAccessibleName(title);
        const int index = addWidget(view);
        m_tabs.addTab(title);
        m_tabs.setTabToolTip(index, tr("%1 (%2)").arg(title, QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + index)).toString(QKeySequence::NativeText)));
    }
    m_tabs.ensurePolished();
    m_tabs.setIconSize(m_tabs.iconSize());   // tabs were measured before the style sheet knew them; this measures them anew
    current().setActive(true);
    connect(&m_tabs, &QTabBar::currentChanged, this, qOverload<int>(&ViewFrame::showView));
    // The tab in front asks as well: it leads back from the welcome page.
    connect(&m_tabs, &QTabBar::tabBarClicked, this, [this](int index) { if (index == currentIndex()) emit shown(current()); });
}

void ViewFrame::showView(int index) {
    if (index < 0 || index >= count()) return;
    if (index != currentIndex()) {
        current().setActive(false);
        setCurrentIndex(index);
        current().setActive(true);
        m_tabs.setCurrentIndex(index);
        if (!m_tabs.hasFocus()) focusView();
    }
    emit shown(current());
}

void ViewFrame::showView(const char* id) {
    for (int index = 0; index < count(); ++index)
        if (std::strcmp(viewRegistry()[static_cast<std::size_t>(index)].id, id) == 0) showView(index);
}

void ViewFrame::focusView() {
    if (QWidget* part = current().mainPart()) part->setFocus();
}

} // namespace cw
