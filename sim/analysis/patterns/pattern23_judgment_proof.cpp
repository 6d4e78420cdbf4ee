#include "sim/analysis/patterns/later_patterns.h"
#include "sim/model/choices.h"
#include "sim/model/parameters/all.h"

namespace cw {

namespace {

constexpr int months = 60, settled = 36;   // care has had two years to adjust

Scenario everywhere(const Scenario& base, int regime, double developer, double hub) {
    Scenario s = base;
    makeUniversal(s);
    s.setLever(par::liability::regime.spec, regime);
    s.setLever(par::liability::developerBurden.spec, developer);
    s.setLever(par::liability::platformBurden.spec, hub);
    s.setLever(par::liability::openExemption.spec, 0);
    s.setLever(par::platform::safeHarbour.spec, 0);
    return s;
}

Scenario poorer(Scenario s) {
    for (const auto* wealth : {&par::developers::wealthFrontier, &par::developers::wealthStartup, &par::developers::wealthCommunity})
        scaleAssumption(s, wealth->spec, 0.25);
    return s;
}

/// Means over the months from `settled` on, one value per run.
struct Conduct {
    std::vector<double> labs, small;   ///< care, k x
    std::vector<double> listings;      ///< live listings per circulating model and hub, in %
    std::vector<double> takedown;      ///< monthly chance that a flagged listing goes, by traffic, in %
};

void observe(const World& w, std::size_t run, Conduct& c) {
    const double share = 1.0 / (months - settled);
    std::array<double, 2> care{}, count{};
    for (std::size_t i = 0; i < w.developers.size(); ++i) {
        if (!w.developers.active[i]) continue;
        const bool small = static_cast<DeveloperKind>(w.developers.kind[i]) != DeveloperKind::frontier;
        care[small] += w.developers.care[i];
        count[small] += 1;
    }
    if (count[0] > 0) c.labs[run] += share * care[0] / count[0];
    if (count[1] > 0) c.small[run] += share * care[1] / count[1];
    double listed = 0, removed = 0;
    for (std::size_t h = 0; h < w.hubs.size(); ++h) listed += w.hubs.listings[h], removed += w.hubs.traffic[h] * w.hubs.removal[h];
    if (!w.circulating.empty()) c.listings[run] += 100 * share * listed / static_cast<double>(w.circulating.size() * w.hubs.size());
    c.takedown[run] += 100 * share * removed;
}

Conduct conductOf(const PatternRuns& runs, const Scenario& scenario) {
    const std::vector<double> zeros(runs.settings().runs);
    Conduct c{zeros, zeros, zeros, zeros};
    observeRuns(runs, scenario, [&](std::uint32_t run, int month, const World& world) {
        if (month >= settled) observe(world, run, c);
    });
    return c;
}

PatternResult test(PatternRuns& runs) {
    Scenario base = runs.baseline();
    base.months = months;
    const Scenario strict = everywhere(base, regimeStrict, 1, 0);
    const Conduct none = conductOf(runs, everywhere(base, regimeNone, 0, 0)), developers = conductOf(runs, strict);
    const Conduct poor = conductOf(runs, poorer(strict)), hubs = conductOf(runs, everywhere(base, regimeStrict, 0, 1));
    const auto small = difference(developers.small, none.small), labs = difference(developers.labs, none.labs);
    const Clause clauses[] = {{"care of small developers, a quarter of the wealth less all of it", difference(poor.small, developers.small), -100, -0.05, -1, "k x"},
                              {"response of small developers' care to strict liability", small, -0.1, 0.1, 0, "k x"},
                              {"response of labs' less that of small developers", difference(labs, small), 0.05, 100, 1, "k x"},
                              {"listings, hubs liable less developers liable", difference(hubs.listings, developers.listings), -100, -1, -1, "points"},
                              {"hubs' takedown, hubs liable less developers liable", difference(hubs.takedown, developers.takedown), 1, 100, 1, "points"}};
    return judgeClauses(clauses, "Small developers hardly respond to strict liability, as the fact says, but so few suits succeed "
                                 "(liability.suit_probability, liability.suit_large) that it asks labs for little more than their custom "
                                 "(E13), and guardrails that reach only served models are all the care there is. Where nobody responds, "
                                 "wealth makes no difference. A hub's takedown is a lever and not its choice.");
}

} // namespace

const Pattern pattern23{
    .number = 23, .name = "Judgment-proofness",
    .fact = "Under strict liability care falls with wealth below the harm; groups and start-ups are nearly insensitive to "
            "liability; to make deep pockets (hubs) liable raises care and lowers hosting.",
    .source = "Shavell 1986; Kornhauser & Revesz 1990.",
    .criterion = "Strict liability everywhere, years 4 and 5: with a quarter of the wealth small developers take less care; against "
                 "no liability their care moves by at most 0.1 k x, and less than that of labs; with hubs liable in place of "
                 "developers weights have fewer listings, and hubs take down more. In sign: the same without the 0.1.",
    .strength = Strength::run, .test = test};

} // namespace cw
