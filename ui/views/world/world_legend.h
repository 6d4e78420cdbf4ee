#pragma once
#include "ui/views/theme/theme.h"

#include <QWidget>

class QPainter;

namespace cw {

/// Every mark of the picture beside what it means.
class WorldLegend : public QWidget {
    Q_OBJECT
public:
    explicit WorldLegend(const Theme& theme, QWidget* parent = nullptr);
};

/// The same on paper, from the top of the box on. Returns the height that it takes; without a painter it only measures.
int paintWorldLegend(QPainter* painter, const QRect& box, const Colours& colours);

} // namespace cw
