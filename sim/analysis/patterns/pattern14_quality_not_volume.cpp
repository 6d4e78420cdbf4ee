#include "sim/analysis/patterns/early_patterns.h"
#include "sim/model/severity.h"

namespace cw {

namespace {

/// bn$ a month: expected losses by fraud with AI, and without.
double aided(const Draw& d, int from, int to) { return windowMean(d.result, "misuse.expected.fraud", from, to); }
double alone(const Draw& d, int from, int to) { return windowMean(d.result, "misuse.background.fraud", from, to); }

double lossGrowth(const Draw& d) {
    constexpr int from = threeYears - oneYear;
    return growthPerYear(aided(d, 0, oneYear) + alone(d, 0, oneYear), aided(d, from, threeYears) + alone(d, from, threeYears), 2);
}

/// Opportunities are constant in number; the share that is taken is the volume.
double volumeGrowth(const Draw& d) {
    return growthPerYear(windowMean(d.result, "misuse.offending", 0, oneYear),
                         windowMean(d.result, "misuse.offending", threeYears - oneYear, threeYears), 2);
}

double firstYearShare(const Draw& d) {
    const double ai = aided(d, 0, oneYear), all = ai + alone(d, 0, oneYear);
    return all > 0 ? 100 * ai / all : noCase;
}

double lossPerCase(const Draw& d) {
    const Severity severity = severityOf(d.assumptions, fraud);
    return severity.mean / unaidedMean(d.assumptions, severity, fraud);
}

constexpr Measure measures[] = {
    {{"growth of all fraud losses, year 1 to year 3", "% a year", {20, 40}, {0.01, unbounded}}, lossGrowth},
    {{"growth of attempts", "% a year", {-10, 10}, {-20, 20}}, volumeGrowth},
    {{"AI-aided share of fraud losses, year 1", "%", {0, 10}, {0, 50}}, firstYearShare},
    {{"loss per AI-aided case over the rest", "times", {1.5, 2.5}, {1, unbounded}}, lossPerCase},
};

PatternResult test(PatternRuns& runs) {
    return judge(runs.measure(measures),
                 "losses without AI do not grow by themselves in the model, so that all growth comes from the AI-aided part: draws "
                 "with enough growth have too large an AI-aided share in the first year");
}

} // namespace

const Pattern pattern14{
    .number = 14, .name = "Quality, not volume",
    .fact = "The number of phishing attacks stays flat while losses rise by 26 to 33 % a year; AI-aided cases cost 1.93 times the "
            "mean; they were 4.3 % of losses in the first year counted.",
    .source = "APWG 2024, 2025; FBI IC3 reports 2023 to 2025.",
    .criterion = "Year 1 to year 3: all expected fraud losses grow by 20 to 40 % a year, attempts by less than 10 % either way; AI-aided "
                 "share below 10 % in year 1; loss per case 1.5 to 2.5 times the rest (an input). In sign: losses grow.",
    .strength = Strength::run, .calibration = true, .test = test, .measures = measures};

} // namespace cw
