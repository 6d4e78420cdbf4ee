#include "sim/analysis/patterns/follow_on.h"
#include "sim/analysis/patterns/later_patterns.h"
#include "sim/model/choices.h"
#include "sim/model/parameters/all.h"

namespace cw {

namespace {

constexpr int lastMonth = 119;

/// Who trained the base model or hosts it answers without fault, everywhere.
Scenario strictUpstream(const PatternRuns& runs) {
    Scenario s = runs.baseline();
    makeUniversal(s);
    s.setLever(par::liability::regime.spec, regimeStrict);
    s.setLever(par::liability::developerBurden.spec, 1);
    s.setLever(par::liability::platformBurden.spec, 1);
    s.setLever(par::liability::foreseeability.spec, 1);
    s.setLever(par::liability::openExemption.spec, 0);
    s.setLever(par::platform::safeHarbour.spec, 0);
    return s;
}

std::vector<BuilderWork> buildersAtEnd(const PatternRuns& runs, const Scenario& scenario) {
    std::vector<BuilderWork> builders(runs.settings().runs);
    observeRuns(runs, scenario, [&](std::uint32_t run, int month, const World& world) {
        if (month == lastMonth) builders[run] = measureBuilders(assumptionsOf(scenario, run), world);
    });
    return builders;
}

PatternResult test(PatternRuns& runs) {
    const Scenario strict = strictUpstream(runs);
    const RunSet &after = runs.of("strict liability on developers and hubs", strict), &before = runs.baselineRuns();
    const auto change = [&](std::string_view outcome) {
        return percentChange(windowMeans(after, outcome, 60, 120), windowMeans(before, outcome, 60, 120));
    };
    const auto upstream = difference(windowMeans(after, "capability.frontier", 108, 120), windowMeans(before, "capability.frontier", 108, 120));
    const auto buildersBefore = buildersAtEnd(runs, runs.baseline()), buildersAfter = buildersAtEnd(runs, strict);
    std::vector<double> affected;
    for (std::size_t r = 0; r < buildersBefore.size(); ++r) affected.push_back(changeOfOpenBuilders(buildersBefore[r], buildersAfter[r]));
    const Clause clauses[] = {{"follow-on innovation", change("innovation.derivatives"), -40, -20, -1, "%"},
                              {"frontier capability", upstream, -0.1, 0.1, 0, "OOM"},
                              {"follow-on of builders who would be on open weights", affected, -100, 100, 0, "%"},
                              {"builders on open weights", change("market.open_share_builders"), -100, 100, 0, "%"}};
    return judgeClauses(clauses, "Few suppliers exit: expected liability counts up to their means only, and for start-ups and groups the "
                                 "benefit of openness (release.ecosystem) outweighs it (E4). Builders leave open weights because hubs grow "
                                 "cautious (E5, E7) and go on by API with innovation.closed_follow_on of the innovations; most were never "
                                 "on open weights (E8).");
}

} // namespace

const Pattern pattern22{
    .number = 22, .name = "Upstream liability chills downstream",
    .fact = "Strict liability of suppliers cuts downstream innovation by 20 to 40 % where they can exit, with little change "
            "upstream.",
    .source = "Galasso & Luo 2022, AEJ: Policy 14(2): implant patents fell by 36 %, upstream polymer patents did not. That low "
              "liability may raise innovation (Viscusi & Moore 1993) is not asked for.",
    .criterion = "Strict liability of base developers and hubs everywhere, without exemption or safe harbour: follow-on "
                 "innovations of years 6 to 10 fall by 20 to 40 %, and the frontier of the last year moves by at most 0.1 OOM. In "
                 "sign: they fall.",
    .strength = Strength::run, .test = test};

} // namespace cw
