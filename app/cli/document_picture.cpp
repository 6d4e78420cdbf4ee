#include "app/cli/document_picture.h"
#include "app/cli/svg.h"

#include <algorithm>
#include <cmath>

namespace cw::cli {

namespace {

constexpr int width = 840, height = 610;
constexpr double panelWidth = 330, panelHeight = 150;

constexpr const char* grey = "stroke=\"#e2e5e9\"";
constexpr const char* dark = "stroke=\"#56606b\"";
constexpr const char* dashed = "stroke=\"#8a939d\" stroke-dasharray=\"3 3\"";
constexpr const char* blueLine = "fill=\"none\" stroke=\"#0072b2\" stroke-width=\"2\" stroke-linejoin=\"round\"";
constexpr const char* blueBar = "stroke=\"#0072b2\" stroke-width=\"1.5\"";
constexpr const char* band = "fill=\"#d9e9f4\"";
constexpr const char* known = "fill=\"#0072b2\"";
constexpr const char* open = "fill=\"#ffffff\" stroke=\"#0072b2\" stroke-width=\"1.5\"";
constexpr const char* second = "fill=\"#56606b\"";
constexpr const char* secondMiddle = "fill=\"#56606b\" text-anchor=\"middle\"";
constexpr const char* secondRight = "fill=\"#56606b\" text-anchor=\"end\"";

/// Where the sweep's values stand across a panel, 0 to 1.
std::vector<double> positionsOf(const Sweep& s) {
    const std::size_t n = s.values.size();
    std::vector<double> at(n);
    for (std::size_t i = 0; i < n; ++i) at[i] = (static_cast<double>(i) + 0.5) / static_cast<double>(n);
    if (!s.isScale()) return at;
    // A threshold that is off stands apart: its value is far beyond the scale and means none.
    const std::size_t last = n - (s.endsOff() ? 2 : 1);
    const double end = s.endsOff() ? 0.84 : 0.98;
    const auto along = [&](double value) { return s.isLogarithmic() ? std::log(value) : value; };
    const double low = along(s.values[0]), high = along(s.values[last]);
    for (std::size_t i = 0; i <= last; ++i) at[i] = 0.02 + (end - 0.02) * (along(s.values[i]) - low) / (high - low);
    if (s.endsOff()) at[n - 1] = 0.97;
    return at;
}

/// Round numbers for an axis: `low` to `high` in steps of 1, 2 or 5 times a power of ten.
struct Axis {
    double low = -1, high = 1, step = 1;
};
Axis axisOver(const std::vector<Interval>& differences) {
    double low = 0, high = 0;
    for (const Interval& d : differences) low = std::min(low, d.low), high = std::max(high, d.high);
    if (low == high) return {};
    const double rough = (high - low) / 4, power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double round : {5.0, 2.0, 1.0})
        if (round * power >= rough) step = round * power;
    return {std::floor(low / step) * step, std::ceil(high / step) * step, step};
}

class Panel {
public:
    Panel(Svg& svg, const Sweep& sweep, const Curve& curve, Point corner)
        : m_svg(svg), m_sweep(sweep), m_curve(curve), m_corner(corner), m_positions(positionsOf(sweep)), m_axis(axisOver(curve.differences)) {}

    void draw() {
        drawTitle();
        if (!isFlat()) drawBand();   // below the lines: opaque, since not every viewer knows opacity
        if (isFlat()) drawFlat();
        else drawScale();
        drawValues();
        if (!isFlat()) drawPoints();
    }

private:
    Svg& m_svg;
    const Sweep& m_sweep;
    const Curve& m_curve;
    Point m_corner;
    std::vector<double> m_positions;
    Axis m_axis;

    double bottom() const { return m_corner.y + panelHeight; }
    double x(std::size_t i) const { return m_corner.x + m_positions[i] * panelWidth; }
    double y(double value) const { return bottom() - (value - m_axis.low) / (m_axis.high - m_axis.low) * panelHeight; }
    bool isFlat() const {
        return std::ranges::all_of(m_curve.differences, [](const Interval& d) { return d.low == 0 && d.high == 0; });
    }
    /// How many values, from the first on, a line may join.
    std::size_t joined() const { return !m_sweep.isScale() ? 0 : m_sweep.values.size() - (m_sweep.endsOff() ? 1 : 0); }

