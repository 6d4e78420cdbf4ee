#include "sim/analysis/patterns/later_patterns.h"
#include "sim/model/choices.h"
#include "sim/model/parameters/all.h"

namespace cw {

namespace {

constexpr int months = 60;

/// Chip licences of the first jurisdiction alone, on everybody's compute.
Scenario control(const Scenario& base, double stringency, bool enforced) {
    Scenario s = base;
    s.setLever(par::treaty::coalition.spec, coalitionUnilateral);
    s.setLever(par::licensing::hardwareThreshold.spec, par::licensing::hardwareThreshold.spec.limits.low);
    s.setLever(par::licensing::hardwareStringency.spec, stringency);
    if (!enforced) return s;
    s.setLever(par::compute::inspection.spec, 1);
    s.setLever(par::compute::chipReporting.spec, 1);
    s.setLever(par::treaty::enforcement.spec, 1);
    return s;
}

/// Growth of compute under the rule, OOM, mean of labs that sit outside all the time.
std::vector<double> growthOutside(const PatternRuns& runs, const Scenario& scenario) {
    std::vector<double> growth(runs.settings().runs);
    observeRuns(runs, scenario, [&](std::uint32_t run, int month, const World& world) {
        if (month != policyMonth - 1 && month != months - 1) return;
        const Developers& d = world.developers;
        double sum = 0, count = 0;
        for (std::size_t i = 0; i < d.size(); ++i) {
            if (static_cast<DeveloperKind>(d.kind[i]) != DeveloperKind::frontier) break;   // labs hold the first slots
            if (d.home[i] != 0 && d.jurisdiction[i] == d.home[i] && d.generation[i] == 0 && d.active[i]) sum += d.compute[i], count += 1;
        }
        const double mean = count > 0 ? sum / count : 0;
        growth[run] += month == months - 1 ? mean : -mean;
    });
    return growth;
}

/// Part of the withheld growth that arrives all the same, in %.
std::vector<double> leak(std::span<const double> controlled, std::span<const double> free, double stringency) {
    std::vector<double> share;
    for (std::size_t r = 0; r < free.size(); ++r) share.push_back(100 * (1 - (1 - controlled[r] / free[r]) / stringency));
    return share;
}

PatternResult test(PatternRuns& runs) {
    Scenario base = runs.baseline();
    base.months = months;
    fixAssumption(base, par::train::budgetShare.spec, par::train::budgetShare.spec.limits.high);   // chips bind, not money
    const auto free = growthOutside(runs, base);
    const auto full = leak(growthOutside(runs, control(base, 1, false)), free, 1);
    const auto mild = leak(growthOutside(runs, control(base, 0.5, false)), free, 0.5);
    const auto watched = leak(growthOutside(runs, control(base, 1, true)), free, 1);
    const Clause clauses[] = {{"withheld growth of compute that leaks", full, 1, 40, 1, "%"},
                              {"leak at full less at half stringency", difference(full, mild), 1, 100, 1, "points"},
                              {"leak with full enforcement less without", difference(watched, full), -100, -1, -1, "points"}};
    return judgeClauses(clauses, "The leak is mobility.leakage x stringency, less what inspection, chip reporting and enforcement find "
                                 "(mobility.tracking): where little leaks at all, a point is more than the gap or the watch can move.");
}

} // namespace

const Pattern pattern19{
    .number = 19, .name = "Leakage of hardware control",
    .fact = "Unilateral control of hardware leaks 1 to 40 % of the target's compute (median 10 %); the leak rises with the price "
            "gap and falls with the certainty of enforcement.",
    .source = "Grunewald & Fist 2025 (CNAS); Kanbur & Keen 1993 for the gap, Becker 1968 for certainty.",
    .criterion = "Under chip licences of one jurisdiction, 1 to 40 % of the growth withheld from labs outside arrives all the same "
                 "(nearly an input of the model, mobility.leakage); the share rises when stringency doubles and falls with full "
                 "inspection, chip reporting and enforcement, each by a point or more. Training money is without limit here: where it binds, "
                 "growth that was never paid for would count as leaked. Not unseen: the rule for leaks was put in after a look at this "
                 "pattern, and the money was set free after another.",
    .strength = Strength::arithmetic, .test = test};

} // namespace cw
