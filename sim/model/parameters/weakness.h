#pragma once
#include "sim/parameter.h"

namespace cw::par::weakness {

inline constinit Parameter<int> mean{{.id = "weakness.mean", .label = "Latent weaknesses per model", .unit = "count",
    .help = "Redteam.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::integer,
    .limits = {0, 100}, .plausible = {2, 8}, .fallback = 4}};

inline constinit Parameter<double> inside{{.id = "weakness.inside", .label = "Found inside per unit k x", .unit = "1/yr",
    .help = "Redteam.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.2, 0.8}, .fallback = 0.4}};

inline constinit Parameter<double> outside{{.id = "weakness.outside", .label = "Found outside at full access", .unit = "1/yr",
    .help = "Many eyes, diminishing (redteam).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.2, 1.2}, .fallback = 0.6}};

inline constinit Parameter<double> attack{{.id = "weakness.attack", .label = "Found by attackers", .unit = "1/yr",
    .help = "X access (redteam).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.2, 1}, .fallback = 0.5}};

inline constinit Parameter<double> patchLag{{.id = "weakness.patch_lag", .label = "Patch lag of open copies", .unit = "months",
    .help = "Redteam.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 120}, .plausible = {1, 12}, .fallback = 4}};

inline constinit Parameter<double> effect{{.id = "weakness.effect", .label = "Chance a weakness opens the guard", .unit = "probability",
    .help = "Misuse.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.05, 0.4}, .fallback = 0.15}};

inline constinit Parameter<double> outsideScale{{.id = "weakness.outside_scale", .label = "Outside discovery at no bounty", .unit = "x",
    .help = "Scale of the diminishing returns of outside effort (E9).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {1, 4}, .fallback = 2}};

inline constinit Parameter<double> bountyFloor{{.id = "weakness.bounty_floor", .label = "Outside effort without bounties", .unit = "effort",
    .help = "E9.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.1, 1}, .fallback = 0.3}};

inline constinit Parameter<double> bountyEffect{{.id = "weakness.bounty_effect", .label = "Outside effort per bn$ of bounties", .unit = "effort/bn$",
    .help = "E9.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1000}, .plausible = {2, 12}, .fallback = 6}};

inline constinit Parameter<double> apiAccess{{.id = "weakness.api_access", .label = "Access of outsiders to closed models", .unit = "share",
    .help = "Against 1 for open weights (E9).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.6}, .fallback = 0.3}};

inline constinit Parameter<double> harbourAccess{{.id = "weakness.harbour_access", .label = "Access under a research safe harbour", .unit = "share",
    .help = "Access of outsiders to closed models once research is safe from suits (E9).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.3, 0.9}, .fallback = 0.6}};

inline ParameterSpec* const all[] = {
    &mean.spec, &inside.spec, &outside.spec, &attack.spec, &patchLag.spec, &effect.spec,
    &outsideScale.spec, &bountyFloor.spec, &bountyEffect.spec, &apiAccess.spec, &harbourAccess.spec,
};

} // namespace cw::par::weakness
