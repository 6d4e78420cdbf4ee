#include "sim/analysis/patterns/early_patterns.h"

namespace cw {

namespace {

double countIn(const Draw& draw, int month) { return windowMean(draw.result, "misuse.incidents", month, month + 1); }

/// Variance over mean of monthly counts in the third year. A sixth of the mean squared second difference is the variance
/// about a trend that is straight over three months; plain variance would mostly be growth.
double dispersion(const Draw& draw) {
    const double mean = windowMean(draw.result, "misuse.incidents", threeYears - oneYear, threeYears);
    double squares = 0;
    for (int month = threeYears - oneYear; month < threeYears; ++month) {
        const double bend = countIn(draw, month - 1) - 2 * countIn(draw, month) + countIn(draw, month + 1);
        squares += bend * bend;
    }
    return mean > 0 ? squares / (6 * oneYear) / mean : noCase;
}

double growth(const Draw& draw) {
    return growthPerYear(windowMean(draw.result, "misuse.incidents", 0, oneYear),
                         windowMean(draw.result, "misuse.incidents", threeYears - oneYear, threeYears), 2);
}

constexpr Measure measures[] = {
    {{"growth of incidents, year 1 to year 3", "% a year", {30, 70}, {0.01, unbounded}}, growth},
    {{"variance over mean of monthly counts", "", {1, unbounded}, {1, unbounded}}, dispersion},
};

PatternResult test(PatternRuns& runs) {
    return judge(runs.measure(measures), 
                 "growth follows misusers' adoption and the race between the best models and defence; over their plausible ranges "
                 "it comes out anywhere from a tenth to a tripling a year");
}

} // namespace

const Pattern pattern13{
    .number = 13, .name = "Incident growth",
    .fact = "Reported incidents grew by 56 % (2024) and 55 % (2025); counts are over-dispersed.",
    .source = "AI Incident Database, in Stanford AI Index 2025 and 2026. Over-dispersion is a judgement.",
    .criterion = "AI-aided incidents grow by 30 to 70 % a year from year 1 to year 3; variance over mean of monthly counts about their "
                 "trend above 1. In sign: they grow. All real incidents are counted, not only those that are "
                 "reported; and since a sampled misuser stands for many real ones, much of the dispersion is the sample's.",
    .strength = Strength::run, .signSuffices = true, .calibration = true, .test = test, .measures = measures};

} // namespace cw
