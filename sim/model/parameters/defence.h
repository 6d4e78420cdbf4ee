#pragma once
#include "sim/parameter.h"

namespace cw::par::defence {

inline constinit Parameter<double> lagFraud{{.id = "defence.lag.fraud", .label = "Defence lag, fraud", .unit = "yr",
    .help = "Tau (misuse).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.02, 50}, .plausible = {0.7, 3}, .fallback = 1.5}};

inline constinit Parameter<double> lagCyber{{.id = "defence.lag.cyber", .label = "Defence lag, cyber", .unit = "yr",
    .help = "Tau (misuse).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.02, 50}, .plausible = {0.5, 2.5}, .fallback = 1.2}};

inline constinit Parameter<double> lagBiochemical{{.id = "defence.lag.biochemical", .label = "Defence lag, biochemical", .unit = "yr",
    .help = "Tau (misuse).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.02, 50}, .plausible = {1.2, 5}, .fallback = 2.5}};

inline constinit Parameter<double> openness{{.id = "defence.openness", .label = "Openness helps defenders", .unit = "1",
    .help = "Tau / (1 + this x open share) (misuse).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 1.5}, .fallback = 0.5}};

inline constinit Parameter<double> earlyWarning{{.id = "defence.early_warning", .label = "Early warning from reported runs", .unit = "OOM",
    .help = "Defenders see the coming capability: cyber, biochemical (misuse).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 3}, .plausible = {0, 0.5}, .fallback = 0.2}};

inline constinit Parameter<double> fundingEffect{{.id = "defence.funding_effect", .label = "Defence from public funding", .unit = "1/bn$",
    .help = "Defenders catch up faster per bn$ a year (E10).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.02, 0.2}, .fallback = 0.08}};

inline ParameterSpec* const all[] = {
    &lagFraud.spec, &lagCyber.spec, &lagBiochemical.spec, &openness.spec, &earlyWarning.spec,
    &fundingEffect.spec,
};

} // namespace cw::par::defence
