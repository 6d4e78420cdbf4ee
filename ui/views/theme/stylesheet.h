#pragma once
#include "ui/views/theme/theme.h"

#include <QString>

namespace cw {

/// Qt style sheet for the plain widgets. Parts ask for a look by the dynamic property "look": card, panel, bar, flat,
/// section, second, small, tab.
QString styleSheet(const Colours& colours);

} // namespace cw
