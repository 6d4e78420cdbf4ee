#pragma once
#include "sim/parameter.h"

namespace cw::par::growth {

inline constinit Parameter<double> compute{{.id = "growth.compute", .label = "Compute growth", .unit = "OOM/yr",
    .help = "Growth of the compute of training runs at the start, in orders of magnitude a year. It acts "
    "in progress; when it rises, frontier capability grows faster and thresholds in compute bind sooner.",
    .source = "Epoch AI, training compute of notable models since 2010: 4.6-fold a year, that is 0.66. "
    "Range from 3.3-fold (AI Index 2026, secondary source) to 5-fold.",
    .grade = Grade::measured, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 2}, .plausible = {0.52, 0.70}, .fallback = 0.66}};

inline constinit Parameter<double> halfLife{{.id = "growth.half_life", .label = "Half-life of compute growth", .unit = "yr",
    .help = "Years until the growth of training compute has halved, because budgets, chips and power run "
    "out. It acts in progress; when it rises, the frontier keeps its pace for longer.",
    .source = "judgement: 6 years, since growth far above that of the economy cannot last; range 3 to 12. "
    "A very large value gives steady exponential growth.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.5, 1000}, .plausible = {3, 12}, .fallback = 6}};

inline constinit Parameter<double> algorithms{{.id = "growth.algorithms", .label = "Algorithmic growth", .unit = "OOM/yr",
    .help = "Growth of algorithmic efficiency, in orders of magnitude a year: less compute for the same "
    "capability. It acts in progress; when it rises, capability grows faster, also for those below every "
    "compute threshold.",
    .source = "Ho et al. 2024 (arXiv 2403.05812; secondary source): about 3-fold a year, that is 0.48, "
    "halving in 5 to 14 months; range 2-fold to 4-fold.",
    .grade = Grade::measured, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 2}, .plausible = {0.30, 0.60}, .fallback = 0.48}};

inline constinit Parameter<double> commonsFeedback{{.id = "growth.commons_feedback", .label = "Commons to algorithms", .unit = "share",
    .help = "How much faster algorithms improve when all use is on open weights, because many can work on "
    "them. It acts in progress, in proportion to the open share of value; at 0 openness does not speed up "
    "research.",
    .source = "judgement: 15 %; that open access brings more and more varied follow-on work is known from "
    "other fields (Murray et al. 2016, not re-checked). Range 0 to 40 %.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 2}, .plausible = {0, 0.4}, .fallback = 0.15}};

inline constinit Parameter<double> catchUpOpen{{.id = "growth.catch_up_open", .label = "Catch-up from open models", .unit = "1/yr",
    .help = "Rate at which a developer closes its gap in algorithms to the best open model by studying it; "
    "at 2 a year, 86 % of a standing gap is gone after a year. It acts in progress; when it rises, open "
    "releases pull laggards up and leads shrink.",
    .source = "Epoch AI 2025 and 2026: open models trail by 3 to 4 months; buyers say 9 to 12 (Menlo "
    "Ventures 2025, secondary source). 2 a year fits a lag of that order; range 0.8 to 4.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 50}, .plausible = {0.8, 4}, .fallback = 2.0}};

inline constinit Parameter<double> catchUpClosed{{.id = "growth.catch_up_closed", .label = "Catch-up from closed models", .unit = "1/yr",
    .help = "Rate at which a developer closes its gap in algorithms to the leader without open weights: by "
    "papers, staff who move, and distillation; at 0.5 a year, 39 % of a standing gap is gone after a year. "
    "It acts in progress; when it rises, closing weights slows laggards less.",
    .source = "judgement: 0.5 a year, a quarter of the pace from open models; range 0.1 to 1.2.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 50}, .plausible = {0.1, 1.2}, .fallback = 0.5}};

inline constinit Parameter<double> hardware{{.id = "growth.hardware", .label = "Hardware price-performance", .unit = "OOM/yr",
    .help = "Growth of computing power per dollar, in orders of magnitude a year. It acts in the cost of "
    "training only; when it rises, the same run gets cheaper faster.",
    .source = "Hobbhahn, Heim & Aydos 2023 (Epoch AI, not re-checked): price-performance doubles every 2.1 "
    "years, 1.4-fold a year, that is 0.146; range 1.2-fold to 1.5-fold.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {.08, 0.18}, .fallback = 0.146}};

inline constexpr ParameterSpec* all[] = {
    &compute.spec, &halfLife.spec, &algorithms.spec, &commonsFeedback.spec, &catchUpOpen.spec,
    &catchUpClosed.spec, &hardware.spec,
};

} // namespace cw::par::growth
