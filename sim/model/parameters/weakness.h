#pragma once
#include "sim/parameter.h"

namespace cw::par::weakness {

inline constinit Parameter<int> mean{{.id = "weakness.mean", .label = "Latent weaknesses per model", .unit = "count",
    .help = "Weaknesses of its safeguards that a new model has before anyone has found them. It acts in "
    "red-teaming; when it rises, guardrails are opened more often.",
    .source = "judgement: 4; the UK AI Security Institute 2025 (secondary source) could bypass every "
    "system tested, so not zero. Range 2 to 8.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::integer,
    .limits = {0, 100}, .plausible = {2, 8}, .fallback = 4}};

inline constinit Parameter<double> inside{{.id = "weakness.inside", .label = "Found inside per unit k x", .unit = "1/yr",
    .help = "Yearly rate at which a developer's own team finds each weakness, per natural unit of its "
    "care. It acts in red-teaming; when it rises, careful developers patch APIs sooner.",
    .source = "judgement: 0.4, two or three years each for a team of customary size and less with more "
    "care; range 0.2 to 0.8.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.2, 0.8}, .fallback = 0.4}};

inline constinit Parameter<double> outside{{.id = "weakness.outside", .label = "Found outside at full access", .unit = "1/yr",
    .help = "Rate at which outsiders with full access find each weakness, with large bounties about "
    "weakness.outside_scale times this. It acts in red-teaming; when it rises, openness and bounties help "
    "defenders more.",
    .source = "judgement: 0.6 a year, with diminishing returns of many eyes; no measured rate. Range 0.2 "
    "to 1.2.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.2, 1.2}, .fallback = 0.6}};

inline constinit Parameter<double> attack{{.id = "weakness.attack", .label = "Found by attackers", .unit = "1/yr",
    .help = "Yearly rate at which attackers with full access find each weakness. It acts in red-teaming; "
    "when it rises, more weaknesses are usable before defenders know them.",
    .source = "judgement: 0.5, somewhat faster than outside defenders at present effort; range 0.2 to 1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.2, 1}, .fallback = 0.5}};

inline constinit Parameter<double> patchLag{{.id = "weakness.patch_lag", .label = "Patch lag of open copies", .unit = "months",
    .help = "Months until copies of open weights are patched after a defender has found a weakness. It "
    "acts in red-teaming; when it rises, finding weaknesses in open weights helps misusers more.",
    .source = "judgement: 4 months, as nobody can recall a copy; range 1 to 12.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 120}, .plausible = {1, 12}, .fallback = 4}};

inline constinit Parameter<double> effect{{.id = "weakness.effect", .label = "Chance a weakness opens the guard", .unit = "probability",
    .help = "Chance that one usable weakness lets a misuser through guardrails that would hold otherwise. "
    "It acts in misuse by APIs and guarded weights; when it rises, weaknesses matter more beside care.",
    .source = "judgement: 0.15 each, since a weakness opens some requests and not all; range 0.05 to 0.4.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.05, 0.4}, .fallback = 0.15}};

inline constinit Parameter<double> outsideScale{{.id = "weakness.outside_scale", .label = "Outside discovery at no bounty", .unit = "x",
    .help = "Outsiders' rate of finding weaknesses at unlimited effort, as a multiple of weakness.outside; "
    "effort below that has diminishing returns. It acts in red-teaming; when it rises, bounties gain more.",
    .source = "judgement: 2, so that much money at best multiplies the present rate by a few; range 1 to "
    "4.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {1, 4}, .fallback = 2}};

inline constinit Parameter<double> bountyFloor{{.id = "weakness.bounty_floor", .label = "Outside effort without bounties", .unit = "effort",
    .help = "Effort of outsiders without any public bounty, on a scale on which 1 gives 63 % of what "
    "unlimited effort would. It acts in red-teaming; when it rises, bounties add less.",
    .source = "judgement: 0.3, from academics, hobbyists and companies' own bounties; range 0.1 to 1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.1, 1}, .fallback = 0.3}};

inline constinit Parameter<double> bountyEffect{{.id = "weakness.bounty_effect", .label = "Outside effort per bn$ of bounties", .unit = "effort/bn$",
    .help = "Effort of outsiders that a bn$ a year of public bounties adds, on the scale of "
    "weakness.bounty_floor. It acts in red-teaming; when it rises, less money is enough.",
    .source = "judgement: 6 per bn$, so that 0.1 bn$ more than doubles the rate of finding; range 2 to 12.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1000}, .plausible = {2, 12}, .fallback = 6}};

inline constinit Parameter<double> apiAccess{{.id = "weakness.api_access", .label = "Access of outsiders to closed models", .unit = "share",
    .help = "How well outsiders and attackers can search closed models for weaknesses, where open weights "
    "are 1. It acts in red-teaming; when it rises, closed models lose that protection and gain that "
    "testing.",
    .source = "judgement: 0.3, since an API shows answers only; range 0.1 to 0.6.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.6}, .fallback = 0.3}};

inline constinit Parameter<double> harbourAccess{{.id = "weakness.harbour_access", .label = "Access under a research safe harbour", .unit = "share",
    .help = "How well outsiders can search closed models once a safe harbour protects them, where open "
    "weights are 1. It acts in red-teaming; attackers gain nothing by it.",
    .source = "judgement: 0.6, twice the access without; Longpre et al. 2024 for the hindrance by terms of "
    "service. Range 0.3 to 0.9.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.3, 0.9}, .fallback = 0.6}};

inline constexpr ParameterSpec* all[] = {
    &mean.spec, &inside.spec, &outside.spec, &attack.spec, &patchLag.spec, &effect.spec,
    &outsideScale.spec, &bountyFloor.spec, &bountyEffect.spec, &apiAccess.spec, &harbourAccess.spec,
};

} // namespace cw::par::weakness
