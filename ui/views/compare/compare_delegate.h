#pragma once
#include "ui/models/compare_outcomes_model.h"
#include "ui/views/compare/column_widths.h"
#include "ui/views/theme/text_widths.h"
#include "ui/views/theme/theme.h"

#include <QStyledItemDelegate>

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

private:
    void paintText(QPainter& painter, QRect rect, const QModelIndex& index) const;
    void paintSparkline(QPainter& painter, QRectF rect, const CompareCell& cell) const;
    void paintInterval(QPainter& painter, QRectF rect, const CompareCell& cell) const;
    void paintNumbers(QPainter& painter, QRect rect, const CompareCell& cell) const;
    const Theme& m_theme;
    mutable TextWidths m_strong{Theme::emphasis()}, m_plain{Theme::body()}, m_small{Theme::small()};
};

} // namespace cw
