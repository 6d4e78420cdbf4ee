#pragma once
#include "sim/parameter.h"

namespace cw::par::outcome {

inline constinit Parameter<double> catastrophe{{.id = "outcome.catastrophe", .label = "Catastrophe is", .unit = "bn$ in one event",
    .help = "Smallest harm of a single event that counts as a catastrophe. It acts in what is recorded "
    "only and moves no other outcome; when it rises, fewer events count.",
    .source = "judgement: 100 bn$ in one event, a hundred times what laws call catastrophic or critical "
    "(0.5 bn$ in SB 1047 of 2024, 1 bn$ in SB 53 of 2025; secondary sources). Range 10 to 1000.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.1, 1e6}, .plausible = {10, 1000}, .fallback = 100}};

inline constexpr ParameterSpec* all[] = {
    &catastrophe.spec,
};

} // namespace cw::par::outcome
