#include "sim/model/misuse_choice.h"

#include "sim/math.h"
#include "sim/model/parameters/all.h"
#include "sim/model/route_values.h"

#include <algorithm>

namespace cw {

Difficulty difficultyOf(const Step& step, Domain domain) {
    const ParameterSet& a = step.assumptions;
    const double tacit = tacitOf(a, domain);
    const std::array<double, misuseDomains> start{a[par::misuse::barrierFraud], a[par::misuse::barrierCyber], a[par::misuse::barrierBiochemical]};
    const double learnt = a[par::misuse::adaptation] * (step.world.defence[domain] - start[domain]);
    return {.shift = step.world.defence[domain] - a[par::value::reference] + a[par::misuse::offset],
            .tacit = tacit, .useful = math::pow10(-tacit), .width = a[par::misuse::width],
            .learnt = learnt, .learntPower = math::pow10(learnt)};
}

ChosenRoute chooseRoute(const Step& step, const Candidates& candidates, const Difficulty& difficulty, std::size_t actor, bool banned) {
    const Users& users = step.world.users;
    const std::uint32_t u = users.malicious[actor];
    const std::size_t j = users.jurisdiction[u], first = banned ? candidates.apis() : 0, all = candidates.all().size(), n = all - first;
    std::array<std::uint32_t, Candidates::most> words;
    std::array<double, Candidates::most> match, values;
    // A match is for good: of the pair, not of the month.
    step.luck.gather(0, Purpose::misuseMatch, candidates.addresses().subspan(first), std::span(words).first(n), u);
    const double spread = step.assumptions[par::misuse::taste];
    for (std::size_t c = 0; c < n; ++c) match[c] = 1 - spread * Luck::toUniform(words[c]);
    // log10(skill + useful power) = log10(skill / useful + power) - tacit
    routeValues(candidates.powers() + first, candidates.values(j) + first, match.data(), n, users.skillPower[actor] * difficulty.learntPower / difficulty.useful,
                difficulty.shift + difficulty.tacit, 1 / difficulty.width, values.data());
    ChosenRoute best{.candidate = all};
    double most = 0;
    for (std::size_t c = 0; c < n; ++c) {
        const double value = values[c] * (first + c < candidates.apis() ? users.fitApi[actor] : users.fitWeights[actor]);
        if (value > most) most = value, best = {first + c, match[c]};
    }
    return best;
}

double reachWith(const Step& step, const Candidate& c, const Difficulty& difficulty, std::size_t actor) {
    return step.world.users.skillPower[actor] * difficulty.learntPower + c.power * difficulty.useful;
}

double marginWith(const Difficulty& difficulty, double reach) { return (reach - difficulty.shift) / difficulty.width; }

double successWith(const Step& step, const Candidate& c, std::size_t actor, double match, double capable) {
    const Users& users = step.world.users;
    const double fit = c.route == byApi ? users.fitApi[actor] : users.fitWeights[actor];
    const double value = c.value[users.jurisdiction[users.malicious[actor]]];
    return std::min(1.0, fit * match * value * capable);
}

double marginAlone(const Step& step, const Difficulty& difficulty, std::size_t actor) {
    const double skill = step.world.users.skill[actor] + difficulty.learnt - step.assumptions[par::value::reference];
    return (skill - difficulty.shift) / difficulty.width;
}

} // namespace cw
