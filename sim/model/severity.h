#pragma once
#include "sim/parameter.h"
#include "sim/world.h"

namespace cw {

/// What a month takes from World::severity, worked out.
Severity severityOf(const ParameterSet& assumptions, Domain domain);
/// Mean loss without AI, bn$: fraud by AI costs misuse.severity_ai as much per case.
double unaidedMean(const ParameterSet& assumptions, const Severity& severity, Domain domain);

} // namespace cw
