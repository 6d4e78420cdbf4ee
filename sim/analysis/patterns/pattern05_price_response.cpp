#include "sim/analysis/patterns/early_patterns.h"
#include "sim/analysis/patterns/later_patterns.h"
#include "sim/model/parameters/all.h"

namespace cw {

namespace {

double openShare(const RunResult& run) { return windowMean(run, "market.open_share", 0, threeYears); }

constexpr Measure measures[] = {
    {{"open share of value, years 1 to 3", "%", {10, 20}, {1, 50}}, [](const Draw& d) { return 100 * openShare(d.result); }},
};

/// Open inference costs a tenth less, in every draw.
Scenario cheaperOpen(const PatternRuns& runs) {
    Scenario s = runs.baseline();
    scaleAssumption(s, par::choice::openPrice.spec, 0.9);
    return s;
}

PatternResult test(PatternRuns& runs) {
    const RunSet &before = runs.baselineRuns(), &after = runs.of("open a tenth cheaper", cheaperOpen(runs));
    auto measured = runs.measure(measures);
    measured.push_back({{"rise of the open share at a 10 % lower price", "%", {0, 2}, {0, 10}}, {}});
    for (std::size_t r = 0; r < before.size(); ++r)
        measured.back().values.push_back(100 * (openShare(after.runs()[r]) / openShare(before.runs()[r]) - 1));
    return judge(measured,
                 "the ranges of the tastes for openness (choice.open_consumer, choice.open_builder) alone move the open share beyond "
                 "10 to 20 %; where few sampled users are on open weights, their response is noise");
}

} // namespace

const Pattern pattern05{
    .number = 5, .name = "Low price response",
    .fact = "A tenth off the price of open inference raises its use by 0.5 to 0.7 %; open models keep 11 to 19 % of enterprise workloads.",
    .source = "OpenRouter and a16z, study of 100 trillion tokens; Menlo Ventures 2024, 2025.",
    .criterion = "Open share of value over three years 10 to 20 %; a price lower by 10 % raises that share by 0 to 2 % in the twin "
                 "world. In sign: share 1 to 50 %, response 0 to 10 %. The calibration sees the share only.",
    .strength = Strength::run, .calibration = true, .test = test, .measures = measures};

} // namespace cw
