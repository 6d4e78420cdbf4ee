#pragma once
#include "sim/parameter.h"

namespace cw::par::policy {

inline constinit Parameter<double> start{{.id = "policy.start", .label = "Default start of the policy", .unit = "months",
    .help = "Month in which levers without a start of their own begin to act for the members of the "
    "coalition. It acts in policy; months before it are the same in all variants.",
    .source = "judgement: a choice of numerics, not a fact: one year under the rules of 2025 to see the "
    "difference.",
    .grade = Grade::policy, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 600}, .plausible = {0, 24}, .fallback = 12}};

inline constexpr ParameterSpec* all[] = {
    &start.spec,
};

} // namespace cw::par::policy
