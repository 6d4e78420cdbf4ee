#pragma once
#include "sim/parameter.h"

namespace cw::par::regulator {

inline constexpr std::string_view modeChoices[] = {"fixed", "responsive"};
inline constinit Parameter<int> mode{{.id = "regulator.mode", .label = "Regulator", .unit = "choice",
    .help = "Tighten with concern or not (regulate).",
    .source = "switch", .grade = Grade::policy, .role = Role::lever, .kind = Kind::choice,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0, .choices = modeChoices}};

inline constinit Parameter<double> responsiveness{{.id = "regulator.responsiveness", .label = "Responsiveness", .unit = "1/yr",
    .help = "Stringency added per year while concern is above its threshold (regulate).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0, 1}, .fallback = 0.3}};

inline constinit Parameter<double> memory{{.id = "regulator.memory", .label = "Memory", .unit = "months",
    .help = "Half-life of concern (regulate).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {1, 600}, .plausible = {3, 60}, .fallback = 12}};

inline constinit Parameter<double> relaxation{{.id = "regulator.relaxation", .label = "Speed of relaxing over tightening", .unit = "x",
    .help = "Stringency falls at this times the speed at which it rises (E12).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> inspectionTarget{{.id = "regulator.inspection_target", .label = "Inspection of a fully tightened regulator", .unit = "probability",
    .help = "E12.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.2, 0.8}, .fallback = 0.5}};

inline constinit Parameter<double> tierTightening{{.id = "regulator.tier_tightening", .label = "Tightening that turns allowed into tiered", .unit = "level",
    .help = "E12.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.3, 0.8}, .fallback = 0.5}};

inline ParameterSpec* const all[] = {
    &mode.spec, &responsiveness.spec, &memory.spec, &relaxation.spec, &inspectionTarget.spec,
    &tierTightening.spec,
};

} // namespace cw::par::regulator
