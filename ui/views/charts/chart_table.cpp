#include "ui/views/charts/chart_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <vector>

namespace cw {

namespace {

constexpr int lineHeight = 24, cellPadding = 8, monthWidth = 68;   // px

/// Text over a hairline, and a frame where the keyboard is.
class NumberDelegate : public QStyledItemDelegate {
public:
    NumberDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const ChartTableModel::Column what = static_cast<const ChartTableModel*>(index.model())->column(index.column());
        const bool median = what == ChartTableModel::policyMedian || what == ChartTableModel::referenceMedian;
        painter->save();
        if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, m_theme.soft());
        painter->setPen(m_theme.line());
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const bool quiet = !median && what != ChartTableModel::difference;
        painter->setPen(what == ChartTableModel::policyMedian ? m_theme.accent() : quiet ? m_theme.secondInk() : m_theme.ink());
        painter->setFont(median ? Theme::emphasis() : Theme::body());
        painter->drawText(option.rect.adjusted(cellPadding, 0, -cellPadding, 0), index.data(Qt::TextAlignmentRole).toInt(), index.data().toString());
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(m_theme.accent(), 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
        }
        painter->restore();
    }

private:
    const Theme& m_theme;
};

} // namespace

ChartTable::ChartTable(const Theme& theme, QWidget* parent) : QTableView(parent) {
    setModel(&m_numbers);
    setItemDelegate(new NumberDelegate(theme, this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    for (QHeaderView* head : {horizontalHeader(), verticalHeader()}) {
        head->setSectionResizeMode(QHeaderView::Fixed);
        head->setHighlightSections(false);
        head->setFont(Theme::small());
        head->setStyleSheet(QStringLiteral("QHeaderView::section{padding:2px 8px;border:none;border-bottom:1px solid palette(mid);background:transparent;font-size:11px}"));
    }
    setStyleSheet(QStringLiteral("QAbstractScrollArea::corner{background:transparent;border:none}"));
    horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    verticalHeader()->setDefaultSectionSize(lineHeight);
    verticalHeader()->setMinimumSectionSize(lineHeight);
    verticalHeader()->setFixedWidth(monthWidth);
    connect(&m_numbers, &QAbstractItemModel::modelReset, this, &ChartTable::fit);
    connect(&m_numbers, &QAbstractItemModel::dataChanged, this, &ChartTable::fit);   // more runs, other numbers
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void ChartTable::goTo(int month) {
    const QModelIndex there = m_numbers.index(month, 0);
    setCurrentIndex(there);
    scrollTo(there, QAbstractItemView::PositionAtTop);
}

void ChartTable::fit() {
    const int columns = m_numbers.columnCount(), rows = m_numbers.rowCount();
    if (columns == 0) return;
    const QFontMetrics metrics(Theme::emphasis()), small(Theme::small());
    std::vector<int> widths;
    int used = 0;
    for (int c = 0; c < columns; ++c) {
        int width = 0;
        for (const QString& line : m_numbers.headerData(c, Qt::Horizontal, Qt::DisplayRole).toString().split(u'\n')) width = std::max(width, small.horizontalAdvance(line));
        for (int r = 0; r < rows; ++r) width = std::max(width, metrics.horizontalAdvance(m_numbers.index(r, c).data().toString()));
        widths.push_back(width + 2 * cellPadding);
        used += widths.back();
    }
    const int spare = std::max(0, viewport()->width() - used) / columns;
    for (int c = 0; c < columns; ++c) setColumnWidth(c, widths[static_cast<std::size_t>(c)] + spare);
}

void ChartTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fit();
}

/// Letters are keys of the card around it, not a search among numbers.
void ChartTable::keyPressEvent(QKeyEvent* event) {
    if (event->text().isEmpty() || !event->text().front().isLetterOrNumber()) QTableView::keyPressEvent(event);
    else event->ignore();
}

} // namespace cw
