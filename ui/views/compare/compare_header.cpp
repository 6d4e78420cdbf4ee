#include "ui/views/compare/compare_header.h"

#include "ui/models/compare_outcomes_model.h"
#include "ui/views/compare/scenario_pen.h"

#include <QPainter>

namespace cw {

namespace {

constexpr int namesWidth = 196, headHeight = 52, headWithoutNote = 30, margin = 8, lineSample = 22;   // px

} // namespace

QIcon scenarioIcon(int column, const Colours& colours) {
    QPixmap picture(QSize(lineSample + 6, 16) * 2);   // with room before the name
    picture.setDevicePixelRatio(2);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setPen(scenarioPen(column, colours));
    painter.drawLine(0, 8, lineSample, 8);
    return QIcon(picture);
}

CompareHeader::CompareHeader(const Theme& theme, Qt::Orientation orientation, QWidget* parent) : QHeaderView(orientation, parent), m_theme(theme) {
    setSectionsClickable(true);
    setHighlightSections(false);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

QSize CompareHeader::sizeHint() const {
    if (orientation() == Qt::Vertical) return {namesWidth, 0};
    const bool noted = model() && model()->headerData(0, Qt::Horizontal, compareNote).isValid();
    return {0, noted ? headHeight : headWithoutNote};
}

void CompareHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    const bool columns = orientation() == Qt::Horizontal;
    const QString name = model()->headerData(section, orientation()).toString(), note = model()->headerData(section, orientation(), compareNote).toString();
    painter->save();
    painter->fillRect(rect, m_theme.panel());
    painter->setPen(m_theme.line());
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    QRect inside = rect.adjusted(columns ? margin : 4, 4, -margin, -5);
    if (const QVariant pen = model()->headerData(section, orientation(), comparePen); pen.isValid()) {
        const int y = columns ? inside.top() + 9 : inside.center().y();
        painter->setPen(scenarioPen(pen.toInt(), m_theme.colours()));
        painter->drawLine(inside.left(), y, inside.left() + lineSample, y);
        inside.setLeft(inside.left() + lineSample + margin);
    }
    if (columns) {
        if (isSortIndicatorShown() && sortIndicatorSection() == section) {
            painter->setPen(m_theme.ink());
            painter->setFont(Theme::small());
            painter->drawText(inside, Qt::AlignRight | Qt::AlignTop, sortIndicatorOrder() == Qt::DescendingOrder ? QStringLiteral("▾") : QStringLiteral("▴"));
            inside.setRight(inside.right() - 14);
        }
    }
    const QFont font = columns ? Theme::emphasis() : Theme::body();
    const QFontMetrics metrics(font), small(Theme::small());
    const bool two = !note.isEmpty();
    QRect line(inside.left(), two || columns ? inside.top() : inside.center().y() - metrics.height() / 2, inside.width(), metrics.height());
    painter->setPen(m_theme.ink());
    painter->setFont(font);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(name, Qt::ElideRight, line.width()));
    painter->setPen(m_theme.secondInk());
    painter->setFont(Theme::small());
    line.translate(0, metrics.height() + 1);
    if (two) painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, small.elidedText(note, Qt::ElideRight, line.width()));
    painter->restore();
}

} // namespace cw
