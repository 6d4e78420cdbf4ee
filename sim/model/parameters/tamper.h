#pragma once
#include "sim/parameter.h"

namespace cw::par::tamper {

inline constinit Parameter<double> progress{{.id = "tamper.progress", .label = "Progress in tamper resistance", .unit = "1/yr",
    .help = "State of the art 1 - exp(-(this + 0.08 funding) t) (release).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.01, 0.12}, .fallback = 0.05}};

inline constinit Parameter<double> guardGain{{.id = "tamper.guard_gain", .label = "Guard of tamper-resistant weights", .unit = "share",
    .help = "Jailbreak chance of unstripped open models falls by this x tamper resistance (misuse).",
    .source = "filtering", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.2, 0.9}, .fallback = 0.7}};

inline constinit Parameter<double> defaultShare{{.id = "tamper.default_share", .label = "Tamper resistance without a mandate", .unit = "share",
    .help = "Share of the state of the art that developers apply unasked (E4).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 0.3}, .fallback = 0.1}};

inline constinit Parameter<double> fundingEffect{{.id = "tamper.funding_effect", .label = "Tamper resistance from public funding", .unit = "1/bn$",
    .help = "Progress in the state of the art per bn$ a year (E4).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.02, 0.2}, .fallback = 0.08}};

inline ParameterSpec* const all[] = {
    &progress.spec, &guardGain.spec, &defaultShare.spec, &fundingEffect.spec,
};

} // namespace cw::par::tamper
