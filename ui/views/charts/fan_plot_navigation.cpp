#include "ui/views/charts/fan_plot.h"

#include <algorithm>
#include <cmath>

namespace cw {

namespace {

constexpr double zoomStep = 1.25, moveShare = 0.125;   // the second of what is shown
constexpr double leastValues = 1e-3;          // of the axis: no closer

} // namespace

/// Keys that show another part of the chart; the others move the readout.
bool FanPlot::navigate(QKeyEvent* event) {
    if (m_data.policy.empty()) return false;
    const bool shift = event->modifiers() & Qt::ShiftModifier, control = event->modifiers() & Qt::ControlModifier;
    const double middle = yAxis->range().center(), month = m_pointerMonth.value_or((xAxis->range().center() - 2025) * 12);
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomTime(1 / zoomStep, month), true;
    case Qt::Key_Minus: return zoomTime(zoomStep, month), true;
    case Qt::Key_0:
        m_part.values.reset();
        refit();
        emit timeWanted({});
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (shift) panTime(event->key() == Qt::Key_Left ? -moveShare : moveShare);
        return shift;
    case Qt::Key_Up:
        if (control) zoomValues(1 / zoomStep, middle);
        else if (shift) panValues(moveShare);
        return control || shift;
    case Qt::Key_Down:
        if (control) zoomValues(zoomStep, middle);
        else if (shift) panValues(-moveShare);
        return control || shift;
    default: return false;
    }
}

void FanPlot::zoomTime(double factor, double anchor) { emit timeWanted(zoomed(m_part.time, lastMonth(), factor, anchor)); }

void FanPlot::panTime(double share) {
    if (m_part.time) emit timeWanted(panned(m_part.time, lastMonth(), share * (m_part.time->to - m_part.time->from)));
}

/// The whole axis once all of it would be shown again.
void FanPlot::zoomValues(double factor, double anchor) {
    const QCPRange whole(m_axis.low(), m_axis.high()), now = m_part.values.value_or(whole);
    const double size = std::max(now.size() * factor, leastValues * whole.size());
    const double low = anchor - (anchor - now.lower) * size / now.size();
    setPart({m_part.time, size >= whole.size() ? std::nullopt : std::optional(QCPRange(low, low + size))});
}

void FanPlot::panValues(double share) {
    if (!m_part.values) return;
    const double by = share * m_part.values->size();
    setPart({m_part.time, QCPRange(m_part.values->lower + by, m_part.values->upper + by)});
}

void FanPlot::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / 120.0;
    if (notches == 0 || m_data.policy.empty()) return event->ignore();
    const double factor = std::pow(1 / zoomStep, notches);
    if (event->modifiers() & Qt::ControlModifier) zoomValues(factor, yAxis->pixelToCoord(event->position().y()));
    else zoomTime(factor, (xAxis->pixelToCoord(event->position().x()) - 2025) * 12);
    event->accept();
}

void FanPlot::mousePressEvent(QMouseEvent* event) {
    QCustomPlot::mousePressEvent(event);
    if (event->button() != Qt::LeftButton || !(m_part.time || m_part.values)) return;   // the whole has nowhere to go
    m_pressed = event->position();
    m_partAtPress = m_part;
}

void FanPlot::mouseMoveEvent(QMouseEvent* event) {
    QCustomPlot::mouseMoveEvent(event);
    if (m_data.policy.empty()) return;
    if (m_pressed) dragTo(event->position());
    emit pointerMoved(monthAt(event->position().x()));
}

void FanPlot::mouseReleaseEvent(QMouseEvent* event) {
    QCustomPlot::mouseReleaseEvent(event);
    m_pressed.reset();
    unsetCursor();
}

void FanPlot::mouseDoubleClickEvent(QMouseEvent* event) {
    QCustomPlot::mouseDoubleClickEvent(event);
    m_pressed.reset();
    rescale();
    emit timeWanted({});
}

void FanPlot::dragTo(QPointF place) {
    setCursor(Qt::ClosedHandCursor);
    const QPointF moved = place - *m_pressed;
    if (m_partAtPress.values) {
        const double by = moved.y() / axisRect()->height() * m_partAtPress.values->size();
        setPart({m_part.time, QCPRange(m_partAtPress.values->lower + by, m_partAtPress.values->upper + by)});
    }
    if (!m_partAtPress.time) return;
    const double months = moved.x() / axisRect()->width() * (m_partAtPress.time->to - m_partAtPress.time->from);
    emit timeWanted(panned(m_partAtPress.time, lastMonth(), -months));
}

} // namespace cw
