#include "sim/analysis/patterns/later_patterns.h"
#include "sim/model/choices.h"
#include "sim/model/parameters/all.h"

namespace cw {

namespace {

constexpr double inspection = 0.3;   // or forbidding openness has little bite

Scenario alone(const PatternRuns& runs, int openWeights) {
    Scenario s = runs.baseline();
    s.setLever(par::treaty::coalition.spec, coalitionUnilateral);
    s.setLever(par::compute::inspection.spec, inspection);
    s.setLever(par::release::openWeights.spec, openWeights);
    return s;
}

Scenario costOfMoving(Scenario s, double budgets) {
    fixAssumption(s, par::mobility::switchingCost.spec, budgets);
    return s;
}

std::vector<double> movedAtEnd(const RunSet& set) {
    std::vector<double> share = windowMeans(set, "governance.moved_share", 108, 120);
    for (double& x : share) x *= 100;
    return share;
}

PatternResult test(PatternRuns& runs) {
    const auto mild = movedAtEnd(runs.of("one jurisdiction tiers open weights", alone(runs, openTiered)));
    const Scenario ban = alone(runs, openForbidden);
    const auto harsh = movedAtEnd(runs.of("one jurisdiction forbids open weights", ban));
    const auto cheap = movedAtEnd(runs.of("the same, moves cost 2 budgets", costOfMoving(ban, 2)));
    const auto dear = movedAtEnd(runs.of("the same, moves cost 8 budgets", costOfMoving(ban, 8)));
    const Clause clauses[] = {{"moved, open weights forbidden less tiered", difference(harsh, mild), 1, 100, 1, "points"},
                              {"moved, switching cost up to 8 less up to 2 budgets", difference(dear, cheap), -100, -1, -1, "points"},
                              {"moved where open weights are forbidden", harsh, 0, 100, 0, "%"}};
    return judgeClauses(clauses,
                        "Rules come from the scenario. A responsive regulator looks at harm and its own concern, never at the rules of "
                        "its neighbours or at who moves (E12).",
                        "a jurisdiction that chooses its rules, larger or smaller, against those of others");
}

} // namespace

const Pattern pattern20{
    .number = 20, .name = "Havens",
    .fact = "The share that relocates rises with the gap in stringency and falls with the cost of switching; smaller "
            "jurisdictions choose laxer rules.",
    .source = "Kanbur & Keen 1993: t/T = (1 + 2q)/(2 + q) for relative size q.",
    .criterion = "Rules of one jurisdiction: more of its developers sit abroad in the last year if open weights are forbidden "
                 "than if they are tiered, and fewer if moves cost up to 8 budgets than up to 2, each by a point or more. Rules "
                 "are set by the person, not by jurisdictions in competition: at most the sign can be reproduced.",
    .strength = Strength::run, .test = test};

} // namespace cw
