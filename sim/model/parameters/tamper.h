#pragma once
#include "sim/parameter.h"

namespace cw::par::tamper {

inline constinit Parameter<double> progress{{.id = "tamper.progress", .label = "Progress in tamper resistance", .unit = "1/yr",
    .help = "Yearly progress in making weights that resist the removal of their guardrails, besides what public funding adds. "
    "The state of the art is 1 - e^-(sum of progress); faster progress makes stripping dearer and lets a mandate ask for more.",
    .source = "judgement: within the spread between TAR (Tamirisa et al. 2024, 2408.00761: hundreds of steps) and filtered data "
    "(O'Brien et al. 2025, 2508.06601: 10,000 steps)", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
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
