#pragma once
#include "sim/parameter.h"

namespace cw::par::compliance {

inline constinit Parameter<double> fixed{{.id = "compliance.fixed", .label = "Fixed cost of duties", .unit = "bn$/yr",
    .help = "Yearly cost of compliance for a lab at duty level 1, whatever its size: lawyers, documents, "
    "tests. It acts in the books, moves and exits of developers; when it rises, duties drive out small "
    "developers and favour large ones.",
    .source = "judgement: 10 million US$ a year, a compliance department of some tens of people; range 3 "
    "to 40 million.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.003, 0.04}, .fallback = 0.01}};

inline constinit Parameter<double> entry{{.id = "compliance.entry", .label = "Entry", .unit = "1/yr",
    .help = "Chance a year that the place of a developer that has closed is taken by a new one. It acts in "
    "the response of developers; when it rises, exits matter less for numbers and competition.",
    .source = "judgement: 0.3, so that a place stays empty for about three years; range 0.1 to 0.6.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.1, 0.6}, .fallback = 0.3}};

inline constinit Parameter<double> growthLoss{{.id = "compliance.growth_loss", .label = "Builder value lost to high-risk duties", .unit = "share",
    .help = "Share of the value of AI to builders that high-risk duties at level 1 take away. It acts in "
    "innovation and value; when it rises, duties cost users and builders more.",
    .source = "judgement: 12 %; no measurement of such duties exists yet. Range 3 to 25 %.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {.03, 0.25}, .fallback = 0.12}};

inline constinit Parameter<double> followOnLoss{{.id = "compliance.follow_on_loss", .label = "Follow-on lost to high-risk duties", .unit = "share",
    .help = "Share of builders' follow-on innovations that high-risk duties at level 1 prevent. It acts in "
    "innovation; when it rises, duties leave fewer derivative innovations and a smaller commons.",
    .source = "Galasso & Luo 2022: 36 % fewer patents on implants after liability hit their suppliers; "
    "Williams 2013: 20 to 30 % less follow-on work under restricted access. Both from other fields; range "
    "0.1 to 0.5.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {.1, 0.5}, .fallback = 0.3}};

inline constinit Parameter<double> reportingDuty{{.id = "compliance.reporting_duty", .label = "Duty level of chip reporting", .unit = "level",
    .help = "Duty level that full chip reporting adds. It acts in developers' compliance cost, as a "
    "multiple of compliance.fixed; when it rises, reporting costs developers more.",
    .source = "judgement: half of a full regime, since reports of compute are simple beside high-risk "
    "files; range 0.2 to 1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.2, 1}, .fallback = 0.5}};

inline constinit Parameter<double> licenceDuty{{.id = "compliance.licence_duty", .label = "Duty level of a model licence", .unit = "level",
    .help = "Duty level that a model licence adds for every developer in the jurisdiction, whatever the "
    "threshold. It acts in compliance cost; when it rises, having a licence regime at all costs more.",
    .source = "judgement: 0.3, for records that show a run was below the line; range 0.1 to 1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.1, 1}, .fallback = 0.3}};

inline constinit Parameter<double> tierDuty{{.id = "compliance.tier_duty", .label = "Duty level of tiered release", .unit = "level",
    .help = "Duty level that tiered release adds for every developer in the jurisdiction. It acts in "
    "compliance cost; when it rises, having tiers at all costs more.",
    .source = "judgement: 0.3, as for a licence: records and tests of capability; range 0.1 to 1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.1, 1}, .fallback = 0.3}};

inline constinit Parameter<double> tamperDuty{{.id = "compliance.tamper_duty", .label = "Duty level of a tamper mandate", .unit = "level",
    .help = "Duty level that a full tamper-resistance mandate adds. It acts in compliance cost, besides "
    "the cost of building the resistance (release.mandate_cost).",
    .source = "judgement: 0.3, for documents and tests of resistance; range 0.1 to 1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.1, 1}, .fallback = 0.3}};

inline constinit Parameter<double> startupShare{{.id = "compliance.startup_share", .label = "Compliance cost of a start-up", .unit = "x lab",
    .help = "Compliance cost of a start-up as a multiple of a lab's. It acts in books, moves and exits; "
    "when it rises, duties weigh more on start-ups and concentrate the market.",
    .source = "judgement: half, since the law is the same and the products are fewer; range 0.2 to 1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.2, 1}, .fallback = 0.5}};

inline constinit Parameter<double> communityShare{{.id = "compliance.community_share", .label = "Compliance cost of a group", .unit = "x lab",
    .help = "Compliance cost of a community group as a multiple of a lab's. It acts in books, moves and "
    "exits; when it rises, duties close more groups.",
    .source = "judgement: 0.002, about 20,000 US$ a year at level 1: a group does what volunteers can; "
    "range 0.0005 to 0.01.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.0005, 0.01}, .fallback = 0.002}};

inline constexpr ParameterSpec* all[] = {
    &fixed.spec, &entry.spec, &growthLoss.spec, &followOnLoss.spec, &reportingDuty.spec,
    &licenceDuty.spec, &tierDuty.spec, &tamperDuty.spec, &startupShare.spec,
    &communityShare.spec,
};

} // namespace cw::par::compliance
