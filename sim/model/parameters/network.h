#pragma once
#include "sim/parameter.h"

namespace cw::par::network {

inline constexpr std::string_view kindChoices[] = {"smallworld", "random", "scalefree", "mixed"};
inline constinit Parameter<int> kind{{.id = "network.kind", .label = "Social graph", .unit = "choice",
    .help = "Initialisation.",
    .source = "switch", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::choice,
    .limits = {0, 3}, .plausible = {0, 3}, .fallback = 0, .choices = kindChoices}};

inline constinit Parameter<double> meanDegree{{.id = "network.mean_degree", .label = "Mean degree", .unit = "links",
    .help = "Initialisation.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1, 100}, .plausible = {4, 16}, .fallback = 8}};

inline constinit Parameter<double> rewiring{{.id = "network.rewiring", .label = "Rewiring of the small world", .unit = "probability",
    .help = "Watts-Strogatz: 0 is a ring, 1 is random.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.01, 0.5}, .fallback = 0.1}};

inline ParameterSpec* const all[] = {
    &kind.spec, &meanDegree.spec, &rewiring.spec,
};

} // namespace cw::par::network
