#pragma once
#include "sim/parameter.h"

namespace cw::par::adoption {

inline constinit Parameter<double> p{{.id = "adoption.p", .label = "Bass p", .unit = "1/yr",
    .help = "Adopt.",
    .source = ".03, faster for gen-AI", .grade = Grade::measured, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.01, 0.1}, .fallback = 0.05}};

inline constinit Parameter<double> q{{.id = "adoption.q", .label = "Bass q", .unit = "1/yr",
    .help = "Adopt.",
    .source = ".38", .grade = Grade::measured, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.3, 0.9}, .fallback = 0.6}};

inline constinit Parameter<double> start{{.id = "adoption.start", .label = "Adopted at the start", .unit = "share",
    .help = "Initialisation.",
    .source = "53 % after 3 yr", .grade = Grade::measured, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.35}, .fallback = 0.2}};

inline constinit Parameter<double> maliciousPace{{.id = "adoption.malicious_pace", .label = "Pace of malicious adoption", .unit = "x",
    .help = "Multiplies hazard and start share (adopt).",
    .source = "IC3 2025 2-4 %", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.08, 0.5}, .fallback = 0.2}};

inline constinit Parameter<double> switching{{.id = "adoption.switching", .label = "Switching", .unit = "1/month",
    .help = "Users who choose again (adopt).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.04, 0.2}, .fallback = 0.08}};

inline constexpr std::string_view ruleChoices[] = {"bass", "contagion"};
inline constinit Parameter<int> rule{{.id = "adoption.rule", .label = "Adoption process", .unit = "choice",
    .help = "Contagion: a new adopter passes on once along each link with chance adoption.transmissibility (L7).",
    .source = "switch", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::choice,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0, .choices = ruleChoices}};

inline constinit Parameter<double> transmissibility{{.id = "adoption.transmissibility", .label = "Transmissibility", .unit = "probability",
    .help = "Contagion only.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {.1, 0.6}, .fallback = 0.3}};

inline constinit Parameter<double> maliciousStart{{.id = "adoption.malicious_start", .label = "Share of the lawful start share among malicious users", .unit = "share",
    .help = "Malicious users start at adoption.start x adoption.malicious_pace x this... see E1.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.05, 1}, .fallback = 0.2}};

inline ParameterSpec* const all[] = {
    &p.spec, &q.spec, &start.spec, &maliciousPace.spec, &switching.spec, &rule.spec,
    &transmissibility.spec, &maliciousStart.spec,
};

} // namespace cw::par::adoption
