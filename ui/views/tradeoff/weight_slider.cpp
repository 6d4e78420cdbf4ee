#include "ui/views/tradeoff/weight_slider.h"

#include "ui/models/tradeoff_words.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cw {

namespace {

constexpr int positions = 1000;
constexpr double most = 0.99, inset = 8, trackY = 14, apart = 6;   // share of the track; px

double share(double weight, double middle) { return std::isfinite(weight) ? weight / (middle + weight) : 1; }

} // namespace

double roundWeight(double weight) {
    if (!(weight > 0)) return 0;
    const double step = std::pow(10.0, std::floor(std::log10(weight)) - 1);
    return QString::number(std::round(weight / step) * step, 'g', 2).toDouble();   // the decimal .3 and not its neighbour
}

WeightSlider::WeightSlider(const Theme& theme, QWidget* parent) : QSlider(Qt::Horizontal, parent), m_theme(theme) {
    setRange(0, positions);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Weight"));
    setWeight(m_weight);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    // Assistive technology moves the position itself; ours is never moved without the weight.
    connect(this, &QSlider::valueChanged, this, [this](int position) {
        if (position != static_cast<int>(std::lround(share(m_weight, m_middle) * positions))) edit(roundWeight(weightAt(position / static_cast<double>(positions))));
    });
}

double WeightSlider::heaviest() const { return roundWeight(m_middle * most / (1 - most)); }
double WeightSlider::weightAt(double place) const { return m_middle * std::clamp(place, 0.0, most) / (1 - std::clamp(place, 0.0, most)); }
double WeightSlider::placeOf(double weight) const { return inset + share(weight, m_middle) * (width() - 2 * inset); }

void WeightSlider::setWeight(double weight) {
    m_weight = weight;
    const QSignalBlocker quiet(this);
    QSlider::setValue(static_cast<int>(std::lround(share(weight, m_middle) * positions)));
    setAccessibleDescription(weightNumber(weight));
    update();
}

void WeightSlider::setMiddle(double middle) {
    m_middle = middle;
    setWeight(m_weight);
}

void WeightSlider::setBreakEvens(const std::vector<BreakEven>& breakEvens) {
    m_breakEvens = breakEvens;
    update();
}

void WeightSlider::edit(double weight) {
    if (weight == m_weight) return;
    setWeight(weight);
    emit edited(weight);
}

void WeightSlider::editAtPixel(double x) { edit(roundWeight(weightAt((x - inset) / (width() - 2 * inset)))); }

void WeightSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return event->ignore();
    setSliderDown(true);
    editAtPixel(event->position().x());
}

void WeightSlider::mouseMoveEvent(QMouseEvent* event) {
    if (isSliderDown()) editAtPixel(event->position().x());
}

void WeightSlider::mouseReleaseEvent(QMouseEvent*) {
    setSliderDown(false);
    update();
}

void WeightSlider::keyPressEvent(QKeyEvent* event) {
    const auto step = [&](double by) {
        const double to = roundWeight(weightAt(share(m_weight, m_middle) + by));
        // Near nothing a step is finer than two figures tell: then to the next of them.
        const double least = std::pow(10.0, std::floor(std::log10(std::max(m_weight, 1e-3 * m_middle))) - 1);
        edit(to != m_weight ? to : std::max(0.0, roundWeight(m_weight + (by > 0 ? least : -least))));
    };
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Up: return step(0.01);
    case Qt::Key_Left:
    case Qt::Key_Down: return step(-0.01);
    case Qt::Key_PageUp: return step(0.1);
    case Qt::Key_PageDown: return step(-0.1);
    case Qt::Key_Home: return edit(0);
    case Qt::Key_End: return edit(heaviest());
    default: QSlider::keyPressEvent(event);
    }
}

// The wheel scrolls the page; a value judgement is never moved by accident.
void WeightSlider::wheelEvent(QWheelEvent* event) { event->ignore(); }

/// The numbers that there is room for, those nearest to the weight first: the words beside the slider tell of these.
std::vector<std::pair<QString, QRectF>> WeightSlider::numberPlaces(const QFontMetricsF& metrics) const {
    std::vector<double> weights;
    for (const BreakEven& change : m_breakEvens) weights.push_back(change.weight);
    std::ranges::sort(weights, {}, [this](double weight) { return std::abs(placeOf(weight) - placeOf(m_weight)); });
    std::vector<std::pair<QString, QRectF>> placed;
    for (const double weight : weights) {
        const QString number = weightNumber(weight);
        const double wide = metrics.horizontalAdvance(number), left = std::clamp(placeOf(weight) - wide / 2, 0.0, std::max(0.0, width() - wide));
        const QRectF place(left, 0, wide, 1);
        const auto tooNear = [&](const auto& other) { return other.second.adjusted(-apart, 0, apart, 0).intersects(place); };
        if (std::ranges::none_of(placed, tooNear)) placed.emplace_back(number, place);
    }
    return placed;
}

void WeightSlider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.thirdInk(), 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(inset, trackY), QPointF(width() - inset, trackY));
    painter.setFont(Theme::small());
    const QFontMetricsF metrics(painter.font());
    for (const BreakEven& change : m_breakEvens) {
        const double x = placeOf(change.weight), from = placeOf(change.low), to = placeOf(change.high);
        QColor wash = m_theme.ink();
        wash.setAlpha(Theme::bandInnerAlpha);
        painter.fillRect(QRectF(from, trackY + 4, std::max(1.0, to - from), 6), wash);
        painter.setPen(QPen(m_theme.ink(), 1.5));
        painter.drawLine(QPointF(x, trackY + 4), QPointF(x, trackY + 11));
    }
    painter.setPen(m_theme.secondInk());
    for (const auto& [number, place] : numberPlaces(metrics)) painter.drawText(QPointF(place.left(), trackY + 12 + metrics.ascent()), number);
    const QPointF handle(placeOf(m_weight), trackY);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent(), 2));
        painter.setBrush(m_theme.soft());
        painter.drawEllipse(handle, 10, 10);
    }
    painter.setPen(QPen(m_theme.ink(), 2));
    painter.setBrush(isSliderDown() ? m_theme.ink() : m_theme.panel());
    painter.drawEllipse(handle, 6, 6);
}

} // namespace cw
