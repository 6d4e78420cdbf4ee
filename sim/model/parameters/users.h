#pragma once
#include "sim/parameter.h"

namespace cw::par::users {

inline constinit Parameter<int> minimumPerKind{{.id = "users.minimum_per_kind", .label = "Least sampled users of a kind", .unit = "count",
    .help = "E1: fewer make single runs noisy.",
    .source = "a choice of numerics, not a fact", .grade = Grade::policy, .role = Role::numerics, .kind = Kind::integer,
    .limits = {1, 1e6}, .plausible = {1, 1e6}, .fallback = 100}};

inline constinit Parameter<double> skillSpread{{.id = "users.skill_spread", .label = "Spread of skill", .unit = "OOM",
    .help = "E10.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {.4, 1.2}, .fallback = 0.8}};

inline constinit Parameter<int> count{{.id = "users.count", .label = "Users simulated", .unit = "count",
    .help = "A stratified sample of the population: more lowers noise, not means.",
    .source = "a choice of numerics, not a fact", .grade = Grade::policy, .role = Role::numerics, .kind = Kind::integer,
    .limits = {700, 10000000}, .plausible = {1000, 20000}, .fallback = 2000}};

inline constinit Parameter<double> shareConsumer{{.id = "users.share.consumer", .label = "Sample share, consumers", .unit = "share",
    .help = "Share of the sample, not of the population.",
    .source = "a choice of numerics, not a fact", .grade = Grade::policy, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.3, 0.7}, .fallback = 0.52}};

inline constinit Parameter<double> shareBuilder{{.id = "users.share.builder", .label = "Sample share, builders", .unit = "share",
    .help = "Share of the sample.",
    .source = "a choice of numerics, not a fact", .grade = Grade::policy, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.4}, .fallback = 0.23}};

inline constinit Parameter<double> shareTinkerer{{.id = "users.share.tinkerer", .label = "Sample share, tinkerers", .unit = "share",
    .help = "Share of the sample.",
    .source = "a choice of numerics, not a fact", .grade = Grade::policy, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.02, 0.2}, .fallback = 0.08}};

inline constinit Parameter<double> shareRedteamer{{.id = "users.share.redteamer", .label = "Sample share, red-teamers", .unit = "share",
    .help = "Share of the sample.",
    .source = "a choice of numerics, not a fact", .grade = Grade::policy, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.02, 0.2}, .fallback = 0.04}};

inline constinit Parameter<double> shareFraud{{.id = "users.share.fraud", .label = "Sample share, fraud actors", .unit = "share",
    .help = "Share of the sample.",
    .source = "a choice of numerics, not a fact", .grade = Grade::policy, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.02, 0.2}, .fallback = 0.06}};

inline constinit Parameter<double> shareCyber{{.id = "users.share.cyber", .label = "Sample share, cyber actors", .unit = "share",
    .help = "Share of the sample.",
    .source = "a choice of numerics, not a fact", .grade = Grade::policy, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.02, 0.2}, .fallback = 0.04}};

inline constinit Parameter<double> shareBiochemical{{.id = "users.share.biochemical", .label = "Sample share, biochemical actors", .unit = "share",
    .help = "Share of the sample.",
    .source = "a choice of numerics, not a fact", .grade = Grade::policy, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.02, 0.2}, .fallback = 0.03}};

inline ParameterSpec* const all[] = {
    &minimumPerKind.spec, &skillSpread.spec, &count.spec, &shareConsumer.spec, &shareBuilder.spec,
    &shareTinkerer.spec, &shareRedteamer.spec, &shareFraud.spec, &shareCyber.spec, &shareBiochemical.spec,
};

} // namespace cw::par::users
