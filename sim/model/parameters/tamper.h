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
    .help = "How far complete tamper resistance lowers the chance to jailbreak open weights whose "
    "guardrails are still on. It acts in misuse by guarded weights; when it rises, mandates prevent more.",
    .source = "judgement: 0.7; O'Brien et al. 2025 (arXiv 2508.06601): knowledge that was filtered out "
    "cannot be called up, unless attackers supply it. Range 0.2 to 0.9.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.2, 0.9}, .fallback = 0.7}};

inline constinit Parameter<double> defaultShare{{.id = "tamper.default_share", .label = "Tamper resistance without a mandate", .unit = "share",
    .help = "Share of the state of the art in tamper resistance that developers build in unasked. It acts "
    "in release; when it rises, a mandate adds less.",
    .source = "judgement: a tenth; developers rarely report such measures (Casper et al. 2025). Range 0 to "
    "0.3.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 0.3}, .fallback = 0.1}};

inline constinit Parameter<double> fundingEffect{{.id = "tamper.funding_effect", .label = "Tamper resistance from public funding", .unit = "1/bn$",
    .help = "How much a bn$ a year of public alignment funding adds to the yearly progress of tamper "
    "resistance. It acts in release; when it rises, funding makes mandates stronger.",
    .source = "judgement: 0.08 per bn$ a year, no study measures it; range 0.02 to 0.2.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.02, 0.2}, .fallback = 0.08}};

inline constexpr ParameterSpec* all[] = {
    &progress.spec, &guardGain.spec, &defaultShare.spec, &fundingEffect.spec,
};

} // namespace cw::par::tamper
