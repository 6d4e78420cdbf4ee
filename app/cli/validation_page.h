#pragma once
#include "sim/analysis/patterns/pattern.h"

#include <span>
#include <string>

namespace cw::cli {

/// docs/validation.md. What stands between the markers "<!-- mutations -->" and "<!-- /mutations -->" of `old`, the page
/// that is replaced, is kept.
std::string validationPage(std::span<const TestedPattern> tested, const PatternRuns::Settings& settings, const std::string& old);

} // namespace cw::cli
