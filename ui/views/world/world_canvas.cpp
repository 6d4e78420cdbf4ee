#include "ui/views/world/world_canvas.h"

#include "ui/models/world_words.h"
#include "ui/views/charts/chart_accessible.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace cw {

namespace {

constexpr int frame = 16;                          // ms
constexpr double wheelStep = 1.25, keyStep = 40;   // per notch; px

} // namespace

WorldCanvas::WorldCanvas(const Theme& theme, bool reference, QWidget* parent) : QWidget(parent), m_theme(theme), m_reference(reference) {
    presentAsChart(*this);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_glide.setInterval(frame);
    m_glide.setTimerType(Qt::PreciseTimer);
    connect(&m_glide, &QTimer::timeout, this, &WorldCanvas::glide);
    connect(&theme, &Theme::changed, this, [this] {
        m_lookRatio = 0;
        update();
    });
}

void WorldCanvas::setWorld(std::shared_ptr<const WorldScene> scene, const WorldScale& scale) {
    m_picture.setScene(std::move(scene), scale);
    update();
}

void WorldCanvas::setMonth(int month, int glide) {
    const bool next = month == m_moment.month + 1;
    m_moment.month = month;
    m_glide.stop();
    if (glide > frame && next && !m_theme.reducedMotion()) {
        m_moment.time = month;
        m_glideTime = glide;
        m_sinceGlide.start();
        m_glide.start();
    } else m_moment.time = month + 1;
    update();
}

void WorldCanvas::glide() {
    const double share = std::min(1.0, static_cast<double>(m_sinceGlide.elapsed()) / m_glideTime);
    m_moment.time = m_moment.month + share;
    if (share >= 1) m_glide.stop();
    update();
}

void WorldCanvas::setSelected(Key key) {
    if (key == m_moment.selected) return;
    m_moment.selected = key;
    update();
}

void WorldCanvas::setNames(bool places, bool developers) {
    m_picture.setNames(places, developers);
    update();
}

void WorldCanvas::setWaiting(const QString& text) {
    m_waiting = text;
    update();
}

void WorldCanvas::fit() {
    m_picture.geometry().fit();
    update();
    emit partChanged();
}

void WorldCanvas::zoomBy(double factor) {
    // Around what is selected, if it can be seen; else around now.
    const QRectF area = m_picture.geometry().area();
    QPointF anchor(std::min(m_picture.geometry().x(m_moment.time), area.right()), area.center().y());
    if (const auto place = m_picture.placeOf(m_moment.selected, m_moment); place && area.contains(*place)) anchor = *place;
    m_picture.geometry().zoomTo(m_picture.geometry().zoom() * factor, anchor);
    update();
    emit partChanged();
}

void WorldCanvas::follow(const WorldCanvas& twin) {
    const WorldGeometry &from = twin.m_picture.geometry();
    WorldGeometry& to = m_picture.geometry();
    if (to.area().isEmpty() || from.area().isEmpty()) return;
    to.zoomTo(from.zoom(), to.area().topLeft());
    to.panTo({from.pan().x() * to.area().width() / from.area().width(), from.pan().y()});
    update();
}

void WorldCanvas::refreshLook() {
    if (m_lookRatio == devicePixelRatioF()) return;
    m_lookRatio = devicePixelRatioF();
    m_picture.setLook(m_theme.colours(), m_reference, m_lookRatio);
}

void WorldCanvas::paintEvent(QPaintEvent*) {
    refreshLook();
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.panel());
    if (m_picture.scene()) m_picture.paint(painter, m_moment);
    else {
        painter.setPen(m_theme.secondInk());
        painter.setFont(Theme::sentence());
        painter.drawText(rect(), Qt::AlignCenter, m_waiting);
    }
    if (!hasFocus()) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.accent(), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

void WorldCanvas::resizeEvent(QResizeEvent*) {
    m_picture.resize(size());
    emit partChanged();
}

