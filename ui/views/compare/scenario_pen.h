#pragma once
#include "ui/views/theme/theme.h"

#include <QIcon>
#include <QPen>

namespace cw {

/// The line by which a scenario is known in every chart of the comparison: the reference grey and dashed, this policy blue,
/// then the colours of pinned scenarios: where one comes again, with a dash unlike its first. `number` is CompareColumn::pen.
inline QPen scenarioPen(int number, const Colours& colours) {
    if (number <= 1) {
        QPen pen(number == 0 ? colours.reference : colours.accent, number == 0 ? 1.5 : 2);
        if (number == 0) pen.setDashPattern({4, 3});
        return pen;
    }
    static const QList<QList<qreal>> dashes{{8, 2}, {2, 2}, {8, 2, 2, 2}, {1, 2}, {12, 3}, {4, 1}};
    const int pinned = number - 2, colour = pinned % static_cast<int>(colours.pinned.size());
    QPen pen(colours.pinned[static_cast<std::size_t>(colour)], 2);
    pen.setDashPattern(dashes[(pinned + pinned / dashes.size()) % dashes.size()]);   // 18 before one comes again
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

/// A piece of that line, for buttons.
QIcon scenarioIcon(int number, const Colours& colours);

} // namespace cw
