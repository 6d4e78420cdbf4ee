#pragma once
#include "sim/parameter.h"

namespace cw::par::compute {

inline constinit Parameter<double> chipReporting{{.id = "compute.chip_reporting", .label = "Chip reporting coverage", .unit = "share",
    .help = "Share of large training runs that the authorities can see because the makers, owners or hosts "
    "of AI chips must report where the chips are and what they are used for.",
    .examples = "No law in force has this. Proposed: the US Chip Security Act (H.R. 3447 / S. 1705), passed "
    "42 to 0 by the House Foreign Affairs Committee on 26 March 2026 (not law by mid-2026), would require "
    "location verification of exported chips within 180 days; it shows where chips are, not what they train. "
    "The US Bureau of Industry and Security proposed on 11 September 2024 (89 FR 73612) quarterly reports on "
    "clusters above 1e20 operations a second and on training runs above 1e26 operations; this is closest to "
    "the lever.",
    .watch = "governance.detected, governance.covert_share, defence.gap.cyber, governance.enforcement_cost",
    .payer = "Taxpayers (cost.reporting at full coverage in all jurisdictions) and developers, whose "
    "compliance rises: labs most, start-ups less, groups hardly at all. Victims gain easier suits.",
    .mechanism = "Three effects. Detection: a covert run at or above the reporting threshold is found with chance 1 "
    "- (1 - inspection)(1 - coverage), and, if it crosses a treaty red line, enforcement as well. "
    "Attribution: a model trained in a reporting jurisdiction above that threshold is easier to sue "
    "over; the chance of a suit is multiplied by 1 + liability.reporting_ease x coverage. Early "
    "warning: defenders against cyber and biochemical misuse aim higher than the best model by "
    "defence.early_warning x coverage, averaged by population over the jurisdictions whose reporting "
    "threshold the largest runs reach. Detection matters only where a model licence or a red line makes "
    "runs covert, attribution only where someone upstream is liable; early warning acts in any case.",
    .omits = "Smuggled and undeclared chips, commercial secrets, and errors in reports. Coverage costs chip "
    "makers and clouds nothing in the model.",
    .source = "Policy choice: 0 since no such duty is in force; range from none to all. Instruments: Chip "
    "Security Act (H.R. 3447 / S. 1705), 89 FR 73612 (11 September 2024).",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0}};

inline constinit Parameter<double> reportingThreshold{{.id = "compute.reporting_threshold", .label = "Compute reporting threshold", .unit = "log10 FLOP",
    .help = "Training compute, as a power of ten of floating-point operations, at and above which a run must "
    "be reported. 40 switches the duty off.",
    .examples = "US Executive Order 14110 (30 October 2023), sec. 4.2: reports on training above 1e26 "
    "operations, revoked on 20 January 2025. EU AI Act, Art. 51(2) and 52(1): above 1e25 a model is presumed "
    "to pose systemic risk and must be notified within two weeks. California SB 53 (signed 29 September "
    "2025) starts its duties at 1e26, fine-tuning included. All count the compute of a model, as here; "
    "unlike here, none checks reports against chip data.",
    .watch = "governance.detected, governance.covert_share, liability.paid.developer",
    .payer = "Developers of the largest models, mostly labs; whoever trains below the threshold stays "
    "unseen. The model charges the reporting cost through coverage, not through this line.",
    .mechanism = "A run is visible if its training compute is at or above this line. Only visible runs can be "
    "detected through chip data, and only they are marked as reported, which makes suits over them "
    "easier. Fine-tunes of open models are never reported. No effect where chip reporting coverage is "
    "0, which is the default. Unlike licence and release thresholds it does not rise with the drift of "
    "thresholds, so growing compute brings more runs above it. Early warning, too, needs runs at the "
    "frontier that reach it.",
    .omits = "Splitting a run, distillation, and separate lines for biological models (1e23 in the Executive "
    "Order) or for clusters.",
    .source = "US Executive Order 14110, sec. 4.2, and California SB 53 (1e26); EU AI Act Art. 51(2) (1e25). "
    "Range: judgement, an order of magnitude to either side of 1e25 to 1e26.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {20, 40}, .plausible = {24, 27}, .fallback = 26, .off = 40}};

inline constinit Parameter<double> inspection{{.id = "compute.inspection", .label = "Inspection capacity", .unit = "probability",
    .help = "Chance that inspectors find a covert training run by their own means: audits, whistle-blowers, "
    "site visits. Chip data and treaty verification come on top.",
    .examples = "EU AI Act, Art. 91 and 92: from 2 August 2026 the Commission may demand information on "
    "general-purpose models and evaluate them; it inspects models that were notified, whereas this lever is "
    "about runs that were not. California SB 53 (in force 1 January 2026) protects whistle-blowers at "
    "frontier developers, one of the means meant here. No law in force provides for routine inspection of "
    "data centres for undeclared training.",
    .watch = "governance.detected, governance.covert_share, governance.enforcement_cost",
    .payer = "Taxpayers (cost.inspection at full capacity in all jurisdictions); developers who train or "
    "open unlawfully bear the fines.",
    .mechanism = "A covert run is found with chance 1 - (1 - this)(1 - chip coverage if the run is "
    "visible)(1 - enforcement if it crosses a red line). The developer foresees it: working covertly is "
    "worth 1 - train.covert_discount - chance x penalty in yearly budgets. Where open weights are "
    "forbidden, an unlawful upload is noticed with chance this + release.forbidden_detection. It deters "
    "nobody and only costs money while there is no model licence, no red line and no ban on open weights. "
    "A responsive regulator raises it towards regulator.inspection_target.",
    .omits = "False accusations, the burden of being inspected, corruption, and learning by either side. "
    "Inspectors do not check whether licensed models meet their safety standard; the model takes that as "
    "given.",
    .source = "Judgement: no detection rate of covert training has been measured; 0.05 for authorities "
    "without a mandate to search, 0.8 as the most that intrusive inspection could reach.",
    .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 0.8}, .fallback = 0.05}};

inline constinit Parameter<double> penalty{{.id = "compute.penalty", .label = "Penalty for covert work", .unit = "x yearly budget",
    .help = "Fine for a detected covert training run, or for opening weights where that is forbidden, in "
    "multiples of the developer's yearly budget.",
    .examples = "EU AI Act, Art. 101: up to 3 % of worldwide annual turnover or EUR 15 million, whichever is "
    "higher, for providers of general-purpose models, from 2 August 2026. California SB 53: up to $1 million "
    "per violation. California SB 1047 (vetoed 29 September 2024): up to 10 % of the cost of the training "
    "compute, 30 % when repeated. All are fines on developers, as here; all are well below the default of "
    "one yearly budget, and none is aimed at covert training.",
    .watch = "governance.covert_share, governance.covert_runs, liability.fines",
    .payer = "Developers who are found out, as far as their wealth reaches; the money goes to the treasury, "
    "not to victims.",
    .mechanism = "The developer weighs the chance of detection times the penalty against the value of the run "
    "(Becker 1968): working covertly is worth 1 - train.covert_discount - chance x penalty, in yearly "
    "budgets. Crossing a treaty red line multiplies the penalty by 1 + treaty enforcement. Under a ban "
    "on open weights, the chance to be noticed times the penalty is taken off the value of opening. "
    "Nobody fears, or pays, more than its wealth. No effect while there is no model licence, no red "
    "line and no ban.",
    .omits = "Prison, loss of licence, exclusion from public contracts, and legal defence.",
    .source = "Becker 1968 for the rule. Judgement: one yearly budget, so that a detected run does not pay; "
    "statutes in force are lower (EU AI Act Art. 101, SB 53), so 0 is in the range; 10 as a deterrent beyond "
    "any statute.",
    .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0, 10}, .fallback = 1}};

inline constexpr ParameterSpec* all[] = {
    &chipReporting.spec, &reportingThreshold.spec, &inspection.spec, &penalty.spec,
};

} // namespace cw::par::compute
