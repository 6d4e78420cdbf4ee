#pragma once
#include "ui/models/chart_table_model.h"
#include "ui/views/theme/theme.h"

#include <QTableView>

namespace cw {

/// The back of a chart: its numbers, months as rows. As wide as its columns need; it scrolls where there is less room.
class ChartTable : public QTableView {
    Q_OBJECT
public:
    explicit ChartTable(const Theme& theme, QWidget* parent = nullptr);
    ChartTableModel& numbers() { return m_numbers; }
    /// Shows this month, as the first if there are enough below it.
    void goTo(int month);
    /// Takes the columns' widths from the numbers.
    void fit();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    ChartTableModel m_numbers;
};

} // namespace cw
