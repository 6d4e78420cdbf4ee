#pragma once
#include "sim/analysis/patterns/pattern.h"

#include <QRectF>

class QPainter;

namespace cw {

class Theme;

/// A number against the range that counts as observed: the range as a band, 5 to 95 % of draws as a line, the median as a
/// dot. What lies beyond the picture ends in an arrow. The scale is the row's own.
void paintRange(QPainter& painter, const QRectF& area, const Finding& finding, const Theme& theme);

/// The ends of such a picture: the median and the nearer end of the range always lie well inside, the farther end where
/// that leaves the median legible.
Range pictureEnds(const Finding& finding);

} // namespace cw
