#pragma once
#include "sim/parameter.h"

namespace cw::par::welfare {

inline constinit Parameter<double> harmWeight{{.id = "welfare.harm_weight", .label = "Weight of harm in welfare", .unit = "x",
    .help = "Set by the person at the screen, never hidden.",
    .source = "a choice of numerics, not a fact", .grade = Grade::policy, .role = Role::judgement, .kind = Kind::real,
    .limits = {0, 1000}, .plausible = {0, 10}, .fallback = 1}};

inline ParameterSpec* const all[] = {
    &harmWeight.spec,
};

} // namespace cw::par::welfare
