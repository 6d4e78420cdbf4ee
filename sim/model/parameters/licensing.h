#pragma once
#include "sim/parameter.h"

namespace cw::par::licensing {

inline constinit Parameter<double> modelThreshold{{.id = "licensing.model_threshold", .label = "Model licence threshold", .unit = "log10 FLOP",
    .help = "Training runs of at least this much computation need a licence before the model may be "
    "released; 40 means no licence.",
    .examples = "No law in force requires a licence at a compute threshold before release. Regulation (EU) "
    "2024/1689, Arts. 51(2) and 52(1): above 1e25 FLOP a model is presumed to carry systemic risk and is "
    "notified within two weeks; nothing is approved. California SB 53 (Stats. 2025, ch. 138): above 1e26, "
    "published frameworks and incident reports. Proposed: licensing by an independent body, framework of "
    "Senators Blumenthal and Hawley, 8 September 2023. The US AI Diffusion rule (15 January 2025, rescinded "
    "13 May 2025) asked for export licences for closed weights from 1e26 on, with published weights exempt.",
    .watch = "governance.licences, governance.hugging, governance.covert_runs, capability.open",
    .payer = "Developers whose runs reach it, at first labs; by a small fixed duty all developers under the "
    "rule; users wait for models.",
    .mechanism = "A planned run at or above the threshold makes the developer choose: apply, train just "
    "below, train covertly, or move abroad. The choice is random in proportion to e^(sharpness x value), "
    "values in yearly budgets: applying gives (1 - refusal) - fee - cost of the missing care - delay x "
    "train.delay_cost; a smaller run loses train.value_of_scale per order of magnitude; a covert one loses "
    "train.covert_discount and risks the penalty; moving costs the switching cost and part of what market "
    "access takes (train.reach_share). Fine-tunes need no licence. Any threshold below 40 also raises the "
    "duty level of all developers under that law by compliance.licence_duty.",
    .omits = "Definitions by capability or use, doubts about how compute is counted, distillation, and "
    "inference compute: a small run by a better algorithm escapes.",
    .source = "Regulation (EU) 2024/1689, Art. 51(2): 1e25; Executive Order 14110 and California SB 53: "
    "1e26; the range 24 to 27 surrounds them. Default off: no such licence existed in 2025.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {20, 40}, .plausible = {24, 27}, .fallback = 40, .off = 40}};

inline constinit Parameter<double> thresholdDrift{{.id = "licensing.threshold_drift", .label = "Drift of thresholds", .unit = "OOM/yr",
    .help = "By how many orders of magnitude a year the licence threshold and the release tier rise after "
    "they start; 0 keeps them fixed.",
    .examples = "No law in force raises a threshold by itself. Regulation (EU) 2024/1689, Art. 51(3), lets "
    "the Commission amend it by delegated act. California SB 53 (Bus. & Prof. Code, s. 22757.14) has a "
    "department recommend changes every year from 1 January 2027. The US AI Diffusion rule (January 2025, "
    "rescinded in May 2025) set free closed weights that took no more training than the best published "
    "model: a floor that moved with open models.",
    .watch = "governance.licences, governance.hugging, capability.frontier",
    .payer = "With drift, the public bears the risk of larger unlicensed runs; without it, more and ever "
    "smaller developers bear the licence.",
    .mechanism = "Threshold = starting value + drift x years since the lever's own start. It moves the "
    "model licence and the tier for staged release, not the treaty red line, the chip licence or the "
    "reporting threshold. Frontier runs grow at first by growth.compute a year, so that a drift near that "
    "keeps the number of licensed runs roughly steady. No effect where the licence is off and releases are "
    "not tiered.",
    .omits = "Revision in steps and after debate, and thresholds set relative to the largest known run.",
    .source = "Kumar & Manning 2025, arXiv 2504.16138: counts above a fixed threshold grow ever faster, "
    "within one order of magnitude of the largest run they stay at 14 to 16 a year. Upper end 0.7: compute "
    "growth of 4 to 5 times a year (Epoch AI).",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 2}, .plausible = {0, 0.7}, .fallback = 0}};

inline constinit Parameter<double> fee{{.id = "licensing.fee", .label = "Licence fee and paperwork", .unit = "share of yearly budget",
    .help = "Cost of one licence application, fee and file together, as a share of the developer's yearly "
    "budget.",
    .examples = "No law in force charges a fee for training or releasing a model. The nearest practice is "
    "medicines: the US application fee with clinical data was $4,310,002 in fiscal year 2025 (89 Fed. Reg. "
    "61474, 31 July 2024), under 21 U.S.C. 379h. The difference: that is one sum for all, with waivers; "
    "here it grows with the developer's budget.",
    .watch = "governance.licences, governance.hugging, governance.covert_runs",
    .payer = "Developers above the threshold, in proportion to their budgets; it is spent on the file, and the "
    "state gains no revenue.",
    .mechanism = "It is subtracted from the value of applying, in yearly budgets, when a developer chooses between a "
    "licence, a smaller run, covert work and a move; whoever applies pays it, counted as compliance "
    "cost. No effect where the model licence is off, on runs below the threshold, on fine-tunes, or "
    "above a red line, where no licence is to be had.",
    .omits = "Fixed sums that weigh most on small developers, and the revenue that would pay for the "
    "regulator.",
    .source = "Judgement: no fee for models exists; 0.02 of a lab's budget (developers.frontier.budget) is "
    "some tens of millions, about ten times the 2025 US fee for a new medicine, because the file is "
    "included.",
    .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0, 0.2}, .fallback = 0.02}};

inline constinit Parameter<double> delay{{.id = "licensing.delay", .label = "Licence delay", .unit = "months",
    .help = "Months between a trained model's licence application and its release.",
    .examples = "No law in force makes a model wait at a compute threshold. China's Interim Measures for "
    "generative AI (in force 15 August 2023), Art. 17, ask for a security assessment and algorithm filing "
    "for public services with influence on opinion: a filing by service, not by compute. Medicines: 210 "
    "days for the opinion on a central EU authorisation, Regulation (EC) 726/2004, Art. 6(3). Regulation "
    "(EU) 2024/1689, Art. 52(1), asks for a notification and no waiting.",
    .watch = "governance.licences, market.open_lag, innovation.flow, governance.covert_runs",
    .payer = "Developers above the threshold lose the share train.delay_cost of the run's value per month; "
    "their users wait.",
    .mechanism = "A licensed model is released this many months after training, rounded up; by then rivals "
    "may have moved on. In the choice between applying, training less, covert work and moving, each month "
    "costs train.delay_cost. Defence does not use the wait: it follows released models, apart from early "
    "warning by chip reports. No effect where the licence is off, on fine-tunes, below the threshold, or "
    "in the very first month.",
    .omits = "Length by quality of the file, fast tracks, queues when many apply, and use of the model "
    "inside the developer meanwhile.",
    .source = "Judgement: no such delay exists for models; 4 months is shorter than the 210 days of "
    "Regulation (EC) 726/2004, and the range ends at 18, near the interval of three frontier runs.",
    .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 60}, .plausible = {0, 18}, .fallback = 4}};

