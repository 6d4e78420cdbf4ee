#pragma once
#include "sim/parameter.h"

namespace cw::par::licensing {

inline constinit Parameter<double> modelThreshold{{.id = "licensing.model_threshold", .label = "Model licence threshold", .unit = "log10 FLOP",
    .help = "Runs at or above need a licence (train); 40 = off.",
    .source = "1e25, 1e26", .grade = Grade::measured, .role = Role::lever, .kind = Kind::real,
    .limits = {20, 40}, .plausible = {24, 27}, .fallback = 40, .off = 40}};

inline constinit Parameter<double> thresholdDrift{{.id = "licensing.threshold_drift", .label = "Drift of thresholds", .unit = "OOM/yr",
    .help = "Licence and tier thresholds rise by this each year (train, release).",
    .source = "Kumar & Manning 2025, arXiv 2504.16138", .grade = Grade::measured, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 2}, .plausible = {0, 0.7}, .fallback = 0}};

inline constinit Parameter<double> fee{{.id = "licensing.fee", .label = "Licence fee and file", .unit = "share of yearly budget",
    .help = "Cost of an application (train).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0, 0.2}, .fallback = 0.02}};

inline constinit Parameter<double> delay{{.id = "licensing.delay", .label = "Licence delay", .unit = "months",
    .help = "Release waits this long (train, release).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 60}, .plausible = {0, 18}, .fallback = 4}};

inline constinit Parameter<double> refusal{{.id = "licensing.refusal", .label = "Chance of refusal", .unit = "probability",
    .help = "Refused runs are not released (train).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 0.5}, .fallback = 0.1}};

inline constinit Parameter<double> safetyStandard{{.id = "licensing.safety_standard", .label = "Safety standard of a licence", .unit = "k x",
    .help = "Least care (in k x) of a licensed model (train, release).",
    .source = "codes of practice", .grade = Grade::measured, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 3}, .fallback = 0}};

inline constinit Parameter<double> hardwareThreshold{{.id = "licensing.hardware_threshold", .label = "GPU licence threshold", .unit = "log10 FLOP",
    .help = "Developers whose yearly compute is above need a hardware licence (progress).",
    .source = "chip controls", .grade = Grade::measured, .role = Role::lever, .kind = Kind::real,
    .limits = {20, 40}, .plausible = {24, 27}, .fallback = 40, .off = 40}};

inline constinit Parameter<double> hardwareStringency{{.id = "licensing.hardware_stringency", .label = "GPU licence stringency", .unit = "share",
    .help = "Part of compute growth withheld above the threshold (progress).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0}};

inline constinit Parameter<double> highRiskDuties{{.id = "licensing.high_risk_duties", .label = "High-risk duties", .unit = "level",
    .help = "Compliance cost and lost deployments for downstream builders (innovate, respond).",
    .source = "EU AI Act Annex III", .grade = Grade::measured, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.1}};

inline constinit Parameter<double> domesticShare{{.id = "licensing.domestic_share", .label = "GPU licence at home", .unit = "share",
    .help = "Part of the stringency that licensed members feel (progress).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.6}, .fallback = 0.3}};

inline ParameterSpec* const all[] = {
    &modelThreshold.spec, &thresholdDrift.spec, &fee.spec, &delay.spec, &refusal.spec,
    &safetyStandard.spec, &hardwareThreshold.spec, &hardwareStringency.spec, &highRiskDuties.spec,
    &domesticShare.spec,
};

} // namespace cw::par::licensing
