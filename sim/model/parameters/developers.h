#pragma once
#include "sim/parameter.h"

namespace cw::par::developers {

inline constinit Parameter<int> frontierCount{{.id = "developers.frontier.count", .label = "Frontier labs", .unit = "count",
    .help = "Jurisdictions .5/.25/.25/0.",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::integer,
    .limits = {1, 100}, .plausible = {5, 12}, .fallback = 8}};

inline constinit Parameter<int> startupCount{{.id = "developers.startup.count", .label = "Start-ups", .unit = "count",
    .help = "Jurisdictions .45/.25/.22/.08.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::integer,
    .limits = {0, 10000}, .plausible = {30, 150}, .fallback = 60}};

inline constinit Parameter<int> communityCount{{.id = "developers.community.count", .label = "Community groups", .unit = "count",
    .help = "Jurisdictions .3/.3/.25/.15.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::integer,
    .limits = {0, 100000}, .plausible = {60, 400}, .fallback = 120}};

inline constinit Parameter<double> frontierCompute{{.id = "developers.frontier.compute", .label = "Compute at the start, labs", .unit = "log10 FLOP",
    .help = "E2.",
    .source = "1e25-1e26 in 2024", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {15, 40}, .plausible = {25.3, 26}, .fallback = 25.7}};

inline constinit Parameter<double> startupCompute{{.id = "developers.startup.compute", .label = "Compute at the start, start-ups", .unit = "log10 FLOP",
    .help = "E2.",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {15, 40}, .plausible = {23.5, 24.8}, .fallback = 24.3}};

inline constinit Parameter<double> communityCompute{{.id = "developers.community.compute", .label = "Compute at the start, groups", .unit = "log10 FLOP",
    .help = "E2.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {15, 40}, .plausible = {22, 23.5}, .fallback = 22.6}};

inline constinit Parameter<double> lagStartup{{.id = "developers.lag.startup", .label = "Algorithmic lag at the start, start-ups", .unit = "OOM",
    .help = "Labs 0 sd .1.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0, 0.4}, .fallback = 0.2}};

inline constinit Parameter<double> lagCommunity{{.id = "developers.lag.community", .label = "Algorithmic lag at the start, groups", .unit = "OOM",
    .help = "E2.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.1, 0.8}, .fallback = 0.4}};

inline constinit Parameter<double> frontierBudget{{.id = "developers.frontier.budget", .label = "Yearly budget at the start, labs", .unit = "bn$",
    .help = "E1.",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {1e-6, 1000}, .plausible = {1, 4}, .fallback = 2}};

inline constinit Parameter<double> startupBudget{{.id = "developers.startup.budget", .label = "Yearly budget at the start, start-ups", .unit = "bn$",
    .help = "E1.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1e-9, 100}, .plausible = {.02, 0.1}, .fallback = 0.05}};

inline constinit Parameter<double> communityBudget{{.id = "developers.community.budget", .label = "Yearly budget at the start, groups", .unit = "bn$",
    .help = "E1.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1e-9, 10}, .plausible = {.0001, 0.002}, .fallback = 0.0006}};

inline constinit Parameter<double> inflow{{.id = "developers.inflow", .label = "Capital inflow", .unit = "budget/yr",
    .help = "E13.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.1, 0.5}, .fallback = 0.25}};

inline constinit Parameter<double> margin{{.id = "developers.margin", .label = "Margin on revenue", .unit = "share",
    .help = "E13.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.3, 0.7}, .fallback = 0.5}};

inline constinit Parameter<double> frontierComputeSpread{{.id = "developers.frontier.compute_spread", .label = "Spread of compute at the start, labs", .unit = "sd OOM",
    .help = "E2.",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.1, 0.5}, .fallback = 0.25}};

inline constinit Parameter<double> startupComputeSpread{{.id = "developers.startup.compute_spread", .label = "Spread of compute at the start, start-ups", .unit = "sd OOM",
    .help = "E2.",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.2, 0.8}, .fallback = 0.5}};

inline constinit Parameter<double> communityComputeSpread{{.id = "developers.community.compute_spread", .label = "Spread of compute at the start, groups", .unit = "sd OOM",
    .help = "E2.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.3, 0.9}, .fallback = 0.6}};

inline constinit Parameter<double> frontierBudgetSpread{{.id = "developers.frontier.budget_spread", .label = "Spread of budgets, labs", .unit = "ln sd",
    .help = "E1.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.2, 0.8}, .fallback = 0.4}};

inline constinit Parameter<double> startupBudgetSpread{{.id = "developers.startup.budget_spread", .label = "Spread of budgets, start-ups", .unit = "ln sd",
    .help = "E1.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.4, 1.2}, .fallback = 0.8}};

inline constinit Parameter<double> communityBudgetSpread{{.id = "developers.community.budget_spread", .label = "Spread of budgets, groups", .unit = "ln sd",
    .help = "E1.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.4, 1.2}, .fallback = 0.8}};

inline constinit Parameter<double> lagSpread{{.id = "developers.lag.spread", .label = "Spread of the algorithmic lag", .unit = "sd OOM",
    .help = "All kinds (E2).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0, 0.3}, .fallback = 0.1}};

inline constinit Parameter<double> wealthFrontier{{.id = "developers.wealth.frontier", .label = "Wealth at the start, labs", .unit = "yearly budgets",
    .help = "Decides who is judgment-proof (liability).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1000}, .plausible = {4, 16}, .fallback = 8}};

inline constinit Parameter<double> wealthStartup{{.id = "developers.wealth.startup", .label = "Wealth at the start, start-ups", .unit = "yearly budgets",
    .help = "Liability.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1000}, .plausible = {1.5, 6}, .fallback = 3}};

inline constinit Parameter<double> wealthCommunity{{.id = "developers.wealth.community", .label = "Wealth at the start, groups", .unit = "yearly budgets",
    .help = "Liability.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1000}, .plausible = {0.75, 3}, .fallback = 1.5}};

inline ParameterSpec* const all[] = {
    &frontierCount.spec, &startupCount.spec, &communityCount.spec, &frontierCompute.spec,
    &startupCompute.spec, &communityCompute.spec, &lagStartup.spec, &lagCommunity.spec,
    &frontierBudget.spec, &startupBudget.spec, &communityBudget.spec, &inflow.spec, &margin.spec,
    &frontierComputeSpread.spec, &startupComputeSpread.spec, &communityComputeSpread.spec,
    &frontierBudgetSpread.spec, &startupBudgetSpread.spec, &communityBudgetSpread.spec, &lagSpread.spec,
    &wealthFrontier.spec, &wealthStartup.spec, &wealthCommunity.spec,
};

} // namespace cw::par::developers
