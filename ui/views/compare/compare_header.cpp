#include "ui/views/compare/compare_header.h"

#include "ui/models/compare_outcomes_model.h"
#include "ui/views/compare/scenario_pen.h"

#include <QPainter>

#include <algorithm>
#include <ranges>

namespace cw {

namespace {

constexpr int headHeight = 52, headWithoutNote = 30, margin = 8, lineSample = 22, arrow = 14;   // px

QFont fontOfNames(Qt::Orientation orientation) { return orientation == Qt::Horizontal ? Theme::emphasis() : Theme::body(); }

/// A name that is too wide for one line, in two.
QStringList twoLines(const QString& name, TextWidths& widths, int width) {
    if (width <= 0 || widths.of(name) <= width) return {name};
    qsizetype at = -1;
    for (qsizetype space = name.indexOf(u' '); space >= 0; space = name.indexOf(u' ', space + 1))
        if (widths.of(name.left(space)) <= width) at = space;
    return at < 0 ? QStringList{name} : QStringList{name.left(at), name.mid(at + 1)};
}

/// The least width in which two lines hold a name.
int widthInTwoLines(const QString& name, TextWidths& widths) {
    int least = widths.of(name);
    for (qsizetype space = name.indexOf(u' '); space >= 0; space = name.indexOf(u' ', space + 1))
        least = std::min(least, std::max(widths.of(name.left(space)), widths.of(name.mid(space + 1))));
    return least;
}

} // namespace

QIcon scenarioIcon(int number, const Colours& colours) {
    QPixmap picture(QSize(lineSample + 6, 16) * 2);   // with room before the name
    picture.setDevicePixelRatio(2);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setPen(scenarioPen(number, colours));
    painter.drawLine(0, 8, lineSample, 8);
    return QIcon(picture);
}

CompareHeader::CompareHeader(const Theme& theme, Qt::Orientation orientation, QWidget* parent)
    : QHeaderView(orientation, parent), m_theme(theme), m_names(fontOfNames(orientation)), m_notes(Theme::small()) {
    setSectionsClickable(true);
    setHighlightSections(false);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

QSize CompareHeader::sizeHint() const {
    if (orientation() == Qt::Vertical) return {m_namesWidth, 0};
    const bool noted = model() && model()->headerData(0, Qt::Horizontal, compareNote).isValid();
    const auto wide = [&](int section) { return m_names.of(model()->headerData(section, Qt::Horizontal).toString()) > roomForName(section); };
    const auto sections = std::views::iota(0, count());
    return {0, (noted ? headHeight : headWithoutNote) + (std::ranges::any_of(sections, wide) ? m_names.lineHeight() : 0)};
}

ColumnNeed CompareHeader::needOf(int section) const {
    const QString name = model()->headerData(section, orientation()).toString(), note = model()->headerData(section, orientation(), compareNote).toString();
    const bool columns = orientation() == Qt::Horizontal;
    const int beside = besideName(section) + 2, besideNote = beside - (columns ? arrow : 0), noted = m_notes.of(note) + besideNote;
    const int whole = std::max(m_names.of(name) + beside, noted);
    return {std::max(widthInTwoLines(name, m_names) + beside, columns ? noted : widthInTwoLines(note, m_notes) + besideNote), whole};
}

int CompareHeader::heightOfSecondLines(int row) const {
    const int room = m_namesWidth - besideName(row);
    const auto more = [&](TextWidths& widths, int role) { return widths.of(model()->headerData(row, Qt::Vertical, role).toString()) > room ? widths.lineHeight() : 0; };
    return more(m_names, Qt::DisplayRole) + more(m_notes, compareNote);
}

void CompareHeader::setNamesWidth(int width) {
    if (width == m_namesWidth) return;
    m_namesWidth = width;
    setFixedWidth(width);
}

int CompareHeader::besideName(int section) const {
    const bool drawn = model()->headerData(section, orientation(), comparePen).isValid();
    const bool columns = orientation() == Qt::Horizontal;
    return (columns ? 2 * margin + arrow : margin + 4) + (drawn ? lineSample + margin : 0);
}

int CompareHeader::roomForName(int section) const {
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    return sectionSize(section) - besideName(section) + (sorted ? 0 : arrow);
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
            inside.setRight(inside.right() - arrow);
        }
    }
    const bool two = !note.isEmpty();
    const auto lines = twoLines(name, m_names, inside.width());
    QRect line(inside.left(), two || columns ? inside.top() : inside.center().y() - m_names.lineHeight() / 2, inside.width(), m_names.lineHeight());
    painter->setPen(m_theme.ink());
    painter->setFont(fontOfNames(orientation()));
    for (const QString& text : lines) {
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_names.cut(text, line.width()));
        line.translate(0, m_names.lineHeight());
    }
    painter->setPen(m_theme.secondInk());
    painter->setFont(Theme::small());
    line.translate(0, 1);
    for (const QString& text : two ? twoLines(note, m_notes, columns ? 0 : inside.width()) : QStringList()) {
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_notes.cut(text, line.width()));
        line.translate(0, m_notes.lineHeight());
    }
    painter->restore();
}

} // namespace cw
