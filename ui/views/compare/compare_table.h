#pragma once
#include "ui/views/compare/column_widths.h"
#include "ui/views/theme/theme.h"

#include <QSortFilterProxyModel>
#include <QTableView>

namespace cw {

/// A table of the comparison: rows' names stay while scenarios scroll sideways, every column sorts (click its head, or
/// Return in it; the third time brings the listed order back), and all rows are shown: the page around it scrolls. It has no
/// scroll bar of its own.
class CompareTable : public QTableView {
    Q_OBJECT
public:
    CompareTable(const Theme& theme, QAbstractItemModel& model, int rowHeight, QWidget* parent = nullptr);
    /// As it stands on screen, in its order.
    const QAbstractItemModel& shown() const { return m_sorted; }
    void sortBy(int column);
    /// A table above or below with the same columns, which are to be as wide here as there.
    void alignWith(CompareTable& other);
    /// Shows no more than so many rows, all with -1.
    void setRowLimit(int rows);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {320, sizeHint().height()}; }

signals:
    void rowChosen(const QModelIndex& row);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void fit();
    void fitAnew();
    /// Of the rows' names, then of every column; measured once for the same data, whoever asks how often.
    const std::vector<ColumnNeed>& needs();
    std::vector<ColumnNeed> measured() const;
    void setWidths(const std::vector<int>& widths);
    QSortFilterProxyModel m_sorted;
    CompareTable* m_other = nullptr;
    std::vector<ColumnNeed> m_needs;
    int m_rowHeight, m_rowLimit = -1;
};

} // namespace cw
