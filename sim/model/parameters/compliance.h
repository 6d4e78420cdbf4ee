#pragma once
#include "sim/parameter.h"

namespace cw::par::compliance {

inline constinit Parameter<double> fixed{{.id = "compliance.fixed", .label = "Fixed cost of duties", .unit = "bn$/yr",
    .help = "Per unit of duty level (respond).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.003, 0.04}, .fallback = 0.01}};

inline constinit Parameter<double> entry{{.id = "compliance.entry", .label = "Entry", .unit = "1/yr",
    .help = "Exited developers replaced (respond).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.1, 0.6}, .fallback = 0.3}};

inline constinit Parameter<double> growthLoss{{.id = "compliance.growth_loss", .label = "Builder value lost to high-risk duties", .unit = "share",
    .help = "E8.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {.03, 0.25}, .fallback = 0.12}};

inline constinit Parameter<double> followOnLoss{{.id = "compliance.follow_on_loss", .label = "Follow-on lost to high-risk duties", .unit = "share",
    .help = "E8.",
    .source = "20-36 % chilling", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {.1, 0.5}, .fallback = 0.3}};

inline constinit Parameter<double> reportingDuty{{.id = "compliance.reporting_duty", .label = "Duty level of chip reporting", .unit = "level",
    .help = "E12.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.2, 1}, .fallback = 0.5}};

inline constinit Parameter<double> licenceDuty{{.id = "compliance.licence_duty", .label = "Duty level of a model licence", .unit = "level",
    .help = "E12.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.1, 1}, .fallback = 0.3}};

inline constinit Parameter<double> tierDuty{{.id = "compliance.tier_duty", .label = "Duty level of tiered release", .unit = "level",
    .help = "E12.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.1, 1}, .fallback = 0.3}};

inline constinit Parameter<double> tamperDuty{{.id = "compliance.tamper_duty", .label = "Duty level of a tamper mandate", .unit = "level",
    .help = "E12.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.1, 1}, .fallback = 0.3}};

inline constinit Parameter<double> startupShare{{.id = "compliance.startup_share", .label = "Compliance cost of a start-up", .unit = "x lab",
    .help = "E12.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.2, 1}, .fallback = 0.5}};

inline constinit Parameter<double> communityShare{{.id = "compliance.community_share", .label = "Compliance cost of a group", .unit = "x lab",
    .help = "E12.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.0005, 0.01}, .fallback = 0.002}};

inline ParameterSpec* const all[] = {
    &fixed.spec, &entry.spec, &growthLoss.spec, &followOnLoss.spec, &reportingDuty.spec,
    &licenceDuty.spec, &tierDuty.spec, &tamperDuty.spec, &startupShare.spec,
    &communityShare.spec,
};

} // namespace cw::par::compliance
