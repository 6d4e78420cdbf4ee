#pragma once
#include "sim/parameter.h"

namespace cw::par::misuse {

inline constinit Parameter<double> barrierFraud{{.id = "misuse.barrier.fraud", .label = "Start level, fraud", .unit = "log10 eff. FLOP",
    .help = "Level of defences against fraud at the start: the capability at which an attempt, after "
    "misuse.offset, has an even chance against its ceiling. It acts in misuse; when it rises, fraud needs "
    "more capable models.",
    .source = "Heiding et al. 2024 (arXiv 2412.00586, secondary source): messages written by AI were "
    "clicked by 54 %, as by experts, against 12 % for a plain control. Placed so that models of 2025 lift "
    "the unskilled about as far.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {15, 45}, .plausible = {24.7, 25.7}, .fallback = 25.2}};

inline constinit Parameter<double> barrierCyber{{.id = "misuse.barrier.cyber", .label = "Start level, cyber", .unit = "log10 eff. FLOP",
    .help = "Level of defences against cyber attacks at the start: the capability at which an attempt, "
    "after misuse.offset, has an even chance against its ceiling. It acts in misuse; when it rises, "
    "attacks need more capable models.",
    .source = "AI Security Institute 2025 and 2026 (secondary source): autonomous cyber tasks double in "
    "length every 5 to 8 months, first test ranges completed in 2026. So the barrier lies just above the "
    "models of 2025; range 25.5 to 27.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {15, 45}, .plausible = {25.5, 27}, .fallback = 26}};

inline constinit Parameter<double> barrierBiochemical{{.id = "misuse.barrier.biochemical", .label = "Start level, biochemical", .unit = "log10 eff. FLOP",
    .help = "Level of natural difficulty and defences in the biochemical domain at the start: the "
    "capability at which an attempt, after misuse.offset, has an even chance against its ceiling. It acts "
    "in misuse as the gate to catastrophe; when it rises, that danger comes later.",
    .source = "Hong et al. 2026 (arXiv 2602.16703): no significant help to novices in the laboratory in "
    "mid-2025 (pooled 1.4-fold, 95 % interval 0.74 to 2.62). So the barrier lies well above the models of "
    "2025; range 27.5 to 31.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {15, 45}, .plausible = {27.5, 31}, .fallback = 28.5}};

inline constinit Parameter<double> width{{.id = "misuse.width", .label = "Width of the margin", .unit = "OOM",
    .help = "How gradually the chance of success rises as capability passes defences, in orders of "
    "magnitude. It acts in misuse; when it rises, weak models help more and strong ones less.",
    .source = "judgement: 0.8, so that success goes from a quarter to three quarters over about 1.8 orders "
    "of magnitude; range 0.4 to 1.5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.01, 10}, .plausible = {0.4, 1.5}, .fallback = 0.8}};

inline constinit Parameter<double> offset{{.id = "misuse.offset", .label = "Margin offset o", .unit = "OOM",
    .help = "How far capability must exceed the level of defences for an even chance. It acts in misuse; "
    "when it rises, all misuse falls, with and without AI.",
    .source = "judgement: 0.5, since defenders see many attacks and attackers few defences; range 0 to 1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {-10, 10}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> skill{{.id = "misuse.skill", .label = "Mean skill without AI", .unit = "log10 eff. FLOP",
    .help = "What a typical misuser can do without AI, on the scale of model capability. It acts in "
    "misuse; when it rises, more attempts succeed unaided and AI adds less.",
    .source = "Heiding et al. 2024 (arXiv 2412.00586, secondary source): plain messages succeeded 12 %, "
    "experts 54 %. Placed below the defences so that unaided fraud succeeds at about that disadvantage; "
    "range 23.5 to 24.5.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 45}, .plausible = {23.5, 24.5}, .fallback = 24}};

inline constinit Parameter<double> adaptation{{.id = "misuse.adaptation", .label = "How far misusers adapt to defence", .unit = "share",
    .help = "Share of the rise of defences that misusers' own skill makes up for, with AI or without: they learn "
    "what still works. 1: those without AI succeed as often as ever; 0: rising defences stop them for good. It "
    "acts in misuse; when it falls, harm without AI dies out.",
    .source = "Anderson et al. 2019 (Workshop on the Economics of Information Security): over seven years of "
    "better defences the cost of cybercrime moved to other channels and stayed about the same in size; "
    "payment fraud doubled and fell a little as a share of payments. So 1; range from 0.8.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.8, 1}, .fallback = 1}};

inline constinit Parameter<double> fraudMotive{{.id = "misuse.fraud.motive", .label = "Campaigns, fraud", .unit = "1/month",
    .help = "Fraud campaigns that one fraud actor attempts a month, if nothing deters or stops it. It acts "
    "in misuse; harm from fraud rises in proportion.",
    .source = "judgement: 1.5 with population.fraud actors, which makes fraud without AI some tens of bn$ "
    "a year; FBI IC3 2025 (secondary source): 20.9 bn$ reported in the United States alone. Range 0.7 to "
    "3.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.7, 3}, .fallback = 1.5}};

inline constinit Parameter<double> cyberMotive{{.id = "misuse.cyber.motive", .label = "Campaigns, cyber", .unit = "1/month",
    .help = "Cyber attacks that one cyber actor attempts a month, if nothing deters or stops it. It acts "
    "in misuse; harm from cyber attacks rises in proportion.",
    .source = "judgement: one in two or three months, as attacks take preparation; chosen with "
    "population.cyber so that harm is a visible part of value (about a fifth over ten years of the status quo). Range 0.15 to 0.8.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.15, 0.8}, .fallback = 0.4}};

inline constinit Parameter<double> biochemicalMotive{{.id = "misuse.biochemical.motive", .label = "Attempts, biochemical", .unit = "1/month",
    .help = "Biochemical attempts that one such actor makes a month, if nothing deters or stops it. It "
    "acts in misuse; expected harm and the chance of catastrophe rise in proportion.",
    .source = "judgement: one in four years; attempts are too rare to count. Range 0.003 to 0.04.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.003, 0.04}, .fallback = 0.02}};

inline constinit Parameter<double> biochemicalTacit{{.id = "misuse.biochemical.tacit", .label = "Hands-on part of biochemical misuse", .unit = "OOM",
    .help = "How much of a model's capability is of no use where success takes laboratory work that no text teaches: the model "
    "helps, and defenders must meet it, as one so much weaker would. A larger number delays biochemical harm.",
    .source = "Hong et al. 2026 (2602.16703), 153 novices in a laboratory in mid-2025: completion 5.2 % with models, 6.6 % without; "
    "pooled effect on a typical task 1.4 times (95 % credible interval 0.74 to 2.62), which at that year's frontier and the skill assumed here is 1.8",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 20}, .plausible = {1.2, 3}, .fallback = 1.8}};

inline constinit Parameter<double> fraudSuccess{{.id = "misuse.fraud.success", .label = "Ceiling, fraud", .unit = "probability",
    .help = "Share of fraud campaigns that succeed where capability is no limit: the ceiling. It acts in "
    "misuse; harm from fraud rises in proportion.",
    .source = "Heiding et al. 2024 (arXiv 2412.00586, secondary source): 54 % clicked on messages by "
    "experts and by AI; 0.6 a little above as a ceiling. Range 0.4 to 0.8.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.4, 0.8}, .fallback = 0.6}};

inline constinit Parameter<double> cyberSuccess{{.id = "misuse.cyber.success", .label = "Ceiling, cyber", .unit = "probability",
    .help = "Share of cyber attacks that succeed where capability is no limit: the ceiling. It acts in "
    "misuse; harm from cyber attacks rises in proportion.",
    .source = "judgement: a quarter, since layers of defence and backups stop many; range 0.1 to 0.5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.5}, .fallback = 0.25}};

inline constinit Parameter<double> biochemicalSuccess{{.id = "misuse.biochemical.success", .label = "Ceiling, biochemical", .unit = "probability",
    .help = "Share of biochemical attempts that do harm where capability is no limit: the ceiling. It acts "
    "in misuse; expected harm and the chance of catastrophe rise in proportion.",
    .source = "judgement: 1 in 20, since materials, practice and delivery fail even experts; range 0.01 to "
    "0.1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.01, 0.1}, .fallback = 0.05}};

inline constinit Parameter<double> caughtApi{{.id = "misuse.caught_api", .label = "Caught via an API", .unit = "probability",
    .help = "Chance to be caught and punished for misuse through an API, where the provider keeps records. "
    "It acts in deterrence: times the sanction it is the share of opportunities given up; when it rises, "
    "misuse falls or moves to weights.",
    .source = "judgement: 1 in 10, above that of misuse by weights because there are logs; Becker 1968 for "
    "its role. Range 0.03 to 0.25.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.03, 0.25}, .fallback = 0.1}};

inline constinit Parameter<double> caughtOpen{{.id = "misuse.caught_open", .label = "Caught via weights", .unit = "probability",
    .help = "Chance to be caught and punished for misuse by weights on one's own machine, or without AI. "
    "It acts in deterrence; when it rises, misuse falls or moves to APIs.",
    .source = "judgement: 3 in 100, as for online crime in general; Becker 1968 for its role. Range 0.01 "
    "to 0.1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.01, 0.1}, .fallback = 0.03}};

inline constinit Parameter<double> sanction{{.id = "misuse.sanction", .label = "Sanction", .unit = "highest gains",
    .help = "Punishment of a misuser who is caught, in multiples of the highest gain from misuse. It acts "
    "in deterrence: an opportunity is taken if the gain exceeds chance of being caught x sanction; when it "
    "rises, less is attempted.",
    .source = "Becker 1968 for the rule. Judgement: 3, a few times the largest gain at stake; range 1 to "
    "8.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {1, 8}, .fallback = 3}};

inline constinit Parameter<double> jailbreak{{.id = "misuse.jailbreak", .label = "Jailbreak of a plain model", .unit = "probability",
    .help = "Chance that one try gets a model without special guardrails to help with misuse; care lowers "
    "it. It acts in misuse by APIs and by guarded weights; when it rises, guardrails matter more.",
    .source = "Sharma et al. 2025 (arXiv 2501.18837; figure from a secondary source): 86 % of jailbreak "
    "attempts got through without classifiers. Range 0.6 to 0.95.",
    .grade = Grade::measured, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.6, 0.95}, .fallback = 0.86}};

inline constinit Parameter<double> severityAi{{.id = "misuse.severity_ai", .label = "Loss of AI-aided fraud", .unit = "x",
    .help = "Mean loss of an AI-aided fraud, relative to fraud without AI. It acts in the severity of "
    "fraud; harm from AI-aided fraud rises in proportion.",
    .source = "FBI IC3 report 2025 (secondary sources): 893 million US$ in 22,364 complaints with AI, 39.9 thousand each, against "
    "39 thousand per complaint of fraud: 1.0. Range 0.7 (judgement: 71 % of the losses with AI are by investment fraud, the dearest kind, "
    "against 49 % of all, so that like against like is less) to 1.9 (against complaints of all crimes).",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.1, 20}, .plausible = {0.7, 1.9}, .fallback = 1}};

inline constinit Parameter<int> tryCount{{.id = "misuse.try_count", .label = "Tries at guardrails", .unit = "count",
    .help = "How often a misuser tries to get round guardrails before it gives up, at an API as with weights on its own "
    "machine; a ban ends it sooner. It acts in misuse; when it rises, guardrails stop less.",
    .source = "Hughes et al. 2024 (arXiv 2412.03556): of prompts varied automatically, 10,000 tries got through GPT-4o's guardrails for 89 % "
    "of requests. Judgement: 10 tries by hand, for most misusers are no specialists; range 3 to 100.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::integer,
    .limits = {1, 1e6}, .plausible = {3, 100}, .fallback = 10}};

inline constinit Parameter<double> identityCatch{{.id = "misuse.identity_catch", .label = "Added p_caught under an identity check", .unit = "probability",
    .help = "How much a full identity check at download adds to the chance to be caught for misuse by weights. "
    "It acts in deterrence; when it rises, checks deter more.",
    .source = "judgement: 0.08, perhaps too high, since downloads are not misuse and copies pass on; range "
    "0.01 to 0.15.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {.01, 0.15}, .fallback = 0.08}};

inline constinit Parameter<double> monitoringCatch{{.id = "misuse.monitoring_catch", .label = "Added p_caught under API monitoring", .unit = "probability",
    .help = "How much full monitoring of an API adds to the chance to be caught for misuse through it. It acts in deterrence; when it "
    "rises, monitoring deters more misuse and moves more of it to weights.",
    .source = "judgement: 0.05, half of misuse.caught_api, since providers close accounts far more often than they report to the "
    "police; Becker 1968 for its role. Range 0 to 0.15.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 0.15}, .fallback = 0.05}};

inline constinit Parameter<int> candidatesApi{{.id = "misuse.candidates_api", .label = "APIs a misuser considers", .unit = "count",
    .help = "Number of APIs that misusers consider each month, the most capable first. It acts in misuse "
    "and keeps runs fast; a larger number changes little, as weaker models attract few.",
    .source = "judgement: a choice of numerics, 10 of all APIs, enough that one more changes little; range "
    "5 to 20.",
    .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::integer,
    .limits = {1, 32}, .plausible = {5, 20}, .fallback = 10}};

inline constinit Parameter<int> candidatesOpen{{.id = "misuse.candidates_open", .label = "Open models a misuser considers", .unit = "count",
    .help = "Number of guarded open models that misusers consider each month, the most capable first, and "
    "as many stripped ones. It acts in misuse and keeps runs fast.",
    .source = "judgement: a choice of numerics, 8 of each, enough that one more changes little; range 4 to "
    "16.",
    .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::integer,
    .limits = {1, 32}, .plausible = {4, 16}, .fallback = 8}};

inline constinit Parameter<double> taste{{.id = "misuse.taste", .label = "Spread of match between a misuser and a model", .unit = "share",
    .help = "How much models differ in what they do for one misuser: each pair has a lasting match, uniform between 1 less this and 1, "
    "that scales what the misuser achieves. It acts in misuse; at 0 every model suits all alike.",
    .source = "Eaton & Kortum 2002 for matches that choose and produce alike; studies of success use a model that suits, so that 1 is the "
    "best match. Judgement: 0.5, the worst match halves success; range 0.2 to 0.8.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.2, 0.8}, .fallback = 0.5}};

inline constinit Parameter<double> fitSpread{{.id = "misuse.fit_spread", .label = "Spread of fit to a kind of access", .unit = "ln sd",
    .help = "How much misusers differ in what an account at an API or weights on their own hardware do for them (accounts, "
    "hardware, know-how). Each has a lasting fit to both, with mean 1, that scales what it achieves by that access. A wider "
    "spread keeps more of them where they are when one kind of access gets worse.",
    .source = "judgement: one in six gets half again as much out of one kind of access, one in six a third less",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 3}, .plausible = {0.2, 0.8}, .fallback = 0.4}};

inline constinit Parameter<double> quality{{.id = "misuse.quality", .label = "Unseen quality in a misuser's ranking", .unit = "OOM",
    .help = "Spread of models' fitness for misuse that capability does not show. It acts in which models "
    "misusers consider at all.",
    .source = "judgement: 0.2 orders of magnitude, two months of frontier progress; range 0 to 0.5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0, 0.5}, .fallback = 0.2}};

inline constinit Parameter<double> banMonths{{.id = "misuse.ban_months", .label = "Length of a ban", .unit = "months",
    .help = "Months for which a misuser who is banned has no API. It acts in misuse; when it rises, "
    "monitoring of APIs prevents more or moves more to weights.",
    .source = "judgement: 4 months until new accounts work again; range 1 to 12.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 120}, .plausible = {1, 12}, .fallback = 4}};

inline constinit Parameter<double> switching{{.id = "misuse.switching", .label = "Misusers who choose their route again", .unit = "1/month",
    .help = "Share of misusers who look for a better route each month; the others keep theirs while it "
    "works. It acts in misuse; when it rises, misuse moves faster to new models and away from guarded "
    "ones.",
    .source = "judgement: a quarter, a new look every four months; range 0.1 to 1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 1}, .fallback = 0.25}};

inline constinit Parameter<double> means{{.id = "misuse.means", .label = "Means of a misuser", .unit = "highest gains",
    .help = "Most that a sanction can take from a misuser, in multiples of the highest gain. It acts in "
    "deterrence as a cap on misuse.sanction: those with nothing to lose are hard to deter. The default is "
    "no cap.",
    .source = "judgement: no cap, because prison also deters those without means; Becker 1968 and Shavell "
    "1986 for why a cap matters. Range 1 to 100.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e12}, .plausible = {1, 100}, .fallback = 1e9}};

inline constexpr std::string_view gainsChoices[] = {"uniform", "exponential"};
inline constinit Parameter<int> gains{{.id = "misuse.gains", .label = "Distribution of gains from misuse", .unit = "choice",
    .help = "How gains from misuse differ between opportunities: uniform up to the highest gain, or "
    "exponential with mean one half. It acts in deterrence: exponential leaves a few very large gains that "
    "no sanction deters.",
    .source = "Becker 1968 for deterrence by expected sanction; judgement: uniform, the simplest form, "
    "with exponential as a check.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::choice,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0, .choices = gainsChoices}};

inline constexpr ParameterSpec* all[] = {
    &barrierFraud.spec, &barrierCyber.spec, &barrierBiochemical.spec, &width.spec, &offset.spec,
    &skill.spec, &adaptation.spec, &fraudMotive.spec, &cyberMotive.spec, &biochemicalMotive.spec, &biochemicalTacit.spec, &fraudSuccess.spec,
    &cyberSuccess.spec, &biochemicalSuccess.spec, &caughtApi.spec, &caughtOpen.spec, &sanction.spec,
    &jailbreak.spec, &severityAi.spec, &tryCount.spec, &identityCatch.spec, &monitoringCatch.spec, &candidatesApi.spec,
    &candidatesOpen.spec, &taste.spec, &fitSpread.spec, &quality.spec, &banMonths.spec, &switching.spec, &means.spec,
    &gains.spec,
};

} // namespace cw::par::misuse
