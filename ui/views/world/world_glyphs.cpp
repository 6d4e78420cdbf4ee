#include "ui/views/world/world_glyphs.h"

#include <algorithm>
#include <cmath>

namespace cw {

namespace {

constexpr std::array ranks{7.0, 4.5, 3.0};   // px
constexpr double tooSmall = 4;               // px: below this a ring or a cross would be a blot

void paintCross(QPainter& painter, QPointF c, double diameter, const QColor& colour) {
    if (diameter < tooSmall) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRect(QRectF(c.x() - diameter / 3, c.y() - diameter / 3, diameter * 2 / 3, diameter * 2 / 3));
        return;
    }
    const double r = diameter / 2;
    painter.setPen(QPen(colour, std::clamp(diameter / 4, 1.2, 2.0)));
    painter.drawLine(QPointF(c.x() - r, c.y() - r), QPointF(c.x() + r, c.y() + r));
    painter.drawLine(QPointF(c.x() - r, c.y() + r), QPointF(c.x() + r, c.y() - r));
}

void paintRing(QPainter& painter, QPointF c, double diameter, const QColor& colour, const QColor& ground) {
    const double width = std::clamp(diameter / 4.5, 1.0, 2.0), r = (diameter - width) / 2;
    painter.setPen(QPen(colour, width));
    painter.setBrush(ground);
    painter.drawEllipse(c, r, r);
}

void paintDisc(QPainter& painter, QPointF c, double diameter, const QColor& colour, const QColor& edge) {
    // A thin edge of the ground keeps neighbours apart, once they are large enough to have one.
    painter.setPen(diameter >= tooSmall ? QPen(edge, diameter >= 6 ? 1.2 : 0.6) : QPen(Qt::NoPen));
    painter.setBrush(colour);
    painter.drawEllipse(c, diameter / 2, diameter / 2);
}

} // namespace

void paintGlyph(QPainter& painter, Glyph glyph, QPointF c, double diameter, const Colours& colours, const QColor& scenario) {
    switch (glyph) {
    case Glyph::inHouse: paintRing(painter, c, std::max(2.5, diameter * 0.75), colours.thirdInk, colours.panel); return;
    case Glyph::covert: {
        const double r = std::max(2.5, diameter * 0.6);
        painter.setPen(QPen(colours.ink, 1.2));
        painter.setBrush(colours.panel);
        painter.drawPolygon(QPolygonF({c + QPointF(0, -r), c + QPointF(r, 0), c + QPointF(0, r), c + QPointF(-r, 0)}));
        return;
    }
    case Glyph::api: paintRing(painter, c, diameter + 0.5, scenario, colours.panel); return;
    case Glyph::open: paintDisc(painter, c, diameter, scenario, colours.panel); return;
    case Glyph::openStripped: paintDisc(painter, c, diameter, scenario, diameter >= tooSmall ? colours.harm : scenario); return;
    case Glyph::copy: paintCross(painter, c, diameter, colours.harm); return;
    case Glyph::pastApi: paintRing(painter, c, diameter, withAlpha(scenario, 0.5), Qt::transparent); return;
    case Glyph::pastOpen: paintDisc(painter, c, diameter * 0.9, withAlpha(scenario, 0.42), Qt::transparent); return;
    case Glyph::pastCopy: paintCross(painter, c, diameter * 0.9, withAlpha(colours.harm, 0.42)); return;
    case Glyph::count: return;
    }
}

double WorldGlyphs::size(std::size_t rank, double enlargement) { return ranks[rank] * enlargement; }

void WorldGlyphs::make(const Colours& colours, const QColor& scenario, double enlargement, double pixelRatio) {
    for (std::size_t g = 0; g < glyphs; ++g)
        for (std::size_t rank = 0; rank < glyphRanks; ++rank) {
            const double diameter = size(rank, enlargement);
            const int side = static_cast<int>(std::ceil(diameter)) + 4;
            QImage& image = m_images[g][rank];
            image = QImage(QSize(side, side) * pixelRatio, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.scale(pixelRatio, pixelRatio);
            paintGlyph(painter, static_cast<Glyph>(g), QPointF(side / 2.0, side / 2.0), diameter, colours, scenario);
        }
}

void paintTakedown(QPainter& painter, QPointF centre, double diameter) {
    const double radius = diameter / 2 + 2, slant = radius * 0.7071;
    painter.drawEllipse(centre, radius, radius);
    painter.drawLine(centre + QPointF(-slant, slant), centre + QPointF(slant, -slant));
}

} // namespace cw
