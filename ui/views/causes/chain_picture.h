#pragma once
#include "ui/models/causes_chain.h"
#include "ui/views/theme/theme.h"

#include <QPainter>
#include <QRect>

#include <vector>

namespace cw {

/// How wide the stations of a chain are: on the screen what is too long is cut and stands in the tooltip, on paper it must fit.
struct ChainWidths {
    int least, most;   ///< px
};
inline constexpr ChainWidths chainOnScreen{158, 260}, chainOnPaper{250, 280};
inline constexpr int chainBoxHeight = 68;   ///< px

/// On the screen, with room for the longest text of these stations as far as that may be.
ChainWidths chainWidths(const std::vector<ChainBox>& chain);
/// Height of the drawing of so many stations in this width, px; 0 for none.
int chainHeight(std::size_t stations, int width, const ChainWidths& widths);
/// Gives every station its line and column, and returns where each stands.
std::vector<QRect> placeChain(std::vector<ChainBox>& chain, int width, const ChainWidths& widths);

/// `marked`: under the pointer, or looked at.
void paintStation(QPainter& painter, const QRectF& place, const ChainBox& box, const Colours& colours, bool marked);
/// From one station to the next, with what happened on the way.
void paintChainArrow(QPainter& painter, const QRect& from, const QRect& to, const QString& word, const Colours& colours);
/// The whole drawing, at the painter's origin, as on paper.
void paintChain(QPainter& painter, std::vector<ChainBox> chain, int width, const Colours& colours);

} // namespace cw
