#include "sim/analysis/patterns/early_patterns.h"

namespace cw {

namespace {

constexpr Measure measures[] = {
    {{"fall of success per try", "times", {10, 40}, {1.5, unbounded}}, [](const Draw& d) { return d.seen.guardFactor; }},
    {{"success of who keeps trying", "%", {1, 90}, {0.01, 99.9}}, [](const Draw& d) { return 100 * d.seen.persistent; }},
};

PatternResult test(PatternRuns& runs) {
    return judge(runs.measure(measures),
                 "the care that labs take by custom (care.norm.frontier, up to 3) gives weaker guards than the best that has been "
                 "measured, and weaknesses found by attackers open them further");
}

} // namespace

const Pattern pattern11{
    .number = 11, .name = "API guards cut, not end, misuse",
    .fact = "Classifiers cut the success of jailbreaks from 86 to 4.4 % per try; persistent attackers still succeed; benign refusals "
            "rise by less than half a point.",
    .source = "Sharma et al. 2025, arXiv 2501.18837; AISI, Frontier AI Trends Report, December 2025.",
    .criterion = "At the best-guarded of the APIs that misusers consider, after a year: success per try 10 to 40 times below that "
                 "without guards, and 1 to 90 % for who keeps trying (misuse.try_count). In sign: at least 1.5 times below; more than none. Guards "
                 "cost lawful users nothing in the model, so that refusals are met by construction.",
    .strength = Strength::function, .test = test, .measures = measures};

} // namespace cw
