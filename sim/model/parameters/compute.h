#pragma once
#include "sim/parameter.h"

namespace cw::par::compute {

inline constinit Parameter<double> chipReporting{{.id = "compute.chip_reporting", .label = "Chip reporting coverage", .unit = "share",
    .help = "Share of large runs visible to regulators: detection, early warning, attribution (train, misuse, liability).",
    .source = "Chip Security Act", .grade = Grade::measured, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0}};

inline constinit Parameter<double> reportingThreshold{{.id = "compute.reporting_threshold", .label = "Reporting threshold", .unit = "log10 FLOP",
    .help = "Runs above are reported (train).",
    .source = "EO 14110 1e26", .grade = Grade::measured, .role = Role::lever, .kind = Kind::real,
    .limits = {20, 40}, .plausible = {24, 27}, .fallback = 26, .off = 40}};

inline constinit Parameter<double> inspection{{.id = "compute.inspection", .label = "Inspection capacity", .unit = "probability",
    .help = "Chance that a covert run is found without chip data (train, regulate).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 0.8}, .fallback = 0.05}};

inline constinit Parameter<double> penalty{{.id = "compute.penalty", .label = "Penalty", .unit = "x yearly budget",
    .help = "Fine for a covert run or release (train, regulate).",
    .source = "3-7 % turnover, 10-30 % of compute", .grade = Grade::measured, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0, 10}, .fallback = 1}};

inline ParameterSpec* const all[] = {
    &chipReporting.spec, &reportingThreshold.spec, &inspection.spec, &penalty.spec,
};

} // namespace cw::par::compute
