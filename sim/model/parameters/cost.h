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
    .help = "What the hubs of the whole world would pay a year to look at every flagged model without hurry; each bears its part "
    "by traffic and by the duty of its law.",
    .source = "judgement: 0.1 bn$ a year, since hubs are few and public; range 0.05 to 0.3.", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.05, 0.3}, .fallback = 0.1}};

inline constinit Parameter<double> publicCompute{{.id = "cost.public_compute", .label = "Cost of public compute", .unit = "bn$/yr per OOM",
    .help = "Public cost a year of raising the compute of start-ups and groups by one order of magnitude, "
    "if all jurisdictions did it. It acts in the public cost of promotion.",
    .source = "judgement: 2 bn$ a year, about a lab's yearly budget in 2025; range 0.5 to 4.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.5, 4}, .fallback = 2}};

inline constinit Parameter<double> takedownSpeed{{.id = "cost.takedown_speed", .label = "Cost of fast takedown", .unit = "months",
    .help = "Moderation costs 1 + this / latency times as much: staff who answer within two days cost hubs more than staff who "
    "answer within a month.",
    .source = "judgement: at 48 hours two and a half times the cost of unhurried moderation (duty around the clock)",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.03, 0.3}, .fallback = 0.1}};

inline constinit Parameter<double> identity{{.id = "cost.identity", .label = "Cost of checking every download's identity", .unit = "bn$/yr",
    .help = "What hubs of the whole world would pay a year if every download were tied to a checked identity; it falls on the hubs "
    "where a check is asked for.",
    .source = "judgement: about 11 million accounts at a few dollars each, a turnover of half a year (Hugging Face 2025, secondary source)",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.02, 0.3}, .fallback = 0.06}};

inline constinit Parameter<double> verification{{.id = "cost.verification", .label = "Cost of verifying a red line", .unit = "bn$/yr",
    .help = "What full enforcement of a treaty's red line costs the public of its members together.",
    .source = "judgement: twice the safeguards budget of the International Atomic Energy Agency, about 0.15 bn euro a year (2023, from memory)",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.1, 1}, .fallback = 0.3}};

inline constexpr ParameterSpec* all[] = {
    &inspection.spec, &reporting.spec, &moderation.spec, &publicCompute.spec, &takedownSpeed.spec, &identity.spec, &verification.spec,
};

} // namespace cw::par::cost
