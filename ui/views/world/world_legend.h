#pragma once
#include "ui/views/theme/theme.h"

#include <QWidget>

namespace cw {

/// Every mark of the picture beside what it means.
class WorldLegend : public QWidget {
    Q_OBJECT
public:
    explicit WorldLegend(const Theme& theme, QWidget* parent = nullptr);
};

} // namespace cw
