#pragma once
#include "ui/models/compare_outcomes_model.h"
#include "ui/views/compare/column_widths.h"
#include "ui/views/theme/text_widths.h"
#include "ui/views/theme/theme.h"

#include <QStyledItemDelegate>

#include <algorithm>

namespace cw {

/// A cell of the comparison: the median over the reference's as a sparkline, the interval of the difference as a bar on
/// the row's common scale, and the numbers. Filled where a difference is shown, hollow where it is not.
class CompareDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    CompareDelegate(const Theme& theme, QObject* parent = nullptr) : QStyledItemDelegate(parent), m_theme(theme) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// What a cell takes: in its shorter form, or on two lines; with everything.
    ColumnNeed needOf(const QModelIndex& index) const;

    /// How wide columns of differences are at least, so that a bar is as long in one as in the other; and whether all have room for whole intervals.
    void setColumns(int narrowest, bool wholeIntervals) { m_narrowest = narrowest, m_wholeIntervals = wholeIntervals; }

    /// px for a bar in a column of so many, of which the cell has `inside` beside its sparkline.
    int barRoom(int column, int inside) const { return m_narrowest > 0 ? inside - std::max(0, column - m_narrowest) : inside; }

private:
    int m_narrowest = 0;   // px
    bool m_wholeIntervals = true;
    void paintText(QPainter& painter, QRect rect, const QModelIndex& index) const;
    void paintSparkline(QPainter& painter, QRectF rect, const CompareCell& cell) const;
    void paintInterval(QPainter& painter, QRectF rect, const CompareCell& cell) const;
    void paintNumbers(QPainter& painter, QRect rect, const CompareCell& cell) const;
    const Theme& m_theme;
    mutable TextWidths m_strong{Theme::emphasis()}, m_plain{Theme::body()}, m_small{Theme::small()};
};

} // namespace cw
