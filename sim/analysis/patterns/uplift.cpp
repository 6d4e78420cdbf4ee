#include "sim/analysis/patterns/uplift.h"

#include "sim/analysis/patterns/later_patterns.h"
#include "sim/math.h"
#include "sim/model/misuse_choice.h"
#include "sim/model/parameters/all.h"

#include <algorithm>

namespace cw {

Uplift measureUplift(const Scenario& scenario, std::uint32_t run, int month, const World& world, Domain domain) {
    const ParameterSet a = assumptionsOf(scenario, run);
    World copy = world;   // looking for routes passes weaknesses on to copies of a model
    const Luck luck(scenario.seed, run);
    EventLog log;
    const Step step{scenario, a, copy, luck, log, month};
    const Candidates candidates(step);
    const Difficulty difficulty = difficultyOf(step, domain);
    const auto chance = [&](double power) { return math::logistic((math::log10(power) - difficulty.shift) / difficulty.width); };

    std::vector<double> skills;
    for (std::size_t actor = 0; actor < world.users.malicious.size(); ++actor)
        if (world.users.kind[world.users.malicious[actor]] == lawfulKinds + domain) skills.push_back(world.users.skillPower[actor] * difficulty.learntPower);
    std::ranges::sort(skills);
    Uplift uplift;
    for (const double skill : skills) {
        const double alone = chance(skill);
        double best = alone;
        for (const Candidate& c : candidates.all()) best = std::max(best, c.access * chance(skill + c.power * difficulty.useful));
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
