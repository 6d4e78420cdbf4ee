#include "sim/analysis/patterns/uplift.h"

#include "sim/analysis/patterns/later_patterns.h"
#include "sim/math.h"
#include "sim/model/misuse_routes.h"
#include "sim/model/parameters/all.h"

#include <algorithm>

namespace cw {

Uplift measureUplift(const Scenario& scenario, std::uint32_t run, int month, const World& world, Domain domain) {
    const ParameterSet a = assumptionsOf(scenario, run);
    World copy = world;   // looking for routes passes weaknesses on to copies of a model
    const Luck luck(scenario.seed, run);
    EventLog log;
    const Candidates candidates(Step{scenario, a, copy, luck, log, month});
    const double shift = world.defence[domain] - a[par::value::reference] + a[par::misuse::offset];
    const double width = a[par::misuse::width], useful = math::pow10(-tacitOf(a, domain));
    const auto chance = [&](double power) { return math::logistic((math::log10(power) - shift) / width); };

    std::vector<double> skills;
    for (std::size_t actor = 0; actor < world.users.malicious.size(); ++actor)
        if (world.users.kind[world.users.malicious[actor]] == lawfulKinds + domain) skills.push_back(world.users.skillPower[actor]);
    std::ranges::sort(skills);
    Uplift uplift;
    for (const double skill : skills) {
        const double alone = chance(skill);
        double best = alone;
        for (const Candidate& c : candidates.all()) best = std::max(best, c.access * chance(skill + c.power * useful));
        uplift.alone.push_back(alone);
        uplift.aided.push_back(best);
    }
    return uplift;
}

double upliftRatio(const Uplift& uplift, std::size_t from, std::size_t to) {
    double alone = 0, aided = 0;
    for (std::size_t k = from; k < to; ++k) alone += uplift.alone[k], aided += uplift.aided[k];
    return aided / alone;
}

} // namespace cw
