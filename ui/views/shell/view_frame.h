#pragma once
#include "ui/views/shell/view.h"

#include <QStackedWidget>
#include <QTabBar>

namespace cw {

/// The centre of the window: all views of the registry, one in front. Its tabs stand elsewhere, in the bar.
class ViewFrame : public QStackedWidget {
    Q_OBJECT
public:
    ViewFrame(const ViewContext& context, QTabBar& tabs, QWidget* parent = nullptr);
    View& current() const { return *static_cast<View*>(currentWidget()); }
    /// The view of this class; there must be one.
    template <class T> T& view() const { return *findChild<T*>(); }
    void showView(int index);
    void showView(const char* id);
    /// The keyboard goes to the part of the view in front where its keys work.
    void focusView();
    QTabBar* tabs() const { return &m_tabs; }

signals:
    void shown(cw::View& view);

private:
    QTabBar& m_tabs;
};

} // namespace cw