inline constinit Parameter<double> refusal{{.id = "licensing.refusal", .label = "Chance of refusal", .unit = "probability",
    .help = "Chance that an application is refused, so that the model is never released.",
    .examples = "No law in force lets an authority refuse a licence at a compute threshold. California SB "
    "1047 (vetoed 29 September 2024) forbade releasing a model with an unreasonable risk of critical harm, "
    "by the developer's own judgement; the like in New York's RAISE Act was struck by its chapter amendment "
    "of 27 March 2026. Medicines: refusal where quality, safety or efficacy is not shown, Regulation (EC) "
    "726/2004, Art. 12.",
    .watch = "governance.licences, governance.covert_runs, governance.hugging, innovation.flow",
    .payer = "Developers whose model is refused lose the run; users lose the model.",
    .mechanism = "A draw with this chance after training: refused models stay in the house for good. The "
    "chance is the same for careful and careless developers. It lowers the value of applying one for one, "
    "so that more train just below the threshold, covertly or abroad. A refused model of a lab can still "
    "slip out of control. No effect where the licence is off, on fine-tunes, or below the threshold.",
    .omits = "Decisions on evidence: refusal does not select the dangerous models. Conditions, resubmission "
    "and appeal.",
    .source = "Judgement: no such decision exists for models. Range up to one half.",
    .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 0.5}, .fallback = 0.1}};

