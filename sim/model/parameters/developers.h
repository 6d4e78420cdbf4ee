#pragma once
#include "sim/parameter.h"

namespace cw::par::developers {

inline constinit Parameter<int> frontierCount{{.id = "developers.frontier.count", .label = "Frontier labs", .unit = "count",
    .help = "Number of frontier labs at the start. They are spread over the jurisdictions as the scenario "
    "says; with more labs, races are closer and the market is less concentrated.",
    .source = "Kumar & Manning 2025 (arXiv 2504.16138): 14 to 16 models a year within an order of "
    "magnitude of the largest, that is 8 labs with a run every six months. Range 5 to 12.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::integer,
    .limits = {1, 100}, .plausible = {5, 12}, .fallback = 8}};

inline constinit Parameter<int> startupCount{{.id = "developers.startup.count", .label = "Start-ups", .unit = "count",
    .help = "Number of start-ups that train or fine-tune models at the start. With more of them, the "
    "market below the labs is more varied and more models are open.",
    .source = "judgement: 60 firms whose models are used beyond their own products; range 30 to 150.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::integer,
    .limits = {0, 10000}, .plausible = {30, 150}, .fallback = 60}};

inline constinit Parameter<int> communityCount{{.id = "developers.community.count", .label = "Community groups", .unit = "count",
    .help = "Number of community groups (universities, volunteers, non-commercial projects) that release "
    "models. With more of them, there are more open models from developers with little to lose in court.",
    .source = "judgement: 120 groups with models in actual use; most uploads on hubs are never downloaded "
    "(Osborne, Ding & Kirk 2024). Range 60 to 400.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::integer,
    .limits = {0, 100000}, .plausible = {60, 400}, .fallback = 120}};

inline constinit Parameter<double> frontierCompute{{.id = "developers.frontier.compute", .label = "Compute at the start, labs", .unit = "log10 FLOP",
    .help = "Training compute of a typical lab's run at the start, as a power of ten of floating-point "
    "operations. It sets the frontier in month 0 and how soon thresholds in compute bind.",
    .source = "Cottier & Owen 2025 (Epoch AI): first model above 1e26 FLOP in February 2025; with the "
    "spread given, the largest of eight labs then stands at about 26. Range 25.3 to 26.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {15, 40}, .plausible = {25.3, 26}, .fallback = 25.7}};

inline constinit Parameter<double> startupCompute{{.id = "developers.startup.compute", .label = "Compute at the start, start-ups", .unit = "log10 FLOP",
    .help = "Training compute of a typical start-up's run at the start, as a power of ten of "
    "floating-point operations. It sets how far start-ups trail the labs and whether thresholds reach "
    "them.",
    .source = "judgement: 24.3, between the EU's lines of 1e23 and 1e25 FLOP (Commission guidelines 2025) "
    "and well below the labs; range 23.5 to 24.8.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {15, 40}, .plausible = {23.5, 24.8}, .fallback = 24.3}};

inline constinit Parameter<double> communityCompute{{.id = "developers.community.compute", .label = "Compute at the start, groups", .unit = "log10 FLOP",
    .help = "Training compute of a typical community group's run at the start, as a power of ten of "
    "floating-point operations. The lower it is, the more groups fine-tune others' open weights instead of "
    "training.",
    .source = "judgement: 22.6, about 0.1 million US$ of computing at train.cost; range 22 to 23.5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {15, 40}, .plausible = {22, 23.5}, .fallback = 22.6}};

inline constinit Parameter<double> lagStartup{{.id = "developers.lag.startup", .label = "Algorithmic lag at the start, start-ups", .unit = "OOM",
    .help = "How far start-ups' algorithms trail the labs' at the start, in orders of magnitude. It sets "
    "the initial state; catch-up in progress then shrinks it.",
    .source = "judgement: 0.2, about five months of algorithmic progress; range 0 to 0.4.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0, 0.4}, .fallback = 0.2}};

inline constinit Parameter<double> lagCommunity{{.id = "developers.lag.community", .label = "Algorithmic lag at the start, groups", .unit = "OOM",
    .help = "How far community groups' algorithms trail the labs' at the start, in orders of magnitude. It "
    "sets the initial state; catch-up in progress then shrinks it.",
    .source = "judgement: 0.4, about ten months of algorithmic progress; range 0.1 to 0.8.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.1, 0.8}, .fallback = 0.4}};

inline constinit Parameter<double> frontierBudget{{.id = "developers.frontier.budget", .label = "Yearly budget at the start, labs", .unit = "bn$",
    .help = "Yearly budget of a typical lab at the start, all costs of developing models. Budgets grow "
    "with the value of AI; costs, fines and revenues are weighed against them, so richer labs shrug off "
    "fixed costs.",
    .source = "Cottier et al. 2024 (arXiv 2405.21015): the largest runs grow 2.4-fold a year in cost and "
    "pass 1 bn$ by 2027; with several runs, staff and experiments about 2 bn$ a year in 2025. Range 1 to "
    "4.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {1e-6, 1000}, .plausible = {1, 4}, .fallback = 2}};

inline constinit Parameter<double> startupBudget{{.id = "developers.startup.budget", .label = "Yearly budget at the start, start-ups", .unit = "bn$",
    .help = "Yearly budget of a typical start-up at the start. Fixed costs such as compliance and premiums "
    "weigh on it; when it rises, start-ups survive more rules.",
    .source = "judgement: 50 million US$ a year, a well-funded young firm; range 20 to 100 million.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1e-9, 100}, .plausible = {.02, 0.1}, .fallback = 0.05}};

inline constinit Parameter<double> communityBudget{{.id = "developers.community.budget", .label = "Yearly budget at the start, groups", .unit = "bn$",
    .help = "Yearly budget of a typical community group at the start. Fixed costs weigh on it most; when "
    "it rises, groups survive more rules and have more to lose in court.",
    .source = "judgement: 0.6 million US$ a year, a few paid people or donated computing; range 0.1 to 2 "
    "million.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1e-9, 10}, .plausible = {.0001, 0.002}, .fallback = 0.0006}};

inline constinit Parameter<double> inflow{{.id = "developers.inflow", .label = "Capital inflow", .unit = "budget/yr",
    .help = "Fresh capital that developers receive each year, as a share of their yearly budget. It acts "
    "in their books; when it rises, fewer go under and more can pay damages.",
    .source = "judgement: a quarter of the budget, less than what leading firms raised in 2025; range 0.1 "
    "to 0.5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.1, 0.5}, .fallback = 0.25}};

inline constinit Parameter<double> margin{{.id = "developers.margin", .label = "Margin on revenue", .unit = "share",
    .help = "Share of revenue left after the costs of serving and training. It acts in developers' books; "
    "when it rises, those with customers build up wealth and can pay damages.",
    .source = "judgement: half, since serving, training and staff take the rest; range 0.3 to 0.7.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.3, 0.7}, .fallback = 0.5}};

inline constinit Parameter<double> frontierComputeSpread{{.id = "developers.frontier.compute_spread", .label = "Spread of compute at the start, labs", .unit = "sd OOM",
    .help = "Differences in training compute between labs at the start (standard deviation). When it "
    "rises, one lab leads more clearly and fewer feel a close race.",
    .source = "Kumar & Manning 2025 (arXiv 2504.16138): 14 to 16 models a year within an order of "
    "magnitude of the largest; 0.25 puts the eight labs there. Range 0.1 to 0.5.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.1, 0.5}, .fallback = 0.25}};

inline constinit Parameter<double> startupComputeSpread{{.id = "developers.startup.compute_spread", .label = "Spread of compute at the start, start-ups", .unit = "sd OOM",
    .help = "Differences in training compute between start-ups at the start (standard deviation). When it "
    "rises, some start-ups come near the labs.",
    .source = "judgement: 0.5, so that the largest of sixty start-ups comes near the smaller labs; range "
    "0.2 to 0.8.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.2, 0.8}, .fallback = 0.5}};

inline constinit Parameter<double> communityComputeSpread{{.id = "developers.community.compute_spread", .label = "Spread of compute at the start, groups", .unit = "sd OOM",
    .help = "Differences in training compute between community groups at the start (standard deviation). "
    "When it rises, a few groups train large models of their own.",
    .source = "judgement: 0.6, since groups range from universities with clusters to volunteers; range 0.3 "
    "to 0.9.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.3, 0.9}, .fallback = 0.6}};

inline constinit Parameter<double> frontierBudgetSpread{{.id = "developers.frontier.budget_spread", .label = "Spread of budgets, labs", .unit = "ln sd",
    .help = "Differences in budget between labs at the start (standard deviation of the logarithm). When "
    "it rises, some labs feel fixed costs and damages more than others.",
    .source = "judgement: 0.4, the middle two thirds within a factor of 1.5 of the median; range 0.2 to "
    "0.8.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.2, 0.8}, .fallback = 0.4}};

inline constinit Parameter<double> startupBudgetSpread{{.id = "developers.startup.budget_spread", .label = "Spread of budgets, start-ups", .unit = "ln sd",
    .help = "Differences in budget between start-ups at the start (standard deviation of the logarithm). "
    "When it rises, fixed costs close the small ones and spare the large.",
    .source = "judgement: 0.8, the middle two thirds within a factor of 2.2 of the median; range 0.4 to "
    "1.2.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.4, 1.2}, .fallback = 0.8}};

inline constinit Parameter<double> communityBudgetSpread{{.id = "developers.community.budget_spread", .label = "Spread of budgets, groups", .unit = "ln sd",
    .help = "Differences in budget between community groups at the start (standard deviation of the "
    "logarithm). When it rises, fixed costs close the small ones and spare the large.",
    .source = "judgement: 0.8, as for start-ups; range 0.4 to 1.2.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.4, 1.2}, .fallback = 0.8}};

inline constinit Parameter<double> lagSpread{{.id = "developers.lag.spread", .label = "Spread of the algorithmic lag", .unit = "sd OOM",
    .help = "Differences in algorithms between developers of one kind at the start (standard deviation). "
    "When it rises, the leader of each kind is further ahead.",
    .source = "judgement: 0.1, between two and three months of algorithmic progress; range 0 to 0.3.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0, 0.3}, .fallback = 0.1}};

inline constinit Parameter<double> wealthFrontier{{.id = "developers.wealth.frontier", .label = "Wealth at the start, labs", .unit = "yearly budgets",
    .help = "What a typical lab owns at the start, in yearly budgets. It limits what damages and fines can "
    "take: when it falls, labs become judgment-proof and liability loses force.",
    .source = "judgement: 8 budgets, about 16 bn$: a lab or the group behind it; range half to double.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1000}, .plausible = {4, 16}, .fallback = 8}};

inline constinit Parameter<double> wealthStartup{{.id = "developers.wealth.startup", .label = "Wealth at the start, start-ups", .unit = "yearly budgets",
    .help = "What a typical start-up owns at the start, in yearly budgets. It limits what damages and "
    "fines can take: when it falls, liability makes start-ups less careful and more often insolvent.",
    .source = "judgement: 3 budgets, the money of a funding round or two; range half to double.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1000}, .plausible = {1.5, 6}, .fallback = 3}};

inline constinit Parameter<double> wealthCommunity{{.id = "developers.wealth.community", .label = "Wealth at the start, groups", .unit = "yearly budgets",
    .help = "What a typical community group owns at the start, in yearly budgets. It limits what damages "
    "and fines can take: groups with little wealth hardly respond to liability.",
    .source = "judgement: 1.5 budgets, since groups hold little beyond the next year; range half to "
    "double.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1000}, .plausible = {0.75, 3}, .fallback = 1.5}};

inline constexpr ParameterSpec* all[] = {
    &frontierCount.spec, &startupCount.spec, &communityCount.spec, &frontierCompute.spec,
    &startupCompute.spec, &communityCompute.spec, &lagStartup.spec, &lagCommunity.spec,
    &frontierBudget.spec, &startupBudget.spec, &communityBudget.spec, &inflow.spec, &margin.spec,
    &frontierComputeSpread.spec, &startupComputeSpread.spec, &communityComputeSpread.spec,
    &frontierBudgetSpread.spec, &startupBudgetSpread.spec, &communityBudgetSpread.spec, &lagSpread.spec,
    &wealthFrontier.spec, &wealthStartup.spec, &wealthCommunity.spec,
};

} // namespace cw::par::developers
