#pragma once
#include "sim/parameter.h"

namespace cw::par::promotion {

inline constinit Parameter<double> publicCompute{{.id = "promotion.public_compute", .label = "Public compute for smaller developers", .unit = "OOM",
    .help = "Computing power the state adds to the training runs of start-ups and community groups, in "
    "orders of magnitude: 0.3 doubles a run.",
    .examples = "Council Regulation (EU) 2024/1732 of 17 June 2024 opens EU supercomputers to start-ups as "
    "AI factories. Switzerland's Apertus, open weights of up to 70 billion parameters, was trained on the "
    "public Alps machine (released September 2025). California SB 53 (2025) prepares CalCompute, a public "
    "cluster. The difference: these ration machine time by call and project; the model lifts all small "
    "developers by one factor.",
    .watch = "capability.open, market.open_lag, innovation.flow, governance.enforcement_cost",
    .payer = "Taxpayers: cost.public_compute per order of magnitude, counted as public cost.",
    .mechanism = "The log10 FLOP of each planned run of a start-up or group rises by this, in the jurisdiction where "
    "it sits. Only those who have open weights on offer get it. A lifted run may reach a licence "
    "threshold or red line. Its cost is the mean over jurisdictions by population. No effect when they "
    "fine-tune a better open model instead, which they do when it is ahead by more than "
    "train.tune_margin.",
    .omits = "Choice of projects, and crowding out of private investment; the same factor for a large start-up "
    "and a group of volunteers.",
    .source = "Judgement: no public programme states its aid as a factor; 0.7, five times the compute, is "
    "generous. Default 0: access in 2025 was small beside private spending.",
    .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 3}, .plausible = {0, 0.7}, .fallback = 0}};

inline constinit Parameter<double> grants{{.id = "promotion.grants", .label = "Grants for open development", .unit = "bn$/yr",
    .help = "Public money for development in the open, in billions of dollars a year.",
    .examples = "US National Science Foundation with Nvidia, 14 August 2025: 75 + 77 million US$ for fully "
    "open models by the Allen Institute for AI. EU Large AI Grand Challenge, 26 June 2024: 1 million euros "
    "and 8 million GPU hours for four start-ups, expected to open the models for non-commercial use or "
    "publish their results. The difference: these pay chosen projects; here grants make opening more "
    "attractive to all.",
    .watch = "market.open_share, capability.open, innovation.flow, misuse.route.open",
    .payer = "Taxpayers, by the full sum; start-ups and groups gain most.",
    .mechanism = "In the choice to withhold, serve or open, opening gains release.grants_small yearly budgets per "
    "bn$ for start-ups and groups and release.grants_labs for labs, by the law of the developer's "
    "place. It counts for less where release is tiered, and where it is forbidden "
    "(release.forbidden_benefit). Grants also feed the commons of shared work directly: grants / "
    "innovation.commons_cost is added to its inflow, which lifts everybody's value and follow-on work. "
    "No money reaches the developers' accounts: neither wealth nor training grows. Public cost is the "
    "mean over jurisdictions by population.",
    .omits = "Who wins a grant, and how thinly it is spread: each developer weighs the same gain however "
    "many share it.",
    .source = "Judgement: no study links grants to release; 0.05 is of the order of the 2025 awards, and "
    "the range to 5 would be a hundred times that.",
    .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 50}, .plausible = {0, 5}, .fallback = 0.05}};

inline constexpr ParameterSpec* all[] = {
    &publicCompute.spec, &grants.spec,
};

} // namespace cw::par::promotion
