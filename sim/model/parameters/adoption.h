#pragma once
#include "sim/parameter.h"

namespace cw::par::adoption {

inline constinit Parameter<double> p{{.id = "adoption.p", .label = "Bass p", .unit = "1/yr",
    .help = "Rate a year at which people adopt AI without having seen it used by others (Bass's "
    "coefficient of innovation). It acts in adoption; when it rises, more people use AI early on, wherever "
    "they sit in the social graph.",
    .source = "Sultan, Farley & Lehmann 1990: mean 0.03 for durable goods (not re-checked); raised to 0.05 "
    "because generative AI spread faster (AI Index 2026, secondary source: 53 % of the population in three "
    "years). Range 0.01 to 0.1.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.01, 0.1}, .fallback = 0.05}};

inline constinit Parameter<double> q{{.id = "adoption.q", .label = "Bass q", .unit = "1/yr",
    .help = "How fast adoption spreads from those who have adopted: rate a year of adopting when all "
    "neighbours in the social graph use AI (Bass's coefficient of imitation). It acts in adoption; when it "
    "rises, the S-curve gets steeper.",
    .source = "Sultan, Farley & Lehmann 1990: mean 0.38 for durable goods (not re-checked); raised to 0.6 "
    "because generative AI spread faster (AI Index 2026, secondary source). Range 0.3 to 0.9.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.3, 0.9}, .fallback = 0.6}};

inline constinit Parameter<double> start{{.id = "adoption.start", .label = "Adopted at the start", .unit = "share",
    .help = "Share of lawful potential users who use AI in month 0. It sets the initial state, the value "
    "of use at the start and, through adoption, how much growth is left.",
    .source = "400 million weekly users of ChatGPT in February 2025 (secondary source: a16z) are 0.2 of "
    "population.scale; 0.35 allows for other services (AI Index 2026, secondary source: 53 % after three "
    "years).",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.35}, .fallback = 0.2}};

inline constinit Parameter<double> maliciousPace{{.id = "adoption.malicious_pace", .label = "Pace of malicious adoption", .unit = "x",
    .help = "How fast misusers take up AI, as a multiple of the pace of lawful users. It acts in adoption "
    "and on the share of misusers who use AI at the start; when it rises, AI-aided misuse grows earlier.",
    .source = "FBI IC3 report 2025 (secondary source): AI played a part in 2.2 % of complaints and 4.3 % "
    "of losses while about half the public used it, so misusers lag far behind. Range 0.08 to 0.5.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.08, 0.5}, .fallback = 0.2}};

inline constinit Parameter<double> switching{{.id = "adoption.switching", .label = "Switching", .unit = "1/month",
    .help = "Share of adopters who look at all products again in a month; the others keep theirs while it "
    "is on offer. It acts in adoption and choice; when it rises, market shares follow new models and new "
    "rules faster.",
    .source = "judgement: 0.08 means a new look about once a year; from once in two years (0.04) to every "
    "five months (0.2).",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.04, 0.2}, .fallback = 0.08}};

inline constexpr std::string_view ruleChoices[] = {"bass", "contagion"};
inline constinit Parameter<int> rule{{.id = "adoption.rule", .label = "Adoption process", .unit = "choice",
    .help = "How adoption spreads. bass: steady chance plus the pull of neighbours. contagion: only from "
    "person to person, once along each link, with the chance adoption.transmissibility. It acts in "
    "adoption; conclusions should hold under both.",
    .source = "Bass 1969 for the default; Newman 2002 for contagion as bond percolation. Judgement: bass, "
    "since people also adopt without a neighbour.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::choice,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0, .choices = ruleChoices}};

inline constinit Parameter<double> transmissibility{{.id = "adoption.transmissibility", .label = "Transmissibility", .unit = "probability",
    .help = "Chance that a new adopter passes AI on along one link of the social graph. It acts in "
    "adoption, and only where adoption.rule is contagion; below a threshold set by the network the spread "
    "dies out.",
    .source = "judgement: 0.3, above the percolation threshold of the default network (about one over its "
    "mean degree, Newman 2002); 0.1 is near it.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {.1, 0.6}, .fallback = 0.3}};

inline constinit Parameter<double> maliciousStart{{.id = "adoption.malicious_start", .label = "Share of the lawful start share among malicious users", .unit = "share",
    .help = "Handicap of misusers in month 0: they start with adoption.start x adoption.malicious_pace x "
    "this. It sets the initial state only; when it rises, AI-aided misuse is higher in the first years.",
    .source = "judgement: 0.2, so that AI-aided misuse is rare in the first month, as it was before it was "
    "first counted; 1 would mean that pace alone separates misusers from others.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.05, 1}, .fallback = 0.2}};

inline constexpr ParameterSpec* all[] = {
    &p.spec, &q.spec, &start.spec, &maliciousPace.spec, &switching.spec, &rule.spec,
    &transmissibility.spec, &maliciousStart.spec,
};

} // namespace cw::par::adoption
