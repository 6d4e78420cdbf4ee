#pragma once
#include "sim/parameter.h"

namespace cw::par::market {

inline constinit Parameter<double> captureClosed{{.id = "market.capture_closed", .label = "Revenue share of value, closed", .unit = "share",
    .help = "Revenue from use by API, as a share of the value that users get. It acts in value and "
    "release; when it rises, serving an API pays more and users keep less.",
    .source = "judgement: a quarter; users keep most of the value of new goods (Nordhaus 2004 finds "
    "innovators keep a few per cent). Range 0.15 to 0.4.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.15, 0.4}, .fallback = 0.25}};

inline constinit Parameter<double> captureOpen{{.id = "market.capture_open", .label = "Revenue share of value, open", .unit = "share",
    .help = "Revenue of a developer from use of its open weights, as a share of the value that users get: "
    "support, hosting, custom work. It acts in value and release; when it rises, opening pays more.",
    .source = "judgement: 0.03, an eighth of what an API earns, since others host the weights; range 0.01 "
    "to 0.08.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.01, 0.08}, .fallback = 0.03}};

inline constinit Parameter<double> markupSlope{{.id = "market.markup_slope", .label = "Lerner index per HHI", .unit = "1",
    .help = "How much market power concentration gives: Lerner index (mark-up over price) per unit of the "
    "Herfindahl index on a scale from 0 to 1. It acts in value; when it rises, a concentrated market costs "
    "users more.",
    .source = "Cowling & Waterson 1976 for the form: in Cournot markets it is 1 over the elasticity of "
    "demand. Judgement: 0.6, below 1 because rivals threaten to enter; range 0.2 to 1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 3}, .plausible = {0.2, 1}, .fallback = 0.6}};

inline constinit Parameter<double> demandElasticity{{.id = "market.demand_elasticity", .label = "Elasticity of demand", .unit = "1",
    .help = "How strongly use falls when prices rise, in the long run. It acts in value: with mark-ups it "
    "gives the value lost to market power (half the elasticity times the square of the Lerner index).",
    .source = "judgement: 1 as a long-run value; the short-run elasticity measured by OpenRouter and a16z "
    "2025 (secondary source), 0.05 to 0.07, is the lower end of the range.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.06, 2}, .fallback = 1}};

inline constinit Parameter<double> openWeight{{.id = "market.open_weight", .label = "Weight of open value in concentration", .unit = "share",
    .help = "How much of the value on a developer's open weights counts as its own when concentration is "
    "measured; the rest is served by many hosts. It acts in value; when it falls, open use makes the "
    "market look less concentrated.",
    .source = "judgement: 0.3, since a developer of open weights sets no price but steers their "
    "development; range 0.1 to 0.6.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.6}, .fallback = 0.3}};

inline constinit Parameter<double> lernerMax{{.id = "market.lerner_max", .label = "Largest Lerner index", .unit = "share",
    .help = "Largest mark-up over price that market power can bring. It acts in value and matters only in "
    "very concentrated markets.",
    .source = "judgement: 0.6, as a monopolist still faces free alternatives; range 0.4 to 0.9.",
    .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.4, 0.9}, .fallback = 0.6}};

inline constinit Parameter<double> initialOpenShare{{.id = "market.initial_open_share", .label = "Open share of use before the first month", .unit = "share",
    .help = "Open share of the value of use before the first month. It is used in month 0 only, when no "
    "model exists yet, and feeds expected revenue and algorithmic progress.",
    .source = "Menlo Ventures 2025 (secondary source): 11 to 19 % of enterprise workloads; 0.15 is the "
    "middle, range 0.1 to 0.25.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.25}, .fallback = 0.15}};

inline constinit Parameter<double> initialOpenBuilders{{.id = "market.initial_open_builders", .label = "Open share of builders before the first month", .unit = "share",
    .help = "Share of builders on open weights before the first month. It is used in month 0 only, and "
    "feeds the pace of defences.",
    .source = "judgement: twice the share in enterprises (Menlo Ventures 2025, secondary source), since "
    "builders adapt models; range 0.15 to 0.5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.15, 0.5}, .fallback = 0.3}};

inline constexpr ParameterSpec* all[] = {
    &captureClosed.spec, &captureOpen.spec, &markupSlope.spec, &demandElasticity.spec, &openWeight.spec,
    &lernerMax.spec, &initialOpenShare.spec, &initialOpenBuilders.spec,
};

} // namespace cw::par::market
