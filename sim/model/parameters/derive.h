#pragma once
#include "sim/parameter.h"

namespace cw::par::derive {

inline constinit Parameter<double> appeal{{.id = "derive.appeal", .label = "Initial attractiveness", .unit = "children",
    .help = "Attachment to children + this (derive).",
    .source = "Price", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.01, 100}, .plausible = {0.3, 3}, .fallback = 1}};

inline constinit Parameter<double> capability{{.id = "derive.capability", .label = "Attachment to capability", .unit = "1/OOM",
    .help = "0 = pure preferential attachment (derive).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 2}, .fallback = 1}};

inline constinit Parameter<double> gain{{.id = "derive.gain", .label = "Capability added by a fine-tune", .unit = "OOM",
    .help = "E3, E6.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0, 0.2}, .fallback = 0.05}};

inline constinit Parameter<double> capabilitySlope{{.id = "derive.capability_slope", .label = "Slope of attachment in capability", .unit = "decades/OOM",
    .help = "Weight of a parent is 10 to this times its capability (E6); about ten times the children for 1.15 OOM.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.4, 1.5}, .fallback = 0.87}};

inline constinit Parameter<double> window{{.id = "derive.window", .label = "Age of a parent", .unit = "months",
    .help = "Models older than this are not built on; 601 = no limit (E6, limiting case L8).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 601}, .plausible = {12, 60}, .fallback = 30}};

inline constinit Parameter<int> depth{{.id = "derive.depth", .label = "Depth of the lineage", .unit = "steps",
    .help = "Models this deep in the lineage are not built on (E6, limiting case L8).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::integer,
    .limits = {1, 1000}, .plausible = {3, 10}, .fallback = 6}};

inline constinit Parameter<double> variants{{.id = "derive.variants", .label = "Published variants", .unit = "models/month",
    .help = "Fine-tunes by individuals that people use: a Poisson number a month, independent of users.count (E6).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1000}, .plausible = {10, 100}, .fallback = 30}};

inline constinit Parameter<double> gainSpread{{.id = "derive.gain_spread", .label = "Spread of the gain of a fine-tune", .unit = "OOM",
    .help = "Standard deviation (E3, E6).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0, 0.1}, .fallback = 0.05}};

inline ParameterSpec* const all[] = {
    &appeal.spec, &capability.spec, &gain.spec, &capabilitySlope.spec, &window.spec, &depth.spec,
    &variants.spec, &gainSpread.spec,
};

} // namespace cw::par::derive
