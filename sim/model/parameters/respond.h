#pragma once
#include "sim/parameter.h"

namespace cw::par::respond {

inline constexpr std::string_view ruleChoices[] = {"best", "imitation", "fixed"};
inline constinit Parameter<int> rule{{.id = "respond.rule", .label = "How developers decide", .unit = "choice",
    .help = "Respond.",
    .source = "switch: Han et al.", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::choice,
    .limits = {0, 2}, .plausible = {0, 2}, .fallback = 0, .choices = ruleChoices}};

inline constinit Parameter<double> incidentChance{{.id = "respond.incident_chance", .label = "Chance p0 of the harm believed in", .unit = "1/yr",
    .help = "Size h = yearly harm / p0: small p0 means rare and large (respond, release).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.0001, 1}, .plausible = {0.02, 0.5}, .fallback = 0.1}};

inline constinit Parameter<double> learning{{.id = "respond.learning", .label = "Learning from harm", .unit = "1/month",
    .help = "Smoothing of beliefs (respond).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.03, 0.2}, .fallback = 0.08}};

inline constinit Parameter<double> priorHarm{{.id = "respond.prior_harm", .label = "Believed harm at the start", .unit = "bn$/yr",
    .help = "Industry total (respond).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e4}, .plausible = {3, 40}, .fallback = 10}};

inline constinit Parameter<double> horizon{{.id = "respond.horizon", .label = "Horizon of a move", .unit = "yr",
    .help = "E13.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.1, 50}, .plausible = {1, 6}, .fallback = 3}};

inline constinit Parameter<double> moveHazard{{.id = "respond.move_hazard", .label = "Moves considered", .unit = "1/month",
    .help = "E13.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {.02, 0.1}, .fallback = 0.042}};

inline constinit Parameter<double> adjust{{.id = "respond.adjust", .label = "Speed of care adjustment", .unit = "1/month",
    .help = "E13; 1 in the limiting cases.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {.05, 1}, .fallback = 0.167}};

inline constinit Parameter<double> exit{{.id = "respond.exit", .label = "Background exit, start-ups and groups", .unit = "1/yr",
    .help = "E13.",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {.01, 0.1}, .fallback = 0.04}};

inline constinit Parameter<double> harmCap{{.id = "respond.harm_cap", .label = "Largest harm taken in a month", .unit = "bn$/yr",
    .help = "Beliefs do not follow a single catastrophe all the way (E13).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {1, 1000000}, .plausible = {100, 1000}, .fallback = 300}};

inline constinit Parameter<double> careCap{{.id = "respond.care_cap", .label = "Largest share of a budget spent on care", .unit = "share",
    .help = "E13.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.2, 0.8}, .fallback = 0.5}};

inline constinit Parameter<double> dutyBurden{{.id = "respond.duty_burden", .label = "Burden of duties in a move", .unit = "budgets",
    .help = "E13.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.01, 0.2}, .fallback = 0.05}};

inline constinit Parameter<double> exitCompliance{{.id = "respond.exit_compliance", .label = "Exits from compliance cost", .unit = "1",
    .help = "Added yearly chance of exit per budget of compliance cost (E13).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> wealthCap{{.id = "respond.wealth_cap", .label = "Largest wealth", .unit = "budgets",
    .help = "What is above is paid to the investors (E13).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {1, 10000}, .plausible = {20, 200}, .fallback = 60}};

inline constinit Parameter<double> entryWealth{{.id = "respond.entry_wealth", .label = "Wealth of an entrant", .unit = "budgets",
    .help = "E13.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1000}, .plausible = {1, 5}, .fallback = 2}};

inline constinit Parameter<double> imitationNoise{{.id = "respond.imitation_noise", .label = "Noise of imitation", .unit = "k x",
    .help = "E13.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0, 0.3}, .fallback = 0.1}};

inline constinit Parameter<double> modifierWeight{{.id = "respond.modifier_weight", .label = "Modifiers expected on a chain", .unit = "share",
    .help = "How far a developer expects modifiers to share the burden (E11).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.5}};

inline constexpr std::string_view payoffChoices[] = {"market", "race"};
inline constinit Parameter<int> payoff{{.id = "respond.payoff", .label = "What imitators compare", .unit = "choice",
    .help = "Market: developers copy the care of richer ones of their kind. Race: they copy whoever earns more in the race for the first "
            "advanced model (race.*), and are either as careful as is the custom of their kind or not at all. Only where respond.rule is imitation.",
    .source = "Han, Pereira, Santos & Lenaerts 2020, JAIR 69, for the race; which of the two describes developers is a judgement.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::choice,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0, .choices = payoffChoices}};

inline constinit Parameter<bool> activity{{.id = "respond.activity", .label = "Activity follows its cost", .unit = "switch",
    .help = "Developers train less often where care and expected liability make each model dearer. Off: rules change how careful "
            "developers are and what they release, not how often they train.",
    .source = "Shavell 1980 (level of activity). Off by default: how strongly developers react is a judgement without data.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::toggle,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0}};

inline constinit Parameter<double> activityValue{{.id = "respond.activity_value", .label = "Value of activity", .unit = "budgets/yr",
    .help = "What the first unit of activity is worth a year. A developer trains at a share 1 - cost / this of its usual rate, where the cost is "
            "a year's care and expected liability. Only where respond.activity is on.",
    .source = "Judgement: at 1, a developer whose care and liability eat its budget does nothing.",
    .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0.001, 1000}, .plausible = {0.5, 3}, .fallback = 1}};

inline ParameterSpec* const all[] = {
    &rule.spec, &incidentChance.spec, &learning.spec, &priorHarm.spec, &horizon.spec, &moveHazard.spec,
    &adjust.spec, &exit.spec, &harmCap.spec, &careCap.spec, &dutyBurden.spec, &exitCompliance.spec,
    &wealthCap.spec, &entryWealth.spec, &imitationNoise.spec, &modifierWeight.spec,
    &payoff.spec, &activity.spec, &activityValue.spec,
};

} // namespace cw::par::respond
