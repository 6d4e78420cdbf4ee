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
/// docs/validation.md. What stands between the markers "<!-- mutations -->" and "<!-- /mutations -->" of `old`, the page
/// that is replaced, is kept.
std::string validationPage(std::span<const TestedPattern> tested, const PatternRuns::Settings& settings, const std::string& old);

} // namespace cw::cli
