#pragma once
#include "sim/parameter.h"

namespace cw::par::value {

inline constinit Parameter<double> consumer{{.id = "value.consumer", .label = "Value, consumers", .unit = "US$/month",
    .help = "Worth of AI to a consumer a month, at reference capability. It acts in value; most of the "
    "value of innovation rises in proportion.",
    .source = "Brynjolfsson, Collis et al. 2026 (secondary source): to give AI up for a month US users "
    "asked 3.39 (median) or 98 US$ (mean) in July 2025, about 11.40 or 124 in March 2026. Default 10 for a "
    "world with lower incomes, range 4 to 20.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1000}, .plausible = {4, 20}, .fallback = 10}};

inline constinit Parameter<double> builder{{.id = "value.builder", .label = "Value, builders", .unit = "US$/month",
    .help = "Worth of AI to a builder a month, at reference capability: time saved and products made. It "
    "acts in value; when it rises, rules that touch builders cost more.",
    .source = "judgement: 500 US$, some hours of a programmer's pay a month; range 200 to 1,000.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e5}, .plausible = {200, 1000}, .fallback = 500}};

inline constinit Parameter<double> perOom{{.id = "value.per_oom", .label = "Value per OOM", .unit = "share",
    .help = "How much more AI is worth per order of magnitude of capability, relative to reference "
    "capability. It acts in value and follow-on innovation; when it rises, slowing the frontier costs "
    "more.",
    .source = "judgement: 20 %, since most uses gain slowly from better models; range 8 to 35 %.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 2}, .plausible = {0.08, 0.35}, .fallback = 0.2}};

inline constinit Parameter<double> openBonus{{.id = "value.open_bonus", .label = "Control bonus of open use", .unit = "share",
    .help = "Extra value to those who choose open weights: lower cost, control, privacy. It acts in value; "
    "when it rises, closing weights costs users more.",
    .source = "Secondary sources of 2025, after Menlo Ventures and not traced to it: inference of open models is 70 to 90 % cheaper, a "
    "saving of perhaps a fifth of the value; range 5 to 40 %.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 2}, .plausible = {0.05, 0.4}, .fallback = 0.2}};

inline constinit Parameter<double> reference{{.id = "value.reference", .label = "Reference capability", .unit = "log10 eff. FLOP",
    .help = "Capability at which value.consumer and value.builder hold; the zero of the scale of quality. "
    "It acts in value and in appeal; moving it rescales both.",
    .source = "judgement: 25.7, the typical lab at the start (developers.frontier.compute), so that the "
    "values are those of 2025.",
    .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {15, 45}, .plausible = {25, 26.5}, .fallback = 25.7}};

inline constinit Parameter<double> minorMultiple{{.id = "value.minor_multiple", .label = "Value of tinkerers and red-teamers", .unit = "consumers",
    .help = "Worth of AI to a tinkerer or red-teamer, in consumers. It acts in value; as they are few it "
    "matters little.",
    .source = "judgement: three consumers each, since they use it more; range 1 to 10.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {1, 10}, .fallback = 3}};

inline constexpr ParameterSpec* all[] = {
    &consumer.spec, &builder.spec, &perOom.spec, &openBonus.spec, &reference.spec, &minorMultiple.spec,
};

} // namespace cw::par::value
