#pragma once
#include "ui/views/compare/column_widths.h"
#include "ui/views/theme/text_widths.h"
#include "ui/views/theme/theme.h"

#include <QHeaderView>

namespace cw {

/// Heads of the comparison: a name and a note below it; at a scenario its line, at the sorted column an arrow.
class CompareHeader : public QHeaderView {
    Q_OBJECT
public:
    CompareHeader(const Theme& theme, Qt::Orientation orientation, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    /// What the head of a section takes, on two lines and on one.
    ColumnNeed needOf(int section) const;
    /// Of the rows' heads.
    void setNamesWidth(int width);
    /// What a row's name and note take beyond a line each in that width.
    int heightOfSecondLines(int row) const;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    int roomForName(int section) const;
    /// What stands beside a name.
    int besideName(int section) const;
    int m_namesWidth = 0;
    const Theme& m_theme;
    mutable TextWidths m_names, m_notes;
};

} // namespace cw
