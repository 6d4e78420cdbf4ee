#pragma once
#include "sim/parameter.h"

namespace cw::par::identity {

inline constinit Parameter<double> friction{{.id = "identity.friction", .label = "Friction of an identity check", .unit = "logit",
    .help = "E7.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {.3, 2}, .fallback = 1}};

inline ParameterSpec* const all[] = {
    &friction.spec,
};

} // namespace cw::par::identity
