#include "ui/views/world/world_geometry.h"

#include <algorithm>
#include <cmath>

namespace cw {

namespace {

constexpr double tallHarm = 26, lowHarm = 18, lowBelow = 560;   // px
constexpr double headroom = 17, leastPlot = 28;   // px: the head is for what the law says

} // namespace

WorldGeometry::WorldGeometry(WorldScale scale, std::vector<int> hubs) : m_scale(std::move(scale)), m_hubs(std::move(hubs)), m_bands(m_hubs.size()) {}

void WorldGeometry::setArea(const QRectF& area) {
    // Another size shows the same part.
    if (!m_area.isEmpty() && !area.isEmpty() && m_zoom > 1)
        m_pan = {m_pan.x() * area.width() / m_area.width(), m_pan.y() * area.height() / m_area.height()};
    m_area = area;
    m_harmHeight = area.height() < lowBelow ? lowHarm : tallHarm;
    place();
}

/// Height of what does not grow with the zoom. Below the last band is room for its largest incidents.
double WorldGeometry::fixedHeight() const {
    double fixed = m_harmHeight / 2 - bandGap;
    for (const int hubs : m_hubs) fixed += hubs * laneHeight + m_harmHeight + bandGap + 2;
    return fixed;
}

double WorldGeometry::heightAt(double zoom) const {
    return fixedHeight() + zoom * std::max(leastPlot * static_cast<double>(m_bands.size()), m_area.height() - fixedHeight());
}

void WorldGeometry::place() {
    if (m_bands.empty() || m_area.isEmpty()) return;
    m_perMonth = m_area.width() * m_zoom / m_scale.months;
    const double height = heightAt(m_zoom);
    m_pan = {std::clamp(m_pan.x(), 0.0, m_area.width() * (m_zoom - 1)), std::clamp(m_pan.y(), 0.0, std::max(0.0, height - m_area.height()))};
    const double plots = height - fixedHeight();
    double top = m_area.top() - m_pan.y();
    for (std::size_t j = 0; j < m_bands.size(); ++j) {
        Band& band = m_bands[j];
        band.top = band.plotTop = top;
        band.plotBottom = top + plots * m_scale.shares[j];
        band.harmBottom = band.plotBottom + 2 + m_hubs[j] * laneHeight + m_harmHeight;
        band.bottom = band.harmBottom + bandGap;
        top = band.bottom;
    }
}

double WorldGeometry::y(std::size_t place, double level) const {
    const Band& band = m_bands[place];
    const double range = std::max(0.5, m_scale.highest - m_scale.lowest);
    const double share = std::max(0.0, (level - m_scale.lowest) / range);
    return band.plotBottom - 3 - share * (band.plotBottom - band.plotTop - headroom - 3);
}

double WorldGeometry::radius(double billions) const { return m_harmHeight * std::sqrt(std::max(0.0, billions) / m_scale.mostHarm); }

void WorldGeometry::zoomTo(double zoom, QPointF anchor) {
    zoom = std::clamp(zoom, 1.0, mostZoom);
    const double time = timeAt(anchor.x());
    const double within = (anchor.y() - m_area.top() + m_pan.y()) / heightAt(m_zoom);
    m_zoom = zoom;
    m_pan = {time * m_area.width() * zoom / m_scale.months - (anchor.x() - m_area.left()), within * heightAt(zoom) - (anchor.y() - m_area.top())};
    place();
}

void WorldGeometry::panTo(QPointF pan) {
    m_pan = pan;
    place();
}

void WorldGeometry::fit() {
    m_zoom = 1;
    m_pan = {};
    place();
}

} // namespace cw
