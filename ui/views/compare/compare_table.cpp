#include "ui/views/compare/compare_table.h"

#include "ui/models/compare_outcomes_model.h"
#include "ui/views/compare/compare_delegate.h"
#include "ui/views/compare/compare_header.h"
#include "ui/views/theme/accessible_widgets.h"
#include "ui/views/theme/scroll_page.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace cw {

CompareTable::CompareTable(const Theme& theme, QAbstractItemModel& model, int rowHeight, QWidget* parent)
    : QTableView(parent), m_rowHeight(rowHeight) {
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
    setHorizontalScrollMode(QAbstractItemView::ScrollPerItem);   // no piece of a column is left beside the names
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);   // its end may be far down the page: the view has a bar in sight
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_sorted, &QAbstractItemModel::modelReset, this, &CompareTable::fitAnew);
    connect(&m_sorted, &QAbstractItemModel::layoutChanged, this, &CompareTable::fitAnew);
    connect(&m_sorted, &QAbstractItemModel::dataChanged, this, &CompareTable::fitAnew);   // more runs, other numbers
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void CompareTable::sortBy(int column) { sortByColumn(column, Qt::DescendingOrder); }

void CompareTable::setRowLimit(int rows) {
    m_rowLimit = rows;
    updateGeometry();
}

QSize CompareTable::sizeHint() const {
    const int rows = m_rowLimit < 0 ? m_sorted.rowCount() : std::min(m_rowLimit, m_sorted.rowCount());
    int height = horizontalHeader()->sizeHint().height() + 2;
    for (int row = 0; row < rows; ++row) height += rowHeight(row);
    return {640, height};
}

void CompareTable::alignWith(CompareTable& other) {
    m_other = &other;
    other.m_other = this;
}

void CompareTable::fitAnew() {
    m_needs.clear();
    fit();
}

const std::vector<ColumnNeed>& CompareTable::needs() {
    // The other table asks, and may hear of a new column first.
    if (m_needs.size() != static_cast<std::size_t>(m_sorted.columnCount()) + 1) m_needs = measured();
    return m_needs;
}

std::vector<ColumnNeed> CompareTable::measured() const {
    const auto& delegate = static_cast<const CompareDelegate&>(*itemDelegate());
    const auto &heads = static_cast<const CompareHeader&>(*horizontalHeader()), &names = static_cast<const CompareHeader&>(*verticalHeader());
    std::vector<ColumnNeed> needs(1);
    const auto include = [](ColumnNeed& need, const ColumnNeed& part) { need = {std::max(need.least, part.least), std::max(need.whole, part.whole), need.shares}; };
    for (int row = 0; row < m_sorted.rowCount(); ++row) include(needs[0], names.needOf(row));
    for (int column = 0; column < m_sorted.columnCount(); ++column) {
        ColumnNeed need = heads.needOf(column);
        for (int row = 0; row < m_sorted.rowCount(); ++row) include(need, delegate.needOf(m_sorted.index(row, column)));
        need.shares = column > 0;
        needs.push_back(need);
    }
    return needs;
}

/// Columns share the width there is, and scroll where that is too little.
void CompareTable::fit() {
    std::vector<ColumnNeed> wanted = needs();
    const bool aligned = m_other && m_other->m_sorted.columnCount() == m_sorted.columnCount() && m_other->m_sorted.rowCount() > 0;
    if (aligned) {
        const std::vector<ColumnNeed>& others = m_other->needs();
        for (std::size_t c = 0; c < wanted.size(); ++c) wanted[c] = {std::max(wanted[c].least, others[c].least), std::max(wanted[c].whole, others[c].whole), wanted[c].shares};
    }
    const std::vector<int> widths = columnWidths(width() - 2 * frameWidth(), wanted);
    int narrowest = 0;
    bool whole = true;
    for (std::size_t c = 1; c < widths.size(); ++c) {
        if (!wanted[c].shares) continue;
        narrowest = narrowest > 0 ? std::min(narrowest, widths[c]) : widths[c];
        whole = whole && widths[c] >= wanted[c].whole;
    }
    static_cast<CompareDelegate*>(itemDelegate())->setColumns(narrowest, whole);
    setWidths(widths);
    if (aligned) {
        static_cast<CompareDelegate*>(m_other->itemDelegate())->setColumns(narrowest, whole);
        m_other->setWidths(widths);
    }
}

void CompareTable::setWidths(const std::vector<int>& widths) {
    auto& names = static_cast<CompareHeader&>(*verticalHeader());
    names.setNamesWidth(widths[0]);
    for (int row = 0; row < m_sorted.rowCount(); ++row) setRowHeight(row, m_rowHeight + names.heightOfSecondLines(row));
    for (int column = 0; column < m_sorted.columnCount(); ++column) setColumnWidth(column, widths[static_cast<std::size_t>(column) + 1]);
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
