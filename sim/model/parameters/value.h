#pragma once
#include "sim/parameter.h"

namespace cw::par::value {

inline constinit Parameter<double> consumer{{.id = "value.consumer", .label = "Value, consumers", .unit = "US$/month",
    .help = "At reference capability (innovate).",
    .source = "surplus studies", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1000}, .plausible = {4, 20}, .fallback = 10}};

inline constinit Parameter<double> builder{{.id = "value.builder", .label = "Value, builders", .unit = "US$/month",
    .help = "Innovate.",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e5}, .plausible = {200, 1000}, .fallback = 500}};

inline constinit Parameter<double> perOom{{.id = "value.per_oom", .label = "Value per OOM", .unit = "share",
    .help = "Q(K) = 1 + this x (K - K0) (innovate).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 2}, .plausible = {0.08, 0.35}, .fallback = 0.2}};

inline constinit Parameter<double> openBonus{{.id = "value.open_bonus", .label = "Control bonus of open use", .unit = "share",
    .help = "Extra value to those who choose weights (innovate).",
    .source = "70-90 % cheaper inference", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 2}, .plausible = {0.05, 0.4}, .fallback = 0.2}};

inline constinit Parameter<double> reference{{.id = "value.reference", .label = "Reference capability", .unit = "log10 eff. FLOP",
    .help = "Capability at which value.consumer and value.builder hold (E8).",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::numerics, .kind = Kind::real,
    .limits = {15, 45}, .plausible = {25, 26.5}, .fallback = 25.7}};

inline constinit Parameter<double> minorMultiple{{.id = "value.minor_multiple", .label = "Value of tinkerers and red-teamers", .unit = "consumers",
    .help = "Each is worth this many consumers (E8).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {1, 10}, .fallback = 3}};

inline ParameterSpec* const all[] = {
    &consumer.spec, &builder.spec, &perOom.spec, &openBonus.spec, &reference.spec, &minorMultiple.spec,
};

} // namespace cw::par::value
