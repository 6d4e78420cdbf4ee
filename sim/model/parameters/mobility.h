#pragma once
#include "sim/parameter.h"

namespace cw::par::mobility {

inline constinit Parameter<double> switchingCost{{.id = "mobility.switching_cost", .label = "Highest switching cost d", .unit = "yearly budgets",
    .help = "Cost of moving ~ U[0,d] (respond).",
    .source = "L11", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.01, 100}, .plausible = {1, 8}, .fallback = 4}};

inline constinit Parameter<double> leakage{{.id = "mobility.leakage", .label = "Leakage of hardware control", .unit = "share",
    .help = "Progress.",
    .source = "CNAS median 10 %", .grade = Grade::measured, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.01, 0.4}, .fallback = 0.1}};

inline ParameterSpec* const all[] = {
    &switchingCost.spec, &leakage.spec,
};

} // namespace cw::par::mobility
