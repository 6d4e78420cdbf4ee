#include "ui/views/panel/parameter_slider.h"

#include "ui/models/format.h"
#include "ui/views/panel/law_ticks.h"
#include "ui/views/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cw {
namespace {

constexpr int scale = 1000, offStop = 1090;   // slider positions
constexpr double inset = 7;                   // px: half a handle
constexpr double trackY = 12;

/// 1, 2 or 5 times a power of ten, near a hundredth of the span.
double niceStep(double span) {
    const double raw = span / 100, power = std::pow(10.0, std::floor(std::log10(raw)));
    const double lead = raw / power;
    return (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10) * power;
}

double twoFigures(double value) {
    if (value == 0) return 0;
    const double power = std::pow(10.0, std::floor(std::log10(std::fabs(value))) - 1);
    return QString::number(std::round(value / power) * power, 'g', 2).toDouble();
}

} // namespace

ParameterSlider::ParameterSlider(const ParameterSpec& spec, const Theme& theme, QWidget* parent)
    : QSlider(Qt::Horizontal, parent), m_spec(spec), m_theme(theme) {
    m_log = spec.plausible.low > 0 && spec.plausible.high > 3 * spec.plausible.low && !format::isLog10(spec);
    for (const LawTick& tick : lawTicks())
        if (tick.parameter == spec.id) m_laws.push_back(tick);
    setRange(0, spec.hasOff() ? offStop : scale);
    setSingleStep(10);
    setPageStep(100);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(format::modelText(spec.label));
    setFixedHeight(sizeHint().height());
    setParameterValue(spec.fallback);
    // Assistive technology moves the position itself; ours is never moved without the value.
    connect(this, &QSlider::valueChanged, this, [this](int position) {
        const int now = positionOf(m_value);
        if (position == now) return;
        const double asked = valueAt(position);
        // A step too small for two figures is a step of the keyboard; nobody who presses "increase" wants to press it again.
        edit(asked != m_value ? asked : stepped(position > now ? 1 : -1));
        if (value() != positionOf(m_value)) setParameterValue(m_value);   // at the end of the scale
    });
}

QSize ParameterSlider::sizeHint() const { return {240, m_laws.empty() ? 24 : 36}; }

void ParameterSlider::setParameterValue(double value) {
    m_value = value;
    const QSignalBlocker quiet(this);
    QSlider::setValue(positionOf(value));
    setAccessibleDescription(format::parameter(m_spec, value));
    update();
}

void ParameterSlider::setReferenceValue(double value) {
    m_reference = value;
    update();
}

int ParameterSlider::positionOf(double value) const {
    if (m_spec.hasOff() && value == m_spec.off) return offStop;
    const auto [low, high] = m_spec.plausible;
    double share = (value - low) / (high - low);
    if (m_log) share = std::log(std::max(value, low) / low) / std::log(high / low);
    return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * scale));
}

double ParameterSlider::valueAt(int position) const {
    if (m_spec.hasOff() && position > (scale + offStop) / 2) return m_spec.off;
    const auto [low, high] = m_spec.plausible;
    const double share = std::clamp(position / static_cast<double>(scale), 0.0, 1.0);
    if (share <= 0) return low;
    if (share >= 1) return high;
    if (m_spec.kind == Kind::integer)
        return std::round(m_log ? low * std::pow(high / low, share) : low + share * (high - low));
    if (m_log) return twoFigures(low * std::pow(high / low, share));
    const double step = niceStep(high - low);
    // Written and read again, so that .3 is the decimal .3 and equals the default.
    return QString::number(std::round((low + share * (high - low)) / step) * step, 'g', 12).toDouble();
}

double ParameterSlider::pixelOf(double value) const {
    return inset + positionOf(value) * (width() - 2 * inset) / maximum();
}

double ParameterSlider::snapped(double pixel) const {
    std::vector<double> magnets{m_spec.fallback};
    if (m_reference) magnets.push_back(*m_reference);
    for (const LawTick& law : m_laws) magnets.push_back(law.value);
    for (const double magnet : magnets)
        if (std::fabs(pixelOf(magnet) - pixel) <= 3) return magnet;
    const double share = (pixel - inset) / (width() - 2 * inset);
    return valueAt(static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * maximum())));
}

