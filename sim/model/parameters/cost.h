#pragma once
#include "sim/parameter.h"

namespace cw::par::cost {

inline constinit Parameter<double> inspection{{.id = "cost.inspection", .label = "Cost of full inspection", .unit = "bn$/yr",
    .help = "Per jurisdiction (E12).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.25, 1.5}, .fallback = 0.5}};

inline constinit Parameter<double> reporting{{.id = "cost.reporting", .label = "Cost of full chip reporting", .unit = "bn$/yr",
    .help = "Per jurisdiction (E12).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.25, 1.5}, .fallback = 0.5}};

inline constinit Parameter<double> moderation{{.id = "cost.moderation", .label = "Cost of full moderation", .unit = "bn$/yr",
    .help = "Per jurisdiction (E12).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.05, 0.3}, .fallback = 0.1}};

inline constinit Parameter<double> publicCompute{{.id = "cost.public_compute", .label = "Cost of public compute", .unit = "bn$/yr per OOM",
    .help = "E12.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.5, 4}, .fallback = 2}};

inline ParameterSpec* const all[] = {
    &inspection.spec, &reporting.spec, &moderation.spec, &publicCompute.spec,
};

} // namespace cw::par::cost
