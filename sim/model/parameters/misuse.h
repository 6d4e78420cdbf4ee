#pragma once
#include "sim/parameter.h"

namespace cw::par::misuse {

inline constinit Parameter<double> barrierFraud{{.id = "misuse.barrier.fraud", .label = "Start level, fraud", .unit = "log10 eff. FLOP",
    .help = "Defence state at the start (misuse).",
    .source = ".12 to .54", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {15, 45}, .plausible = {24.7, 25.7}, .fallback = 25.2}};

inline constinit Parameter<double> barrierCyber{{.id = "misuse.barrier.cyber", .label = "Start level, cyber", .unit = "log10 eff. FLOP",
    .help = "Misuse.",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {15, 45}, .plausible = {25.5, 27}, .fallback = 26}};

inline constinit Parameter<double> barrierBiochemical{{.id = "misuse.barrier.biochemical", .label = "Start level, biochemical", .unit = "log10 eff. FLOP",
    .help = "Natural difficulty: the gate (misuse).",
    .source = "RCT null in 2025", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {15, 45}, .plausible = {27.5, 31}, .fallback = 28.5}};

inline constinit Parameter<double> width{{.id = "misuse.width", .label = "Width of the margin", .unit = "OOM",
    .help = "W (misuse).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.01, 10}, .plausible = {0.4, 1.5}, .fallback = 0.8}};

inline constinit Parameter<double> offset{{.id = "misuse.offset", .label = "Margin offset o", .unit = "OOM",
    .help = "Misuse.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {-10, 10}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> skill{{.id = "misuse.skill", .label = "Mean skill without AI", .unit = "log10 eff. FLOP",
    .help = "Of malicious users (misuse).",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 45}, .plausible = {23.5, 24.5}, .fallback = 24}};

inline constinit Parameter<double> fraudMotive{{.id = "misuse.fraud.motive", .label = "Campaigns, fraud", .unit = "1/month",
    .help = "Attempts per actor (misuse).",
    .source = "IC3", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.7, 3}, .fallback = 1.5}};

inline constinit Parameter<double> cyberMotive{{.id = "misuse.cyber.motive", .label = "Campaigns, cyber", .unit = "1/month",
    .help = "Misuse.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.15, 0.8}, .fallback = 0.4}};

inline constinit Parameter<double> biochemicalMotive{{.id = "misuse.biochemical.motive", .label = "Attempts, biochemical", .unit = "1/month",
    .help = "Misuse.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.003, 0.04}, .fallback = 0.02}};

inline constinit Parameter<double> fraudSuccess{{.id = "misuse.fraud.success", .label = "Ceiling, fraud", .unit = "probability",
    .help = "S (misuse).",
    .source = "measured", .grade = Grade::measured, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.4, 0.8}, .fallback = 0.6}};

inline constinit Parameter<double> cyberSuccess{{.id = "misuse.cyber.success", .label = "Ceiling, cyber", .unit = "probability",
    .help = "S (misuse).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.5}, .fallback = 0.25}};

inline constinit Parameter<double> biochemicalSuccess{{.id = "misuse.biochemical.success", .label = "Ceiling, biochemical", .unit = "probability",
    .help = "S (misuse).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.01, 0.1}, .fallback = 0.05}};

inline constinit Parameter<double> caughtApi{{.id = "misuse.caught_api", .label = "Caught via an API", .unit = "probability",
    .help = "P_caught (misuse).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.03, 0.25}, .fallback = 0.1}};

inline constinit Parameter<double> caughtOpen{{.id = "misuse.caught_open", .label = "Caught via weights", .unit = "probability",
    .help = "Misuse.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.01, 0.1}, .fallback = 0.03}};

inline constinit Parameter<double> sanction{{.id = "misuse.sanction", .label = "Sanction", .unit = "highest gains",
    .help = "Becker: offends if gain > p x sanction, gain ~ U[0,1] (misuse).",
    .source = "L5", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {1, 8}, .fallback = 3}};

inline constinit Parameter<double> jailbreak{{.id = "misuse.jailbreak", .label = "Jailbreak of a plain model", .unit = "probability",
    .help = "Per try (misuse).",
    .source = "measured", .grade = Grade::measured, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.6, 0.95}, .fallback = 0.86}};

inline constinit Parameter<double> severityAi{{.id = "misuse.severity_ai", .label = "Loss of AI-aided fraud", .unit = "x",
    .help = "Misuse.",
    .source = "1.93", .grade = Grade::measured, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.1, 20}, .plausible = {1.5, 2.5}, .fallback = 1.9}};

inline constinit Parameter<int> tryCount{{.id = "misuse.try_count", .label = "Tries at weights with guardrails", .unit = "count",
    .help = "E10.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::integer,
    .limits = {1, 1000}, .plausible = {1, 5}, .fallback = 2}};

inline constinit Parameter<double> identityCatch{{.id = "misuse.identity_catch", .label = "Added p_caught under an identity check", .unit = "probability",
    .help = "E10.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {.01, 0.15}, .fallback = 0.08}};

inline constinit Parameter<int> candidatesApi{{.id = "misuse.candidates_api", .label = "APIs a misuser considers", .unit = "count",
    .help = "The best by capability (E10).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::integer,
    .limits = {1, 32}, .plausible = {5, 20}, .fallback = 10}};

inline constinit Parameter<int> candidatesOpen{{.id = "misuse.candidates_open", .label = "Open models a misuser considers", .unit = "count",
    .help = "The best with guardrails, and as many stripped (E10).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::integer,
    .limits = {1, 32}, .plausible = {4, 16}, .fallback = 8}};

inline constinit Parameter<double> taste{{.id = "misuse.taste", .label = "Spread of taste between models", .unit = "ln value",
    .help = "Scale of chance in which model of one kind of access a misuser comes to use: small means all use the best one.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0.01, 10}, .plausible = {0.1, 1}, .fallback = 0.3}};

inline constinit Parameter<double> fitSpread{{.id = "misuse.fit_spread", .label = "Spread of fit to a kind of access", .unit = "ln sd",
    .help = "How much misusers differ in what an account at an API or weights on their own hardware do for them (accounts, "
    "hardware, know-how). Each has a lasting fit to both, with mean 1, that scales what it achieves by that access. A wider "
    "spread keeps more of them where they are when one kind of access gets worse.",
    .source = "judgement: one in six gets half again as much out of one kind of access, one in six a third less",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 3}, .plausible = {0.2, 0.8}, .fallback = 0.4}};

inline constinit Parameter<double> quality{{.id = "misuse.quality", .label = "Unseen quality in a misuser's ranking", .unit = "OOM",
    .help = "E10.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0, 0.5}, .fallback = 0.2}};

inline constinit Parameter<double> banMonths{{.id = "misuse.ban_months", .label = "Length of a ban", .unit = "months",
    .help = "A banned misuser has no API for this long (E10).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 120}, .plausible = {1, 12}, .fallback = 4}};

inline constinit Parameter<double> switching{{.id = "misuse.switching", .label = "Misusers who choose their route again", .unit = "1/month",
    .help = "The others keep theirs while it works (D1: keeps the monthly work small).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 1}, .fallback = 0.25}};

inline constinit Parameter<double> means{{.id = "misuse.means", .label = "Means of a misuser", .unit = "highest gains",
    .help = "What a sanction can take at most: deterrence uses the smaller of the two (L5). The default is no cap.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e12}, .plausible = {1, 100}, .fallback = 1e9}};

inline constexpr std::string_view gainsChoices[] = {"uniform", "exponential"};
inline constinit Parameter<int> gains{{.id = "misuse.gains", .label = "Distribution of gains from misuse", .unit = "choice",
    .help = "Uniform on [0,1], or exponential with mean 1/2: who offends when the sanction is p x F (E10, L5).",
    .source = "L5", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::choice,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0, .choices = gainsChoices}};

inline ParameterSpec* const all[] = {
    &barrierFraud.spec, &barrierCyber.spec, &barrierBiochemical.spec, &width.spec, &offset.spec,
    &skill.spec, &fraudMotive.spec, &cyberMotive.spec, &biochemicalMotive.spec, &fraudSuccess.spec,
    &cyberSuccess.spec, &biochemicalSuccess.spec, &caughtApi.spec, &caughtOpen.spec, &sanction.spec,
    &jailbreak.spec, &severityAi.spec, &tryCount.spec, &identityCatch.spec, &candidatesApi.spec,
    &candidatesOpen.spec, &taste.spec, &fitSpread.spec, &quality.spec, &banMonths.spec, &switching.spec, &means.spec,
    &gains.spec,
};

} // namespace cw::par::misuse