double ParameterSlider::stepped(int steps) const {
    if (m_spec.hasOff() && m_value == m_spec.off) return steps < 0 ? m_spec.plausible.high : m_value;
    if (m_spec.hasOff() && steps > 0 && m_value >= m_spec.plausible.high) return m_spec.off;
    const auto [low, high] = m_spec.plausible;
    double value = m_value + steps * (m_spec.kind == Kind::integer ? 1 : niceStep(high - low));
    if (m_log) value = twoFigures(m_value * std::pow(1.05, steps));
    if (m_log && value == m_value) value = m_value + (steps > 0 ? 1 : -1) * std::pow(10, std::floor(std::log10(m_value)) - 1);
    return QString::number(std::clamp(value, low, high), 'g', 12).toDouble();
}

void ParameterSlider::edit(double value) {
    if (value == m_value) return;
    setParameterValue(value);
    emit edited(value);
}

void ParameterSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return event->ignore();
    emit gestureStarted();
    setSliderDown(true);
    edit(snapped(event->position().x()));
}

void ParameterSlider::mouseMoveEvent(QMouseEvent* event) {
    if (isSliderDown()) edit(snapped(event->position().x()));
}

void ParameterSlider::mouseReleaseEvent(QMouseEvent*) {
    setSliderDown(false);
    update();
}

void ParameterSlider::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Right: return edit(stepped(1));
    case Qt::Key_Left: return edit(stepped(-1));
    case Qt::Key_Up: return edit(stepped(1));
    case Qt::Key_Down: return edit(stepped(-1));
    case Qt::Key_PageUp: return edit(stepped(10));
    case Qt::Key_PageDown: return edit(stepped(-10));
    case Qt::Key_Home: return edit(m_spec.plausible.low);
    case Qt::Key_End: return edit(m_spec.hasOff() ? m_spec.off : m_spec.plausible.high);
    default: event->ignore();
    }
}

void ParameterSlider::focusInEvent(QFocusEvent* event) {
    emit gestureStarted();
    QSlider::focusInEvent(event);
}

// The wheel scrolls the panel; a lever never moves by accident.
void ParameterSlider::wheelEvent(QWheelEvent* event) { event->ignore(); }

void ParameterSlider::paintTrack(QPainter& painter) const {
    const double low = pixelOf(m_spec.plausible.low), high = pixelOf(m_spec.plausible.high);
    const auto stroke = [&](double from, double to, const QColor& colour) {
        painter.setPen(QPen(colour, 3, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(from, trackY), QPointF(to, trackY));
    };
    stroke(low, high, m_theme.thirdInk());
    if (m_spec.hasOff()) {
        painter.setPen(QPen(m_theme.thirdInk(), 3, Qt::DotLine, Qt::RoundCap));
        painter.drawLine(QPointF(high, trackY), QPointF(pixelOf(m_spec.off), trackY));
    }
    if (m_value != m_spec.fallback) stroke(pixelOf(m_spec.fallback), pixelOf(m_value), m_theme.accent());
}

void ParameterSlider::paintTicks(QPainter& painter) const {
    const auto tick = [&](double x, double from, double to, const QColor& colour) {
        painter.setPen(QPen(colour, 1.5));
        painter.drawLine(QPointF(x, from), QPointF(x, to));
    };
    tick(pixelOf(m_spec.fallback), trackY + 4, trackY + 9, m_theme.thirdInk());
    if (m_reference && *m_reference != m_spec.fallback) tick(pixelOf(*m_reference), trackY - 9, trackY - 4, m_theme.reference());
    painter.setFont(Theme::small());
    const QFontMetricsF metrics(painter.font());
    double free = 0;   // where the next name may start
    for (const LawTick& law : m_laws) {
        const double x = pixelOf(law.value);
        tick(x, trackY + 4, trackY + 9, m_theme.secondInk());
        const QString name = format::modelText(law.name);
        const double wide = metrics.horizontalAdvance(name);
        const double left = std::clamp(x - wide / 2, free, std::max(free, width() - wide));
        painter.setPen(m_theme.secondInk());
        painter.drawText(QPointF(left, trackY + 9 + metrics.ascent() + 1), name);
        free = left + wide + 6;
    }
}

void ParameterSlider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTrack(painter);
    paintTicks(painter);
    const QPointF centre(pixelOf(m_value), trackY);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent(), 2));
        painter.setBrush(m_theme.soft());
        painter.drawEllipse(centre, 9, 9);
    }
    painter.setPen(QPen(m_theme.accent(), 2));
    painter.setBrush(isSliderDown() ? m_theme.accent() : m_theme.panel());
    painter.drawEllipse(centre, 5, 5);
}

} // namespace cw
