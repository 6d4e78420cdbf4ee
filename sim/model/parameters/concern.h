#pragma once
#include "sim/parameter.h"

namespace cw::par::concern {

inline constinit Parameter<double> scale{{.id = "concern.scale", .label = "Harm that moves concern", .unit = "bn$/month",
    .help = "Realised harm a month, worldwide, that is large enough to worry the public. It acts in "
    "regulation; when it rises, the same harm raises less concern and responsive regulators tighten later.",
    .source = "judgement: 1 bn$ a month, about what all reported internet crime cost the United States in "
    "2023 (FBI IC3, secondary source: 12.5 bn$); range 0.3 to 4.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.01, 1e4}, .plausible = {0.3, 4}, .fallback = 1}};

inline constinit Parameter<double> threshold{{.id = "concern.threshold", .label = "Concern that moves regulators", .unit = "level",
    .help = "Concern above which responsive regulators tighten. It acts in regulation; when it rises, they "
    "act later or never.",
    .source = "judgement: 0.5 on a scale without natural unit, to be read together with concern.scale; "
    "range 0.25 to 1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.25, 1}, .fallback = 0.5}};

inline constinit Parameter<double> foreign{{.id = "concern.foreign", .label = "Weight of harm abroad in concern", .unit = "share",
    .help = "How far people care about harm in the whole world, by their share of it, rather than about harm at home alone.",
    .source = "judgement: half and half, since incidents abroad make the news too; the whole scale as range.", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> sensitivity{{.id = "concern.sensitivity", .label = "Scale of concern", .unit = "x",
    .help = "Multiple of concern.scale at which harm adds ln 2 a year to concern. It acts in regulation; "
    "when it rises, concern grows more slowly with harm.",
    .source = "judgement: 4, so that concern stays moderate at the harm of the first years; range 2 to 8.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.01, 100}, .plausible = {2, 8}, .fallback = 4}};

inline constexpr ParameterSpec* all[] = {
    &scale.spec, &threshold.spec, &foreign.spec, &sensitivity.spec,
};

} // namespace cw::par::concern
