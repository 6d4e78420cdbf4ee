#pragma once
#include "sim/parameter.h"

namespace cw::par::concern {

inline constinit Parameter<double> scale{{.id = "concern.scale", .label = "Harm that moves concern", .unit = "bn$/month",
    .help = "Regulate.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.01, 1e4}, .plausible = {0.3, 4}, .fallback = 1}};

inline constinit Parameter<double> threshold{{.id = "concern.threshold", .label = "Concern that moves regulators", .unit = "level",
    .help = "Regulate.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.25, 1}, .fallback = 0.5}};

inline constinit Parameter<double> foreign{{.id = "concern.foreign", .label = "Weight of harm abroad in concern", .unit = "share",
    .help = "How far people care about harm in the whole world, by their share of it, rather than about harm at home alone.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> sensitivity{{.id = "concern.sensitivity", .label = "Scale of concern", .unit = "x",
    .help = "Harm of this times concern.scale moves concern by ln 2 a year (E12).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0.01, 100}, .plausible = {2, 8}, .fallback = 4}};

inline ParameterSpec* const all[] = {
    &scale.spec, &threshold.spec, &foreign.spec, &sensitivity.spec,
};

} // namespace cw::par::concern
