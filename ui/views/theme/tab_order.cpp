#include "ui/views/theme/tab_order.h"

#include <QWidget>

#include <vector>

namespace cw {

namespace {

/// Hands the focus on to something in it. Tab comes to that through either, so that both have to move.
bool handsOn(const QWidget& widget) { return widget.focusProxy() && widget.isAncestorOf(widget.focusProxy()); }
bool isStop(const QWidget& widget) { return widget.focusPolicy() != Qt::NoFocus && !widget.focusProxy(); }

/// Qt orders nothing behind a widget that takes no focus: what comes before that one stands for it.
QWidget* lastStopOf(QWidget& tree) {
    QWidget* last = isStop(tree) ? &tree : nullptr;
    for (QWidget* next = tree.nextInFocusChain(); next != &tree; next = next->nextInFocusChain())
        if (tree.isAncestorOf(next) && isStop(*next)) last = next;
    for (QWidget* stop = tree.previousInFocusChain(); !last && stop != &tree; stop = stop->previousInFocusChain())
        if (isStop(*stop)) last = stop;
    return last;
}

/// A widget as a stop of its own, for as long as it is moved.
class Stop {
public:
    explicit Stop(QWidget& widget) : m_widget(widget), m_proxy(widget.focusProxy()), m_policy(widget.focusPolicy()) {
        if (!m_proxy) return;
        m_widget.setFocusProxy(nullptr);
        m_widget.setFocusPolicy(Qt::StrongFocus);
    }
    void giveBack() const {
        if (!m_proxy) return;
        m_widget.setFocusPolicy(m_policy);
        m_widget.setFocusProxy(m_proxy);
    }
    QWidget& widget() const { return m_widget; }

private:
    QWidget& m_widget;
    QWidget* m_proxy;
    Qt::FocusPolicy m_policy;
};

std::vector<Stop> stopsIn(QWidget& tree) {
    std::vector<QWidget*> widgets{&tree};
    for (QWidget* next = tree.nextInFocusChain(); next != &tree; next = next->nextInFocusChain())
        if (tree.isAncestorOf(next)) widgets.push_back(next);
    std::vector<Stop> stops;
    for (QWidget* widget : widgets)
        if (isStop(*widget) || handsOn(*widget)) stops.emplace_back(*widget);
    return stops;
}

} // namespace

void tabAfter(QWidget& before, QWidget& made) {
    QWidget* last = lastStopOf(before);
    const std::vector<Stop> stops = stopsIn(made);
    for (const Stop& stop : stops) {
        QWidget::setTabOrder(last, &stop.widget());
        last = &stop.widget();
    }
    for (const Stop& stop : stops) stop.giveBack();
}

} // namespace cw
