#pragma once
#include "sim/parameter.h"

namespace cw::par::derive {

inline constinit Parameter<double> appeal{{.id = "derive.appeal", .label = "Initial attractiveness", .unit = "children",
    .help = "Attractiveness of a model nobody has built on yet, counted in derived models. It acts in "
    "derivation; when it is small, work piles up on a few popular bases, when it is large it spreads.",
    .source = "Price 1976: the classical value 1 for cumulative advantage (each item counts itself once). "
    "Range 0.3 to 3.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.01, 100}, .plausible = {0.3, 3}, .fallback = 1}};

inline constinit Parameter<double> capability{{.id = "derive.capability", .label = "Attachment to capability", .unit = "1/OOM",
    .help = "Whether those who build variants look for capability: 0 means only popularity counts, 1 the "
    "full slope of derive.capability_slope. It acts in derivation; when it rises, new and capable bases "
    "take over sooner.",
    .source = "judgement: 1; 0 gives pure preferential attachment (Price 1976), the limiting case with "
    "known answer.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 2}, .fallback = 1}};

inline constinit Parameter<double> gain{{.id = "derive.gain", .label = "Capability added by a fine-tune", .unit = "OOM",
    .help = "Capability that a fine-tune adds to its base on average. It acts in training and derivation; "
    "when it rises, chains of fine-tunes move the open frontier.",
    .source = "judgement: 0.05 orders of magnitude, about half a month of frontier progress; fine-tunes "
    "mostly adapt. Range 0 to 0.2.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0, 0.2}, .fallback = 0.05}};

inline constinit Parameter<double> ceiling{{.id = "derive.ceiling", .label = "Most that fine-tuning adds to a base", .unit = "OOM",
    .help = "Most capability that fine-tunes add to the base model at the root of their lineage, however many build on one another: "
    "they bring out what training put in. It acts in training and derivation; when it rises, chains of fine-tunes carry the open "
    "frontier further.",
    .source = "Davidson et al. 2023 (arXiv 2312.07413): enhancements after training are worth 5 to 30 times the training compute, 0.7 to 1.5 "
    "orders of magnitude. Judgement: developers have used most of them before release; 0.3 is left, range 0.1 to 0.7.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 50}, .plausible = {0.1, 0.7}, .fallback = 0.3}};

inline constinit Parameter<double> capabilitySlope{{.id = "derive.capability_slope", .label = "Slope of attachment in capability", .unit = "decades/OOM",
    .help = "How steeply popularity as a base rises with capability, where derive.capability is 1: powers "
    "of ten in children per order of magnitude. It acts in derivation.",
    .source = "judgement: 0.87, ten times the children for 1.15 orders of magnitude, the progress of a "
    "year at the default growth rates; range 0.4 to 1.5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.4, 1.5}, .fallback = 0.87}};

inline constinit Parameter<double> window{{.id = "derive.window", .label = "Age of a parent", .unit = "months",
    .help = "Age at which models are no longer built on; 601 means no limit. It acts in derivation; when "
    "it rises, old popular bases keep gathering variants.",
    .source = "judgement: 30 months, a few model generations; range 12 to 60.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 601}, .plausible = {12, 60}, .fallback = 30}};

inline constinit Parameter<int> depth{{.id = "derive.depth", .label = "Depth of the lineage", .unit = "steps",
    .help = "Number of modifications after which a model is no longer built on. It acts in derivation; "
    "when it rises, lineages get longer and base developers stand further from the harm.",
    .source = "judgement: 6, since longer chains of fine-tunes are rare; range 3 to 10.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::integer,
    .limits = {1, 1000}, .plausible = {3, 10}, .fallback = 6}};

inline constinit Parameter<double> variants{{.id = "derive.variants", .label = "Published variants", .unit = "models/month",
    .help = "Variants of open models that individuals publish and people actually use, each month at the start, "
    "in the world; their number grows with the share of lawful users who have adopted. It acts in "
    "derivation; when it rises, more models can be misused and stripped. It does not depend on the "
    "number of sampled users.",
    .source = "judgement: 10 of the many thousand uploads a month, since most are never downloaded (Osborne, Ding "
    "& Kirk 2024: over 70 % have none), and about 50 once adoption is complete; range 3 to 30.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1000}, .plausible = {3, 30}, .fallback = 10}};

inline constinit Parameter<double> gainSpread{{.id = "derive.gain_spread", .label = "Spread of the gain of a fine-tune", .unit = "OOM",
    .help = "Standard deviation, between fine-tunes, of the capability they add. It acts in training and "
    "derivation; when it rises, the best variants pull ahead of their base more often.",
    .source = "judgement: as large as the mean gain, so that about one in six loses capability; range 0 to "
    "0.1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0, 0.1}, .fallback = 0.05}};

inline constexpr ParameterSpec* all[] = {
    &appeal.spec, &capability.spec, &gain.spec, &capabilitySlope.spec, &window.spec, &depth.spec,
    &variants.spec, &gainSpread.spec, &ceiling.spec,
};

} // namespace cw::par::derive
