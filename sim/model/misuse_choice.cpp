#include "sim/model/misuse_choice.h"

#include "sim/columns.h"
#include "sim/math.h"
#include "sim/model/parameters/all.h"

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

void chooseRoutes(const Step& step, const Candidates& candidates, const std::array<Difficulty, misuseDomains>& difficulties, Searches& searches) {
    const Users& users = step.world.users;
    const std::size_t all = candidates.all().size();
    const double spread = step.assumptions[par::misuse::taste];
    // Who looks at which part of the columns: `visit(k, actor, first candidate, first element, elements)`.
    const auto each = [&](auto&& visit) {
        std::size_t at = 0;
        for (std::size_t k = 0; k < searches.actors.size(); ++k) {
            const std::size_t first = searches.banned[k] ? candidates.apis() : 0;
            visit(k, searches.actors[k], first, at, all - first);
            at += all - first;
        }
        return at;
    };
    const auto difficultyOfActor = [&](std::uint32_t actor) -> const Difficulty& { return difficulties[users.kind[users.malicious[actor]] - lawfulKinds]; };
    const std::size_t rows = each([](auto&&...) {});
    const auto obstacles = columns::room(searches.obstacles, rows), suits = columns::room(searches.suits, rows);
    const auto entities = columns::room(searches.entities, rows), draws = columns::room(searches.draws, rows), words = columns::room(searches.words, rows);
    each([&](std::size_t, std::uint32_t actor, std::size_t first, std::size_t at, std::size_t n) {
        std::ranges::copy(candidates.addresses().subspan(first), entities.begin() + static_cast<std::ptrdiff_t>(at));
        std::fill_n(draws.begin() + static_cast<std::ptrdiff_t>(at), n, users.malicious[actor]);
        // log10(skill + useful power) = log10(skill / useful + power) - tacit
        const Difficulty& d = difficultyOfActor(actor);
        const double skill = users.skillPower[actor] * d.learntPower / d.useful;
        for (std::size_t c = 0; c < n; ++c) obstacles[at + c] = skill + candidates.powers()[first + c];
    });
    // A match is for good: of the pair, not of the month.
    step.luck.gather(0, Purpose::misuseMatch, entities, words, draws);
    for (std::size_t k = 0; k < rows; ++k) suits[k] = 1 - spread * Luck::toUniform(words[k]);
    columns::log10(obstacles, obstacles);
    each([&](std::size_t, std::uint32_t actor, std::size_t, std::size_t at, std::size_t n) {
        const Difficulty& d = difficultyOfActor(actor);
        const double shift = d.shift + d.tacit, inverseWidth = 1 / d.width;
        for (std::size_t c = at; c < at + n; ++c) obstacles[c] = -((obstacles[c] - shift) * inverseWidth);
    });
    columns::exp(obstacles, obstacles);
    searches.candidates.resize(searches.actors.size());
    searches.matches.resize(searches.actors.size());
    each([&](std::size_t k, std::uint32_t actor, std::size_t first, std::size_t at, std::size_t n) {
        const double* values = candidates.values(users.jurisdiction[users.malicious[actor]]) + first;
        for (std::size_t c = 0; c < n; ++c) obstacles[at + c] = values[c] * suits[at + c] / (1 + obstacles[at + c]);
        searches.candidates[k] = static_cast<std::uint32_t>(all);
        searches.matches[k] = 1;
        double most = 0;
        for (std::size_t c = 0; c < n; ++c) {
            const double value = obstacles[at + c] * (first + c < candidates.apis() ? users.fitApi[actor] : users.fitWeights[actor]);
            if (value > most) most = value, searches.candidates[k] = static_cast<std::uint32_t>(first + c), searches.matches[k] = suits[at + c];
        }
    });
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
