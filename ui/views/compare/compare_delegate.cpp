#include "ui/views/compare/compare_delegate.h"

#include "ui/views/compare/scenario_pen.h"

#include <QPainter>

#include <algorithm>

namespace cw {

namespace {

constexpr int margin = 8, sparkWidth = 40, barHeight = 7, numbersGap = 6;   // px

QPolygonF polyline(const QVector<double>& values, QRectF rect, double low, double high) {
    QPolygonF line;
    const double steps = std::max<double>(1, static_cast<double>(values.size()) - 1), span = high > low ? high - low : 1;
    // A point a pixel is all that can be seen, and joints are what takes time to draw.
    const auto stride = std::max<qsizetype>(1, values.size() / static_cast<qsizetype>(rect.width()));
    for (qsizetype i = (values.size() - 1) % stride; i < values.size(); i += stride)
        line << QPointF(rect.left() + rect.width() * static_cast<double>(i) / steps, rect.bottom() - rect.height() * (values[i] - low) / span);
    return line;
}

} // namespace

void CompareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->fillRect(option.rect, option.state & QStyle::State_Selected ? m_theme.soft() : m_theme.panel());
    painter->setPen(m_theme.line());
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->setRenderHint(QPainter::Antialiasing);
    QRect inside = option.rect.adjusted(margin, 4, -margin, -5);
    const QVariant drawn = index.data(compareCell);
    if (const auto cell = drawn.value<CompareCell>(); !drawn.isValid() || cell.median.isEmpty()) {
        paintText(*painter, inside, index);
    } else {
        paintSparkline(*painter, QRectF(inside.left(), inside.top() + 3, sparkWidth, inside.height() - 6), cell);
        inside.setLeft(inside.left() + sparkWidth + margin);
        if (cell.column == 0 || !cell.hasInterval) {
            paintText(*painter, inside, index);
        } else {
            paintInterval(*painter, QRectF(inside.left(), inside.top() + 3, barRoom(option.rect.width(), inside.width()), barHeight), cell);
            paintNumbers(*painter, inside.adjusted(0, barHeight + 6, 0, 0), cell);
        }
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(m_theme.accent(), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -2));
    }
    painter->restore();
}

ColumnNeed CompareDelegate::needOf(const QModelIndex& index) const {
    const auto cell = index.data(compareCell).value<CompareCell>();
    if (cell.column > 0 && cell.hasInterval) {
        const int value = 3 * margin + sparkWidth + m_strong.of(cell.value) + numbersGap + 1;
        const int half = value + m_small.of(cell.halfWidth);
        return {half, std::max(half, value + m_small.of(cell.interval))};
    }
    const QString text = index.data().toString();
    const int beside = 2 * margin + 2 + (cell.median.isEmpty() ? 0 : sparkWidth + margin), whole = m_strong.of(text);
    int longest = 0;
    for (const QString& word : text.split(u' ')) longest = std::max(longest, m_strong.of(word));
    // Two lines break where a word ends, which takes somewhat more than half.
    return {beside + std::min(whole, std::max(longest, whole * 2 / 3)), beside + whole};
}

void CompareDelegate::paintText(QPainter& painter, QRect rect, const QModelIndex& index) const {
    const bool strong = index.data(compareStrong).toBool() || index.column() == 0;
    painter.setPen(strong ? m_theme.ink() : m_theme.secondInk());
    painter.setFont(strong && index.column() > 0 ? Theme::emphasis() : Theme::body());
    const QString text = index.data().toString();
    painter.setClipRect(rect);   // what takes more than two lines is in the tooltip
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, text);
}

void CompareDelegate::paintSparkline(QPainter& painter, QRectF rect, const CompareCell& cell) const {
    const auto [low, high] = std::ranges::minmax(cell.median);
    const double least = std::min({0.0, low, *std::ranges::min_element(cell.referenceMedian)});
    const double most = std::max(high, *std::ranges::max_element(cell.referenceMedian));
    QPen reference = scenarioPen(0, m_theme.colours()), own = scenarioPen(cell.pen, m_theme.colours());
    reference.setWidthF(1);
    own.setWidthF(1.5);
    if (cell.column > 0) own.setStyle(Qt::SolidLine);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(reference);
    painter.drawPolyline(polyline(cell.referenceMedian, rect, least, most));
    painter.setPen(own);
    if (cell.column > 0) painter.drawPolyline(polyline(cell.median, rect, least, most));
}

void CompareDelegate::paintInterval(QPainter& painter, QRectF rect, const CompareCell& cell) const {
    const double span = cell.most > cell.least ? cell.most - cell.least : 1;
    const auto x = [&](double value) { return rect.left() + 1 + (rect.width() - 2) * (value - cell.least) / span; };
    painter.setPen(QPen(m_theme.thirdInk(), 1));
    painter.drawLine(QPointF(x(0), rect.top() - 2), QPointF(x(0), rect.bottom() + 2));
    const QColor colour = scenarioPen(cell.pen, m_theme.colours()).color();
    QColor wash = colour;
    wash.setAlpha(Theme::bandInnerAlpha + 40);
    const double width = std::max(3.0, x(cell.high) - x(cell.low));
    const QRectF bar((x(cell.low) + x(cell.high) - width) / 2, rect.top(), width, rect.height());
    painter.setPen(QPen(cell.found ? colour : m_theme.thirdInk(), 1));
    painter.setBrush(cell.found ? QBrush(wash) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(bar, 1.5, 1.5);
    painter.setPen(QPen(cell.found ? colour : m_theme.secondInk(), 2));
    painter.drawLine(QPointF(x(cell.mean), rect.top()), QPointF(x(cell.mean), rect.bottom()));
}

void CompareDelegate::paintNumbers(QPainter& painter, QRect rect, const CompareCell& cell) const {
    painter.setFont(cell.found ? Theme::emphasis() : Theme::body());
    painter.setPen(cell.found ? m_theme.ink() : m_theme.secondInk());
    const int used = (cell.found ? m_strong : m_plain).of(cell.value) + numbersGap;
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, cell.value);
    painter.setFont(Theme::small());
    painter.setPen(m_theme.secondInk());
    const int room = rect.width() - used;
    const QString& text = m_wholeIntervals && m_small.of(cell.interval) <= room ? cell.interval : cell.halfWidth;
    painter.drawText(rect.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_small.cut(text, room));
}

} // namespace cw
