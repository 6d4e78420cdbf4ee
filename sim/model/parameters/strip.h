#pragma once
#include "sim/parameter.h"

namespace cw::par::strip {

inline constinit Parameter<double> rate{{.id = "strip.rate", .label = "Stripping effort", .unit = "1/person-month",
    .help = "Lambda (derive).",
    .source = "days to weeks", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.00003, 0.001}, .fallback = 0.0002}};

inline constinit Parameter<double> baseCost{{.id = "strip.base_cost", .label = "Cost of stripping", .unit = "US$",
    .help = "Derive.",
    .source = "measured", .grade = Grade::measured, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e9}, .plausible = {0.2, 200}, .fallback = 50}};

inline constinit Parameter<double> logGain{{.id = "strip.log_gain", .label = "Cost per unit of tamper resistance", .unit = "OOM",
    .help = "Z (derive).",
    .source = "x10 to x7000", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {1, 4}, .fallback = 3}};

inline constinit Parameter<double> meansMedian{{.id = "strip.means_median", .label = "Median means", .unit = "US$",
    .help = "Of tinkerers (derive).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e9}, .plausible = {100, 2000}, .fallback = 300}};

inline constinit Parameter<double> meansSpread{{.id = "strip.means_spread", .label = "Spread of means", .unit = "ln sd",
    .help = "Derive.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {1, 2.2}, .fallback = 1.6}};

inline constinit Parameter<double> capabilityLoss{{.id = "strip.capability_loss", .label = "Capability lost by stripping", .unit = "OOM",
    .help = "E6.",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0, 0.2}, .fallback = 0.05}};

inline constinit Parameter<int> interest{{.id = "strip.interest", .label = "People who would try to strip the best open base", .unit = "count",
    .help = "E6; x.3 for derived products.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::integer,
    .limits = {0, 1e9}, .plausible = {500, 20000}, .fallback = 3000}};

inline constinit Parameter<double> derivedInterest{{.id = "strip.derived_interest", .label = "Interest in stripping a derived product", .unit = "share",
    .help = "Against the interest in a base model (E6).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 1}, .fallback = 0.3}};

inline ParameterSpec* const all[] = {
    &rate.spec, &baseCost.spec, &logGain.spec, &meansMedian.spec, &meansSpread.spec, &capabilityLoss.spec,
    &interest.spec, &derivedInterest.spec,
};

} // namespace cw::par::strip
