#pragma once
#include "sim/parameter.h"

namespace cw::par::severity {

inline constinit Parameter<double> fraudMean{{.id = "severity.fraud.mean", .label = "Mean loss, fraud", .unit = "US$",
    .help = "Lognormal (misuse).",
    .source = "IC3", .grade = Grade::measured, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e9}, .plausible = {10000, 40000}, .fallback = 20700}};

inline constinit Parameter<double> fraudSpread{{.id = "severity.fraud.spread", .label = "Spread, fraud", .unit = "ln sd",
    .help = "Misuse.",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {1.5, 2.5}, .fallback = 2}};

inline constinit Parameter<double> cyberMean{{.id = "severity.cyber.mean", .label = "Mean loss, cyber", .unit = "US$",
    .help = "Lognormal (misuse).",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e12}, .plausible = {300000, 3000000}, .fallback = 1000000}};

inline constinit Parameter<double> cyberSpread{{.id = "severity.cyber.spread", .label = "Spread, cyber", .unit = "ln sd",
    .help = "Misuse.",
    .source = "b = .7 approx.", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {2, 3}, .fallback = 2.5}};

inline constinit Parameter<double> biochemicalMinimum{{.id = "severity.biochemical.minimum", .label = "Least loss, biochemical", .unit = "bn$",
    .help = "Truncated Pareto (misuse).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1e-6, 100}, .plausible = {0.01, 0.2}, .fallback = 0.05}};

inline constinit Parameter<double> biochemicalTailIndex{{.id = "severity.biochemical.tail_index", .label = "Tail index", .unit = "1",
    .help = "Alpha (misuse).",
    .source = ".7; 1.4", .grade = Grade::measured, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.1, 5}, .plausible = {0.5, 1.2}, .fallback = 0.7}};

inline constinit Parameter<double> biochemicalMaximum{{.id = "severity.biochemical.maximum", .label = "Largest loss", .unit = "bn$",
    .help = "Truncation (misuse).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1, 1e6}, .plausible = {1000, 50000}, .fallback = 10000}};

inline ParameterSpec* const all[] = {
    &fraudMean.spec, &fraudSpread.spec, &cyberMean.spec, &cyberSpread.spec, &biochemicalMinimum.spec,
    &biochemicalTailIndex.spec, &biochemicalMaximum.spec,
};

} // namespace cw::par::severity
