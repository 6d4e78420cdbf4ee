#include "sim/analysis/patterns/early_patterns.h"
#include "sim/model/choices.h"
#include "sim/model/parameters/all.h"

namespace cw {

namespace {

constexpr int banMonth = threeYears;
constexpr std::size_t before = banMonth - 1, after = banMonth + oneYear - 1;

/// Everywhere, with every means the model has: no open releases, all training inspected, flagged weights taken down at once.
Scenario bannedEverywhere(const PatternRuns& runs) {
    Scenario s = runs.baseline();
    const auto set = [&](const ParameterSpec& lever, double value) { s.setLever(lever, Schedule{.value = value, .start = banMonth}); };
    set(par::treaty::coalition.spec, coalitionUniversal);
    set(par::release::openWeights.spec, openForbidden);
    set(par::compute::inspection.spec, 1);
    set(par::compute::penalty.spec, par::compute::penalty.spec.plausible.high);
    set(par::platform::moderation.spec, 1);
    set(par::platform::takedownLatency.spec, par::platform::takedownLatency.spec.plausible.low);
    return s;
}

double stripped(const Draw& draw, std::size_t month) {
    return windowMean(draw.result, "models.stripped", static_cast<int>(month), static_cast<int>(month) + 1);
}

PatternResult test(PatternRuns& runs) {
    const Ensemble &free = runs.baselineEnsemble(), &banned = runs.ensemble("universal ban", bannedEverywhere(runs));
    Measured measured[] = {
        {{"what stripped weights can do, a year after the ban against before", "%", {50, unbounded}, {1, unbounded}}, {}},
        {{"newly listed open weights, against no ban", "%", {0, 90}, {0, 99.9}}, {}},
        {{"stripped copies in the wild, against before", "%", {100, unbounded}, {100, unbounded}}, {}}};
    for (std::size_t r = 0; r < free.size(); ++r) {
        const Draw with = banned.draw(r), without = free.draw(r);
        const double power = with.seen.strippedPower[before], listed = without.seen.listedNew[after], copies = stripped(with, before);
        measured[0].values.push_back(power > 0 ? 100 * with.seen.strippedPower[after] / power : noCase);
        measured[1].values.push_back(listed > 0 ? 100 * with.seen.listedNew[after] / listed : noCase);
        measured[2].values.push_back(copies > 0 ? 100 * stripped(with, after) / copies : noCase);
    }
    return judge(measured,
                 "no copy vanishes, but takedown leaves only the residual ease of access, and defence overtakes a stock that no "
                 "longer grows in capability by about an order of magnitude a year");
}

} // namespace

const Pattern pattern12{
    .number = 12, .name = "Irreversibility",
    .fact = "A later rule or takedown cuts new downloads, not the stock in use; the capacity for misuse falls by less than half "
            "within a year.",
    .source = "Piracy-site shutdowns: EC JRC 2015 (short-lived fall); re-uploads after Civitai's ban, 2025. The bound is a judgement.",
    .criterion = "A ban everywhere, enforced by all means, after three years. A year later: success of the best stripped weights within "
                 "reach, summed over domains, at least half of that before; fewer newly listed weights than without it (90 % at most); no "
                 "fewer stripped copies than before (which holds by construction). In sign: anything left of the first.",
    .strength = Strength::run, .signSuffices = true, .test = test};

} // namespace cw
