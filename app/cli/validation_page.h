#pragma once
#include "sim/analysis/patterns/pattern.h"

#include <span>
#include <string>

namespace cw::cli {

/// A pattern with how it came out.
struct TestedPattern {
    const Pattern* pattern = nullptr;
    PatternResult result;
};

/// "reproduced 9, sign only 3, not reproduced 2 of 14".
std::string tally(std::span<const TestedPattern> tested);
/// docs/validation.md: the verdicts, and beside them those over the whole plausible ranges (empty where `tested` are those).
/// `calibrated` is the file of the draws, or empty. What stands between the markers "<!-- mutations -->" and "<!-- /mutations -->" of `old`, the page
/// that is replaced, is kept.
std::string validationPage(std::span<const TestedPattern> tested, std::span<const TestedPattern> uncalibrated,
                           const PatternRuns::Settings& settings, const std::string& calibrated, const std::string& old);

} // namespace cw::cli
