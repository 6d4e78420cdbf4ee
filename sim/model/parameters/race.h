#pragma once
#include "sim/parameter.h"

// The race of Han, Pereira, Santos & Lenaerts (2020); in use where respond.rule = imitation and respond.payoff = race.
namespace cw::par::race {

inline constinit Parameter<double> benefit{{.id = "race.benefit", .label = "Benefit of a round", .unit = "1",
    .help = "What each round of development earns, shared by the two who meet in proportion to their speed (b in L10).",
    .source = "Han, Pereira, Santos & Lenaerts 2020, JAIR 69, use 4. Judgement: taken over, as payoffs of "
    "the race have no measure.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e6}, .plausible = {1, 10}, .fallback = 4}};

inline constinit Parameter<double> cost{{.id = "race.cost", .label = "Cost of safety in a round", .unit = "1",
    .help = "What a developer who works safely pays in each round (c in L10).",
    .source = "Han, Pereira, Santos & Lenaerts 2020, JAIR 69, use 1. Judgement: taken over, as payoffs of "
    "the race have no measure.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e6}, .plausible = {0.5, 3}, .fallback = 1}};

inline constinit Parameter<double> prize{{.id = "race.prize", .label = "Prize of the winner", .unit = "1",
    .help = "What the first to finish the race gains (B in L10).",
    .source = "Han, Pereira, Santos & Lenaerts 2020, JAIR 69, use 10,000. Judgement: taken over, as "
    "payoffs of the race have no measure.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e9}, .plausible = {1000, 100000}, .fallback = 10000}};

inline constinit Parameter<double> rounds{{.id = "race.rounds", .label = "Rounds to the end", .unit = "rounds",
    .help = "How many rounds a safe developer needs to finish (W in L10); few rounds make the prize weigh more.",
    .source = "Han, Pereira, Santos & Lenaerts 2020, JAIR 69, use 100. Judgement: taken over, as payoffs "
    "of the race have no measure.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1, 1e9}, .plausible = {10, 1000}, .fallback = 100}};

inline constinit Parameter<double> speed{{.id = "race.speed", .label = "Speed gained by skipping safety", .unit = "x",
    .help = "How many times as fast an unsafe developer advances (s in L10).",
    .source = "Han, Pereira, Santos & Lenaerts 2020, JAIR 69, use 1.5. Judgement: taken over, as payoffs "
    "of the race have no measure.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1, 100}, .plausible = {1.1, 5}, .fallback = 1.5}};

inline constinit Parameter<double> risk{{.id = "race.risk", .label = "Risk of the unsafe", .unit = "probability",
    .help = "Chance that an unsafe developer loses all it has gained (p_r in L10).",
    .source = "Han, Pereira, Santos & Lenaerts 2020, JAIR 69, vary it from 0 to 1. Judgement: taken over, "
    "as payoffs of the race have no measure.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.6}};

inline constinit Parameter<double> selection{{.id = "race.selection", .label = "Strength of selection", .unit = "1",
    .help = "How surely a developer copies one with a higher payoff: chance 1 / (1 + e^(-this x lead)) (beta in L10).",
    .source = "Han, Pereira, Santos & Lenaerts 2020, JAIR 69, use 0.01. Judgement: taken over, as payoffs "
    "of the race have no measure.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1000}, .plausible = {0.001, 0.1}, .fallback = 0.01}};

inline constinit Parameter<double> mutation{{.id = "race.mutation", .label = "Change without a reason", .unit = "probability",
    .help = "Chance that a developer changes its way at a comparison whatever the others earn (L10).",
    .source = "Rare in Han, Pereira, Santos & Lenaerts 2020, JAIR 69; the number is a judgement.", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.0001, 0.01}, .fallback = 0.001}};

inline constinit Parameter<int> comparisons{{.id = "race.comparisons", .label = "Comparisons a month", .unit = "1/month",
    .help = "How often a developer compares itself with another in a month. It sets the pace of the race and not where it leads (L10).",
    .source = "Judgement: the source has no calendar.", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::integer,
    .limits = {0, 1000}, .plausible = {1, 20}, .fallback = 1}};

inline constexpr ParameterSpec* all[] = {
    &benefit.spec, &cost.spec, &prize.spec, &rounds.spec, &speed.spec, &risk.spec,
    &selection.spec, &mutation.spec, &comparisons.spec,
};

} // namespace cw::par::race
