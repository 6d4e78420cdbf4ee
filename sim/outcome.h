#pragma once
#include "sim/parameter.h"

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
/// What it can be, which its unit says: a share lies in 0..1, an index of concentration in 0..10,000, what is counted or
/// measured from 0 on; only welfare and the lead over a defence may be negative. Ends may be infinite.
Range limitsOf(const Outcome& outcome);
/// Row in the registry, -1 if there is none.
int outcomeIndex(std::string_view id);

} // namespace cw
