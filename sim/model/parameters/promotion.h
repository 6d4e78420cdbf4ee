#pragma once
#include "sim/parameter.h"

namespace cw::par::promotion {

inline constinit Parameter<double> publicCompute{{.id = "promotion.public_compute", .label = "Public compute for open developers", .unit = "OOM",
    .help = "Added to the compute of start-ups and community groups when they train: shared clusters, time on public machines.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 3}, .plausible = {0, 0.7}, .fallback = 0}};

inline constinit Parameter<double> grants{{.id = "promotion.grants", .label = "Grants for open development", .unit = "bn$/yr",
    .help = "Raises what developers gain by opening, start-ups and groups most.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 50}, .plausible = {0, 5}, .fallback = 0.05}};

inline ParameterSpec* const all[] = {
    &publicCompute.spec, &grants.spec,
};

} // namespace cw::par::promotion
