#include "sim/analysis/patterns/later_patterns.h"
#include "sim/model/parameters/all.h"

namespace cw {

namespace {

constexpr double some = 1e-6;   // index points: no change at all is no rise

/// Full duties everywhere, at `cost` times the fixed cost; tiered by size, they cost only labs anything.
Scenario duties(const PatternRuns& runs, double cost, bool tiered) {
    Scenario s = runs.baseline();
    makeUniversal(s);
    s.setLever(par::licensing::highRiskDuties.spec, 1);
    scaleAssumption(s, par::compliance::fixed.spec, cost);
    if (!tiered) return s;
    fixAssumption(s, par::compliance::startupShare.spec, 0);
    fixAssumption(s, par::compliance::communityShare.spec, 0);
    return s;
}

std::vector<double> concentration(const RunSet& set) { return windowMeans(set, "market.developer_hhi", 96, 120); }

PatternResult test(PatternRuns& runs) {
    const auto low = concentration(runs.of("duties at a tenth of the cost", duties(runs, 0.1, false)));
    const auto usual = concentration(runs.of("duties", duties(runs, 1, false)));
    const auto high = concentration(runs.of("duties at ten times the cost", duties(runs, 10, false)));
    const RunSet& tieredRuns = runs.of("duties at ten times the cost, tiered by size", duties(runs, 10, true));
    const auto rise = difference(high, low), relief = difference(high, concentration(tieredRuns));
    std::vector<double> most;
    for (std::size_t r = 0; r < rise.size(); ++r) most.push_back(relief[r] - 0.5 * rise[r]);
    const Clause clauses[] = {{"rise of concentration, fixed cost x0.1 to x1", difference(usual, low), some, 1e4, 1, "HHI points"},
                              {"fixed cost x1 to x10", difference(high, usual), some, 1e4, 1, "HHI points"},
                              {"what tiers take away of the rise, above half of it", most, some, 1e4, 1, "HHI points"},
                              {"HHI at a tenth of the cost", low, 0, 1e4, 0, "points"}};
    return judgeClauses(clauses, "Compliance closes start-ups and groups only, which hold little of the value that the index is made of, and "
                                 "entry fills their places (E12, E13); labs never leave for its cost. The rise is small against what the "
                                 "chance of who leads does to the index.");
}

} // namespace

const Pattern pattern24{
    .number = 24, .name = "Compliance cost concentrates",
    .fact = "Concentration rises monotonically with the fixed cost of compliance; thresholds by size remove most of the rise.",
    .source = "Cournot entry with a fixed cost (textbook; L19). Tiers: direction only.",
    .criterion = "Full duties everywhere, last two years: the HHI of developers rises from a tenth of the fixed cost to all of it "
                 "and again to ten times it; duties that bind labs only take away more than half of the rise (the sign suffices).",
    .strength = Strength::run, .signSuffices = true, .test = test};

} // namespace cw
