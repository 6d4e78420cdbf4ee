#pragma once
#include "sim/parameter.h"

namespace cw::par::treaty {

inline constexpr std::string_view coalitionChoices[] = {"unilateral", "allies", "major", "universal"};
inline constinit Parameter<int> coalition{{.id = "treaty.coalition", .label = "Who adopts the policy", .unit = "choice",
    .help = "Jurisdictions 1; 1-2; 1-3; all (policy).",
    .source = "a choice, not a fact", .grade = Grade::policy, .role = Role::lever, .kind = Kind::choice,
    .limits = {0, 3}, .plausible = {0, 3}, .fallback = 1, .choices = coalitionChoices}};

inline constinit Parameter<double> redLine{{.id = "treaty.red_line", .label = "Treaty red line", .unit = "log10 FLOP",
    .help = "Runs above are forbidden in member states (train); 40 = off.",
    .source = "a choice, not a fact", .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {20, 40}, .plausible = {25, 29}, .fallback = 40, .off = 40}};

inline constinit Parameter<double> enforcement{{.id = "treaty.enforcement", .label = "Treaty enforcement", .unit = "share",
    .help = "Adds to detection and to the penalty for crossing the red line (train).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> marketAccess{{.id = "treaty.market_access", .label = "Market-access rule", .unit = "share",
    .help = "Part of the burden that follows those who serve members from abroad (respond, train).",
    .source = "extraterritorial rules", .grade = Grade::measured, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.1}};

inline ParameterSpec* const all[] = {
    &coalition.spec, &redLine.spec, &enforcement.spec, &marketAccess.spec,
};

} // namespace cw::par::treaty
