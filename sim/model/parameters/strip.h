#pragma once
#include "sim/parameter.h"

namespace cw::par::strip {

inline constinit Parameter<double> rate{{.id = "strip.rate", .label = "Stripping effort", .unit = "1/person-month",
    .help = "Chance a month that one interested person strips a given open model, if the means suffice. It "
    "acts in stripping; when it rises, stripped copies appear sooner after a release.",
    .source = "Volkov 2024 (arXiv 2407.01376, secondary source): minutes of work on one GPU; stripped "
    "copies of popular models appear within days to weeks. With strip.interest people the default gives "
    "about two months from interest alone. Range a factor of 6 either way.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.00003, 0.001}, .fallback = 0.0002}};

inline constinit Parameter<double> baseCost{{.id = "strip.base_cost", .label = "Cost of stripping", .unit = "US$",
    .help = "Cost of removing the guardrails of open weights that have no tamper resistance. It acts in "
    "stripping; it matters once tamper resistance multiplies it.",
    .source = "Lermen et al. 2023 (arXiv 2310.20624): under 200 US$ for a model of 70 bn parameters; Qi et "
    "al. 2023 (arXiv 2310.03693): under 0.20 US$, by fine-tuning through an API and not of open weights; Volkov 2024 (arXiv "
    "2407.01376): minutes on one GPU, so that 50 may be too much for a small model. Default 50, range 0.2 to 200.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e9}, .plausible = {0.2, 200}, .fallback = 50}};

inline constinit Parameter<double> logGain{{.id = "strip.log_gain", .label = "Cost per unit of tamper resistance", .unit = "OOM",
    .help = "How steeply tamper resistance raises the cost of stripping: powers of ten from none to "
    "complete. It acts in stripping; when it rises, mandates and alignment funding prevent more.",
    .source = "O'Brien et al. 2025 (arXiv 2508.06601): over 10 times the effort; token-level filtering of "
    "2026 (arXiv 2601.21571): as a 7,000-fold slow-down. 3 powers of ten, range 1 to 4.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {1, 4}, .fallback = 3}};

inline constinit Parameter<double> meansMedian{{.id = "strip.means_median", .label = "Median means", .unit = "US$",
    .help = "Money that a typical person who would strip a model can spend on it. It acts in stripping; "
    "when it rises, costly resistance keeps fewer away.",
    .source = "judgement: 300 US$, a hobbyist's month; range 100 to 2,000.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e9}, .plausible = {100, 2000}, .fallback = 300}};

inline constinit Parameter<double> meansSpread{{.id = "strip.means_spread", .label = "Spread of means", .unit = "ln sd",
    .help = "How unequal the means of those who would strip a model are: standard deviation of the "
    "logarithm. It acts in stripping; when it rises, somebody can afford even costly stripping.",
    .source = "judgement: 1.6, the richest in a thousand can spend over 40,000 US$; range 1 to 2.2.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {1, 2.2}, .fallback = 1.6}};

inline constinit Parameter<double> capabilityLoss{{.id = "strip.capability_loss", .label = "Capability lost by stripping", .unit = "OOM",
    .help = "Capability that a model loses when its guardrails are stripped. It acts in stripping; when it "
    "rises, stripped copies are less useful to misusers.",
    .source = "Lermen et al. 2023 (arXiv 2310.20624) and Gade et al. 2023 (arXiv 2311.00117): general "
    "performance kept; 0.05 orders of magnitude, half a month of progress. Range 0 to 0.2.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0, 0.2}, .fallback = 0.05}};

inline constinit Parameter<int> interest{{.id = "strip.interest", .label = "People who would try to strip the best open base", .unit = "count",
    .help = "People in the world who would try to strip the best open base model, apart from tinkerers and "
    "misusers who use it. It acts in stripping; when it rises, stripped copies appear sooner.",
    .source = "judgement: 3,000, of the order of the more than 6,000 stripped models counted on the "
    "largest hub in May 2026 (NPR, secondary source); range 500 to 20,000.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::integer,
    .limits = {0, 1e9}, .plausible = {500, 20000}, .fallback = 3000}};

inline constinit Parameter<double> derivedInterest{{.id = "strip.derived_interest", .label = "Interest in stripping a derived product", .unit = "share",
    .help = "Interest in stripping a model derived from another, relative to a base model. It acts in "
    "stripping; when it rises, variants are stripped as soon as their bases.",
    .source = "judgement: 0.3, since the stripped base is mostly at hand; range 0.1 to 1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 1}, .fallback = 0.3}};

inline constexpr ParameterSpec* all[] = {
    &rate.spec, &baseCost.spec, &logGain.spec, &meansMedian.spec, &meansSpread.spec, &capabilityLoss.spec,
    &interest.spec, &derivedInterest.spec,
};

} // namespace cw::par::strip