inline constinit Parameter<double> safetyStandard{{.id = "licensing.safety_standard", .label = "Safety standard of a licence", .unit = "k x",
    .help = "Least care that a licensed model must have, in natural units: care c leaves a share e^-c of "
    "misuse through guardrails, so 1 stops 63 % and 3 stops 95 %.",
    .examples = "Regulation (EU) 2024/1689, Art. 55(1), and the Code of Practice for general-purpose AI of "
    "10 July 2025: evaluate and mitigate systemic risk, no number. California SB 53 (in force 1 January "
    "2026): publish and follow a framework of one's own making. Frontier AI Safety Commitments (Seoul, 21 "
    "May 2024): voluntary. The difference: none of them sets a level, or makes a licence depend on it.",
    .watch = "misuse.route.api, control.expected, misuse.expected_harm, governance.licences",
    .payer = "Developers above the threshold whose care is lower; 1 / care.effectiveness of a yearly budget per "
    "unit, weighed in the choice and paid.",
    .mechanism = "A licensed model gets max(own care, standard). The missing care is subtracted from the value of "
    "applying, divided by the effectiveness of care (care.effectiveness). Standards below the customary "
    "care of labs (care.norm.frontier) change little. Care guards APIs and, until stripped, weights; "
    "stripped copies have none. Where members license, market access carries part of it to the runs of "
    "outside labs above the threshold. No effect where the licence is off, on fine-tunes, or on runs "
    "below the threshold by members.",
    .omits = "Tests that measure the wrong thing, and care after release; standards for anything else than "
    "guardrails, such as security of weights.",
    .source = "Judgement: existing codes set no level, and 0 keeps today's law. Range to 3 leaves 5 % of "
    "misuse; classifiers let through 4.4 % instead of 86 % (Sharma et al. 2025).",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 3}, .fallback = 0}};

