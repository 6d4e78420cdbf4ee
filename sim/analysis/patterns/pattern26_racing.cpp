#include "sim/analysis/patterns/later_patterns.h"
#include "sim/model/parameters/all.h"

namespace cw {

namespace {

constexpr int settled = 24, months = 120;

Scenario with(const PatternRuns& runs, const ParameterSpec& spec, double value) {
    Scenario s = runs.baseline();
    fixAssumption(s, spec, value);
    return s;
}

/// Mean care of active labs, k x, from `settled` on.
std::vector<double> careOfLabs(const PatternRuns& runs, const Scenario& scenario) {
    std::vector<double> mean(runs.settings().runs);
    observeRuns(runs, scenario, [&](std::uint32_t run, int month, const World& world) {
        if (month < settled) return;
        const Developers& d = world.developers;
        double sum = 0, count = 0;
        for (std::size_t i = 0; i < d.size(); ++i)
            if (d.active[i] && static_cast<DeveloperKind>(d.kind[i]) == DeveloperKind::frontier) sum += d.care[i], count += 1;
        if (count > 0) mean[run] += sum / count / (months - settled);
    });
    return mean;
}

PatternResult test(PatternRuns& runs) {
    const auto care = [&](const ParameterSpec& spec, double value) { return careOfLabs(runs, with(runs, spec, value)); };
    const ParameterSpec &labs = par::developers::frontierCount.spec, &race = par::care::race.spec;
    const auto few = care(labs, labs.plausible.low), many = care(labs, labs.plausible.high);
    const auto calm = care(race, race.plausible.low), fierce = care(race, race.plausible.high);
    const Clause clauses[] = {{"labs' care, 12 labs against 5", percentChange(many, few), -100, -1, -1, "%"},
                              {"labs' care, strongest race pressure against none", percentChange(fierce, calm), -100, -1, -1, "%"}};
    return judgeClauses(clauses,
                        "Most labs keep the care of their custom, the floor of the best response, since little liability is expected "
                        "once due care is met (E13). Rivals act through the logarithm of the effectiveness of care, and only the nearest "
                        "one.",
                        "what labs know of their rivals, and the dilemma between safe and unsafe");
}

} // namespace

const Pattern pattern26{
    .number = 26, .name = "More racers, less safety",
    .fact = "Safety falls with the number of teams and with enmity; better information about rivals can raise risk; in a middle "
            "band everyone prefers safe and unsafe spreads.",
    .source = "Armstrong, Bostrom & Shulman 2016; Han, Pereira, Santos & Lenaerts 2020.",
    .criterion = "Labs take less care, by 1 % or more, with 12 labs than with 5, and under the strongest race pressure than under "
                 "none. The other two parts have no counterpart in the model: at most the sign can be reproduced.",
    .strength = Strength::run, .test = test};

} // namespace cw
