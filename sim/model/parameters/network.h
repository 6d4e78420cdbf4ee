#pragma once
#include "sim/parameter.h"

namespace cw::par::network {

inline constexpr std::string_view kindChoices[] = {"smallworld", "random", "scalefree", "mixed"};
inline constinit Parameter<int> kind{{.id = "network.kind", .label = "Social graph", .unit = "choice",
    .help = "Shape of the social graph along which AI use spreads: small world, random, scale-free, or "
    "well mixed without a graph. It sets the initial state and acts in adoption; conclusions should hold "
    "under all.",
    .source = "Watts & Strogatz 1998 for the default, Barabasi & Albert 1999 for scale-free. Judgement: "
    "small world, since people's friends know each other.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::choice,
    .limits = {0, 3}, .plausible = {0, 3}, .fallback = 0, .choices = kindChoices}};

inline constinit Parameter<double> meanDegree{{.id = "network.mean_degree", .label = "Mean degree", .unit = "links",
    .help = "Mean number of people in the social graph whose use of AI a person notices. It acts in "
    "adoption; when it rises, the spread depends less on chance and place.",
    .source = "judgement: 8 close contacts; range 4 to 16.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1, 100}, .plausible = {4, 16}, .fallback = 8}};

inline constinit Parameter<double> rewiring{{.id = "network.rewiring", .label = "Rewiring of the small world", .unit = "probability",
    .help = "Share of links of the small world that lead anywhere instead of to neighbours: 0 is a ring, 1 "
    "is random. It acts in adoption; when it rises, use spreads faster across the whole.",
    .source = "Watts & Strogatz 1998: between 0.01 and 0.5 paths are short and friends still know each "
    "other. Judgement: 0.1 as the middle of that range.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.01, 0.5}, .fallback = 0.1}};

inline constexpr ParameterSpec* all[] = {
    &kind.spec, &meanDegree.spec, &rewiring.spec,
};

} // namespace cw::par::network
