#pragma once
#include <QString>

namespace cw {

class Theme;

/// Renders the main states of the real window, fed by the real engine, to PNG files in `folder`: those whose name
/// contains `only`. Exit status.
int takeShots(Theme& theme, const QString& folder, const QString& only);

} // namespace cw
