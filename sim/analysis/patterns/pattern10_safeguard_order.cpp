#include "sim/analysis/patterns/early_patterns.h"
#include "sim/math.h"
#include "sim/model/parameters/all.h"

namespace cw {

namespace {

/// Cost of stripping at this tamper resistance over that of plain weights (E6).
double dearer(const Draw& draw, double resistance) { return math::pow10(draw.assumptions[par::strip::logGain] * resistance); }

constexpr Measure measures[] = {
    {{"cost with what post-training can do now, over plain weights", "times", {1.0001, 10}, {1.0001, 10}},
     [](const Draw& d) { return dearer(d, d.seen.tamperArt); }},
    {{"cost with full resistance (filtered data), over plain weights", "times", {10, unbounded}, {2, unbounded}},
     [](const Draw& d) { return dearer(d, 1); }},
};

PatternResult test(PatternRuns& runs) {
    return judge(runs.measure(measures), "safeguards are one number, tamper resistance: there is no attacker whom filtered data do not stop",
                 "attackers who bring what was filtered out");
}

} // namespace

const Pattern pattern10{
    .number = 10, .name = "Ordering of safeguards",
    .fact = "With weights in hand, plain alignment is cheapest to undo, post-training resistance costs up to ten times as much, and "
            "filtered training data at least ten times; but those who bring the information themselves are not stopped.",
    .source = "O'Brien et al. 2025, arXiv 2508.06601; Tamirisa et al. 2025; Che et al. 2025, arXiv 2502.05209.",
    .criterion = "The state of the art after a year raises the cost of stripping up to tenfold, full resistance at least tenfold. "
                 "The last part of the fact has no mechanism in the model, so that at most the sign can be reproduced.",
    .strength = Strength::arithmetic, .test = test, .measures = measures};

} // namespace cw
