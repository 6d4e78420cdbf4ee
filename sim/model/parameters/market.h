#pragma once
#include "sim/parameter.h"

namespace cw::par::market {

inline constinit Parameter<double> captureClosed{{.id = "market.capture_closed", .label = "Revenue share of value, closed", .unit = "share",
    .help = "API revenue (innovate, release).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.15, 0.4}, .fallback = 0.25}};

inline constinit Parameter<double> captureOpen{{.id = "market.capture_open", .label = "Revenue share of value, open", .unit = "share",
    .help = "Support, hosting (innovate, release).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.01, 0.08}, .fallback = 0.03}};

inline constinit Parameter<double> markupSlope{{.id = "market.markup_slope", .label = "Lerner index per HHI", .unit = "1",
    .help = "Mark-up = slope x HHI (innovate).",
    .source = "Cournot", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 3}, .plausible = {0.2, 1}, .fallback = 0.6}};

inline constinit Parameter<double> demandElasticity{{.id = "market.demand_elasticity", .label = "Elasticity of demand", .unit = "1",
    .help = "Deadweight = half x elasticity x Lerner^2 (innovate).",
    .source = "-0.06 short run", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.06, 2}, .fallback = 1}};

inline constinit Parameter<double> openWeight{{.id = "market.open_weight", .label = "Weight of open value in concentration", .unit = "share",
    .help = "The rest of open use is served by many hosts (E8).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.6}, .fallback = 0.3}};

inline constinit Parameter<double> lernerMax{{.id = "market.lerner_max", .label = "Largest Lerner index", .unit = "share",
    .help = "Caps the mark-up (E8).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.4, 0.9}, .fallback = 0.6}};

inline constinit Parameter<double> initialOpenShare{{.id = "market.initial_open_share", .label = "Open share of use before the first month", .unit = "share",
    .help = "Used in month 0 only: no model exists yet.",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.25}, .fallback = 0.15}};

inline constinit Parameter<double> initialOpenBuilders{{.id = "market.initial_open_builders", .label = "Open share of builders before the first month", .unit = "share",
    .help = "Used in month 0 only.",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.15, 0.5}, .fallback = 0.3}};

inline ParameterSpec* const all[] = {
    &captureClosed.spec, &captureOpen.spec, &markupSlope.spec, &demandElasticity.spec, &openWeight.spec,
    &lernerMax.spec, &initialOpenShare.spec, &initialOpenBuilders.spec,
};

} // namespace cw::par::market
