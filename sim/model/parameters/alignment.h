#pragma once
#include "sim/parameter.h"

namespace cw::par::alignment {

inline constinit Parameter<double> funding{{.id = "alignment.funding", .label = "Public alignment funding", .unit = "bn$/yr",
    .help = "Advances tamper resistance, defence and care effectiveness (progress, misuse).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 50}, .plausible = {0, 5}, .fallback = 0.2}};

inline constinit Parameter<double> tamperMandate{{.id = "alignment.tamper_mandate", .label = "Tamper-resistance mandate", .unit = "0-1",
    .help = "Least tamper resistance of open releases, up to the state of the art (release).",
    .source = "2408.00761, 2508.06601", .grade = Grade::estimated, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0}};

inline constinit Parameter<double> bounties{{.id = "alignment.bounties", .label = "Bounties", .unit = "bn$/yr",
    .help = "Outside red-teaming effort (redteam).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 1}, .fallback = 0.02}};

inline constinit Parameter<bool> researchSafeHarbour{{.id = "alignment.research_safe_harbour", .label = "Safe harbour for red-teamers", .unit = "switch",
    .help = "Doubles outside effort on closed models (redteam).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::lever, .kind = Kind::toggle,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0}};

inline ParameterSpec* const all[] = {
    &funding.spec, &tamperMandate.spec, &bounties.spec, &researchSafeHarbour.spec,
};

} // namespace cw::par::alignment
