#include "sim/analysis/patterns/later_patterns.h"
#include "sim/analysis/patterns/uplift.h"

namespace cw {

namespace {

constexpr int midFirstYear = 5, lastMonth = 119;

PatternResult test(PatternRuns& runs) {
    const Scenario scenario = runs.baseline();
    std::vector<double> early(runs.settings().runs), late(early), points(early);
    observeRuns(runs, scenario, [&](std::uint32_t run, int month, const World& world) {
        if (month != midFirstYear && month != lastMonth) return;
        const Uplift u = measureUplift(scenario, run, month, world, biochemical);
        (month == midFirstYear ? early : late)[run] = 100 * (upliftRatio(u, 0, u.alone.size()) - 1);
        if (month != midFirstYear) return;
        for (std::size_t k = 0; k < u.alone.size(); ++k) points[run] += 100 * (u.aided[k] - u.alone[k]) / static_cast<double>(u.alone.size());
    });
    const RunSet& set = runs.baselineRuns();
    const auto harm = percentChange(windowMeans(set, "misuse.expected.biochemical", 0, 12),
                                    windowMeans(set, "misuse.expected.biochemical", 108, 120));
    const Clause clauses[] = {{"completions with AI against without, mid first year", early, -26, 162, 0, "%"},
                              {"the same in points", points, 0, 15, 0, "points"},
                              {"completions with AI against without, last month", late, 162, 1e12, 1, "%"},
                              {"expected harm of the first year against the last", harm, -100, -90, -1, "%"}};
    return judgeClauses(clauses,
                        "Far below the gate the logistic chance to complete (E10) is tiny, but a model multiplies it by "
                        "e^((K - misuse.biochemical.tacit - skill) / misuse.width) once it is ahead of the misuser's own skill.",
                        "plans on paper, where uplift shows earlier");
}

} // namespace

const Pattern pattern16{
    .number = 16, .name = "Capability-gated tail",
    .fact = "Uplift of real-world completion in biology is statistically nil until capability passes a threshold; uplift of "
            "plans on paper appears earlier (2.5 times).",
    .source = "Hong et al. 2026, arXiv 2602.16703 (wet-lab trial, 153 novices: pooled 1.4 times, 95 % interval 0.74 to 2.62); "
              "developer's planning trial, May 2025 (2.53 times).",
    .criterion = "Mid first year, with the best model a misuser can get: 0.74 to 2.62 times the completions without AI, and less "
                 "than 15 points more (what a trial of 153 could tell from nil). Ten years on: more than 2.62 times, and "
                 "expected harm at least 10 times that of the first year. In sign: both are higher then. Plans on paper are not "
                 "in the model, so that at most the sign can be reproduced.",
    .strength = Strength::function, .calibration = true, .test = test};

} // namespace cw
