#pragma once
#include "sim/parameter.h"

namespace cw::par::respond {

inline constexpr std::string_view ruleChoices[] = {"best", "imitation", "fixed"};
inline constinit Parameter<int> rule{{.id = "respond.rule", .label = "How developers decide", .unit = "choice",
    .help = "Respond.",
    .source = "switch: Han et al.", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::choice,
    .limits = {0, 2}, .plausible = {0, 2}, .fallback = 0, .choices = ruleChoices}};

inline constinit Parameter<double> incidentChance{{.id = "respond.incident_chance", .label = "Chance of a rare large harm", .unit = "1/yr",
    .help = "How often a developer expects the rare large part of the harm it believes in: that part comes as one event of "
    "size (yearly harm / this chance). A smaller chance means a larger event, which fewer developers could pay for; they then "
    "take less care and open more.",
    .source = "judgement: a single event above half a billion dollars traced to one developer has not been seen by 2026; once in 10 to 200 years",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.0001, 1}, .plausible = {0.005, 0.1}, .fallback = 0.02}};

inline constinit Parameter<double> rareShare{{.id = "respond.rare_share", .label = "Share of harm that is rare and large", .unit = "share",
    .help = "Part of the believed harm that comes as rare large events, the rest being a steady stream of small ones. Small harm "
    "is within everybody's means and makes them careful; rare large harm is what makes small developers judgment-proof. "
    "1 is the textbook case of a single accident.",
    .source = "estimated from the tail of data-breach losses (Maillart & Sornette 2010, exponent 0.7 +/- 0.1), where most of the sum "
    "lies in the largest events, and from fraud (FBI IC3 2025, mean loss 20,700 US$), where almost none does",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.05, 0.6}, .fallback = 0.25}};

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

inline constinit Parameter<double> modifierWeight{{.id = "respond.modifier_weight", .label = "Modifications expected at the start", .unit = "steps",
    .help = "Steps of the lineage that developers expect between their model and the weights that do harm, before they have seen "
    "any; then the belief follows what is observed. More steps mean more parties to share with and less foreseeability.",
    .source = "judgement: between none (the model itself) and one (a stripped copy)", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.5}};

inline ParameterSpec* const all[] = {
    &rule.spec, &incidentChance.spec, &rareShare.spec, &learning.spec, &priorHarm.spec, &horizon.spec, &moveHazard.spec,
    &adjust.spec, &exit.spec, &harmCap.spec, &careCap.spec, &dutyBurden.spec, &exitCompliance.spec,
    &wealthCap.spec, &entryWealth.spec, &imitationNoise.spec, &modifierWeight.spec,
};

} // namespace cw::par::respond
