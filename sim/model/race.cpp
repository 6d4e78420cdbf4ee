#include "sim/model/race.h"

#include "sim/math.h"
#include "sim/model/parameters/all.h"

#include <algorithm>

namespace cw {

namespace ra = par::race;

RacePayoffs racePayoffs(const ParameterSet& a) {
    const double b = a[ra::benefit], c = a[ra::cost], s = a[ra::speed];
    const double prize = a[ra::prize] / a[ra::rounds], survives = 1 - a[ra::risk];
    return {.safeSafe = b / 2 - c + prize / 2, .safeUnsafe = b / (s + 1) - c,
            .unsafeSafe = survives * (s * b / (s + 1) + s * prize), .unsafeUnsafe = survives * (b / 2 + s * prize / 2)};
}

namespace {

/// The state of a race: how many are unsafe is all that payoffs depend on.
struct Field {
    RacePayoffs payoffs;
    double players = 0, unsafe = 0;

    /// Mean payoff over all others.
    double payoff(bool isUnsafe) const {
        const double others = players - 1, safe = players - unsafe;
        return isUnsafe ? (safe * payoffs.unsafeSafe + (unsafe - 1) * payoffs.unsafeUnsafe) / others
                        : ((safe - 1) * payoffs.safeSafe + unsafe * payoffs.safeUnsafe) / others;
    }
};

std::size_t pick(std::uint32_t word, std::size_t n) { return std::min(n - 1, static_cast<std::size_t>(Luck::toUniform(word) * static_cast<double>(n))); }

} // namespace

void race(const Step& step) {
    Developers& d = step.world.developers;
    const ParameterSet& a = step.assumptions;
    auto& players = step.world.scratch.draws.rows;
    players.clear();
    Field field{.payoffs = racePayoffs(a)};
    const auto isUnsafe = [&](std::size_t i) { return d.care[i] < d.custom[i]; };
    for (std::size_t i = 0; i < d.size(); ++i) {
        if (!d.active[i] || !(d.custom[i] > 0)) continue;   // without a custom there is nothing to fall short of
        players.push_back(static_cast<std::int32_t>(i));
        field.unsafe += isUnsafe(i);
    }
    const std::size_t n = players.size();
    if (n < 2) return;
    field.players = static_cast<double>(n);
    const auto mutates = Luck::threshold(a[ra::mutation]);
    const double beta = a[ra::selection];
    const auto comparisons = static_cast<std::uint32_t>(n) * static_cast<std::uint32_t>(a[ra::comparisons]);
    for (std::uint32_t k = 0; k < comparisons; ++k) {
        const Luck::Block words = step.luck.block(step.month, Purpose::imitation, k);
        const std::size_t at = pick(words[0], n), other = (at + 1 + pick(words[1], n - 1)) % n;
        const auto i = static_cast<std::size_t>(players[at]);
        const bool own = isUnsafe(i), seen = isUnsafe(static_cast<std::size_t>(players[other]));
        const bool changes = words[2] < mutates ||
                             (own != seen && Luck::toUniform(words[3]) < math::logistic(beta * (field.payoff(seen) - field.payoff(own))));
        if (!changes) continue;
        field.unsafe += own ? -1 : 1;
        d.care[i] = own ? d.custom[i] : 0;
    }
}

} // namespace cw
