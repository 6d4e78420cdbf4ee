#pragma once
#include "sim/parameter.h"

namespace cw::par::train {

inline constinit Parameter<double> intervalFrontier{{.id = "train.interval.frontier", .label = "Interval between runs, labs", .unit = "months",
    .help = "Train.",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {1, 1e6}, .plausible = {4, 9}, .fallback = 6}};

inline constinit Parameter<double> intervalStartup{{.id = "train.interval.startup", .label = "Interval, start-ups", .unit = "months",
    .help = "Train.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1, 1e6}, .plausible = {6, 14}, .fallback = 10}};

inline constinit Parameter<double> intervalCommunity{{.id = "train.interval.community", .label = "Interval, groups", .unit = "months",
    .help = "Train.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1, 1e6}, .plausible = {8, 24}, .fallback = 12}};

inline constinit Parameter<double> scatter{{.id = "train.scatter", .label = "Scatter of run size", .unit = "OOM",
    .help = "Sd of log10 FLOP around the developer's trend (train).",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 2}, .plausible = {0.1, 0.5}, .fallback = 0.2}};

inline constinit Parameter<double> valueOfScale{{.id = "train.value_of_scale", .label = "Value of a larger run", .unit = "budget/OOM",
    .help = "What training an OOM smaller gives up (train).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.3, 1.5}, .fallback = 0.8}};

inline constinit Parameter<double> covertDiscount{{.id = "train.covert_discount", .label = "Value lost by working covertly", .unit = "share",
    .help = "No open marketing, fewer staff (train).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.3, 0.9}, .fallback = 0.6}};

inline constinit Parameter<double> covertLeak{{.id = "train.covert_leak", .label = "Covert models that leak", .unit = "probability",
    .help = "Opened with no tamper resistance, listed outside the coalition (release).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.02, 0.4}, .fallback = 0.1}};

inline constinit Parameter<double> cost{{.id = "train.cost", .label = "Cost of a 1e26 FLOP run in 2025", .unit = "bn$",
    .help = "Record, finance.",
    .source = "Cottier et al.", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {.1, 0.6}, .fallback = 0.3}};

inline constinit Parameter<double> tuneMargin{{.id = "train.tune_margin", .label = "Fine-tune instead of train when the best open base is ahead by", .unit = "OOM",
    .help = "Start-ups and groups (E3).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 1}, .fallback = 0.3}};

inline constinit Parameter<double> delayCost{{.id = "train.delay_cost", .label = "Value lost per month of licence delay", .unit = "budget/month",
    .help = "A licence that delays a release by two years costs the value of the run (E3).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.02, 0.1}, .fallback = 0.0416667}};

inline constinit Parameter<double> reachShare{{.id = "train.reach_share", .label = "Share of market access lost abroad when moving", .unit = "share",
    .help = "What a developer that moves still loses to the reach of the members' rules (E3).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> thresholdMargin{{.id = "train.threshold_margin", .label = "Margin kept below a threshold", .unit = "OOM",
    .help = "Runs that hug a threshold stop this far below it (E3).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.001, 0.1}, .fallback = 0.01}};

inline ParameterSpec* const all[] = {
    &intervalFrontier.spec, &intervalStartup.spec, &intervalCommunity.spec, &scatter.spec,
    &valueOfScale.spec, &covertDiscount.spec, &covertLeak.spec, &cost.spec, &tuneMargin.spec,
    &delayCost.spec, &reachShare.spec, &thresholdMargin.spec,
};

} // namespace cw::par::train
