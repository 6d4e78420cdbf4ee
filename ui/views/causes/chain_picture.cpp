#include "ui/views/causes/chain_picture.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace cw {

namespace {

constexpr int acrossGap = 62, downGap = 42, inset = 9, usualWidth = 196;   // px
constexpr double arrowHead = 7;

int columnsFor(std::size_t stations, int width, const ChainWidths& widths) {
    const int fit = std::max(1, (width + acrossGap) / (widths.least + acrossGap)), all = static_cast<int>(stations);
    if (fit >= all) return std::max(1, all);
    const int lines = (all + fit - 1) / fit;
    return (all + lines - 1) / lines;   // lines of about the same length
}

} // namespace

ChainWidths chainWidths(const std::vector<ChainBox>& chain) {
    const QFontMetrics titles(Theme::emphasis()), small(Theme::small());
    int widest = 0;
    for (const ChainBox& box : chain) {
        widest = std::max(widest, titles.horizontalAdvance(box.title));
        for (const QString& line : box.lines) widest = std::max(widest, small.horizontalAdvance(line));
    }
    const auto [least, most] = chainOnScreen;
    const int needed = std::clamp(widest + 2 * inset + 2, least, most);
    return {needed, std::max(needed, usualWidth)};
}

int chainHeight(std::size_t stations, int width, const ChainWidths& widths) {
    if (stations == 0) return 0;
    const int columns = columnsFor(stations, width, widths), lines = (static_cast<int>(stations) + columns - 1) / columns;
    return lines * chainBoxHeight + (lines - 1) * downGap;
}

std::vector<QRect> placeChain(std::vector<ChainBox>& chain, int width, const ChainWidths& widths) {
    const int columns = columnsFor(chain.size(), width, widths);
    layOutChain(chain, columns);
    const int each = std::clamp((width - (columns - 1) * acrossGap) / columns, 40, widths.most);
    const int all = columns * each + (columns - 1) * acrossGap, left = std::max(0, (width - all) / 2);
    std::vector<QRect> places;
    for (const ChainBox& box : chain)
        places.emplace_back(left + box.column * (each + acrossGap), box.row * (chainBoxHeight + downGap), each, chainBoxHeight);
    return places;
}

void paintStation(QPainter& painter, const QRectF& place, const ChainBox& box, const Colours& colours, bool marked) {
    const bool harmful = box.part == ChainBox::Part::copy || box.part == ChainBox::Part::victims;
    painter.setBrush(marked ? colours.soft : colours.panel);
    painter.setPen(QPen(harmful ? colours.harm : box.owed ? colours.accent : colours.thirdInk, harmful || box.owed ? 2 : 1));
    painter.drawRoundedRect(place.adjusted(3, 3, -3, -3), Theme::radius, Theme::radius);
    const QRectF inside = place.adjusted(inset, 8, -inset, -8);
    double top = inside.top();
    const auto line = [&](const QFont& font, const QColor& ink, const QString& text) {
        painter.setFont(font);
        painter.setPen(ink);
        const QFontMetrics metrics(font);
        const int height = metrics.height() + 1;
        painter.drawText(QRectF(inside.left(), top, inside.width(), height), Qt::AlignCenter, metrics.elidedText(text, Qt::ElideMiddle, static_cast<int>(inside.width())));
        top += height;
    };
    line(Theme::emphasis(), colours.ink, box.title);
    for (const QString& text : box.lines) line(Theme::small(), colours.secondInk, text);
}

void paintChainArrow(QPainter& painter, const QRect& from, const QRect& to, const QString& word, const Colours& colours) {
    const bool down = to.top() > from.top();
    const int way = down ? 0 : to.left() > from.left() ? 1 : -1;
    const QPointF start = down ? QPointF(from.center().x() + 0.5, from.bottom() - 2) : QPointF(way > 0 ? from.right() - 2 : from.left() + 3, from.center().y() + 0.5);
    const QPointF end = down ? QPointF(to.center().x() + 0.5, to.top() + 1) : QPointF(way > 0 ? to.left() + 1 : to.right(), to.center().y() + 0.5);
    painter.setPen(QPen(colours.thirdInk, 1.5));
    painter.drawLine(start, down ? end - QPointF(0, arrowHead) : end - QPointF(way * arrowHead, 0));
    QPainterPath head(end);
    if (down) head.lineTo(end + QPointF(-4, -arrowHead)), head.lineTo(end + QPointF(4, -arrowHead));
    else head.lineTo(end + QPointF(-way * arrowHead, -4)), head.lineTo(end + QPointF(-way * arrowHead, 4));
    head.closeSubpath();
    painter.fillPath(head, colours.thirdInk);
    painter.setFont(Theme::small());
    painter.setPen(colours.secondInk);
    if (down) {
        painter.drawText(QRectF(start.x() + 8, start.y(), 160, end.y() - start.y()), Qt::AlignLeft | Qt::AlignVCenter, word);
    } else {
        const double left = std::min(start.x(), end.x()), room = std::fabs(end.x() - start.x());
        painter.drawText(QRectF(left, start.y() - 18, room, 16), Qt::AlignHCenter | Qt::AlignBottom,
                         QFontMetrics(Theme::small()).elidedText(word, Qt::ElideRight, static_cast<int>(room)));
    }
}

void paintChain(QPainter& painter, std::vector<ChainBox> chain, int width, const Colours& colours) {
    const std::vector<QRect> places = placeChain(chain, width, chainOnPaper);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 1; i < chain.size(); ++i) paintChainArrow(painter, places[i - 1], places[i], chain[i].arrow, colours);
    for (std::size_t i = 0; i < chain.size(); ++i) paintStation(painter, places[i], chain[i], colours, false);
}

} // namespace cw
