#pragma once
#include "sim/parameter.h"

namespace cw::par::release {

inline constexpr std::string_view openWeightsChoices[] = {"allowed", "tiered", "forbidden"};
inline constinit Parameter<int> openWeights{{.id = "release.open_weights", .label = "Open-weight releases", .unit = "choice",
    .help = "What may be opened (release).",
    .source = "a choice, not a fact", .grade = Grade::policy, .role = Role::lever, .kind = Kind::choice,
    .limits = {0, 2}, .plausible = {0, 2}, .fallback = 0, .choices = openWeightsChoices}};

inline constinit Parameter<double> tierThreshold{{.id = "release.tier_threshold", .label = "Release tier", .unit = "log10 effective FLOP",
    .help = "Tiered: models at or above must be staged and pass (release).",
    .source = "a choice, not a fact", .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {20, 40}, .plausible = {24, 32}, .fallback = 26, .off = 40}};

inline constinit Parameter<double> stagingMonths{{.id = "release.staging_months", .label = "Staging period", .unit = "months",
    .help = "API first, open after (release).",
    .source = "a choice, not a fact", .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 120}, .plausible = {1, 24}, .fallback = 6}};

inline constinit Parameter<double> evaluationStringency{{.id = "release.evaluation_stringency", .label = "Evaluation stringency", .unit = "share",
    .help = "Chance that a model without guardrails or tamper resistance fails (release).",
    .source = "a choice, not a fact", .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.3}};

inline constinit Parameter<double> apiMonitoring{{.id = "release.api_monitoring", .label = "API monitoring duty", .unit = "share",
    .help = "Chance that a failed misuse attempt at an API ends in a ban (misuse).",
    .source = "L15", .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.3}};

