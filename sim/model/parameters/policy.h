#pragma once
#include "sim/parameter.h"

namespace cw::par::policy {

inline constinit Parameter<double> start{{.id = "policy.start", .label = "Default start of the policy", .unit = "months",
    .help = "Month in which a lever without a start of its own begins to act for the members of the coalition.",
    .source = "a choice of numerics, not a fact", .grade = Grade::policy, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 600}, .plausible = {0, 24}, .fallback = 12}};

inline ParameterSpec* const all[] = {
    &start.spec,
};

} // namespace cw::par::policy
