#pragma once
#include "sim/parameter.h"

namespace cw::par::care {

inline constinit Parameter<double> effectiveness{{.id = "care.effectiveness", .label = "Effectiveness of care k", .unit = "1/yearly budget",
    .help = "Harm x exp(-k x / B), x in bn$/yr, B the yearly budget (respond).",
    .source = "x20 for 1-24 % of serving cost", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.001, 100000}, .plausible = {20, 300}, .fallback = 100}};

inline constinit Parameter<double> reputation{{.id = "care.reputation", .label = "Harm internalised without law", .unit = "share",
    .help = "Respond.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.002, 0.04}, .fallback = 0.01}};

inline constinit Parameter<double> normFrontier{{.id = "care.norm.frontier", .label = "Customary care, labs", .unit = "k x",
    .help = "K x of the custom (respond).",
    .source = ".86 to .044", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.8, 3}, .fallback = 1.6}};

inline constinit Parameter<double> normStartup{{.id = "care.norm.startup", .label = "Customary care, start-ups", .unit = "k x",
    .help = "Respond.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.2, 1.2}, .fallback = 0.5}};

inline constinit Parameter<double> normCommunity{{.id = "care.norm.community", .label = "Customary care, groups", .unit = "k x",
    .help = "Respond.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 0.6}, .fallback = 0.2}};

inline constinit Parameter<double> inheritance{{.id = "care.inheritance", .label = "Guard inherited by fine-tunes", .unit = "share",
    .help = "Of the base model's k x (release).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.3, 1}, .fallback = 0.7}};

inline constinit Parameter<double> race{{.id = "care.race", .label = "Race pressure", .unit = "share",
    .help = "Care dearer when a rival is close (respond).",
    .source = "Armstrong et al.", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 0.95}, .plausible = {0, 0.6}, .fallback = 0.3}};

inline constinit Parameter<double> fundingEffect{{.id = "care.funding_effect", .label = "Care from public funding", .unit = "1/bn$",
    .help = "Research makes care more effective (E13).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.02, 0.3}, .fallback = 0.1}};

inline constinit Parameter<double> raceScale{{.id = "care.race_scale", .label = "Closeness at which rivals race", .unit = "OOM",
    .help = "E13.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0.01, 10}, .plausible = {0.1, 1}, .fallback = 0.3}};

inline ParameterSpec* const all[] = {
    &effectiveness.spec, &reputation.spec, &normFrontier.spec, &normStartup.spec, &normCommunity.spec,
    &inheritance.spec, &race.spec, &fundingEffect.spec, &raceScale.spec,
};

} // namespace cw::par::care