inline constinit Parameter<double> ecosystemFrontier{{.id = "release.ecosystem.frontier", .label = "Ecosystem benefit of opening, labs", .unit = "budget/yr",
    .help = "Release.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.2, 0.8}, .fallback = 0.45}};

inline constinit Parameter<double> ecosystemStartup{{.id = "release.ecosystem.startup", .label = "Ecosystem benefit of opening, start-ups", .unit = "budget/yr",
    .help = "Release.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.3, 1}, .fallback = 0.6}};

inline constinit Parameter<double> ecosystemCommunity{{.id = "release.ecosystem.community", .label = "Ecosystem benefit of opening, groups", .unit = "budget/yr",
    .help = "Release.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.5, 1.5}, .fallback = 0.9}};

inline constinit Parameter<double> servingCost{{.id = "release.serving_cost", .label = "Fixed cost of running an API", .unit = "bn$/yr",
    .help = "Release.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.005, 0.1}, .fallback = 0.02}};

inline constinit Parameter<double> revenueCapApi{{.id = "release.revenue_cap_api", .label = "Largest API revenue weighed", .unit = "budgets/yr",
    .help = "Caps the revenue in a release decision: a start-up does not plan for twenty budgets (E4).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {2, 8}, .fallback = 4}};

inline constinit Parameter<double> revenueCapOpen{{.id = "release.revenue_cap_open", .label = "Largest open revenue weighed", .unit = "budgets/yr",
    .help = "The same for open weights (E4).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.5, 2}, .fallback = 1}};

inline constinit Parameter<double> servingFloor{{.id = "release.serving_floor", .label = "Least cost of running an API", .unit = "budgets/yr",
    .help = "Share of a yearly budget that an API takes at least (E4).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.1, 0.4}, .fallback = 0.2}};

inline constinit Parameter<double> dutyCost{{.id = "release.duty_cost", .label = "Weight of high-risk duties on an API", .unit = "budgets/yr",
    .help = "Cost of full high-risk duties to whoever serves a model (E4).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.02, 0.1}, .fallback = 0.045}};

inline constinit Parameter<double> grantsSmall{{.id = "release.grants_small", .label = "Ecosystem benefit per grant, start-ups and groups", .unit = "budgets/bn$",
    .help = "How far public grants raise the benefit of opening (E4).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.1, 1}, .fallback = 0.3}};

inline constinit Parameter<double> grantsLabs{{.id = "release.grants_labs", .label = "Ecosystem benefit per grant, labs", .unit = "budgets/bn$",
    .help = "The same for frontier labs (E4).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0, 0.1}, .fallback = 0.02}};

inline constinit Parameter<double> tamperRelief{{.id = "release.tamper_relief", .label = "Believed harm avoided by tamper resistance", .unit = "share",
    .help = "Share of the harm of open weights that full tamper resistance is believed to avoid (E4).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> mandateCost{{.id = "release.mandate_cost", .label = "Cost of a full tamper mandate", .unit = "budgets/yr",
    .help = "What building tamper resistance costs whoever opens (E4).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.02, 0.3}, .fallback = 0.1}};

inline constinit Parameter<double> stageApiShare{{.id = "release.stage_api_share", .label = "Value of the API while staging", .unit = "share",
    .help = "Part of the API utility counted during staging (E4).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.5}, .fallback = 0.25}};

inline constinit Parameter<double> stageHorizon{{.id = "release.stage_horizon", .label = "Staging months that earn", .unit = "months",
    .help = "Staging beyond this earns nothing more (E4).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {1, 600}, .plausible = {12, 36}, .fallback = 24}};

inline constinit Parameter<double> stageWait{{.id = "release.stage_wait", .label = "Months of staging that make opening pointless", .unit = "months",
    .help = "The benefit of opening falls linearly to zero over this wait (E4).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {1, 600}, .plausible = {24, 120}, .fallback = 60}};

inline constinit Parameter<double> stageCost{{.id = "release.stage_cost", .label = "Cost of an evaluation", .unit = "budgets/yr",
    .help = "File and tests under tiered release (E4).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 0.1}, .fallback = 0.02}};

inline constinit Parameter<double> evaluationGuard{{.id = "release.evaluation_guard", .label = "Weight of guardrails in the evaluation", .unit = "share",
    .help = "How far guardrails lower the chance to fail (E4).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> evaluationTamper{{.id = "release.evaluation_tamper", .label = "Weight of tamper resistance in the evaluation", .unit = "share",
    .help = "How far tamper resistance lowers the chance to fail (E4).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> forbiddenBenefit{{.id = "release.forbidden_benefit", .label = "Benefit of an unlawful opening", .unit = "share",
    .help = "Part of the benefit of opening that is left when it is forbidden (E4).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> forbiddenDetection{{.id = "release.forbidden_detection", .label = "Chance that an unlawful opening is noticed without inspection", .unit = "probability",
    .help = "Open weights are public: they are noticed more easily than covert training (E4).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.25}};

inline constinit Parameter<double> severeIncident{{.id = "release.severe_incident", .label = "Severe incident", .unit = "bn$",
    .help = "One incident of this size traced to a staged model keeps its weights closed (E4, E9).",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100000}, .plausible = {0.1, 1}, .fallback = 0.5}};

inline ParameterSpec* const all[] = {
    &openWeights.spec, &tierThreshold.spec, &stagingMonths.spec, &evaluationStringency.spec,
    &apiMonitoring.spec, &ecosystemFrontier.spec, &ecosystemStartup.spec, &ecosystemCommunity.spec,
    &servingCost.spec, &revenueCapApi.spec, &revenueCapOpen.spec, &servingFloor.spec, &dutyCost.spec,
    &grantsSmall.spec, &grantsLabs.spec, &tamperRelief.spec, &mandateCost.spec, &stageApiShare.spec,
    &stageHorizon.spec, &stageWait.spec, &stageCost.spec, &evaluationGuard.spec, &evaluationTamper.spec,
    &forbiddenBenefit.spec, &forbiddenDetection.spec, &severeIncident.spec,
};

} // namespace cw::par::release
