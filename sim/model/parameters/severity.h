#pragma once
#include "sim/parameter.h"

namespace cw::par::severity {

inline constinit Parameter<double> fraudMean{{.id = "severity.fraud.mean", .label = "Mean loss, fraud", .unit = "US$",
    .help = "Mean loss of a successful fraud without AI; misuse.severity_ai multiplies it with AI. It acts "
    "in the severity of fraud; harm from fraud rises in proportion.",
    .source = "FBI IC3 report 2025 (secondary sources): 17.7 bn$ in about 453,000 complaints of fraud, 39 thousand US$ each; 41 "
    "thousand in 2024. Complaints without a loss are among them, and those who lose little complain less. Range 10 (small losses "
    "go unreported) to 60 thousand (one complaint in three is without a loss).",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e9}, .plausible = {10000, 60000}, .fallback = 39000}};

inline constinit Parameter<double> fraudSpread{{.id = "severity.fraud.spread", .label = "Spread, fraud", .unit = "ln sd",
    .help = "How unequal losses from fraud are: standard deviation of the logarithm. It acts in the "
    "severity of fraud; the mean stays, but when it rises more of the harm comes from few large frauds.",
    .source = "judgement: 2, which puts the median at a seventh of the mean; losses range from small sums "
    "to tens of millions. Range 1.5 to 2.5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {1.5, 2.5}, .fallback = 2}};

inline constinit Parameter<double> cyberMean{{.id = "severity.cyber.mean", .label = "Mean loss, cyber", .unit = "US$",
    .help = "Mean loss of a successful cyber attack. It acts in the severity of cyber attacks; harm from "
    "them rises in proportion.",
    .source = "judgement: 1 million US$, as most attacks hit small victims and a few cost hundreds of "
    "millions; range 0.3 to 3 million.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e12}, .plausible = {300000, 3000000}, .fallback = 1000000}};

inline constinit Parameter<double> cyberSpread{{.id = "severity.cyber.spread", .label = "Spread, cyber", .unit = "ln sd",
    .help = "How unequal losses from cyber attacks are: standard deviation of the logarithm. It acts in "
    "the severity of cyber attacks; the mean stays, but when it rises more of the harm comes from few "
    "large attacks.",
    .source = "Maillart & Sornette 2010 (arXiv 0803.2256): tail exponent 0.7 +/- 0.1 for data breaches, in "
    "identities lost per event and not in money; a lognormal of spread 2.5 is about as heavy over the observed range. Range 2 to 3.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {2, 3}, .fallback = 2.5}};

inline constinit Parameter<double> biochemicalMinimum{{.id = "severity.biochemical.minimum", .label = "Least loss, biochemical", .unit = "bn$",
    .help = "Smallest loss of a successful biochemical attack. Sizes follow a truncated Pareto law; when "
    "it rises, every such attack costs more.",
    .source = "judgement: 50 million US$, a local event with a response; range 10 to 200 million.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1e-6, 100}, .plausible = {0.01, 0.2}, .fallback = 0.05}};

inline constinit Parameter<double> biochemicalTailIndex{{.id = "severity.biochemical.tail_index", .label = "Tail index", .unit = "1",
    .help = "How fast large losses from biochemical attacks and loss of control get rarer: ten times the "
    "loss is 10^(this) times rarer. It acts in their severity; when it falls, catastrophes are likelier "
    "and the mean loss grows.",
    .source = "Maillart & Sornette 2010 (arXiv 0803.2256): 0.7 +/- 0.1 for data breaches (identities lost, "
    "not money); Clauset, Young & "
    "Gleditsch 2007: about 1.4 for terrorism (not re-checked). Other domains, so the range is 0.5 to 1.2.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.1, 5}, .plausible = {0.5, 1.2}, .fallback = 0.7}};

inline constinit Parameter<double> biochemicalMaximum{{.id = "severity.biochemical.maximum", .label = "Largest loss", .unit = "bn$",
    .help = "Largest possible loss of one biochemical attack or loss of control. It acts in their severity "
    "as the end of the tail; when it rises, the mean loss grows with it.",
    .source = "judgement: 10,000 bn$, a tenth of the yearly product of the world; range 1,000 to 50,000.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1, 1e6}, .plausible = {1000, 50000}, .fallback = 10000}};

inline constexpr ParameterSpec* all[] = {
    &fraudMean.spec, &fraudSpread.spec, &cyberMean.spec, &cyberSpread.spec, &biochemicalMinimum.spec,
    &biochemicalTailIndex.spec, &biochemicalMaximum.spec,
};

} // namespace cw::par::severity
