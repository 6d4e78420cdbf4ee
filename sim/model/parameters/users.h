#pragma once
#include "sim/parameter.h"

#include <array>

namespace cw::par::users {

inline constinit Parameter<int> minimumPerKind{{.id = "users.minimum_per_kind", .label = "Least sampled users of a kind", .unit = "count",
    .help = "Least number of sampled users of each kind. It acts in the sample only: rare kinds, such as "
    "misusers, are counted singly enough; fewer make single runs noisier and leave means alone.",
    .source = "judgement: a choice of numerics, not a fact: 100 keeps the noise of rare kinds small at "
    "little cost.",
    .grade = Grade::policy, .role = Role::numerics, .kind = Kind::integer,
    .limits = {1, 1e6}, .plausible = {1, 1e6}, .fallback = 100}};

inline constinit Parameter<double> skillSpread{{.id = "users.skill_spread", .label = "Spread of skill", .unit = "OOM",
    .help = "How much misusers differ in skill without AI (standard deviation in orders of magnitude). It "
    "sets the initial state and acts in misuse; when it rises, more of them are experts whom AI helps "
    "little.",
    .source = "judgement: 0.8, one in six misusers is above the median by more than a factor of six; range "
    "0.4 to 1.2.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {.4, 1.2}, .fallback = 0.8}};

inline constinit Parameter<int> count{{.id = "users.count", .label = "Users simulated", .unit = "count",
    .help = "Users simulated: a sample, stratified by kind, that stands for the whole population. More "
    "lowers the noise between runs and costs time; it moves no mean.",
    .source = "judgement: a choice of numerics, not a fact: 2,000 keeps a run quick and the noise of "
    "sampling small beside that of rare events.",
    .grade = Grade::policy, .role = Role::numerics, .kind = Kind::integer,
    .limits = {700, 10000000}, .plausible = {1000, 20000}, .fallback = 2000}};

inline constinit Parameter<double> shareConsumer{{.id = "users.share.consumer", .label = "Sample share, consumers", .unit = "share",
    .help = "Share of consumers in the sample, not in the population. More sampled consumers make adoption "
    "and value less noisy; it moves no mean.",
    .source = "judgement: a choice of numerics, not a fact: about half, as consumers hold most of the "
    "value.",
    .grade = Grade::policy, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.3, 0.7}, .fallback = 0.52}};

inline constinit Parameter<double> shareBuilder{{.id = "users.share.builder", .label = "Sample share, builders", .unit = "share",
    .help = "Share of builders in the sample, not in the population. More sampled builders make innovation "
    "and open shares less noisy; it moves no mean.",
    .source = "judgement: a choice of numerics, not a fact: a quarter, for the value of few builders is "
    "large.",
    .grade = Grade::policy, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.4}, .fallback = 0.23}};

inline constinit Parameter<double> shareTinkerer{{.id = "users.share.tinkerer", .label = "Sample share, tinkerers", .unit = "share",
    .help = "Share of tinkerers in the sample, not in the population. More sampled tinkerers make "
    "stripping less noisy; it moves no mean.",
    .source = "judgement: a choice of numerics, not a fact: enough to see which open products tinkerers "
    "use.",
    .grade = Grade::policy, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.02, 0.2}, .fallback = 0.08}};

inline constinit Parameter<double> shareRedteamer{{.id = "users.share.redteamer", .label = "Sample share, red-teamers", .unit = "share",
    .help = "Share of red-teamers in the sample, not in the population. They matter little for any "
    "outcome; it moves no mean.",
    .source = "judgement: a choice of numerics, not a fact: small, as little depends on them.",
    .grade = Grade::policy, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.02, 0.2}, .fallback = 0.04}};

inline constinit Parameter<double> shareFraud{{.id = "users.share.fraud", .label = "Sample share, fraud actors", .unit = "share",
    .help = "Share of fraud actors in the sample, not in the population. More sampled fraud actors make "
    "harm from fraud less noisy; it moves no mean.",
    .source = "judgement: a choice of numerics, not a fact: far above their share in the population, since "
    "harm depends on them.",
    .grade = Grade::policy, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.02, 0.2}, .fallback = 0.06}};

inline constinit Parameter<double> shareCyber{{.id = "users.share.cyber", .label = "Sample share, cyber actors", .unit = "share",
    .help = "Share of cyber actors in the sample, not in the population. More sampled cyber actors make "
    "harm from cyber attacks less noisy; it moves no mean.",
    .source = "judgement: a choice of numerics, not a fact: far above their share in the population, since "
    "harm depends on them.",
    .grade = Grade::policy, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.02, 0.2}, .fallback = 0.04}};

inline constinit Parameter<double> shareBiochemical{{.id = "users.share.biochemical", .label = "Sample share, biochemical actors", .unit = "share",
    .help = "Share of biochemical actors in the sample, not in the population. More sampled ones make the "
    "chance of catastrophe less noisy; it moves no mean.",
    .source = "judgement: a choice of numerics, not a fact: far above their share in the population, since "
    "rare harm depends on them.",
    .grade = Grade::policy, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.02, 0.2}, .fallback = 0.03}};

inline constexpr ParameterSpec* all[] = {
    &minimumPerKind.spec, &skillSpread.spec, &count.spec, &shareConsumer.spec, &shareBuilder.spec,
    &shareTinkerer.spec, &shareRedteamer.spec, &shareFraud.spec, &shareCyber.spec, &shareBiochemical.spec,
};

/// Parts of the sample by kind, in the order of UserKind: they sum to 1.
inline constexpr auto shares = std::to_array({&shareConsumer, &shareBuilder, &shareTinkerer, &shareRedteamer,
                                              &shareFraud, &shareCyber, &shareBiochemical});

} // namespace cw::par::users
