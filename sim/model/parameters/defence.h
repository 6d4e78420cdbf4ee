#pragma once
#include "sim/parameter.h"

namespace cw::par::defence {

inline constinit Parameter<double> lagFraud{{.id = "defence.lag.fraud", .label = "Defence lag, fraud", .unit = "yr",
    .help = "Years until society's defences against fraud have closed about two thirds of the gap to the "
    "best available model. It acts in misuse; when it rises, AI-aided fraud succeeds more often for "
    "longer.",
    .source = "judgement: 1.5 years, the pace at which banks and mail filters renew their systems; range "
    "0.7 to 3.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.02, 50}, .plausible = {0.7, 3}, .fallback = 1.5}};

inline constinit Parameter<double> lagCyber{{.id = "defence.lag.cyber", .label = "Defence lag, cyber", .unit = "yr",
    .help = "Years until defences against cyber attacks have closed about two thirds of the gap to the "
    "best available model. It acts in misuse; when it rises, AI-aided attacks succeed more often for "
    "longer.",
    .source = "judgement: 1.2 years, somewhat faster than fraud since defenders are specialists who use "
    "the same models; range 0.5 to 2.5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.02, 50}, .plausible = {0.5, 2.5}, .fallback = 1.2}};

inline constinit Parameter<double> lagBiochemical{{.id = "defence.lag.biochemical", .label = "Defence lag, biochemical", .unit = "yr",
    .help = "Years until defences against biochemical misuse have closed about two thirds of the gap to "
    "the best available model. It acts in misuse; when it rises, the rare and large harms grow.",
    .source = "judgement: 2.5 years, since screening, stockpiles and detection are physical; range 1.2 to "
    "5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.02, 50}, .plausible = {1.2, 5}, .fallback = 2.5}};

inline constinit Parameter<double> openness{{.id = "defence.openness", .label = "Openness helps defenders", .unit = "1",
    .help = "How much faster defences catch up when all builders use open weights: the pace is multiplied "
    "by 1 + this x their open share. It acts in misuse and is the benefit of openness to security; at 0 "
    "there is none.",
    .source = "judgement: 0.5; Garfinkel & Dafoe 2019 for why both sides gain from shared tools, no "
    "measurement. Range 0 to 1.5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 1.5}, .fallback = 0.5}};

inline constinit Parameter<double> earlyWarning{{.id = "defence.early_warning", .label = "Early warning from reported runs", .unit = "OOM",
    .help = "How far ahead of released models full chip reporting lets defenders aim, in orders of "
    "magnitude of capability. It acts on cyber and biochemical defences; when it rises, reporting prevents "
    "more harm.",
    .source = "judgement: 0.2, about two months of frontier progress known in advance; range from nothing "
    "to 0.5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 3}, .plausible = {0, 0.5}, .fallback = 0.2}};

inline constinit Parameter<double> fundingEffect{{.id = "defence.funding_effect", .label = "Defence from public funding", .unit = "1/bn$",
    .help = "How much faster defences catch up per bn$ a year of public alignment funding. It acts in "
    "misuse; when it rises, funding prevents more harm in every domain.",
    .source = "judgement: 8 % per bn$ a year, no study measures it; range 2 to 20 %.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.02, 0.2}, .fallback = 0.08}};

inline constexpr ParameterSpec* all[] = {
    &lagFraud.spec, &lagCyber.spec, &lagBiochemical.spec, &openness.spec, &earlyWarning.spec,
    &fundingEffect.spec,
};

} // namespace cw::par::defence
