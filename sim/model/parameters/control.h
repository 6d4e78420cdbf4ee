#pragma once
#include "sim/parameter.h"

namespace cw::par::control {

inline constinit Parameter<double> threshold{{.id = "control.threshold", .label = "Loss of control from", .unit = "log10 eff. FLOP",
    .help = "Misuse.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {20, 60}, .plausible = {29.5, 34}, .fallback = 31}};

inline constinit Parameter<double> hazard{{.id = "control.hazard", .label = "Loss-of-control hazard", .unit = "1/model-yr-OOM",
    .help = "X exp(-k x) (misuse).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.0005, 0.02}, .fallback = 0.005}};

inline constinit Parameter<double> minimum{{.id = "control.minimum", .label = "Least loss", .unit = "bn$",
    .help = "Pareto, tail and truncation as biochemical (misuse).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1e-6, 1e4}, .plausible = {0.2, 5}, .fallback = 1}};

inline constinit Parameter<double> window{{.id = "control.window", .label = "Only models within this of the frontier can escape", .unit = "OOM",
    .help = "E10.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {.5, 2}, .fallback = 1}};

inline constinit Parameter<double> fundingEffect{{.id = "control.funding_effect", .label = "Control from public funding", .unit = "1/bn$",
    .help = "Loss-of-control hazard falls per bn$ a year (E10).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.1, 1}, .fallback = 0.3}};

inline ParameterSpec* const all[] = {
    &threshold.spec, &hazard.spec, &minimum.spec, &window.spec, &fundingEffect.spec,
};

} // namespace cw::par::control
