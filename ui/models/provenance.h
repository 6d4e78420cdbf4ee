#pragma once
#include "sim/scenario.h"

#include <QString>

namespace cw {

/// What a table or picture says about where it comes from: "seed 2025; Counterweight 0.1.0", and which assumptions are not at
/// their defaults, the first four by name.
QString provenance(const Scenario& scenario);

/// "Tacit knowledge 0.7, Import share drawn from 10 to 30 %": every assumption that is not at its default, in registry order.
QStringList changedAssumptions(const Scenario& scenario);

} // namespace cw
