#pragma once
#include "sim/parameter.h"

namespace cw::par::cost {

inline constinit Parameter<double> inspection{{.id = "cost.inspection", .label = "Cost of full inspection", .unit = "bn$/yr",
    .help = "Public cost a year of inspection that would surely find every covert run, if all "
    "jurisdictions had it. It acts in the public cost of rules; cost grows in proportion to the inspection "
    "lever.",
    .source = "judgement: 0.5 bn$ a year, the size of a large supervisory authority; range 0.25 to 1.5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.25, 1.5}, .fallback = 0.5}};

inline constinit Parameter<double> reporting{{.id = "cost.reporting", .label = "Cost of full chip reporting", .unit = "bn$/yr",
    .help = "Public cost a year of full chip reporting, if all jurisdictions had it. It acts in the public "
    "cost of rules; cost grows in proportion to the coverage.",
    .source = "judgement: 0.5 bn$ a year, as for inspection; range 0.25 to 1.5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.25, 1.5}, .fallback = 0.5}};

inline constinit Parameter<double> moderation{{.id = "cost.moderation", .label = "Cost of full moderation", .unit = "bn$/yr",
    .help = "Public cost a year of supervising a full moderation duty of hubs, if all jurisdictions had "
    "it. It acts in the public cost of rules.",
    .source = "judgement: 0.1 bn$ a year, less than inspection because hubs are few and public; range 0.05 "
    "to 0.3.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.05, 0.3}, .fallback = 0.1}};

inline constinit Parameter<double> publicCompute{{.id = "cost.public_compute", .label = "Cost of public compute", .unit = "bn$/yr per OOM",
    .help = "Public cost a year of raising the compute of start-ups and groups by one order of magnitude, "
    "if all jurisdictions did it. It acts in the public cost of promotion.",
    .source = "judgement: 2 bn$ a year, about a lab's yearly budget in 2025; range 0.5 to 4.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.5, 4}, .fallback = 2}};

inline ParameterSpec* const all[] = {
    &inspection.spec, &reporting.spec, &moderation.spec, &publicCompute.spec,
};

} // namespace cw::par::cost
