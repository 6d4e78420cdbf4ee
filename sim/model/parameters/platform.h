#pragma once
#include "sim/parameter.h"

namespace cw::par::platform {

inline constinit Parameter<double> moderation{{.id = "platform.moderation", .label = "Moderation duty", .unit = "share",
    .help = "Share of flagged listings a hub acts on per month (host).",
    .source = "a choice, not a fact", .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.3}};

inline constinit Parameter<double> takedownLatency{{.id = "platform.takedown_latency", .label = "Notice-and-takedown latency", .unit = "months",
    .help = "Mean time from flag to removal (host).",
    .source = "48 h laws; judgement", .grade = Grade::measured, .role = Role::lever, .kind = Kind::real,
    .limits = {0.05, 24}, .plausible = {0.1, 6}, .fallback = 1}};

inline constinit Parameter<double> identityCheck{{.id = "platform.identity_check", .label = "Identity check at download", .unit = "share",
    .help = "Share of downloads checked: raises p_caught, adds friction (host, misuse).",
    .source = "a choice, not a fact", .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0}};

inline constinit Parameter<bool> safeHarbour{{.id = "platform.safe_harbour", .label = "Platform safe harbour", .unit = "switch",
    .help = "Hubs that honour notices owe nothing (liability).",
    .source = "DSA-type rules", .grade = Grade::measured, .role = Role::lever, .kind = Kind::toggle,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 1}};

inline constinit Parameter<double> margin{{.id = "platform.margin", .label = "Margin of hubs", .unit = "share",
    .help = "Hub income is this share of open value, by traffic (D10).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.005, 0.05}, .fallback = 0.02}};

inline ParameterSpec* const all[] = {
    &moderation.spec, &takedownLatency.spec, &identityCheck.spec, &safeHarbour.spec, &margin.spec,
};

} // namespace cw::par::platform
