#pragma once
#include "sim/parameter.h"

namespace cw::par::respond {

inline constexpr std::string_view ruleChoices[] = {"best", "imitation", "fixed"};
inline constinit Parameter<int> rule{{.id = "respond.rule", .label = "How developers decide", .unit = "choice",
    .help = "How developers set their care. best: least cost plus expected liability. imitation: copy "
    "better-off peers. fixed: never change. It acts in the response of developers; conclusions that flip "
    "with it should be distrusted.",
    .source = "Shavell 1980 for best, Han et al. 2020 (arXiv 1907.12393) for imitation. Judgement: best as "
    "the default, since law and economics reasons from it.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::choice,
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
    .source = "estimated from the tail of data breaches (Maillart & Sornette 2010, exponent 0.7 +/- 0.1 in identities lost), where most of the sum "
    "lies in the largest events, and from fraud (FBI IC3 2025, mean loss 20,700 US$), where almost none does",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.05, 0.6}, .fallback = 0.25}};

inline constinit Parameter<double> learning{{.id = "respond.learning", .label = "Learning from harm", .unit = "1/month",
    .help = "Weight of this month's harm in developers' beliefs about harm; the rest is what they believed "
    "before. It acts in the response of developers; when it rises, care and release follow events faster.",
    .source = "judgement: 0.08, a memory of about a year; range 0.03 to 0.2.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.03, 0.2}, .fallback = 0.08}};

inline constinit Parameter<double> priorHarm{{.id = "respond.prior_harm", .label = "Believed harm at the start", .unit = "bn$/yr",
    .help = "Harm a year through all models that developers and hubs believe in at the start, half through "
    "APIs and half through open weights. It sets beliefs in month 0 and the scale of hubs' caution; when "
    "it rises, developers begin more careful.",
    .source = "judgement: 10 bn$ a year, near the fraud losses reported in the United States (FBI IC3, "
    "secondary source: 12.5 bn$ in 2023); range 3 to 40.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e4}, .plausible = {3, 40}, .fallback = 10}};

inline constinit Parameter<double> horizon{{.id = "respond.horizon", .label = "Horizon of a move", .unit = "yr",
    .help = "Years of gains that a developer counts when it thinks of moving abroad. It acts in moves; "
    "when it rises, more move away from strict rules.",
    .source = "judgement: 3 years, a usual planning period; range 1 to 6.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.1, 50}, .plausible = {1, 6}, .fallback = 3}};

inline constinit Parameter<double> moveHazard{{.id = "respond.move_hazard", .label = "Moves considered", .unit = "1/month",
    .help = "Chance a month that a developer considers a move at all. It acts in moves; when it rises, "
    "developers leave sooner after a rule, though not more in the end.",
    .source = "judgement: 0.042, once in two years; range 0.02 to 0.1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {.02, 0.1}, .fallback = 0.042}};

inline constinit Parameter<double> adjust{{.id = "respond.adjust", .label = "Speed of care adjustment", .unit = "1/month",
    .help = "Share of the way to its target that a developer's care moves in a month. It acts in the "
    "response of developers; when it rises, rules change guardrails faster.",
    .source = "judgement: a sixth a month, so that most of a change takes half a year; 1 adapts at once, "
    "as the textbook cases assume.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {.05, 1}, .fallback = 0.167}};

inline constinit Parameter<double> exit{{.id = "respond.exit", .label = "Background exit, start-ups and groups", .unit = "1/yr",
    .help = "Chance a year that a start-up or group closes for reasons outside the model. It acts in the "
    "response of developers; when it rises, there are more changes and more orphaned weights.",
    .source = "judgement: 4 %, low because the model adds exits by debts and by compliance cost; range 1 "
    "to 10 %.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {.01, 0.1}, .fallback = 0.04}};

inline constinit Parameter<double> harmCap{{.id = "respond.harm_cap", .label = "Largest harm taken in a month", .unit = "bn$/yr",
    .help = "Most harm a year by one route that enters developers' beliefs in a month: a single "
    "catastrophe is taken as an exception. It acts in beliefs; when it rises, catastrophes change "
    "behaviour more.",
    .source = "judgement: 300 bn$ a year, thirty times the initial belief; range 100 to 1000.",
    .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {1, 1000000}, .plausible = {100, 1000}, .fallback = 300}};

inline constinit Parameter<double> careCap{{.id = "respond.care_cap", .label = "Largest share of a budget spent on care", .unit = "share",
    .help = "Largest share of a yearly budget that a developer spends on care. It acts in the response of "
    "developers and binds only under very large expected liability.",
    .source = "judgement: half, since the rest must build the product; range 0.2 to 0.8.",
    .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.2, 0.8}, .fallback = 0.5}};

inline constinit Parameter<double> dutyBurden{{.id = "respond.duty_burden", .label = "Burden of duties in a move", .unit = "budgets",
    .help = "Weight of full high-risk duties in a developer's wish to move, in yearly budgets, besides "
    "compliance cost. It acts in moves; when it rises, duties drive more developers abroad.",
    .source = "judgement: 5 % of a budget, near what the duties cost an API (release.duty_cost); range 1 "
    "to 20 %.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.01, 0.2}, .fallback = 0.05}};

inline constinit Parameter<double> exitCompliance{{.id = "respond.exit_compliance", .label = "Exits from compliance cost", .unit = "1",
    .help = "How much compliance cost adds to the yearly chance that a start-up or group closes, per "
    "budget of cost. It acts in exits; when it rises, duties thin out small developers.",
    .source = "judgement: one half: a burden of a tenth of the budget adds 5 % a year; range 0 to 1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> wealthCap{{.id = "respond.wealth_cap", .label = "Largest wealth", .unit = "budgets",
    .help = "Most that a developer keeps, in yearly budgets; the rest goes to investors. It acts in the "
    "books and bounds what damages can take; when it rises, rich developers can pay more.",
    .source = "judgement: 60 budgets, high enough to bind few; range 20 to 200.",
    .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {1, 10000}, .plausible = {20, 200}, .fallback = 60}};

inline constinit Parameter<double> entryWealth{{.id = "respond.entry_wealth", .label = "Wealth of an entrant", .unit = "budgets",
    .help = "What a new developer brings along, in yearly budgets. It acts in entry; when it rises, "
    "entrants survive more and can pay more.",
    .source = "judgement: 2 budgets, a first funding round; range 1 to 5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1000}, .plausible = {1, 5}, .fallback = 2}};

inline constinit Parameter<double> imitationNoise{{.id = "respond.imitation_noise", .label = "Noise of imitation", .unit = "k x",
    .help = "Random departure when a developer copies a peer's care, in natural units of care. It acts in "
    "the response of developers and only where respond.rule is imitation.",
    .source = "judgement: 0.1, a small slip against customary care; Han et al. 2020 for mutation in "
    "imitation. Range 0 to 0.3.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0, 0.3}, .fallback = 0.1}};

inline constinit Parameter<double> modifierWeight{{.id = "respond.modifier_weight", .label = "Modifications expected at the start", .unit = "steps",
    .help = "Steps of the lineage that developers expect between their model and the weights that do harm, before they have seen "
    "any; then the belief follows what is observed. More steps mean more parties to share with and less foreseeability.",
    .source = "judgement: between none (the model itself) and one (a stripped copy)", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
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

inline constexpr ParameterSpec* all[] = {
    &rule.spec, &incidentChance.spec, &rareShare.spec, &learning.spec, &priorHarm.spec, &horizon.spec, &moveHazard.spec,
    &adjust.spec, &exit.spec, &harmCap.spec, &careCap.spec, &dutyBurden.spec, &exitCompliance.spec,
    &wealthCap.spec, &entryWealth.spec, &imitationNoise.spec, &modifierWeight.spec,
    &payoff.spec, &activity.spec, &activityValue.spec,
};

} // namespace cw::par::respond
