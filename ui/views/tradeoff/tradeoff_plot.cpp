#include "ui/views/tradeoff/tradeoff_plot.h"

#include "ui/models/tradeoff_words.h"
#include "ui/views/charts/chart_accessible.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cw {

namespace {

constexpr double near = 8, nearMark = 10;   // px: how close the pointer must be

/// Nothing has changed but the weight.
bool sameGround(const TradeoffPlane& a, const TradeoffPlane& b) {
    return a.axes == b.axes && std::ranges::equal(a.worlds, b.worlds, [](const TradeoffWorld& x, const TradeoffWorld& y) {
        return x.column == y.column && x.name == y.name && x.points == y.points && x.placing.standing == y.placing.standing;
    });
}

double distance(const QPointF& a, const QPointF& b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

} // namespace

TradeoffPlot::TradeoffPlot(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme), m_readout(new QLabel(this)) {
    presentAsChart(*this);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Trade-off between two outcomes"));
    m_readout->setTextFormat(Qt::PlainText);
    m_readout->setFont(Theme::small());
    m_readout->setWordWrap(true);
    m_readout->setMaximumWidth(300);
    m_readout->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_readout->hide();
    const auto colour = [this] {
        const Colours& c = m_theme.colours();
        m_readout->setStyleSheet(QStringLiteral("background:%1;color:%2;border:1px solid %3;border-radius:6px;padding:4px 8px;").arg(c.panel.name(), c.ink.name(), c.thirdInk.name()));
        dropGround();
    };
    connect(&theme, &Theme::changed, this, colour);
    colour();
}

void TradeoffPlot::setPlane(const TradeoffPlane& plane, std::vector<TrailPoint> trail) {
    const bool same = sameGround(plane, m_plane);
    m_plane = plane;
    m_trail = std::move(trail);
    const bool moved = !m_plane.empty() && m_scale.follow(m_plane, m_trail);
    if (m_chosenWorld >= m_plane.worlds.size()) m_chosenWorld.reset();
    if (m_pointed && (m_pointed->kind == PlaneHit::Kind::move ? m_pointed->index >= m_trail.size()
                                                              : m_pointed->index >= m_plane.worlds.size() || m_pointed->run >= m_plane.worlds[m_pointed->index].points.size()))
        m_pointed.reset();
    setAccessibleDescription(tradeoffSummary(m_plane));
    if (!same || moved) m_ground = {};
    placeReadout();
    update();
}

void TradeoffPlot::rescale() {
    m_scale.release();
    if (!m_plane.empty()) m_scale.follow(m_plane, m_trail);
    dropGround();
}

void TradeoffPlot::dropGround() {
    m_ground = {};
    placeReadout();
    update();
}

void TradeoffPlot::chooseWorld(std::optional<std::size_t> world) {
    if (m_chosenWorld == world) return;
    m_chosenWorld = world;
    update();
}

void TradeoffPlot::chooseRun(std::optional<std::size_t> run) {
    m_chosenRun = run;
    update();
}

void TradeoffPlot::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_scale.setFrame(planeFrame(rect()));
    dropGround();
}

void TradeoffPlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const double ratio = painter.deviceTransform().m11();   // of what is painted on: a picture of the window may be finer than its screen
    if (m_ground.isNull() || m_ground.devicePixelRatio() != ratio) {
        m_ground = QPixmap(size() * ratio);
        m_ground.setDevicePixelRatio(ratio);
        m_ground.fill(m_theme.panel());
        QPainter ground(&m_ground);
        paintGround(ground, picture(), m_scale);
    }
    painter.drawPixmap(0, 0, m_ground);
    paintForeground(painter, picture(), m_scale);
    painter.setBrush(Qt::NoBrush);
    if (m_pointed) {
        painter.setPen(QPen(m_theme.ink(), 2));
        painter.drawEllipse(placeOf(*m_pointed), nearMark, nearMark);
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent(), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

bool TradeoffPlot::isOnLine(const QPointF& at) const {
    if (m_plane.empty()) return false;
    const ValueLine line = valueLine(m_scale, m_plane);
    if (distance(at, lineHandle(line)) <= nearMark + 2) return true;
    const QPointF way = line.to - line.from;
    const double length = std::hypot(way.x(), way.y());
    if (length == 0 || distance(at, line.reference) < 3 * nearMark) return false;   // there it has no lever
    const double along = QPointF::dotProduct(at - line.from, way) / length, across = std::fabs(way.x() * (at.y() - line.from.y()) - way.y() * (at.x() - line.from.x())) / length;
    return along >= 0 && along <= length && across <= near / 2;
}

QPointF TradeoffPlot::placeOf(const PlaneHit& hit) const {
    if (hit.kind == PlaneHit::Kind::move) return m_scale.clamped(m_trail[hit.index].at);
    const TradeoffWorld& world = m_plane.worlds[hit.index];
    return m_scale.clamped(hit.kind == PlaneHit::Kind::run ? world.points[hit.run] : world.mean);
}

QString TradeoffPlot::textOf(const PlaneHit& hit) const {
    if (hit.kind == PlaneHit::Kind::move) return moveReadout(m_plane, m_trail[hit.index]);
    const TradeoffWorld& world = m_plane.worlds[hit.index];
    return hit.kind == PlaneHit::Kind::run ? runReadout(m_plane, world, hit.run) : worldReadout(m_plane, world);
}

/// Marks before moves before runs: what is painted above is found first.
std::optional<PlaneHit> TradeoffPlot::hitAt(const QPointF& at) const {
    std::optional<PlaneHit> found;
    double least = nearMark;
    const auto take = [&](const PlaneHit& hit) {
        if (const double d = distance(at, placeOf(hit)); d < least) least = d, found = hit;
    };
    for (std::size_t w = 0; w < m_plane.worlds.size(); ++w) take({PlaneHit::Kind::world, w, 0});
    if (found) return found;
    for (std::size_t m = 0; m < m_trail.size(); ++m) take({PlaneHit::Kind::move, m, 0});
    if (found) return found;
    least = near;
    for (std::size_t w = 0; w < m_plane.worlds.size(); ++w) {
        if (m_plane.axes.relative && m_plane.worlds[w].kind == CompareColumn::Kind::reference) continue;   // all on one spot
        for (std::size_t run = 0; run < m_plane.worlds[w].points.size(); ++run) take({PlaneHit::Kind::run, w, run});
    }
    return found;
}

void TradeoffPlot::point(std::optional<PlaneHit> hit) {
    if (m_pointed == hit) return;
    m_pointed = hit;
    placeReadout();
    const bool world = hit && hit->kind != PlaneHit::Kind::move;
    emit worldPointed(world ? std::optional(hit->index) : std::nullopt);
    update();
}

void TradeoffPlot::placeReadout() {
    m_readout->setVisible(m_pointed.has_value());
    if (!m_pointed) return;
    m_readout->setText(textOf(*m_pointed));
    m_readout->adjustSize();
    const QPointF at = placeOf(*m_pointed);
    int x = static_cast<int>(at.x()) + 16, y = static_cast<int>(at.y()) + 14;
    if (x + m_readout->width() > width()) x = static_cast<int>(at.x()) - 16 - m_readout->width();
    if (y + m_readout->height() > height()) y = static_cast<int>(at.y()) - 14 - m_readout->height();
    m_readout->move(std::max(0, x), std::max(0, y));
}

void TradeoffPlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return event->ignore();
    const std::optional<PlaneHit> hit = hitAt(event->position());
    const bool onHandle = !m_plane.empty() && distance(event->position(), lineHandle(valueLine(m_scale, m_plane))) <= nearMark + 2;
    if (onHandle || (!hit && isOnLine(event->position()))) {
        m_dragging = true;
        point(std::nullopt);
    } else if (hit && hit->kind == PlaneHit::Kind::run) {
        emit runChosen(hit->index, hit->run);
    } else if (!hit) {
        chooseRun(std::nullopt);
        emit runDropped();
    }
}

void TradeoffPlot::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragging) {
        emit weightDragged(weightThrough(m_scale, m_plane, event->position(), m_heaviest));
        return;
    }
    const std::optional<PlaneHit> hit = hitAt(event->position());
    point(hit);
    setCursor(!hit && isOnLine(event->position()) ? Qt::SizeAllCursor : hit && hit->kind == PlaneHit::Kind::run ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TradeoffPlot::mouseReleaseEvent(QMouseEvent*) { m_dragging = false; }
void TradeoffPlot::leaveEvent(QEvent*) { point(std::nullopt); }

void TradeoffPlot::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    point(std::nullopt);
    update();
}

/// From a scenario's mean to its runs one by one and back.
void TradeoffPlot::step(int worlds, int runs) {
    const int count = static_cast<int>(m_plane.worlds.size());
    if (count == 0) return;
    const bool moving = m_pointed && m_pointed->kind != PlaneHit::Kind::move;
    PlaneHit next = moving ? *m_pointed : PlaneHit{PlaneHit::Kind::world, worlds < 0 ? 0u : static_cast<std::size_t>(count - 1), 0};
    if (worlds != 0) next = {PlaneHit::Kind::world, static_cast<std::size_t>((static_cast<int>(next.index) + worlds + count) % count), 0};
    const int have = static_cast<int>(m_plane.worlds[next.index].points.size());
    if (runs != 0) {
        const int run = (next.kind == PlaneHit::Kind::run ? static_cast<int>(next.run) : -1) + runs;
        if (run < -1) next = {PlaneHit::Kind::run, next.index, static_cast<std::size_t>(have - 1)};
        else if (run == -1 || run >= have) next = {PlaneHit::Kind::world, next.index, 0};
        else next = {PlaneHit::Kind::run, next.index, static_cast<std::size_t>(run)};
    }
    point(next);
}

void TradeoffPlot::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Right: return step(1, 0);
    case Qt::Key_Left: return step(-1, 0);
    case Qt::Key_Down: return step(0, 1);
    case Qt::Key_Up: return step(0, -1);
    case Qt::Key_Return:
        if (m_pointed && m_pointed->kind == PlaneHit::Kind::run) emit runChosen(m_pointed->index, m_pointed->run);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace cw
