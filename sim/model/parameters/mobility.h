#pragma once
#include "sim/parameter.h"

namespace cw::par::mobility {

inline constinit Parameter<double> switchingCost{{.id = "mobility.switching_cost", .label = "Highest switching cost d", .unit = "yearly budgets",
    .help = "Largest cost of moving to another jurisdiction, in yearly budgets; each developer's cost is "
    "drawn between 0 and this. It acts in moves, by training plans and by the response of developers; when "
    "it falls, unilateral rules drive more away.",
    .source = "Kanbur & Keen 1993 for the form. Judgement: 4 budgets, so that few leave over small "
    "differences; no move of AI developers has been measured. Range 1 to 8.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.01, 100}, .plausible = {1, 8}, .fallback = 4}};

inline constinit Parameter<double> leakage{{.id = "mobility.leakage", .label = "Leakage of hardware control", .unit = "share",
    .help = "Share of controlled chips that reach developers outside the coalition all the same, where "
    "licences withhold everything and nobody looks; milder licences leave a smaller price gap and leak "
    "less. It acts in progress; when it rises, chip licences slow outsiders less.",
    .source = "Grunewald & Fist 2025 (CNAS): smuggled chips gave a median of 10 % of China's training "
    "compute in 2024, range 1 to 40 %, under controls that withheld much and were watched little.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.01, 0.4}, .fallback = 0.1}};

inline constinit Parameter<double> tracking{{.id = "mobility.tracking", .label = "Smuggled chips found by oversight", .unit = "share",
    .help = "Share of smuggled chips that each full means of oversight stops: inspectors, chip reporting, "
    "treaty enforcement. It acts in progress; when it rises, oversight makes chip licences leak less.",
    .source = "Judgement: half, for want of a measurement; that certainty deters is Becker 1968, that "
    "tracking of chips is possible but partial Grunewald & Fist 2025 (CNAS). Range 0.2 to 0.8.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.2, 0.8}, .fallback = 0.5}};

inline constexpr ParameterSpec* all[] = {
    &switchingCost.spec, &leakage.spec, &tracking.spec,
};

} // namespace cw::par::mobility
