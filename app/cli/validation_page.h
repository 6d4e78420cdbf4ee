#pragma once
#include "sim/analysis/patterns/pattern.h"

#include <span>
#include <string>

namespace cw::cli {

/// docs/validation.md: the verdicts, and beside them those over the whole plausible ranges (empty where `tested` are those).
/// `calibrated` is the file of the draws, or empty. What stands between the markers "<!-- mutations -->" and "<!-- /mutations -->" of `old`, the page
/// that is replaced, is kept.
std::string validationPage(std::span<const TestedPattern> tested, std::span<const TestedPattern> uncalibrated,
                           const PatternRuns::Settings& settings, const std::string& calibrated, const std::string& old);

} // namespace cw::cli
