#pragma once
#include "sim/parameter.h"

namespace cw::par::outcome {

inline constinit Parameter<double> catastrophe{{.id = "outcome.catastrophe", .label = "Catastrophe is", .unit = "bn$ in one event",
    .help = "Record.",
    .source = "0.5-1 bn legal, higher here", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.1, 1e6}, .plausible = {10, 1000}, .fallback = 100}};

inline ParameterSpec* const all[] = {
    &catastrophe.spec,
};

} // namespace cw::par::outcome
