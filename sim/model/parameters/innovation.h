#pragma once
#include "sim/parameter.h"

namespace cw::par::innovation {

inline constinit Parameter<double> rate{{.id = "innovation.rate", .label = "Derivative innovations", .unit = "1/builder-month",
    .help = "Innovate, derive.",
    .source = "HF counts", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.01, 0.05}, .fallback = 0.02}};

inline constinit Parameter<double> closedFollowOn{{.id = "innovation.closed_follow_on", .label = "Follow-on under closed access", .unit = "share",
    .help = "Rate relative to open access (innovate).",
    .source = "Williams -20-30 %", .grade = Grade::measured, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.64, 0.8}, .fallback = 0.75}};

inline constinit Parameter<double> closedSpillover{{.id = "innovation.closed_spillover", .label = "Spill-over of closed work", .unit = "share",
    .help = "Part that reaches the commons (innovate).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.5}, .fallback = 0.3}};

inline constinit Parameter<double> commonsWeight{{.id = "innovation.commons_weight", .label = "Weight of the commons", .unit = "share",
    .help = "Largest lift of everyone's value (innovate).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 3}, .plausible = {0.1, 0.6}, .fallback = 0.3}};

inline constinit Parameter<double> commonsDecay{{.id = "innovation.commons_decay", .label = "Decay of the commons", .unit = "1/yr",
    .help = "Innovate.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.1, 0.5}, .fallback = 0.25}};

inline constinit Parameter<double> cumulative{{.id = "innovation.cumulative", .label = "Innovation that builds on the commons", .unit = "share",
    .help = "How much faster builders innovate when the commons of shared work is full than when it is empty. It makes closing "
    "models cost follow-on work twice: those who lose access do less, and what they no longer share is missed by everybody.",
    .source = "Furman & Stern 2011 (biological resource centres: +50 to +135 % citations after deposit; figures from secondary "
    "reading); cumulative innovation after Scotchmer 1991",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.5, 1.35}, .fallback = 0.8}};

inline constinit Parameter<double> commonsCost{{.id = "innovation.commons_cost", .label = "Cost of keeping the commons at level 1", .unit = "bn$/yr",
    .help = "Grants of this size for open development would by themselves keep the commons of shared work at level 1. A lower "
    "cost makes grants do more for everybody's value and for follow-on work.",
    .source = "estimated from Hoffmann, Nagle & Zhou 2024 (HBS 24-038): 4.15 bn$ to write the widely used open-source software once",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.01, 10000}, .plausible = {1, 16}, .fallback = 4}};

inline constinit Parameter<double> initialCommons{{.id = "innovation.initial_commons", .label = "Commons before the first month", .unit = "level",
    .help = "Initial state (E8).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.2, 0.8}, .fallback = 0.5}};

inline ParameterSpec* const all[] = {
    &rate.spec, &closedFollowOn.spec, &closedSpillover.spec, &commonsWeight.spec, &commonsDecay.spec, &cumulative.spec, &commonsCost.spec,
    &initialCommons.spec,
};

} // namespace cw::par::innovation
