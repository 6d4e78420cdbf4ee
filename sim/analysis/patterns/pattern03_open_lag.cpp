#include "sim/analysis/patterns/early_patterns.h"

namespace cw {

namespace {

double lagOver(const Draw& d, int from, int to) { return windowMean(d.result, "market.open_lag", from, to); }

constexpr Measure measures[] = {
    {{"open lag, years 1 to 3", "months", {3, 12}, {0.5, 36}}, [](const Draw& d) { return lagOver(d, 0, threeYears); }},
    {{"open lag, year 3", "months", {3, 12}, {0.5, 36}}, [](const Draw& d) { return lagOver(d, threeYears - oneYear, threeYears); }},
};

PatternResult test(PatternRuns& runs) {
    return judge(runs.measure(measures),
                 "every developer trains in month 0, so that the first year starts without a lag; and in some draws a leading lab "
                 "opens, so that there is none");
}

} // namespace

const Pattern pattern03{
    .number = 3, .name = "Persistent short lag",
    .fact = "The best open model trails the best closed one by 3 to 4 months; the lag neither vanishes nor diverges.",
    .source = "Epoch AI data insights, October 2025 (3 months) and May 2026 (4 months). Others: less than a year, 9 to 12 months.",
    .criterion = "Mean lag over three years, and in the third, 3 to 12 months. In sign: half a month to three years.",
    .strength = Strength::run, .calibration = true, .test = test, .measures = measures};

} // namespace cw