inline constinit Parameter<double> hardwareThreshold{{.id = "licensing.hardware_threshold", .label = "Chip licence threshold", .unit = "log10 FLOP",
    .help = "Developers whose usual training run exceeds this need a licence for more chips; 40 means no "
    "licence.",
    .examples = "US Export Administration Regulations: licences for advanced chips by performance and "
    "destination since 7 October 2022, widened on 17 October 2023. The AI Diffusion rule of 15 January 2025 "
    "(rescinded 13 May 2025) would have asked for licences worldwide. The difference: these rules bind "
    "exports of chips above a performance and not developers above a compute. No law in force licenses "
    "chips for developers at home.",
    .watch = "capability.frontier, capability.open, market.open_lag",
    .payer = "Developers above the threshold: those outside the coalition most, members by a part; their "
    "users get less capable models.",
    .mechanism = "Once the log10 of a developer's training compute exceeds it, part of the growth of its "
    "compute is withheld: stringency x licensing.domestic_share for members, stringency x (1 - leak) for "
    "outsiders, who then meet the members' rule as an export control; leak is mobility.leakage x "
    "stringency, less what oversight finds (mobility.tracking). Those below "
    "grow freely and bunch at the line. It does not drift. No effect where stringency is 0.",
    .omits = "Chip makers and clouds, renting across borders, own chip industries that grow under controls, "
    "and stocks bought ahead.",
    .source = "US rules of 7 October 2022 and 17 October 2023 for the kind of rule. The level is judgement: "
    "24 to 27 surrounds the 1e25 and 1e26 used in laws on models. Default off: no such licence bound "
    "developers in 2025.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {20, 40}, .plausible = {24, 27}, .fallback = 40, .off = 40}};

inline constinit Parameter<double> hardwareStringency{{.id = "licensing.hardware_stringency", .label = "Chip licence stringency", .unit = "share",
    .help = "Share of the growth in computing power that chip licences withhold from developers above the "
    "threshold.",
    .examples = "US chip controls went from licences aimed at China (7 October 2022, 17 October 2023) to "
    "licences required worldwide (15 January 2025, rescinded 13 May 2025) and to case-by-case licences for "
    "H200 chips to China (January 2026). No rule states a share of growth.",
    .watch = "capability.frontier, capability.open, market.open_lag, innovation.flow",
    .payer = "Developers above the threshold, outsiders more than members; users of their models.",
    .mechanism = "Yearly growth of compute is multiplied by 1 - stringency x licensing.domestic_share at "
    "home, and by 1 - stringency x (1 - leak) outside the coalition. The leak, mobility.leakage x "
    "stringency, rises with the price gap that the rule makes, and falls with inspection, chip reporting "
    "and treaty enforcement (mobility.tracking each). Algorithms keep "
    "improving, and laggards catch up through them. No effect where the chip threshold is off, or on those "
    "below it.",
    .omits = "A gap that widens as withheld growth adds up, retaliation, and what oversight of chips costs.",
    .source = "Judgement for the level; leakage after Grunewald & Fist 2025 (CNAS): smuggling gave a median "
    "of 10 % of China's training compute, range 1 to 40 %.",
    .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0}};

inline constinit Parameter<double> highRiskDuties{{.id = "licensing.high_risk_duties", .label = "Duties on high-risk uses", .unit = "level",
    .help = "Weight of duties on those who build AI into products for sensitive uses: risk management, "
    "documents, human oversight. 0: none; 1: a full regime such as the EU's.",
    .examples = "Regulation (EU) 2024/1689, Annex III with Arts. 8-17 and 26: employment, credit, education "
    "and others; due on 2 August 2026, to be put off to 2 December 2027 by the Digital Omnibus (provisional "
    "agreement of 7 May 2026). Colorado SB 24-205 (17 May 2024) was repealed before it applied, by SB "
    "26-189 (14 May 2026), for duties of notice. The difference: the model does not tell sensitive from "
    "other uses.",
    .watch = "innovation.flow, innovation.derivatives, governance.compliance_cost, market.open_share",
    .payer = "Builders and their customers first; developers by fixed compliance costs: labs "
    "compliance.fixed a year at level 1, start-ups and groups a part of it (compliance.startup_share, "
    "compliance.community_share).",
    .mechanism = "At level 1 builders lose the share compliance.growth_loss of the value they make and "
    "compliance.follow_on_loss of follow-on innovations; serving an API costs release.duty_cost more, "
    "opening weights does not, so that duties favour openness a little; moving away gains "
    "respond.duty_burden. Compliance costs follow the sum of this and the duty levels of other rules, and "
    "drive small developers out of business. A responsive regulator moves it towards 1. No other lever "
    "switches it off.",
    .omits = "Benefits: harm to those about whom systems decide is not in the model, so that the duties "
    "show costs only.",
    .source = "Regulation (EU) 2024/1689, Annex III, for the duties; the level is judgement: 0.1, because "
    "few duties applied in 2025.",
    .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.1}};

inline constinit Parameter<double> domesticShare{{.id = "licensing.domestic_share", .label = "GPU licence at home", .unit = "share",
    .help = "Part of the stringency of chip licences that developers inside the coalition feel; those "
    "outside feel all that does not leak. It acts in progress; when it rises, the rule slows its own "
    "developers more.",
    .source = "judgement: 0.3, since licences at home are granted more freely than exports; range 0.1 to "
    "0.6.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.6}, .fallback = 0.3}};

inline constexpr ParameterSpec* all[] = {
    &modelThreshold.spec, &thresholdDrift.spec, &fee.spec, &delay.spec, &refusal.spec,
    &safetyStandard.spec, &hardwareThreshold.spec, &hardwareStringency.spec, &highRiskDuties.spec,
    &domesticShare.spec,
};

} // namespace cw::par::licensing
