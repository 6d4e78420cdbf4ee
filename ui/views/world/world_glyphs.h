#pragma once
#include "ui/views/theme/theme.h"

#include <QImage>
#include <QPainter>

#include <array>

namespace cw {

/// How a model is drawn, by how it can be had.
enum class Glyph { inHouse, covert, api, open, openStripped, copy, pastApi, pastOpen, pastCopy, count };
inline constexpr std::size_t glyphs = static_cast<std::size_t>(Glyph::count), glyphRanks = 3;

/// The marks of models, painted once for a set of colours, a zoom and a screen, then only copied: ten thousand of them
/// must fit into a frame.
class WorldGlyphs {
public:
    /// `scenario`: the colour of the world they belong to.
    void make(const Colours& colours, const QColor& scenario, double enlargement, double pixelRatio);
    /// In pixels of the screen.
    const QImage& image(Glyph glyph, std::size_t rank) const { return m_images[static_cast<std::size_t>(glyph)][rank]; }
    /// Diameter in px of what a rank is drawn with.
    static double size(std::size_t rank, double enlargement);

private:
    std::array<std::array<QImage, glyphRanks>, glyphs> m_images;
};

void paintGlyph(QPainter& painter, Glyph glyph, QPointF centre, double diameter, const Colours& colours, const QColor& scenario);

/// The mark around what a hub takes down, with the painter's pen.
void paintTakedown(QPainter& painter, QPointF centre, double diameter);

} // namespace cw
