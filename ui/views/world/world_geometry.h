#pragma once
#include "ui/views/world/world_scene.h"

#include <QPointF>
#include <QRectF>

namespace cw {

/// From time, jurisdiction and capability to pixels, for one size of the picture, zoom and place. Hubs and harm keep their
/// height when the picture is enlarged.
class WorldGeometry {
public:
    struct Band {
        double top = 0, plotTop = 0, plotBottom = 0, harmBottom = 0, bottom = 0;   ///< hubs between the plot and the harm
        double hubsTop() const { return plotBottom + 2; }
    };
    static constexpr double laneHeight = 12, bandGap = 5, mostZoom = 32;   ///< px

    WorldGeometry() = default;
    /// `hubs`: how many each jurisdiction has.
    WorldGeometry(WorldScale scale, std::vector<int> hubs);
    void setArea(const QRectF& area);
    const QRectF& area() const { return m_area; }
    const WorldScale& scale() const { return m_scale; }
    double zoom() const { return m_zoom; }
    QPointF pan() const { return m_pan; }
    /// Shows another part; what is under `anchor` stays there.
    void zoomTo(double zoom, QPointF anchor);
    void panTo(QPointF pan);
    void fit();

    double x(double time) const { return m_area.left() + time * m_perMonth - m_pan.x(); }
    double timeAt(double x) const { return (x - m_area.left() + m_pan.x()) / m_perMonth; }
    double y(std::size_t place, double level) const;
    const Band& band(std::size_t place) const { return m_bands[place]; }
    std::size_t places() const { return m_bands.size(); }
    double pixelsPerMonth() const { return m_perMonth; }
    /// Radius of an incident, by area; the largest is as high as the band of harm, and reaches half of it beyond.
    double radius(double billions) const;
    /// Height of the middle of a jurisdiction's incidents.
    double harmLine(std::size_t place) const { return m_bands[place].harmBottom - m_harmHeight / 2; }

private:
    double fixedHeight() const;
    double heightAt(double zoom) const;
    void place();
    WorldScale m_scale;
    std::vector<int> m_hubs;
    std::vector<Band> m_bands;
    QRectF m_area;
    double m_zoom = 1, m_perMonth = 1, m_harmHeight = 26;
    QPointF m_pan;
};

} // namespace cw