bool WorldCanvas::event(QEvent* event) {
    // Escape ends a selection before it ends the runs.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && m_moment.selected) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void WorldCanvas::keyPressEvent(QKeyEvent* event) {
    const bool shift = event->modifiers() & Qt::ShiftModifier, control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Up: return shift ? panBy({0, -keyStep}) : step(-1);
    case Qt::Key_Down: return shift ? panBy({0, keyStep}) : step(1);
    case Qt::Key_Left: if (shift) return panBy({-keyStep, 0}); break;
    case Qt::Key_Right: if (shift) return panBy({keyStep, 0}); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomBy(wheelStep);
    case Qt::Key_Minus: return zoomBy(1 / wheelStep);
    case Qt::Key_F: if (!control) return fit(); break;
    case Qt::Key_0: if (control) return fit(); break;
    case Qt::Key_Escape:
        if (m_moment.selected) emit chosen({});
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_moment.selected) emit opened(m_moment.selected);
        return;
    default: break;
    }
    event->ignore();   // the view has the keys of time
}

/// To the next thing that can be seen this month, or the one before.
void WorldCanvas::step(int by) {
    const std::vector<Key> keys = m_picture.entities(m_moment);
    if (keys.empty()) return;
    const auto found = std::ranges::find(keys, m_moment.selected);
    const auto count = static_cast<int>(keys.size());
    const int at = found == keys.end() ? (by > 0 ? 0 : count - 1) : (static_cast<int>(found - keys.begin()) + by + count) % count;
    emit chosen(keys[static_cast<std::size_t>(at)]);
}

void WorldCanvas::panBy(QPointF pixels) {
    m_picture.geometry().panTo(m_picture.geometry().pan() + pixels);
    update();
    emit partChanged();
}

void WorldCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_picture.scene()) return;
    m_pressed = event->position();
    m_panAtPress = m_picture.geometry().pan();
    m_drag = m_pressed.y() > m_picture.geometry().area().bottom() ? Drag::seek : Drag::undecided;
    if (m_drag == Drag::seek) seek(m_pressed.x());
}

void WorldCanvas::mouseMoveEvent(QMouseEvent* event) {
    const QPointF moved = event->position() - m_pressed;
    if (m_drag == Drag::undecided && moved.manhattanLength() > QApplication::startDragDistance()) m_drag = Drag::pan;
    switch (m_drag) {
    case Drag::pan:
        m_picture.geometry().panTo(m_panAtPress - moved);
        setCursor(Qt::ClosedHandCursor);
        update();
        emit partChanged();
        break;
    case Drag::seek: seek(event->position().x()); break;
    default: hover(event->position());
    }
}

void WorldCanvas::mouseReleaseEvent(QMouseEvent* event) {
    const bool click = m_drag == Drag::undecided;
    m_drag = Drag::none;
    unsetCursor();
    if (click && event->button() == Qt::LeftButton) emit chosen(m_picture.at(event->position(), m_moment));
}

void WorldCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const Key key = m_picture.at(event->position(), m_moment)) emit opened(key);
}

void WorldCanvas::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / 120.0;
    if (notches == 0 || !m_picture.scene()) return event->ignore();
    m_picture.geometry().zoomTo(m_picture.geometry().zoom() * std::pow(wheelStep, notches), event->position());
    hover(event->position());
    update();
    emit partChanged();
    event->accept();
}

void WorldCanvas::leaveEvent(QEvent*) {
    m_moment.hovered = {};
    update();
}

void WorldCanvas::hover(QPointF point) {
    const Key key = m_picture.at(point, m_moment);
    if (key == m_moment.hovered) return;
    m_moment.hovered = key;
    setCursor(key ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (key) QToolTip::showText(mapToGlobal(point.toPoint() + QPoint(12, 12)), entityTip(*m_picture.scene()->history, key, m_moment.month), this);
    else QToolTip::hideText();
    update();
}

void WorldCanvas::seek(double x) {
    const int last = m_picture.scene()->recording().months - 1;
    emit monthWanted(std::clamp(static_cast<int>(std::floor(m_picture.geometry().timeAt(x))), 0, last));
}

} // namespace cw
