#pragma once
#include "sim/parameter.h"

namespace cw::par::identity {

inline constinit Parameter<double> friction{{.id = "identity.friction", .label = "Friction of an identity check", .unit = "logit",
    .help = "Friction that a full identity check at download puts on lawful users of open weights, in the "
    "logit of choice. It acts in choice; when it rises, checks cost openness more.",
    .source = "judgement: 1 leaves 37 % of the appeal, since many want no registration; range 0.3 to 2.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {.3, 2}, .fallback = 1}};

inline constexpr ParameterSpec* all[] = {
    &friction.spec,
};

} // namespace cw::par::identity
