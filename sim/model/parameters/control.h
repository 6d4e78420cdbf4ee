#pragma once
#include "sim/parameter.h"

namespace cw::par::control {

inline constinit Parameter<double> threshold{{.id = "control.threshold", .label = "Loss of control from", .unit = "log10 eff. FLOP",
    .help = "Capability from which a lab's model may slip out of human control. It acts in the hazard of "
    "loss of control; when it rises, that hazard starts later or never within the horizon.",
    .source = "judgement: 31, five orders of magnitude above the labs of 2025; expert views differ by "
    "decades, so the range is 29.5 to 34.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {20, 60}, .plausible = {29.5, 34}, .fallback = 31}};

inline constinit Parameter<double> hazard{{.id = "control.hazard", .label = "Loss-of-control hazard", .unit = "1/model-yr-OOM",
    .help = "Loss-of-control events a year per lab model at the frontier and per order of magnitude above "
    "control.threshold, before guardrails. Care and alignment funding lower it; when it rises, harm and "
    "catastrophes from loss of control rise in proportion.",
    .source = "judgement: 1 in 200 a year; nobody can measure it. Range a factor of 4 up and 10 down.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.0005, 0.02}, .fallback = 0.005}};

inline constinit Parameter<double> minimum{{.id = "control.minimum", .label = "Least loss", .unit = "bn$",
    .help = "Smallest loss of a loss-of-control event. Sizes follow a Pareto law with the tail and maximum "
    "of the biochemical domain; when it rises, every such event costs more.",
    .source = "judgement: 1 bn$, the size that SB 53 (California, 2025) calls catastrophic (secondary "
    "source); range 0.2 to 5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1e-6, 1e4}, .plausible = {0.2, 5}, .fallback = 1}};

inline constinit Parameter<double> window{{.id = "control.window", .label = "Only models within this of the frontier can escape", .unit = "OOM",
    .help = "How far behind the frontier a lab's model may be and still count as a possible source of loss "
    "of control. When it rises, more labs add to the hazard.",
    .source = "judgement: 1 order of magnitude, about a year of progress; older models are better "
    "understood. Range 0.5 to 2.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {.5, 2}, .fallback = 1}};

inline constinit Parameter<double> fundingEffect{{.id = "control.funding_effect", .label = "Control from public funding", .unit = "1/bn$",
    .help = "How much public alignment funding lowers the hazard of loss of control: the hazard is divided "
    "by 1 + this per bn$ a year. When it rises, funding prevents more.",
    .source = "judgement: 0.3 per bn$ a year, no study measures it; range 0.1 to 1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.1, 1}, .fallback = 0.3}};

inline constexpr ParameterSpec* all[] = {
    &threshold.spec, &hazard.spec, &minimum.spec, &window.spec, &fundingEffect.spec,
};

} // namespace cw::par::control
