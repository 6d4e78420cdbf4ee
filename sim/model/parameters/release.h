#pragma once
#include "sim/parameter.h"

namespace cw::par::release {

inline constexpr std::string_view openWeightsChoices[] = {"allowed", "tiered", "forbidden"};
inline constinit Parameter<int> openWeights{{.id = "release.open_weights", .label = "Open-weight releases", .unit = "choice",
    .help = "Whether developers may publish the weights of their models: freely (allowed), above a threshold "
    "only after staging and an evaluation (tiered), or not at all (forbidden).",
    .examples = "Allowed: EU AI Act, Art. 53(2), even exempts open models from some duties unless they pose "
    "systemic risk; the US NTIA report of 30 July 2024 found the evidence insufficient to restrict open "
    "weights and advised to monitor. Tiered: no law in force has this; nearest, California SB 1047 (vetoed "
    "29 September 2024) would have asked for safety plans and reasonable care above 1e26 operations and $100 "
    "million. Forbidden: no law in force has this; the US AI Diffusion rule (15 January 2025, rescinded 13 "
    "May 2025) controlled exports of closed weights and left published ones free.",
    .watch = "market.open_share, market.open_lag, misuse.route.stripped, innovation.flow",
    .payer = "Tiered: developers of capable models, through waiting and testing, and builders who use them. "
    "Forbidden: developers and users of open models, start-ups and groups most, since opening is worth most "
    "to them; commons and follow-on innovation shrink.",
    .mechanism = "Each developer chooses between withholding, an API and opening, by expected gain in yearly "
    "budgets. Tiered, at or above the release threshold: an API now, weights after the staging period "
    "if the model passes and no severe incident was traced to it; the threshold, staging period and "
    "stringency act under this setting only, and compliance duties rise by compliance.tier_duty unless "
    "the threshold is at its highest value. Forbidden: opening is unlawful, brings the share "
    "release.forbidden_benefit of its gain less (inspection + release.forbidden_detection) x penalty, "
    "and once done the weights are out, listed on hubs outside the coalition only; users in members "
    "find them less attractive. Weights opened before, or abroad where it is lawful, stay on hubs. A "
    "responsive regulator turns allowed into tiered once it has tightened by more than "
    "regulator.tier_tightening.",
    .omits = "Degrees of openness (code, data, licence terms), staged access for researchers, and exceptions "
    "for small or scientific models.",
    .source = "Policy choice: allowed, as in all large jurisdictions in 2025; NTIA 2024 for the status quo. "
    "Solaiman et al. 2019 for staged release.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::choice,
    .limits = {0, 2}, .plausible = {0, 2}, .fallback = 0, .choices = openWeightsChoices}};

inline constinit Parameter<double> tierThreshold{{.id = "release.tier_threshold", .label = "Release threshold (tiered)", .unit = "log10 effective FLOP",
    .help = "Capability at and above which tiered release applies, as a power of ten of effective FLOP: "
    "training compute times the progress of algorithms since the start. 40 switches it off.",
    .examples = "No law in force has a threshold for opening weights; the nearest is EU AI Act, Art. 51(2) "
    "with Art. 53(2): above 1e25 operations a model is presumed to pose systemic risk and loses the "
    "open-source exemption. US Executive Order 14110 (30 October 2023, revoked 20 January 2025), sec. 4.2: "
    "reports above 1e26. California SB 53: duties above 1e26. These count raw training operations; the lever "
    "counts algorithmic gains too, so it catches more models as years pass.",
    .watch = "market.open_lag, market.open_share, misuse.route.stripped",
    .payer = "Developers whose models reach the threshold: labs first, later start-ups and those who "
    "fine-tune capable open models.",
    .mechanism = "Acts only when open-weight releases are tiered (or a responsive regulator has made them "
    "so). A model at or above it may be opened only after the staging period and an evaluation; below it "
    "nothing changes. It rises by the drift of thresholds each year; without drift most new models pass it "
    "in time. Fine-tunes count by their own capability. The law of the developer's place decides.",
    .omits = "Thresholds by tested ability or number of users, designation by an authority, and errors in "
    "measuring capability, which the model knows exactly.",
    .source = "EU AI Act Art. 51(2) (1e25); US Executive Order 14110 and California SB 53 (1e26). Default "
    "26: policy choice. Range: judgement, from present open models to several years of growth (Kumar and "
    "Manning 2025).",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {20, 40}, .plausible = {24, 32}, .fallback = 26, .off = 40}};

inline constinit Parameter<double> stagingMonths{{.id = "release.staging_months", .label = "Staging period", .unit = "months",
    .help = "Months for which a model at or above the release threshold must be offered by API before its "
    "weights may be opened.",
    .examples = "No law in force has this. Practice: OpenAI announced GPT-2 in February 2019 and released "
    "larger versions step by step until the largest in November 2019, about nine months, to watch for misuse "
    "(Solaiman et al. 2019). Same: waiting to learn before the irreversible step. Different: it was "
    "voluntary, and staged by size of model rather than from API to weights.",
    .watch = "market.open_lag, market.open_share, misuse.route.stripped",
    .payer = "Developers that would open, who lose part of the gain; users of open weights, who wait. Labs "
    "lose least, since an API earns meanwhile.",
    .mechanism = "Acts only under tiered release, for models at or above the threshold. With S months of "
    "staging and H = release.stage_horizon, the gain from opening becomes release.stage_api_share x the "
    "gain of an API x min(S, H) / H, plus the gain of opening x (1 - S / release.stage_wait) x (1 - chance "
    "to fail), less release.stage_cost. At release.stage_wait opening has lost all value of its own. A "
    "severe incident traced to the model meanwhile (release.severe_incident or more) keeps its weights "
    "closed. If opening has become forbidden by then, they stay closed too.",
    .omits = "Insight from staging: waiting does not improve the evaluation or the model, it only gives time "
    "for defences to catch up and for incidents to show.",
    .source = "Solaiman et al. 2019 (GPT-2, about nine months). Judgement: six months; range from a month to "
    "two years, by when rivals have caught up.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 120}, .plausible = {1, 24}, .fallback = 6}};

inline constinit Parameter<double> evaluationStringency{{.id = "release.evaluation_stringency", .label = "Stringency of evaluation", .unit = "share",
    .help = "Chance that a model without guardrails or tamper resistance fails the evaluation before its "
    "weights may be opened.",
    .examples = "No law in force makes opening depend on a test. EU AI Act, Art. 55(1)(a) (since 2 August "
    "2025): providers of models with systemic risk must evaluate them, adversarial testing included, but "
    "there is no pass mark. Practice: before opening gpt-oss in August 2025 OpenAI fine-tuned it for harm "
    "and released it because it stayed below its own danger threshold; a test by the developer itself, not "
    "by an authority.",
    .watch = "market.open_share, models.stripped_share, market.open_lag",
    .payer = "Developers with weak guardrails, usually start-ups and groups; labs, with more care, pass "
    "more often. The test itself costs release.stage_cost.",
    .mechanism = "Acts only under tiered release, at or above the threshold. Chance to fail = stringency x "
    "(1 - release.evaluation_guard x strength of guardrails - release.evaluation_tamper x tamper "
    "resistance), drawn once at the end of staging; who fails stays with an API. Developers foresee it, so "
    "a strict test also discourages from trying, and strong safeguards pay off.",
    .omits = "Errors of the test, second attempts, and dangerous abilities: it judges safeguards, not what "
    "the model can do. Guardrails count although they can be stripped once the weights are out.",
    .source = "Judgement: 0.3, a test that most careful models pass; no failure rate of such a test is "
    "known. Range from a formality to certain failure without safeguards.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.3}};

inline constinit Parameter<double> apiMonitoring{{.id = "release.api_monitoring", .label = "API monitoring duty", .unit = "share",
    .help = "Chance that a failed attempt at misuse through an API ends with the account being banned.",
    .examples = "China, Interim Measures for Generative AI Services (in force 15 August 2023), Art. 14: "
    "providers that find users breaking the law must warn, limit, suspend or end their service and report "
    "it; it asks for action on what is found, not for a rate of finding. EU AI Act, Art. 55(1)(b): providers "
    "of models with systemic risk must mitigate it, without naming monitoring. Practice: large providers ban "
    "accounts under their terms of use.",
    .watch = "misuse.route.api, misuse.attempts, misuse.route.stripped",
    .payer = "Developers that serve APIs, mostly labs: release.monitoring_cost of their API revenue at a full "
    "duty, counted as compliance.",
    .mechanism = "A misuser tries until success, ban or tiredness (misuse.try_count): with success chance j of one try and "
    "ban chance b after a failure, the patient succeed in the end with j / (1 - (1 - j)(1 - b)); with j = 0.2, for "
    "example, b = 0.3 lets 0.45 through. Monitoring also adds misuse.monitoring_catch to the chance to be caught and "
    "so deters. Who is banned stays off "
    "APIs for misuse.ban_months and may turn to open weights or to no AI, so part of the harm moves. The "
    "law of the developer's place counts; under a market-access rule those outside come part of the way. "
    "No effect on open weights; little where guardrails are so weak that the first try succeeds.",
    .omits = "Wrong bans of lawful users, privacy, and new accounts under false names within the ban.",
    .source = "Judgement: 0.3; the rate of bans is not published. Formula: repeated independent tries with a "
    "chance of ban after each failure. Range from none to every failure.",
    .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.3}};

inline constinit Parameter<double> ecosystemFrontier{{.id = "release.ecosystem.frontier", .label = "Ecosystem benefit of opening, labs", .unit = "budget/yr",
    .help = "What a lab gains a year from opening its weights, in yearly budgets, apart from revenue: "
    "adoption of its standards, talent, free improvements. It acts in release; when it rises, labs open "
    "more.",
    .source = "judgement: 0.45 of a budget, below smaller developers, as a lab's lead is worth more closed "
    "(Qiu et al. 2025 for who opens); range 0.2 to 0.8.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.2, 0.8}, .fallback = 0.45}};

inline constinit Parameter<double> ecosystemStartup{{.id = "release.ecosystem.startup", .label = "Ecosystem benefit of opening, start-ups", .unit = "budget/yr",
    .help = "What a start-up gains a year from opening its weights, in yearly budgets, apart from revenue: "
    "attention, talent, free improvements. It acts in release; when it rises, start-ups open more.",
    .source = "judgement: 0.6 of a budget, more than a lab, since attention is scarcer (Qiu et al. 2025: "
    "weaker models are released more openly); range 0.3 to 1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.3, 1}, .fallback = 0.6}};

inline constinit Parameter<double> ecosystemCommunity{{.id = "release.ecosystem.community", .label = "Ecosystem benefit of opening, groups", .unit = "budget/yr",
    .help = "What a community group gains a year from opening its weights, in yearly budgets: openness is "
    "mostly its purpose. It acts in release; when it rises, groups open more whatever the risk in court.",
    .source = "judgement: 0.9 of a budget, nearly all that a group works for; range 0.5 to 1.5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.5, 1.5}, .fallback = 0.9}};

inline constinit Parameter<double> servingCost{{.id = "release.serving_cost", .label = "Fixed cost of running an API", .unit = "bn$/yr",
    .help = "Fixed cost a year of running an API: staff, reserve of machines, support. It acts in release; "
    "when it rises, start-ups and groups open weights or withhold instead.",
    .source = "judgement: 20 million US$, a small operations team and idle machines; range 5 to 100 "
    "million.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.005, 0.1}, .fallback = 0.02}};

inline constinit Parameter<double> revenueCapApi{{.id = "release.revenue_cap_api", .label = "Largest API revenue weighed", .unit = "budgets/yr",
    .help = "Most API revenue that a developer counts on in the choice of release, in yearly budgets. It "
    "keeps a small developer with a strong model from planning for revenue it could not serve.",
    .source = "judgement: 4 budgets, the fastest growth a firm could plan for; range 2 to 8.",
    .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {2, 8}, .fallback = 4}};

inline constinit Parameter<double> revenueCapOpen{{.id = "release.revenue_cap_open", .label = "Largest open revenue weighed", .unit = "budgets/yr",
    .help = "Most revenue from open weights that a developer counts on in the choice of release, in yearly "
    "budgets. It acts like release.revenue_cap_api.",
    .source = "judgement: 1 budget, since support grows with people; range 0.5 to 2.",
    .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.5, 2}, .fallback = 1}};

inline constinit Parameter<double> servingFloor{{.id = "release.serving_floor", .label = "Least cost of running an API", .unit = "budgets/yr",
    .help = "Least share of a yearly budget that running an API takes, even for a rich developer. It acts "
    "in release; when it rises, opening becomes the better choice for more developers.",
    .source = "judgement: a fifth, as large users need large service; range 0.1 to 0.4.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.1, 0.4}, .fallback = 0.2}};

inline constinit Parameter<double> dutyCost{{.id = "release.duty_cost", .label = "Weight of high-risk duties on an API", .unit = "budgets/yr",
    .help = "Cost of full high-risk duties to a developer that serves an API, in yearly budgets. It acts "
    "in release; opening bears none of it, so that when it rises duties favour openness.",
    .source = "judgement: 4.5 % of a budget, between a few per cent and the tenth that a heavily regulated "
    "firm may spend; range 2 to 10 %.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.02, 0.1}, .fallback = 0.045}};

inline constinit Parameter<double> grantsSmall{{.id = "release.grants_small", .label = "Ecosystem benefit per grant, start-ups and groups", .unit = "budgets/bn$",
    .help = "How much a bn$ a year of public grants adds to the gain of start-ups and groups from opening, "
    "in yearly budgets. It acts in release; when it rises, grants buy more open weights.",
    .source = "judgement: 0.3, no study links grants to release; range 0.1 to 1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0.1, 1}, .fallback = 0.3}};

inline constinit Parameter<double> grantsLabs{{.id = "release.grants_labs", .label = "Ecosystem benefit per grant, labs", .unit = "budgets/bn$",
    .help = "How much a bn$ a year of public grants adds to the gain of labs from opening, in yearly "
    "budgets. It acts in release; when it rises, grants move labs as well.",
    .source = "judgement: 0.02, since grants are small beside a lab's budget; range 0 to 0.1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0, 0.1}, .fallback = 0.02}};

inline constinit Parameter<double> tamperRelief{{.id = "release.tamper_relief", .label = "Believed harm avoided by tamper resistance", .unit = "share",
    .help = "Share of the harm through open weights that developers believe full tamper resistance would "
    "avoid. It acts in release under liability; when it rises, resistant weights are opened more readily.",
    .source = "judgement: half, since guarded weights can still be jailbroken; the whole scale as range.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> mandateCost{{.id = "release.mandate_cost", .label = "Cost of a full tamper mandate", .unit = "budgets/yr",
    .help = "Cost of building full tamper resistance into open weights, in yearly budgets. It acts in "
    "release, as far as the state of the art allows what is mandated; when it rises, a mandate makes "
    "developers open less.",
    .source = "judgement: a tenth of a budget, well above the computing for filtering training data (under "
    "1 % in O'Brien et al. 2025, not re-checked), for tests and lost quality. Range 2 to 30 %.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.02, 0.3}, .fallback = 0.1}};

inline constinit Parameter<double> stageApiShare{{.id = "release.stage_api_share", .label = "Value of the API while staging", .unit = "share",
    .help = "Part of the gain from an API that a developer counts for the time its weights are staged. It "
    "acts in release under tiers; when it rises, staging hurts developers less.",
    .source = "judgement: a quarter, since users expect the free weights to follow; range 0.1 to 0.5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.5}, .fallback = 0.25}};

inline constinit Parameter<double> stageHorizon{{.id = "release.stage_horizon", .label = "Staging months that earn", .unit = "months",
    .help = "Months of staging beyond which the API earns nothing more in the choice of release. It acts "
    "in release under tiers.",
    .source = "judgement: 24 months, the useful life of a model; range 12 to 36.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1, 600}, .plausible = {12, 36}, .fallback = 24}};

inline constinit Parameter<double> stageWait{{.id = "release.stage_wait", .label = "Months of staging that make opening pointless", .unit = "months",
    .help = "Months of staging after which opening would be pointless; the gain from opening falls in a "
    "straight line towards it. It acts in release under tiers; when it falls, staging deters opening more.",
    .source = "judgement: 60 months, since an old model still brings some good will; range 24 to 120.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1, 600}, .plausible = {24, 120}, .fallback = 60}};

inline constinit Parameter<double> stageCost{{.id = "release.stage_cost", .label = "Cost of an evaluation", .unit = "budgets/yr",
    .help = "Cost of the file and tests under tiered release, in yearly budgets. It acts in release; when "
    "it rises, tiers deter opening more.",
    .source = "judgement: 2 % of a budget, as for a licence application; range 0 to 10 %.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 0.1}, .fallback = 0.02}};

inline constinit Parameter<double> evaluationGuard{{.id = "release.evaluation_guard", .label = "Weight of guardrails in the evaluation", .unit = "share",
    .help = "How far full guardrails lower the chance to fail the evaluation before opening. It acts in "
    "release under tiers; when it rises, careful developers pass more often.",
    .source = "judgement: half, so that guardrails and tamper resistance count alike; the whole scale as "
    "range.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> evaluationTamper{{.id = "release.evaluation_tamper", .label = "Weight of tamper resistance in the evaluation", .unit = "share",
    .help = "How far full tamper resistance lowers the chance to fail the evaluation before opening. It "
    "acts in release under tiers; when it rises, resistant weights pass more often.",
    .source = "judgement: half, so that guardrails and tamper resistance count alike; the whole scale as "
    "range.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> forbiddenBenefit{{.id = "release.forbidden_benefit", .label = "Benefit of an unlawful opening", .unit = "share",
    .help = "Part of the gain from opening that is left when opening is forbidden. It acts in release; "
    "when it rises, more developers open in spite of a ban.",
    .source = "judgement: half, since companies will not use such weights and admirers will; the whole "
    "scale as range.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> forbiddenDetection{{.id = "release.forbidden_detection", .label = "Chance that an unlawful opening is noticed without inspection", .unit = "probability",
    .help = "Chance that an unlawful opening is noticed and traced without any inspection; inspection "
    "comes on top. It acts in release; when it rises, a ban deters more.",
    .source = "judgement: a quarter; weights online are public and their author may not be. The whole "
    "scale as range.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.25}};

inline constinit Parameter<double> monitoringCost{{.id = "release.monitoring_cost", .label = "Cost of full API monitoring", .unit = "share of API revenue",
    .help = "What classifiers and review of all API traffic cost a developer. A duty to monitor takes this share, times the "
    "duty, of its API revenue; a higher cost makes APIs less attractive to offer, and opening more so.",
    .source = "Sharma et al. 2025 (2501.18837): +23.7 % inference cost; next generation 2026 (2601.04603): about 1 %",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.01, 0.24}, .fallback = 0.03}};

inline constinit Parameter<double> severeIncident{{.id = "release.severe_incident", .label = "Severe incident", .unit = "bn$",
    .help = "Harm of one incident that keeps a staged model's weights closed if it is traced to the model "
    "or one derived from it. It acts in liability and release under tiers; when it rises, staging stops "
    "fewer openings.",
    .source = "SB 1047 (California, vetoed 2024; secondary source): critical harm from 500 million US$; SB "
    "53 of 2025: 1 bn$. Range 0.1 to 1.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100000}, .plausible = {0.1, 1}, .fallback = 0.5}};

inline constexpr ParameterSpec* all[] = {
    &openWeights.spec, &tierThreshold.spec, &stagingMonths.spec, &evaluationStringency.spec,
    &apiMonitoring.spec, &ecosystemFrontier.spec, &ecosystemStartup.spec, &ecosystemCommunity.spec,
    &servingCost.spec, &revenueCapApi.spec, &revenueCapOpen.spec, &servingFloor.spec, &dutyCost.spec,
    &grantsSmall.spec, &grantsLabs.spec, &tamperRelief.spec, &mandateCost.spec, &stageApiShare.spec,
    &stageHorizon.spec, &stageWait.spec, &stageCost.spec, &evaluationGuard.spec, &evaluationTamper.spec,
    &forbiddenBenefit.spec, &forbiddenDetection.spec, &monitoringCost.spec, &severeIncident.spec,
};

} // namespace cw::par::release
