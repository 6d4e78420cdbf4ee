#pragma once
#include "sim/parameter.h"

namespace cw::par::growth {

inline constinit Parameter<double> compute{{.id = "growth.compute", .label = "Compute growth", .unit = "OOM/yr",
    .help = "Frontier training compute (progress).",
    .source = "Epoch 4.6x", .grade = Grade::measured, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 2}, .plausible = {0.52, 0.70}, .fallback = 0.66}};

inline constinit Parameter<double> halfLife{{.id = "growth.half_life", .label = "Half-life of compute growth", .unit = "yr",
    .help = "Growth rate halves every so many years: budgets end (progress).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.5, 1000}, .plausible = {3, 12}, .fallback = 6}};

inline constinit Parameter<double> algorithms{{.id = "growth.algorithms", .label = "Algorithmic growth", .unit = "OOM/yr",
    .help = "Frontier efficiency (progress).",
    .source = "Ho et al. 3x", .grade = Grade::measured, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 2}, .plausible = {0.30, 0.60}, .fallback = 0.48}};

inline constinit Parameter<double> commonsFeedback{{.id = "growth.commons_feedback", .label = "Commons to algorithms", .unit = "share",
    .help = "Faster algorithms with a larger open share (progress).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 2}, .plausible = {0, 0.4}, .fallback = 0.15}};

inline constinit Parameter<double> catchUpOpen{{.id = "growth.catch_up_open", .label = "Catch-up from open models", .unit = "1/yr",
    .help = "Share of the gap to the best open model closed per year (progress).",
    .source = "lag 3-12 mo", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 50}, .plausible = {0.8, 4}, .fallback = 2.0}};

inline constinit Parameter<double> catchUpClosed{{.id = "growth.catch_up_closed", .label = "Catch-up from closed models", .unit = "1/yr",
    .help = "Imitation, staff, distillation (progress).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 50}, .plausible = {0.1, 1.2}, .fallback = 0.5}};

inline constinit Parameter<double> hardware{{.id = "growth.hardware", .label = "Hardware price-performance", .unit = "OOM/yr",
    .help = "Training cost.",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {.08, 0.18}, .fallback = 0.146}};

inline ParameterSpec* const all[] = {
    &compute.spec, &halfLife.spec, &algorithms.spec, &commonsFeedback.spec, &catchUpOpen.spec,
    &catchUpClosed.spec, &hardware.spec,
};

} // namespace cw::par::growth
