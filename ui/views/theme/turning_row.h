#pragma once
#include <QBoxLayout>

namespace cw {

/// Two parts side by side, or one below the other where the width does not do for both.
class TurningRow : public QBoxLayout {
public:
    explicit TurningRow(int gap) : QBoxLayout(LeftToRight) {
        setContentsMargins(0, 0, 0, 0);
        setSpacing(gap);
    }
    /// Whoever holds the row tells it its width: a layout that turned by itself would ask for another height while it is laid out.
    void turnFor(int width) {
        int needed = (count() - 1) * spacing();
        for (int part = 0; part < count(); ++part) needed += itemAt(part)->sizeHint().width();
        setDirection(needed <= width ? LeftToRight : TopToBottom);
    }
};

} // namespace cw
