#include "sim/outcome.h"

#include "sim/math.h"
#include "sim/world.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace cw {

namespace {

template <class A> double sum(const A& values) { return std::accumulate(values.begin(), values.end(), 0.0); }
double harm(const World& w, Domain d) { return toBillions(w.month.harm[d]); }
double allHarm(const World& w) {
    return toBillions(std::accumulate(w.month.harm.begin(), w.month.harm.end(), Cents{0}));
}
double uncompensatedShare(const World& w) {
    const Cents total = w.month.compensated + w.month.uncompensated;
    return total > 0 ? static_cast<double>(w.month.uncompensated) / static_cast<double>(total) : 0;
}

constexpr Outcome table[] = {
    {"innovation.flow", "Innovation", "bn$/month",
     "Value of AI in use, in billions of dollars a month. Computed as the worth of AI to each adopter times "
     "quality, openness and the commons, less the deadweight of mark-ups (E8). More is better; it counts users' "
     "value including what they pay, and leaves out jobs, research inside labs and harm.",
     [](const World& w) { return w.month.flow; }, 1},
    {"innovation.cumulative", "Innovation so far", "bn$",
     "Value of AI in use since month 0, in billions of dollars: the sum of the monthly flow, not discounted "
     "(E8). More is better; compare variants at the same month, as it only grows.",
     [](const World& w) { return w.cumulativeValue; }, 1, true},
    {"innovation.derivatives", "Derivative innovations", "thousand/month",
     "Follow-on innovations by builders, in thousands a month: builders times their rate, quality, access and "
     "the commons they build on, less what high-risk duties prevent (E8). More means a livelier field; it counts "
     "pieces, not their worth.",
     [](const World& w) { return w.month.derivatives; }, 1},
    {"innovation.consumer_value", "Value kept by users", "bn$/month",
     "Value that users and builders keep, in billions of dollars a month: the value flow less developers' "
     "revenue (E8). More is better for users; what they lose to higher mark-ups shows here first.",
     [](const World& w) { return w.month.consumerValue; }, 1},
    {"innovation.commons", "Commons", "level",
     "Stock of shared follow-on work, a level on which fully open work at reference capability sustains 1 or "
     "more. Open work and grants add to it, closed work in part, and it becomes outdated (E8). More lifts the "
     "value of AI to everyone and speeds up follow-on work, with falling returns.",
     [](const World& w) { return w.commons; }, 1},
    {"capability.frontier", "Frontier capability", "log10 eff. FLOP",
     "Best model on offer, by API or as weights, as a power of ten of effective computing: training compute "
     "times progress of algorithms. It is the largest capability among the newest products of active developers "
     "and all open weights (E2). More means faster progress; unreleased models are left out.",
     [](const World& w) { return std::max(0.0, w.frontierCapability); }},
    {"capability.open", "Best open weights", "log10 eff. FLOP",
     "Best open weights so far, lawful or leaked, as a power of ten of effective computing. It never falls, "
     "since weights that are out stay out (E2). More means more for builders, defenders and misusers alike.",
     [](const World& w) { return std::max(0.0, w.openCapability); }},
    {"market.open_lag", "Open lag", "months",
     "Months since the frontier stood where the best open weights stand now; before month 0 the frontier is "
     "extended backwards at its first-year pace (E2). More means that open weights trail further; it compares "
     "best with best and says nothing of use.",
     [](const World& w) { return w.month.openLag; }},
    {"market.open_share", "Open share of value", "share",
     "Share of the value of use that runs on open weights, from 0 to 1 (E8). More means that openness serves "
     "more users; it leaves out products that build on open weights behind an API.",
     [](const World& w) { return w.month.openShare; }},
    {"market.open_share_builders", "Open share of builders", "share",
     "Share of adopting builders whose product is open weights, from 0 to 1, counted in people and not in value "
     "(E7). More speeds up both follow-on work and defences.",
     [](const World& w) { return w.month.openShareBuilders; }},
    {"market.developer_hhi", "Concentration of developers", "0-10,000",
     "Concentration of the market among developers: the sum of squared percentage shares of value, 10,000 for a "
     "monopoly; open value counts in part, since others host it (E8). Less is better: competition authorities "
     "call more than 1,800 highly concentrated.",
     [](const World& w) { return w.month.hhi; }, -1},
    {"market.platform_hhi", "Concentration of platforms", "0-10,000",
     "Concentration of hubs: the sum of squared percentage shares of live listings weighted by traffic, 10,000 "
     "for one hub (E5). Less is better for access; under takedown it also shows where flagged weights gather.",
     [](const World& w) { return w.month.platformHhi; }, -1},
    {"adoption.share", "Adoption", "share",
     "Share of lawful potential users who use AI, from 0 to 1 (E7). More means wider benefit; it says nothing of "
     "how much or for what they use it, and never falls.",
     [](const World& w) { return w.month.adopters; }, 1},

    {"misuse.attempts", "Attempts at misuse", "per month",
     "Attempts at misuse with AI a month, in all domains: opportunities of misusers for whom AI beats working "
     "alone, times the share not deterred (E10). Less is better; attempts without AI are left out, so it rises "
     "as misusers adopt AI.",
     [](const World& w) { return sum(w.month.attempts); }, -1},
    {"misuse.attempts.fraud", "Attempts, fraud", "per month",
     "Fraud campaigns attempted with AI a month, in real campaigns: opportunities times the share not deterred "
     "(E10). Less is better; campaigns without AI are left out.",
     [](const World& w) { return w.month.attempts[fraud]; }, -1},
    {"misuse.attempts.cyber", "Attempts, cyber", "per month",
     "Cyber attacks attempted with AI a month, in real attacks: opportunities times the share not deterred "
     "(E10). Less is better; attacks without AI are left out.",
     [](const World& w) { return w.month.attempts[cyber]; }, -1},
    {"misuse.attempts.biochemical", "Attempts, biochemical", "per month",
     "Biochemical attempts with AI a month, worldwide: opportunities times the share not deterred (E10). Less is "
     "better; attempts without AI are left out.",
     [](const World& w) { return w.month.attempts[biochemical]; }, -1},
    {"misuse.incidents", "Incidents", "per month",
     "Successful misuse with AI and losses of control a month, drawn in this history, in real events and not in "
     "sampled ones (E10). Less is better; most are small frauds, so harm can move the other way.",
     [](const World& w) { return sum(w.month.incidents); }, -1},
    {"misuse.incidents.fraud", "Incidents, fraud", "per month",
     "Successful frauds with AI a month, drawn in this history, in real events (E10). Less is better; frauds "
     "without AI are background and left out.",
     [](const World& w) { return w.month.incidents[fraud]; }, -1},
    {"misuse.incidents.cyber", "Incidents, cyber", "per month",
     "Successful cyber attacks with AI a month, drawn in this history, in real events (E10). Less is better; "
     "attacks without AI are background and left out.",
     [](const World& w) { return w.month.incidents[cyber]; }, -1},
    {"misuse.incidents.biochemical", "Incidents, biochemical", "per month",
     "Successful biochemical attacks with AI a month, drawn in this history, in real events (E10). Less is "
     "better; mostly zero in a single run, so compare many runs or the expected harm.",
     [](const World& w) { return w.month.incidents[biochemical]; }, -1},
    {"misuse.harm", "Realised harm", "bn$/month",
     "Harm of misuse with AI and of loss of control, in billions of dollars a month, as drawn in this history "
     "(E10). Less is better; rare large events make it jump, so judge policies by expected harm. Only money is "
     "counted.",
     allHarm, -1},
    {"misuse.harm.fraud", "Harm, fraud", "bn$/month",
     "Harm of fraud with AI, in billions of dollars a month, as drawn in this history: each large incident and "
     "the sum of small ones (E10). Less is better; fraud without AI is background and left out.",
     [](const World& w) { return harm(w, fraud); }, -1},
    {"misuse.harm.cyber", "Harm, cyber", "bn$/month",
     "Harm of cyber attacks with AI, in billions of dollars a month, as drawn in this history (E10). Less is "
     "better; attacks without AI are background and left out.",
     [](const World& w) { return harm(w, cyber); }, -1},
    {"misuse.harm.biochemical", "Harm, biochemical", "bn$/month",
     "Harm of biochemical attacks with AI, in billions of dollars a month, as drawn in this history (E10). Less "
     "is better; zero in most months and very large in a few, so look at many runs.",
     [](const World& w) { return harm(w, biochemical); }, -1},
    {"misuse.harm.control", "Harm, loss of control", "bn$/month",
     "Harm of losses of control, in billions of dollars a month, as drawn in this history (E10). Less is better; "
     "zero in most runs, so look at the hazard and at many runs.",
     [](const World& w) { return harm(w, control); }, -1},
    {"misuse.harm_cumulative", "Realised harm so far", "bn$",
     "Harm of misuse with AI and of loss of control since month 0, in billions of dollars, as drawn in this "
     "history (E10). Less is better; one catastrophe can outweigh all the rest, so compare distributions and not "
     "single runs.",
     [](const World& w) { return static_cast<double>(w.cumulativeHarm) / centsPerBillion; }, -1, true},
    {"misuse.background", "Background harm", "bn$/month",
     "Expected harm of misuse without AI's help, in billions of dollars a month, all domains (E10). It is kept "
     "apart and never part of AI harm; it falls as misusers move to AI, so its fall alone is no gain.",
     [](const World& w) { return sum(w.month.background); }, -1},
    {"misuse.background.fraud", "Background, fraud", "bn$/month",
     "Expected harm of fraud without AI's help, in billions of dollars a month (E10). It is kept apart and never "
     "part of AI harm; it falls as fraud actors take up AI.",
     [](const World& w) { return w.month.background[fraud]; }, -1},
    {"misuse.background.cyber", "Background, cyber", "bn$/month",
     "Expected harm of cyber attacks without AI's help, in billions of dollars a month (E10). It is kept apart "
     "and never part of AI harm; it falls as cyber actors take up AI.",
     [](const World& w) { return w.month.background[cyber]; }, -1},
    {"misuse.background.biochemical", "Background, biochemical", "bn$/month",
     "Expected harm of biochemical attacks without AI's help, in billions of dollars a month (E10). It is kept "
     "apart and never part of AI harm.",
     [](const World& w) { return w.month.background[biochemical]; }, -1},
    {"misuse.expected_harm", "Misuse harm", "bn$/month",
     "Expected harm of misuse with AI and of loss of control, in billions of dollars a month: rate of incidents "
     "times mean severity, all domains (E10). Less is better; it is the low-noise twin of realised harm and the "
     "number to judge policies by.",
     [](const World& w) { return sum(w.month.expected); }, -1},
    {"misuse.expected_harm_cumulative", "Misuse harm so far", "bn$",
     "Expected harm of misuse with AI and of loss of control since month 0, in billions of dollars: the sum of "
     "the monthly expected harm, not discounted (E10). Less is better; it averages over the luck of single "
     "events.",
     [](const World& w) { return w.cumulativeExpected; }, -1, true},
    {"misuse.expected.fraud", "Expected harm, fraud", "bn$/month",
     "Expected harm of fraud with AI, in billions of dollars a month: rate of successful fraud times mean loss "
     "(E10). Less is better; it has less noise than realised harm.",
     [](const World& w) { return w.month.expected[fraud]; }, -1},
    {"misuse.expected.cyber", "Expected harm, cyber", "bn$/month",
     "Expected harm of cyber attacks with AI, in billions of dollars a month: rate of successful attacks times "
     "mean loss (E10). Less is better; it has less noise than realised harm.",
     [](const World& w) { return w.month.expected[cyber]; }, -1},
    {"misuse.expected.biochemical", "Expected harm, biochemical", "bn$/month",
     "Expected harm of biochemical attacks with AI, in billions of dollars a month: rate of successful attacks "
     "times mean loss (E10). Less is better; it is a small chance of a very large loss, most of it never "
     "realised in a run.",
     [](const World& w) { return w.month.expected[biochemical]; }, -1},
    {"misuse.expected.control", "Expected harm, loss of control", "bn$/month",
     "Expected harm of loss of control, in billions of dollars a month: hazard of labs' newest models times mean "
     "loss (E10). Less is better; it is zero until capability passes a threshold that is a judgement.",
     [](const World& w) { return w.month.expected[control]; }, -1},
    {"misuse.route.api", "Harm through APIs", "bn$/month",
     "Expected harm of misuse through APIs whose guardrails were bypassed, in billions of dollars a month (E10). "
     "Less is better, but look at the other routes as well: much of it moves and does not vanish. Loss of "
     "control is left out.",
     [](const World& w) { return w.month.byRoute[byApi]; }, -1},
    {"misuse.route.open", "Harm through guarded weights", "bn$/month",
     "Expected harm of misuse through open weights with guardrails on, in billions of dollars a month (E10). "
     "Less is better; it falls as stripped copies appear, which is no gain.",
     [](const World& w) { return w.month.byRoute[byOpen]; }, -1},
    {"misuse.route.stripped", "Harm through stripped weights", "bn$/month",
     "Expected harm of misuse through stripped copies of open weights, in billions of dollars a month (E10). "
     "Less is better; such copies stay in circulation, so rules act on it slowly.",
     [](const World& w) { return w.month.byRoute[byStripped]; }, -1},
    {"misuse.route.unaided", "Harm without AI", "bn$/month",
     "Expected harm of misusers who work without AI, in billions of dollars a month: the background harm of all "
     "domains (E10). It is not counted as AI harm; it rises when misusers are kept away from AI.",
     [](const World& w) { return w.month.byRoute[unaided]; }, -1},
    {"misuse.offending", "Not deterred", "share",
     "Share of misusers' opportunities that are taken in spite of sanctions, from 0 to 1, with AI or without: 1 "
     "less chance of being caught times sanction, or the exponential form after Becker 1968 (E10). Less is "
     "better; it says nothing of success.",
     [](const World& w) { return w.month.offending; }, -1},
    {"misuse.largest_incident", "Largest incident", "bn$",
     "Largest single incident of the month, in billions of dollars, as drawn in this history (E10). Less is "
     "better; zero where no incident was large enough to be told by itself. It tells of luck in one run.",
     [](const World& w) { return w.month.largest; }, -1},
    {"catastrophe.chance", "Chance of a catastrophe so far", "probability",
     "Chance that a catastrophe has happened by this month, from 0 to 1: 1 - exp(-sum of the monthly hazards of "
     "events of at least outcome.catastrophe), with AI or by loss of control (E10). Less is better; it needs no "
     "catastrophe to be drawn.",
     [](const World& w) { return 1 - math::exp(-w.cumulativeHazard); }, -1, true},
    {"catastrophe.events", "Catastrophes", "per month",
     "Single events of at least outcome.catastrophe a month, as drawn in this history (E10). Less is better; "
     "mostly zero, so use the chance of a catastrophe to compare policies.",
     [](const World& w) { return w.month.catastrophes; }, -1},
    {"control.events", "Losses of control", "per month",
     "Losses of control a month, as drawn in this history (E10). Less is better; mostly zero, so use the "
     "expected number to compare policies.",
     [](const World& w) { return w.month.incidents[control]; }, -1},
    {"control.expected", "Expected losses of control", "per month",
     "Expected losses of control a month: hazard of labs' newest models near the frontier, released or not, "
     "lowered by care and alignment funding (E10). Less is better; zero until capability passes "
     "control.threshold.",
     [](const World& w) { return w.month.controlExpected; }, -1},

    {"weakness.found", "Weaknesses found", "per month",
     "Weaknesses of safeguards found a month, by developers' teams, outsiders and attackers: an expected number "
     "over models on offer (E9). More is good where defenders find and patch, bad in open weights that cannot be "
     "recalled: read it with the open weaknesses.",
     [](const World& w) { return w.month.weaknessesFound; }},
    {"weakness.open", "Open weaknesses", "count",
     "Weaknesses that misusers can use now, an expected number over models on offer: found and not yet patched "
     "(E9). Less is better; copies stripped of all guardrails need none and are left out.",
     [](const World& w) { return w.month.weaknessesOpen; }, -1},
    {"models.count", "Models", "count",
     "Models trained or published so far, stripped copies apart: a count that includes variants by individuals "
     "and models never released (E3, E6). More means more activity, not more use.",
     [](const World& w) { return w.month.models; }},
    {"models.stripped", "Stripped copies", "count",
     "Stripped copies of open weights made so far: a count, at most one for each open model (E6). Less is "
     "better; it never falls, and one good copy is enough for misuse.",
     [](const World& w) { return w.month.stripped; }, -1},
    {"models.stripped_share", "Stripped share", "share",
     "Share of the open models of the last 24 months that have a stripped copy, from 0 to 1 (E6). Less is "
     "better; popular models are stripped first, so most of the use can be exposed at a small share.",
     [](const World& w) { return w.month.strippedShare; }, -1},
    {"defence.gap.fraud", "Defence gap, fraud", "OOM",
     "Lead of the best open weights over society's defences against fraud, in powers of ten of effective "
     "computing (E10). Less is better; where it is negative even the best open model is held off. Models behind "
     "APIs are left out.",
     [](const World& w) { return w.month.defenceGap[fraud]; }, -1},
    {"defence.gap.cyber", "Defence gap, cyber", "OOM",
     "Lead of the best open weights over society's defences against cyber attacks, in powers of ten of effective "
     "computing (E10). Less is better; where it is negative even the best open model is held off. Models behind "
     "APIs are left out.",
     [](const World& w) { return w.month.defenceGap[cyber]; }, -1},
    {"defence.gap.biochemical", "Defence gap, biochemical", "OOM",
     "Lead of the best open weights over natural difficulty and defences in the biochemical domain, in powers of "
     "ten of effective computing (E10). Less is better; danger grows steeply once it nears zero. Models behind "
     "APIs are left out.",
     [](const World& w) { return w.month.defenceGap[biochemical]; }, -1},
    {"care.mean", "Guard of labs", "share",
     "Mean strength of frontier labs' guardrails, from 0 to 1: the share of misuse stopped, 1 - e^(-care), at "
     "the care labs have now (E13). More is better at APIs; it does not bind those who strip open weights.",
     [](const World& w) { return w.month.careLabs; }, 1},
    {"care.all", "Care of all developers", "k x",
     "Mean care of all active developers, in natural units: care c leaves e^(-c) of the misuse (E13). More is "
     "better; each developer counts alike, so the many small groups weigh more than the few labs.",
     [](const World& w) { return w.month.careAll; }, 1},

    {"liability.paid.developer", "Paid by developers", "bn$/month",
     "Compensation paid to victims by developers of base models, in billions of dollars a month, insurance "
     "included (E11). More means that those upstream pay; it leaves out fines.",
     [](const World& w) { return toBillions(w.month.paid[developerRole]); }},
    {"liability.paid.modifier", "Paid by modifiers", "bn$/month",
     "Compensation paid to victims by modifiers, in billions of dollars a month: by whoever fine-tuned, "
     "published or stripped a model (E11). More means that those who modify pay; individuals can pay little.",
     [](const World& w) { return toBillions(w.month.paid[modifierRole]); }},
    {"liability.paid.platform", "Paid by platforms", "bn$/month",
     "Compensation paid to victims by hubs that hosted the weights, in billions of dollars a month (E11). More "
     "means that hubs pay; their caution, which comes first, does not show here.",
     [](const World& w) { return toBillions(w.month.paid[platformRole]); }},
    {"liability.paid.perpetrator", "Paid by perpetrators", "bn$/month",
     "Compensation paid to victims by identified perpetrators, in billions of dollars a month (E11). More means "
     "that those at fault pay; few are found and they own little.",
     [](const World& w) { return toBillions(w.month.paid[perpetratorRole]); }},
    {"liability.uncompensated", "Uncompensated harm", "bn$/month",
     "Harm that nobody pays for, in billions of dollars a month: realised harm with AI and of loss of control "
     "less compensation (E11). Less is better for victims; paying moves harm and does not prevent it.",
     [](const World& w) { return toBillions(w.month.uncompensated); }, -1},
    {"liability.uncompensated_share", "Uncompensated share", "share",
     "Share of the month's realised harm that nobody pays for, from 0 to 1 (E11). Less is better for victims; "
     "zero also in months without harm.",
     uncompensatedShare, -1},
    {"liability.fines", "Fines", "bn$/month",
     "Fines paid to the state, in billions of dollars a month: damages above the harm, and penalties for covert "
     "runs and unlawful openings (E3, E4, E11). More is neither good nor bad: it shows breaches found and means "
     "to pay.",
     [](const World& w) { return toBillions(w.month.fines); }},
    {"liability.resource_cost", "Cost of care, cover and courts", "bn$/month",
     "What liability takes up rather than moves, in billions of dollars a month: guardrails above custom, the loading of "
     "insurance, courts and lawyers of both sides (E11, E13). Less is better by itself; what it buys is less harm and "
     "compensation.",
     [](const World& w) { return w.month.careCost + w.month.coverLoading + w.month.litigation; }, -1},
    {"liability.insolvencies", "Insolvencies", "per month",
     "Developers a month that close because a judgment or a debt exceeds what they have (E13). Less is better; "
     "others close for small budgets or by chance and are left out.",
     [](const World& w) { return w.month.insolvencies; }, -1},

    {"governance.licences", "Licences granted", "per month",
     "Training runs licensed a month (E3). More means that more runs are above the threshold and in the open; "
     "refused applications are left out.",
     [](const World& w) { return w.month.licences; }},
    {"governance.covert_runs", "Covert runs", "per month",
     "Training runs a month hidden from a licence or a red line (E3). Less is better; a rule that is costly to "
     "meet and weakly enforced drives it up.",
     [](const World& w) { return w.month.covertRuns; }, -1},
    {"governance.detected", "Covert runs detected", "per month",
     "Breaches found a month: covert training runs and unlawful openings of weights (E3, E4). More can mean "
     "better enforcement or more breaches: read it with the covert runs.",
     [](const World& w) { return w.month.detected; }},
    {"governance.hugging", "Runs just below a threshold", "per month",
     "Training runs a month made smaller to stay below a licence threshold or a red line (E3). More means that "
     "the line is felt; capability still grows by better algorithms.",
     [](const World& w) { return w.month.hugging; }},
    {"governance.covert_share", "Covert share", "share",
     "Share of the models of the last 24 months that were made or opened unlawfully, from 0 to 1, variants by "
     "individuals included (E3, E4, E6). Less is better; it counts models and not their use.",
     [](const World& w) { return w.month.covertShare; }, -1},
    {"governance.moved_share", "Moved abroad", "share",
     "Share of the active developers at home in the coalition who now sit outside it, from 0 to 1 (E13). Less "
     "means that rules hold their developers; large and small count alike.",
     [](const World& w) { return w.month.movedShare; }, -1},
    {"governance.compliance_cost", "Compliance cost", "bn$/month",
     "What rules cost developers and hubs, in billions of dollars a month: duties, API monitoring, fees and "
     "added care of licences, moderation and identity checks of hubs (E12). Less is better by itself; costs of "
     "builders and users are in the value of use instead.",
     [](const World& w) { return w.month.compliance; }, -1},
    {"governance.enforcement_cost", "Public cost", "bn$/month",
     "What rules and programmes cost taxpayers, in billions of dollars a month: inspection, reporting, "
     "verification of a red line, alignment funding, bounties, grants, public compute (E12). Less is better by "
     "itself; fines are not set off.",
     [](const World& w) { return w.month.enforcement; }, -1},
    {"governance.concern", "Public concern", "level",
     "Public concern about harm, a level without unit, averaged over jurisdictions by population. Realised harm "
     "raises it, time lets it fade (E12). More makes responsive regulators tighten; by itself it is neither good "
     "nor bad.",
     [](const World& w) { return w.month.concern; }},
    {"governance.tightening", "Tightening", "0-1",
     "How far responsive regulators have moved to their strictest rules, from 0 to 1, averaged over "
     "jurisdictions by population (E12). Zero with fixed regulators; more means stricter rules than the levers "
     "say.",
     [](const World& w) { return w.month.tightening; }},
    {"developers.active", "Developers", "count",
     "Developers in business: labs, start-ups and community groups together, a count (E13). More means more "
     "variety; numbers say nothing of size.",
     [](const World& w) { return sum(w.month.active); }},
    {"developers.active.frontier", "Frontier labs", "count",
     "Frontier labs in business, a count (E13). Fewer means less competition at the top; labs close only when "
     "they cannot pay.",
     [](const World& w) { return w.month.active[0]; }},
    {"developers.active.startup", "Start-ups", "count",
     "Start-ups in business, a count (E13). Fewer means that fixed costs, liability or chance closed more than "
     "entered.",
     [](const World& w) { return w.month.active[1]; }},
    {"developers.active.community", "Community groups", "count",
     "Community groups in business, a count (E13). Fewer means that fixed costs, premiums, liability or chance "
     "closed more than entered; their weights stay.",
     [](const World& w) { return w.month.active[2]; }},
    {"developers.training_cost", "Training cost", "bn$/month",
     "Cost of the training runs started this month, in billions of dollars: compute at a price that falls as "
     "hardware improves; fine-tunes cost nothing here (E2, E3). More means larger or more runs, as far as developers can "
     "pay for them; it counts in welfare and is not charged to developers' books.",
     [](const World& w) { return w.month.trainingCost; }},
    {"welfare", "Welfare", "bn$",
     "Value of use less weighted harm and the costs of rules since month 0, in billions of dollars (E8, E10, E11, E12): value less "
     "welfare.harm_weight times expected harm (that of misusers driven to work without AI included), less compliance, "
     "public cost, training, care above custom, the loading of insurance, courts and lawyers. Damages and fines are transfers "
     "and no cost. More is better by your weight, which is a value judgement; who gains and who loses is left out.",
     [](const World& w) { return w.cumulativeWelfare; }, 1, true},
};

} // namespace

std::span<const Outcome> outcomeRegistry() { return table; }

Range limitsOf(const Outcome& outcome) {
    constexpr double infinite = std::numeric_limits<double>::infinity();
    if (outcome.unit == "OOM" || outcome.id == "welfare") return {-infinite, infinite};
    if (outcome.unit == "share" || outcome.unit == "probability" || outcome.unit == "0-1") return {0, 1};
    if (outcome.unit == "0-10,000") return {0, 10000};
    return {0, infinite};
}

int outcomeIndex(std::string_view id) {
    const auto found = std::ranges::find(table, id, &Outcome::id);
    return found == std::end(table) ? -1 : static_cast<int>(found - std::begin(table));
}

const Outcome* findOutcome(std::string_view id) {
    const int i = outcomeIndex(id);
    return i < 0 ? nullptr : &table[i];
}

} // namespace cw
