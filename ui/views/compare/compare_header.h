#pragma once
#include "ui/views/theme/theme.h"

#include <QHeaderView>

namespace cw {

/// Heads of the comparison: a name and a note below it; at a scenario its line, at the sorted column an arrow.
class CompareHeader : public QHeaderView {
    Q_OBJECT
public:
    CompareHeader(const Theme& theme, Qt::Orientation orientation, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    int roomForName(int section) const;
    const Theme& m_theme;
};

} // namespace cw
