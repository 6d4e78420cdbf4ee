#pragma once
#include "sim/ensemble.h"

#include <string>

namespace cw::cli {

/// Key outcomes at the end and the hash of all results, on the standard output.
void printSummary(const Scenario& scenario, const RunSet& set);

} // namespace cw::cli
