#pragma once
#include <span>
#include <string_view>

namespace cw {
struct World;

/// One monthly series. Chart, CSV, summary, store and manual derive from this row.
struct Outcome {
    std::string_view id = {}, label = {}, unit = {};
    std::string_view help = {};   ///< what it is and which equation gives it
    double (*measure)(const World&) = nullptr;
    /// Direction in which more is better for most readers: +1, -1, or 0 where that is a matter of opinion.
    int sense = 0;
    bool cumulative = false;
};

std::span<const Outcome> outcomeRegistry();
const Outcome* findOutcome(std::string_view id);
/// Row in the registry, -1 if there is none.
int outcomeIndex(std::string_view id);

} // namespace cw
