#pragma once
#include "ui/models/movement.h"
#include "ui/views/theme/theme.h"

#include <QWidget>

namespace cw {

/// What moved: outcomes with their standardised change as bars from a middle line, and the amount.
class MovedBars : public QWidget {
    Q_OBJECT
public:
    explicit MovedBars(const Theme& theme, QWidget* parent = nullptr);
    void setMovements(const std::vector<Movement>& movements);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row {
        QString label, amount;
        double length;   ///< -1 to 1, of half the width
        bool beyond;     ///< the bar is cut
    };
    const Theme& m_theme;
    std::vector<Row> m_rows;
};

} // namespace cw
