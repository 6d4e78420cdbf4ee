#pragma once
#include "sim/parameter.h"

namespace cw::par::population {

inline constinit Parameter<double> scale{{.id = "population.scale", .label = "Population", .unit = "bn people",
    .help = "People who may come to use AI lawfully. It sets the initial state; values and adoption in "
    "people rise in proportion, misusers are counted apart.",
    .source = "AI Index 2026 (secondary source): 53 % of the population took up generative AI within three "
    "years; with slower uptake in poorer countries, about 2 of 8 bn people. Range 1 to 4.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {1, 4}, .fallback = 2}};

inline constinit Parameter<double> fraud{{.id = "population.fraud", .label = "Fraud actors", .unit = "thousand",
    .help = "People who attempt fraud for a living or a habit, in the world. It sets the initial state; "
    "fraud, with and without AI, rises in proportion.",
    .source = "judgement: 2 million, chosen so that harm is a visible part of the value of AI (about a fifth over ten years of the status "
    "quo); compare FBI IC3 2025 (secondary source), a million complaints a year in the "
    "United States. Range 0.7 to 4 million.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e5}, .plausible = {700, 4000}, .fallback = 2000}};

inline constinit Parameter<double> cyber{{.id = "population.cyber", .label = "Cyber actors", .unit = "thousand",
    .help = "People who attempt serious cyber attacks, in the world. It sets the initial state; cyber "
    "attacks, with and without AI, rise in proportion.",
    .source = "judgement: 120 thousand, chosen so that harm is a visible part of the value of AI; nobody "
    "has counted them. Range 40 to 300 thousand.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e5}, .plausible = {40, 300}, .fallback = 120}};

inline constinit Parameter<double> biochemical{{.id = "population.biochemical", .label = "Biochemical actors", .unit = "thousand",
    .help = "People who would attempt biochemical harm if they could, in the world. It sets the initial "
    "state; expected harm and the chance of catastrophe rise in proportion.",
    .source = "judgement: one thousand, a rare motive; nobody has counted them. Range 200 to 3,000.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e3}, .plausible = {0.2, 3}, .fallback = 1}};

inline constinit Parameter<double> builder{{.id = "population.builder", .label = "Builders", .unit = "share of population.scale",
    .help = "Share of potential users who build products with AI. It sets the initial state; value, "
    "follow-on innovation and the demand for open weights rise with it.",
    .source = "Hugging Face report 2026 (secondary source): about 11 million users of the largest hub; 21 "
    "million here, with those who build on APIs alone. Range 10 to 40 million.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {.005, 0.02}, .fallback = 0.0105}};

inline constinit Parameter<double> tinkerer{{.id = "population.tinkerer", .label = "Tinkerers", .unit = "share",
    .help = "Share of potential users who run and modify open models for their own ends. It sets the "
    "initial state; when it rises, popular open models are stripped sooner.",
    .source = "judgement: 2.6 million people, a quarter of the users of the largest hub; range 0.8 to 8 "
    "million.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {.0004, 0.004}, .fallback = 0.0013}};

inline constinit Parameter<double> redteamer{{.id = "population.redteamer", .label = "Red-teamers", .unit = "share",
    .help = "Share of potential users who test models for weaknesses. It sets the initial state and counts "
    "in the value of use only; outside testing itself is set by weakness.outside and bounties.",
    .source = "judgement: 0.4 million people, far fewer than tinkerers; nobody has counted them; range 0.1 "
    "to 2 million.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {.00005, 0.001}, .fallback = 0.0002}};

inline constexpr ParameterSpec* all[] = {
    &scale.spec, &fraud.spec, &cyber.spec, &biochemical.spec, &builder.spec, &tinkerer.spec,
    &redteamer.spec,
};

} // namespace cw::par::population
