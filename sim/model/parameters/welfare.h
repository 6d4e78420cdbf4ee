#pragma once
#include "sim/parameter.h"

namespace cw::par::welfare {

inline constinit Parameter<double> harmWeight{{.id = "welfare.harm_weight", .label = "Weight of harm in welfare", .unit = "x",
    .help = "Your value judgement: how many dollars of value one dollar of expected harm outweighs. It "
    "acts in the outcome welfare only, and in what is ranked by it; when it rises, safer policies rank "
    "higher.",
    .source = "judgement: yours to set; 1 counts a dollar of harm like a dollar of value, 10 like ten, 0 "
    "ignores harm.",
    .grade = Grade::policy, .role = Role::judgement, .kind = Kind::real,
    .limits = {0, 1000}, .plausible = {0, 10}, .fallback = 1}};

inline constexpr ParameterSpec* all[] = {
    &harmWeight.spec,
};

} // namespace cw::par::welfare