    void drawTitle() {
        const Measure& m = m_curve.measure;
        m_svg.text({m_corner.x, m_corner.y - 28}, m.outcome->label, "font-size=\"13\" font-weight=\"600\"");
        m_svg.text({m_corner.x, m_corner.y - 12}, "Difference" + (m.unit.empty() ? "" : " (" + m.unit + ")") + ", " + m.when, second);
    }
    void drawFlat() {
        m_svg.line({m_corner.x, y(0)}, {m_corner.x + panelWidth, y(0)}, dark);
        m_svg.text({m_corner.x - 8, y(0) + 4}, "0", secondRight);
        m_svg.text({m_corner.x + panelWidth / 2, y(0) - 10}, "no difference in any run", secondMiddle);
    }
    void drawScale() {
        const int ticks = static_cast<int>(std::lround((m_axis.high - m_axis.low) / m_axis.step));
        for (int i = 0; i <= ticks; ++i) {
            const double raw = m_axis.low + i * m_axis.step, value = std::abs(raw) < m_axis.step / 2 ? 0 : raw;
            m_svg.line({m_corner.x, y(value)}, {m_corner.x + panelWidth, y(value)}, value == 0 ? dark : grey);
            m_svg.text({m_corner.x - 8, y(value) + 4}, shown(value, true), secondRight);
        }
    }
    void drawValues() {
        const double at = x(m_sweep.fallback);
        m_svg.line({at, m_corner.y}, {at, bottom()}, dashed);
        double right = -100;   // of the last number written: numbers must not run into each other
        for (std::size_t i = 0; i < m_sweep.values.size(); ++i) {
            const std::string name = m_sweep.name(i);
            const double half = 3.2 * static_cast<double>(name.size());
            if (x(i) - half < right + 5) continue;
            m_svg.text({x(i), bottom() + 17}, name, secondMiddle);
            right = x(i) + half;
        }
    }
    void drawBand() {
        std::vector<Point> outline;
        for (std::size_t i = 0; i < joined(); ++i) outline.push_back({x(i), y(m_curve.differences[i].high)});
        for (std::size_t i = joined(); i-- > 0;) outline.push_back({x(i), y(m_curve.differences[i].low)});
        if (!outline.empty()) m_svg.polygon(outline, band);
    }
    void drawPoints() {
        std::vector<Point> means;
        for (std::size_t i = 0; i < joined(); ++i) means.push_back({x(i), y(m_curve.differences[i].mean)});
        if (!means.empty()) m_svg.polyline(means, blueLine);
        for (std::size_t i = 0; i < m_sweep.values.size(); ++i) {
            const Interval& d = m_curve.differences[i];
            if (i >= joined()) m_svg.line({x(i), y(d.low)}, {x(i), y(d.high)}, blueBar);
            m_svg.circle({x(i), y(d.mean)}, 3.5, d.excludesZero() ? known : open);
        }
    }
};

std::string conditions(const Sweep& s) {
    std::string text = "Mean and 95 % interval over " + std::to_string(s.curves[0].differences[0].n) + " twin runs, against the default (" + s.name(s.fallback) + ", dashed line)";
    for (std::size_t i = 0; i < s.companions.size(); ++i) text += (i == 0 ? "; with " : " and ") + s.companions[i];
    return text;
}

} // namespace

std::string leverPicture(const Sweep& s, const std::string& origin) {
    const ParameterSpec& lever = *s.lever;
    Svg svg(width, height, std::string(lever.label) + ": what it does", conditions(s) + ". " + origin);
    svg.text({28, 32}, lever.label, "font-size=\"16\" font-weight=\"600\"");
    svg.text({28, 51}, conditions(s), second);
    svg.text({28, 67}, "Full dots: the interval excludes zero. Rings: not distinguishable from the default.", second);
    for (std::size_t i = 0; i < std::min<std::size_t>(4, s.curves.size()); ++i)
        Panel(svg, s, s.curves[i], {80 + 405.0 * static_cast<double>(i % 2), 128 + 240.0 * static_cast<double>(i / 2)}).draw();
    const std::string unit = s.isScale() ? ", " + std::string(lever.unit) : "";
    svg.text({width / 2.0, height - 28}, std::string(lever.id) + unit + (s.isLogarithmic() ? " (logarithmic scale)" : ""), "text-anchor=\"middle\" font-size=\"12\"");
    return svg.finished();
}

} // namespace cw::cli
