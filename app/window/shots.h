#pragma once
#include <QString>

namespace cw {

class Theme;

/// Renders the main states of the real window, fed by the real engine, to PNG files in `folder`. Exit status.
int takeShots(Theme& theme, const QString& folder);

} // namespace cw
