#include "ui/views/compare/compare_table.h"

#include "ui/models/compare_outcomes_model.h"
#include "ui/views/compare/compare_delegate.h"
#include "ui/views/compare/compare_header.h"
#include "ui/views/theme/accessible_widgets.h"
#include "ui/views/theme/scroll_page.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

namespace cw {

CompareTable::CompareTable(const Theme& theme, QAbstractItemModel& model, int rowHeight, int firstColumn, int leastColumn, QWidget* parent)
    : QTableView(parent), m_rowHeight(rowHeight), m_firstColumn(firstColumn), m_leastColumn(leastColumn) {
    m_sorted.setSourceModel(&model);
    m_sorted.setSortRole(compareSort);
    setModel(&m_sorted);
    setItemDelegate(new CompareDelegate(theme, this));
    setHorizontalHeader(new CompareHeader(theme, Qt::Horizontal, this));
    setVerticalHeader(new CompareHeader(theme, Qt::Vertical, this));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(rowHeight);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSortIndicatorClearable(true);
    setSortingEnabled(true);
    sortBy(-1);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    letSelectionLead(*this);
    followCurrent(*this);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_sorted, &QAbstractItemModel::modelReset, this, &CompareTable::fit);
    connect(&m_sorted, &QAbstractItemModel::layoutChanged, this, &CompareTable::fit);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void CompareTable::sortBy(int column) { sortByColumn(column, Qt::DescendingOrder); }

void CompareTable::setRowLimit(int rows) {
    m_rowLimit = rows;
    updateGeometry();
}

QSize CompareTable::sizeHint() const {
    const int rows = m_rowLimit < 0 ? m_sorted.rowCount() : std::min(m_rowLimit, m_sorted.rowCount());
    const int bar = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    return {640, horizontalHeader()->sizeHint().height() + m_rowHeight * rows + bar + 2};
}

/// Columns share the width there is, and scroll where that is too little.
void CompareTable::fit() {
    const int others = std::max(1, m_sorted.columnCount() - 1);
    const int each = std::max(m_leastColumn, (viewport()->width() - m_firstColumn) / others);
    for (int c = 0; c < m_sorted.columnCount(); ++c) setColumnWidth(c, c == 0 ? m_firstColumn : each);
    updateGeometries();   // narrow columns have heads of two lines
    updateGeometry();
}

void CompareTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fit();
}

void CompareTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return || !currentIndex().isValid()) return QTableView::keyPressEvent(event);
    const int column = currentIndex().column();
    const bool same = horizontalHeader()->sortIndicatorSection() == column;
    if (!same) return sortBy(column);
    if (horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder) return sortByColumn(column, Qt::AscendingOrder);
    sortBy(-1);
}

/// Up and down belong to the page.
void CompareTable::wheelEvent(QWheelEvent* event) {
    if (event->angleDelta().x() != 0) QTableView::wheelEvent(event);
    else event->ignore();
}

void CompareTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (current.isValid() && current.row() != previous.row()) emit rowChosen(m_sorted.mapToSource(current));
}

} // namespace cw
