#pragma once
#include "sim/parameter.h"

namespace cw::par::innovation {

inline constinit Parameter<double> rate{{.id = "innovation.rate", .label = "Derivative innovations", .unit = "1/builder-month",
    .help = "Follow-on innovations (products, fine-tunes, tools) a month per builder with open access at "
    "reference capability. It acts in innovation: it scales the count of derivative innovations and not "
    "the commons, which is relative.",
    .source = "Hugging Face report 2026 (secondary source): about 1 million new models in 2025 by 11 "
    "million users, 0.008 a month each; 0.02 with work that is not uploaded. Range 0.01 to 0.05.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.01, 0.05}, .fallback = 0.02}};

inline constinit Parameter<double> closedFollowOn{{.id = "innovation.closed_follow_on", .label = "Follow-on under closed access", .unit = "share",
    .help = "Follow-on innovation of builders on closed models, relative to open access. It acts in "
    "innovation; when it falls, closing weights costs more derivative innovations and a smaller commons.",
    .source = "Williams 2013 (JPE 121:1): 20 to 30 % less follow-on work on genes held by one firm, so 0.70 "
    "to 0.80, measured in another field. The range goes down to 0.64 by judgement: no study of closed weights exists.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.64, 0.8}, .fallback = 0.75}};

inline constinit Parameter<double> closedSpillover{{.id = "innovation.closed_spillover", .label = "Spill-over of closed work", .unit = "share",
    .help = "Share of follow-on work on closed models that reaches the commons of shared knowledge. It "
    "acts in innovation; when it rises, openness matters less for the commons.",
    .source = "judgement: 0.3, through papers, imitation and staff; range 0.1 to 0.5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.5}, .fallback = 0.3}};

inline constinit Parameter<double> commonsWeight{{.id = "innovation.commons_weight", .label = "Weight of the commons", .unit = "share",
    .help = "How much a very large commons of shared work would raise the value of AI to everyone. It acts "
    "in innovation and value; when it rises, openness is worth more.",
    .source = "judgement: 30 %, reached by half at a commons of 1; Hoffmann, Nagle & Zhou 2024 value "
    "open-source software far above its cost (secondary source). Range 10 to 60 %.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 3}, .plausible = {0.1, 0.6}, .fallback = 0.3}};

inline constinit Parameter<double> commonsDecay{{.id = "innovation.commons_decay", .label = "Decay of the commons", .unit = "1/yr",
    .help = "Share of the commons that becomes outdated in a year. It acts in innovation; when it rises, "
    "the commons follows this year's open work closely, when it falls it remembers.",
    .source = "judgement: a quarter a year, since tools built on a model generation age with it; range 0.1 "
    "to 0.5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.1, 0.5}, .fallback = 0.25}};

inline constinit Parameter<double> cumulative{{.id = "innovation.cumulative", .label = "Innovation that builds on the commons", .unit = "share",
    .help = "How much faster builders innovate when the commons of shared work is full than when it is empty. It makes closing "
    "models cost follow-on work twice: those who lose access do less, and what they no longer share is missed by everybody.",
    .source = "Furman & Stern 2011 (biological resource centres: +57 to +135 % citations after deposit; figures from secondary "
    "reading, which are the range); cumulative innovation after Scotchmer 1991",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.57, 1.35}, .fallback = 0.8}};

inline constinit Parameter<double> commonsCost{{.id = "innovation.commons_cost", .label = "Cost of keeping the commons at level 1", .unit = "bn$/yr",
    .help = "Grants of this size for open development would by themselves keep the commons of shared work at level 1. A lower "
    "cost makes grants do more for everybody's value and for follow-on work.",
    .source = "estimated from Hoffmann, Nagle & Zhou 2024 (HBS 24-038): 4.15 bn$ to write the widely used open-source software once",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.01, 10000}, .plausible = {1, 16}, .fallback = 4}};

inline constinit Parameter<double> initialCommons{{.id = "innovation.initial_commons", .label = "Commons before the first month", .unit = "level",
    .help = "Size of the commons before the first month, on a scale on which fully open follow-on work at "
    "reference capability sustains 1 or more. It sets the initial state and fades at "
    "innovation.commons_decay.",
    .source = "judgement: 0.5, between closed and fully open work; range 0.2 to 0.8.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.2, 0.8}, .fallback = 0.5}};

inline constexpr ParameterSpec* all[] = {
    &rate.spec, &closedFollowOn.spec, &closedSpillover.spec, &commonsWeight.spec, &commonsDecay.spec, &cumulative.spec, &commonsCost.spec,
    &initialCommons.spec,
};

} // namespace cw::par::innovation
