#pragma once
#include "sim/parameter.h"

namespace cw::par::population {

inline constinit Parameter<double> scale{{.id = "population.scale", .label = "Population", .unit = "bn people",
    .help = "Potential users (initialisation).",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {1, 4}, .fallback = 2}};

inline constinit Parameter<double> fraud{{.id = "population.fraud", .label = "Fraud actors", .unit = "thousand",
    .help = "Initialisation.",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e5}, .plausible = {700, 4000}, .fallback = 2000}};

inline constinit Parameter<double> cyber{{.id = "population.cyber", .label = "Cyber actors", .unit = "thousand",
    .help = "Initialisation.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e5}, .plausible = {40, 300}, .fallback = 120}};

inline constinit Parameter<double> biochemical{{.id = "population.biochemical", .label = "Biochemical actors", .unit = "thousand",
    .help = "Initialisation.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e3}, .plausible = {0.2, 3}, .fallback = 1}};

inline constinit Parameter<double> builder{{.id = "population.builder", .label = "Builders", .unit = "share of population.scale",
    .help = "E7.",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {.005, 0.02}, .fallback = 0.0105}};

inline constinit Parameter<double> tinkerer{{.id = "population.tinkerer", .label = "Tinkerers", .unit = "share",
    .help = "E6.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {.0004, 0.004}, .fallback = 0.0013}};

inline constinit Parameter<double> redteamer{{.id = "population.redteamer", .label = "Red-teamers", .unit = "share",
    .help = "E9.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {.00005, 0.001}, .fallback = 0.0002}};

inline ParameterSpec* const all[] = {
    &scale.spec, &fraud.spec, &cyber.spec, &biochemical.spec, &builder.spec, &tinkerer.spec,
    &redteamer.spec,
};

} // namespace cw::par::population
