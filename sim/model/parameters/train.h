#pragma once
#include "sim/parameter.h"

namespace cw::par::train {

inline constinit Parameter<double> intervalFrontier{{.id = "train.interval.frontier", .label = "Interval between runs, labs", .unit = "months",
    .help = "Mean time between training runs of a lab. It acts in training, as a chance each month; when "
    "it falls, labs release more often and rules meet more runs.",
    .source = "Kumar & Manning 2025 (arXiv 2504.16138): 14 to 16 models a year within an order of "
    "magnitude of the largest, by 8 labs a run every six months. Range 4 to 9.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {1, 1e6}, .plausible = {4, 9}, .fallback = 6}};

inline constinit Parameter<double> intervalStartup{{.id = "train.interval.startup", .label = "Interval, start-ups", .unit = "months",
    .help = "Mean time between training runs or fine-tunes of a start-up. It acts in training, as a chance "
    "each month; when it falls, start-ups keep nearer to the state of the art.",
    .source = "judgement: 10 months, slower than labs because money is raised in between; range 6 to 14.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1, 1e6}, .plausible = {6, 14}, .fallback = 10}};

inline constinit Parameter<double> intervalCommunity{{.id = "train.interval.community", .label = "Interval, groups", .unit = "months",
    .help = "Mean time between training runs or fine-tunes of a community group. It acts in training, as a "
    "chance each month; when it falls, there are more open models.",
    .source = "judgement: one a year, the rhythm of grants and volunteers; range 8 to 24 months.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1, 1e6}, .plausible = {8, 24}, .fallback = 12}};

inline constinit Parameter<double> scatter{{.id = "train.scatter", .label = "Scatter of run size", .unit = "OOM",
    .help = "How much runs differ in size from the developer's trend (standard deviation of the power of "
    "ten). It acts in training; when it rises, some runs cross a threshold early and others late.",
    .source = "judgement: 0.2, most runs within a factor of 1.6 of the trend; range 0.1 to 0.5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 2}, .plausible = {0.1, 0.5}, .fallback = 0.2}};

inline constinit Parameter<double> valueOfScale{{.id = "train.value_of_scale", .label = "Value of a larger run", .unit = "budget/OOM",
    .help = "What a developer gives up by training an order of magnitude smaller, in yearly budgets. It "
    "acts in the choice of how to meet a threshold; when it rises, fewer shrink their run below it.",
    .source = "judgement: 0.8, most of the value of a run is lost when it is ten times smaller; range 0.3 "
    "to 1.5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.3, 1.5}, .fallback = 0.8}};

inline constinit Parameter<double> covertDiscount{{.id = "train.covert_discount", .label = "Value lost by working covertly", .unit = "share",
    .help = "Share of a run's value that is lost by working covertly: no marketing, fewer staff, no "
    "partners. It acts in the choice of how to meet a threshold; when it rises, fewer train covertly.",
    .source = "judgement: 0.6; no covert run is known to compare. Range 0.3 to 0.9.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.3, 0.9}, .fallback = 0.6}};

inline constinit Parameter<double> covertLeak{{.id = "train.covert_leak", .label = "Covert models that leak", .unit = "probability",
    .help = "Chance that the weights of an undetected covert model leak, without tamper resistance and "
    "outside any law. It acts in training; when it rises, licences and red lines that drive work "
    "underground do more harm.",
    .source = "judgement: 1 in 10; single leaks of weights are known, no rate. Range 0.02 to 0.4.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.02, 0.4}, .fallback = 0.1}};

inline constinit Parameter<double> cost{{.id = "train.cost", .label = "Cost of a 1e26 FLOP run in 2025", .unit = "bn$",
    .help = "Cost of a training run of 1e26 FLOP at the start. It acts in training, where it bounds the run that "
    "a developer can pay for, and in welfare; when it rises, the frontier slows sooner.",
    .source = "Cottier et al. 2024 (arXiv 2405.21015): the largest runs pass 1 bn$ by 2027, growing "
    "2.4-fold a year; 0.3 bn$ for a run of 2025 of that size. Range 0.1 to 0.6.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {.1, 0.6}, .fallback = 0.3}};

inline constinit Parameter<double> budgetShare{{.id = "train.budget_share", .label = "Budget spent on the runs of released models", .unit = "share",
    .help = "Share of a developer's yearly budget, whoever finances it, that it can put into the runs of its own models; the "
    "rest goes into staff, experiments and failed runs. It acts in training and progress: compute stops growing where "
    "this and train.revenue_share no longer pay for it. The largest value that is allowed means no bound.",
    .source = "Cottier et al. 2024 (arXiv 2405.21015): staff makes 29 to 49 % of the cost of developing a frontier model, computing "
    "nearly all the rest. Judgement: somewhat less than half of the computing is the run itself; range 0.15 to 0.45.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e9}, .plausible = {0.15, 0.45}, .fallback = 0.25}};

inline constinit Parameter<double> revenueShare{{.id = "train.revenue_share", .label = "Revenue spent on the runs of released models", .unit = "share",
    .help = "Share of its own revenue that a developer can put into the runs of its own models, beside what its budget gives. It acts "
    "in training and progress; when it rises, those with many customers pull ahead and the frontier slows later.",
    .source = "Annual reports for 2023: Microsoft, Alphabet and Meta spent 13, 15 and 29 % of revenue on research and development. "
    "Judgement: a quarter of that is runs of released models, as in train.budget_share; range 0.02 to 0.12.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.02, 0.12}, .fallback = 0.05}};

inline constinit Parameter<double> tuneMargin{{.id = "train.tune_margin", .label = "Fine-tune instead of train when the best open base is ahead by", .unit = "OOM",
    .help = "Lead of the best open base over its own next run from which a start-up or group fine-tunes "
    "that base instead of training. It acts in training; when it falls, more build on others' weights, out "
    "of reach of compute rules.",
    .source = "judgement: 0.3 orders of magnitude, about three months of frontier progress; range 0 to 1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 1}, .fallback = 0.3}};

inline constinit Parameter<double> delayCost{{.id = "train.delay_cost", .label = "Value lost per month of licence delay", .unit = "budget/month",
    .help = "Value of a run lost per month of licence delay, in yearly budgets. It acts in the choice of "
    "how to meet a threshold; when it rises, fewer apply for a licence.",
    .source = "judgement: one twenty-fourth, so that a wait of two years costs the whole value; range 0.02 "
    "to 0.1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.02, 0.1}, .fallback = 0.0416667}};

inline constinit Parameter<double> reachShare{{.id = "train.reach_share", .label = "Share of market access lost abroad when moving", .unit = "share",
    .help = "How much of the reach of members' rules counts against moving abroad to escape a threshold. "
    "It acts in the choice of how to meet a threshold; when it rises, market access holds more developers "
    "back.",
    .source = "judgement: half, since rules reach products more easily than training; the whole scale as "
    "range.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> thresholdMargin{{.id = "train.threshold_margin", .label = "Margin kept below a threshold", .unit = "OOM",
    .help = "How far below a threshold a run stops that is made smaller to avoid it. It acts in training; "
    "it only keeps such runs off the line itself.",
    .source = "judgement: a choice of numerics, 0.01 orders of magnitude or about 2 % of the compute; "
    "range 0.001 to 0.1.",
    .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.001, 0.1}, .fallback = 0.01}};

inline constexpr ParameterSpec* all[] = {
    &intervalFrontier.spec, &intervalStartup.spec, &intervalCommunity.spec, &scatter.spec,
    &valueOfScale.spec, &covertDiscount.spec, &covertLeak.spec, &cost.spec, &budgetShare.spec,
    &revenueShare.spec, &tuneMargin.spec,
    &delayCost.spec, &reachShare.spec, &thresholdMargin.spec,
};

} // namespace cw::par::train
