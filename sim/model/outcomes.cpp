#include "sim/outcome.h"

#include "sim/math.h"
#include "sim/world.h"

#include <algorithm>
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
     "Value of use to users and builders, less the deadweight of mark-ups (E8).",
     [](const World& w) { return w.month.flow; }, 1},
    {"innovation.cumulative", "Innovation so far", "bn$", "Sum of the value flow since month 0.",
     [](const World& w) { return w.cumulativeValue; }, 1, true},
    {"innovation.derivatives", "Derivative innovations", "thousand/month",
     "Follow-on innovations by builders: more under open access, fewer under high-risk duties (E8).",
     [](const World& w) { return w.month.derivatives; }, 1},
    {"innovation.consumer_value", "Value kept by users", "bn$/month", "Value flow less developers' revenue (E8).",
     [](const World& w) { return w.month.consumerValue; }, 1},
    {"innovation.commons", "Commons", "level", "Depreciating stock of follow-on work that lifts everyone's value (E8).",
     [](const World& w) { return w.commons; }, 1},
    {"capability.frontier", "Frontier capability", "log10 eff. FLOP", "Best model on offer.",
     [](const World& w) { return std::max(0.0, w.frontierCapability); }},
    {"capability.open", "Best open weights", "log10 eff. FLOP", "Best open-weight model, lawful or not.",
     [](const World& w) { return std::max(0.0, w.openCapability); }},
    {"market.open_lag", "Open lag", "months", "Months since the frontier stood where the best open weights stand now.",
     [](const World& w) { return w.month.openLag; }},
    {"market.open_share", "Open share of value", "share", "Share of the value of use that runs on open weights.",
     [](const World& w) { return w.month.openShare; }},
    {"market.open_share_builders", "Open share of builders", "share", "Share of adopting builders on open weights.",
     [](const World& w) { return w.month.openShareBuilders; }},
    {"market.developer_hhi", "Concentration of developers", "0-10,000",
     "Herfindahl-Hirschman index of developers by value, open value counted in part (E8).",
     [](const World& w) { return w.month.hhi; }, -1},
    {"market.platform_hhi", "Concentration of platforms", "0-10,000",
     "Herfindahl-Hirschman index of hubs by traffic of live listings.",
     [](const World& w) { return w.month.platformHhi; }, -1},
    {"adoption.share", "Adoption", "share", "Share of lawful users who use AI.",
     [](const World& w) { return w.month.adopters; }, 1},

    {"misuse.attempts", "Attempts at misuse", "per month", "AI-aided attempts, all domains (E10).",
     [](const World& w) { return sum(w.month.attempts); }, -1},
    {"misuse.attempts.fraud", "Attempts, fraud", "per month", "AI-aided fraud campaigns attempted (E10).",
     [](const World& w) { return w.month.attempts[fraud]; }, -1},
    {"misuse.attempts.cyber", "Attempts, cyber", "per month", "AI-aided cyber attacks attempted (E10).",
     [](const World& w) { return w.month.attempts[cyber]; }, -1},
    {"misuse.attempts.biochemical", "Attempts, biochemical", "per month", "AI-aided biochemical attempts (E10).",
     [](const World& w) { return w.month.attempts[biochemical]; }, -1},
    {"misuse.incidents", "Incidents", "per month", "AI-aided incidents, all domains: real events, not sampled ones (E10).",
     [](const World& w) { return sum(w.month.incidents); }, -1},
    {"misuse.incidents.fraud", "Incidents, fraud", "per month", "AI-aided fraud that succeeded (E10).",
     [](const World& w) { return w.month.incidents[fraud]; }, -1},
    {"misuse.incidents.cyber", "Incidents, cyber", "per month", "AI-aided cyber attacks that succeeded (E10).",
     [](const World& w) { return w.month.incidents[cyber]; }, -1},
    {"misuse.incidents.biochemical", "Incidents, biochemical", "per month", "AI-aided biochemical events (E10).",
     [](const World& w) { return w.month.incidents[biochemical]; }, -1},
    {"misuse.harm", "Realised harm", "bn$/month", "Harm of AI-aided misuse and of loss of control, as drawn in this history.",
     allHarm, -1},
    {"misuse.harm.fraud", "Harm, fraud", "bn$/month", "Realised harm of AI-aided fraud.",
     [](const World& w) { return harm(w, fraud); }, -1},
    {"misuse.harm.cyber", "Harm, cyber", "bn$/month", "Realised harm of AI-aided cyber attacks.",
     [](const World& w) { return harm(w, cyber); }, -1},
    {"misuse.harm.biochemical", "Harm, biochemical", "bn$/month", "Realised harm of AI-aided biochemical events.",
     [](const World& w) { return harm(w, biochemical); }, -1},
    {"misuse.harm.control", "Harm, loss of control", "bn$/month", "Realised harm of loss of control.",
     [](const World& w) { return harm(w, control); }, -1},
    {"misuse.harm_cumulative", "Realised harm so far", "bn$", "Sum of realised harm since month 0.",
     [](const World& w) { return static_cast<double>(w.cumulativeHarm) / centsPerBillion; }, -1, true},
    {"misuse.background", "Background harm", "bn$/month",
     "Expected harm of attempts for which AI was no help: apart, never in misuse.harm.",
     [](const World& w) { return sum(w.month.background); }, -1},
    {"misuse.background.fraud", "Background, fraud", "bn$/month", "Expected harm of unaided fraud.",
     [](const World& w) { return w.month.background[fraud]; }, -1},
    {"misuse.background.cyber", "Background, cyber", "bn$/month", "Expected harm of unaided cyber attacks.",
     [](const World& w) { return w.month.background[cyber]; }, -1},
    {"misuse.background.biochemical", "Background, biochemical", "bn$/month", "Expected harm of unaided biochemical events.",
     [](const World& w) { return w.month.background[biochemical]; }, -1},
    {"misuse.expected_harm", "Misuse", "bn$/month",
     "Expected harm: rate of incidents x mean severity, all domains. The low-noise twin of misuse.harm (E10).",
     [](const World& w) { return sum(w.month.expected); }, -1},
    {"misuse.expected_harm_cumulative", "Expected harm so far", "bn$", "Sum of expected harm since month 0.",
     [](const World& w) { return w.cumulativeExpected; }, -1, true},
    {"misuse.expected.fraud", "Expected harm, fraud", "bn$/month", "Rate x mean severity (E10).",
     [](const World& w) { return w.month.expected[fraud]; }, -1},
    {"misuse.expected.cyber", "Expected harm, cyber", "bn$/month", "Rate x mean severity (E10).",
     [](const World& w) { return w.month.expected[cyber]; }, -1},
    {"misuse.expected.biochemical", "Expected harm, biochemical", "bn$/month", "Rate x mean severity (E10).",
     [](const World& w) { return w.month.expected[biochemical]; }, -1},
    {"misuse.expected.control", "Expected harm, loss of control", "bn$/month", "Hazard x mean severity (E10).",
     [](const World& w) { return w.month.expected[control]; }, -1},
    {"misuse.route.api", "Harm through APIs", "bn$/month", "Expected harm by jailbroken APIs.",
     [](const World& w) { return w.month.byRoute[byApi]; }, -1},
    {"misuse.route.open", "Harm through guarded weights", "bn$/month", "Expected harm by open weights with guardrails.",
     [](const World& w) { return w.month.byRoute[byOpen]; }, -1},
    {"misuse.route.stripped", "Harm through stripped weights", "bn$/month", "Expected harm by weights without guardrails.",
     [](const World& w) { return w.month.byRoute[byStripped]; }, -1},
    {"misuse.route.unaided", "Harm without AI", "bn$/month", "Expected background harm.",
     [](const World& w) { return w.month.byRoute[unaided]; }, -1},
    {"misuse.offending", "Not deterred", "share",
     "Share of misusers' opportunities that sanctions do not deter (Becker 1968; limiting case L5).",
     [](const World& w) { return w.month.offending; }, -1},
    {"misuse.largest_incident", "Largest incident", "bn$", "Largest single incident of the month, as drawn.",
     [](const World& w) { return w.month.largest; }, -1},
    {"catastrophe.chance", "Chance of a catastrophe so far", "probability",
     "1 - exp(-sum of hazards of events of at least outcome.catastrophe), up to this month (E10).",
     [](const World& w) { return 1 - math::exp(-w.cumulativeHazard); }, -1, true},
    {"catastrophe.events", "Catastrophes", "per month", "Single events of at least outcome.catastrophe, as drawn.",
     [](const World& w) { return w.month.catastrophes; }, -1},
    {"control.events", "Losses of control", "per month", "Loss-of-control events, as drawn.",
     [](const World& w) { return w.month.incidents[control]; }, -1},
    {"control.expected", "Expected losses of control", "per month", "Hazard of loss of control (E10).",
     [](const World& w) { return w.month.controlExpected; }, -1},

    {"weakness.found", "Weaknesses found", "per month", "By inside teams, outside auditors and attackers; expected number (E9).",
     [](const World& w) { return w.month.weaknessesFound; }},
    {"weakness.open", "Open weaknesses", "count", "Exploitable and not yet patched, on models on offer (E9).",
     [](const World& w) { return w.month.weaknessesOpen; }, -1},
    {"models.count", "Models", "count", "Models trained or published so far, stripped copies apart.",
     [](const World& w) { return w.month.models; }},
    {"models.stripped", "Stripped copies", "count", "Stripped copies in the wild.",
     [](const World& w) { return w.month.stripped; }, -1},
    {"models.stripped_share", "Stripped share", "share", "Share of open models of the last 24 months with a stripped copy.",
     [](const World& w) { return w.month.strippedShare; }, -1},
    {"defence.gap.fraud", "Defence gap, fraud", "OOM", "Best open weights less the defence state.",
     [](const World& w) { return w.month.defenceGap[fraud]; }, -1},
    {"defence.gap.cyber", "Defence gap, cyber", "OOM", "Best open weights less the defence state.",
     [](const World& w) { return w.month.defenceGap[cyber]; }, -1},
    {"defence.gap.biochemical", "Defence gap, biochemical", "OOM", "Best open weights less the defence state.",
     [](const World& w) { return w.month.defenceGap[biochemical]; }, -1},
    {"care.mean", "Guard of labs", "share", "Mean guard strength 1 - e^-kx of frontier labs.",
     [](const World& w) { return w.month.careLabs; }, 1},
    {"care.all", "Care of all developers", "k x", "Mean care in natural units, all active developers.",
     [](const World& w) { return w.month.careAll; }, 1},

    {"liability.paid.developer", "Paid by developers", "bn$/month", "Compensation paid by base developers (E11).",
     [](const World& w) { return toBillions(w.month.paid[developerRole]); }},
    {"liability.paid.modifier", "Paid by modifiers", "bn$/month", "Compensation paid by whoever fine-tuned or stripped (E11).",
     [](const World& w) { return toBillions(w.month.paid[modifierRole]); }},
    {"liability.paid.platform", "Paid by platforms", "bn$/month", "Compensation paid by hubs (E11).",
     [](const World& w) { return toBillions(w.month.paid[platformRole]); }},
    {"liability.paid.perpetrator", "Paid by perpetrators", "bn$/month", "Compensation paid by identified perpetrators (E11).",
     [](const World& w) { return toBillions(w.month.paid[perpetratorRole]); }},
    {"liability.uncompensated", "Uncompensated harm", "bn$/month", "Harm less compensation.",
     [](const World& w) { return toBillions(w.month.uncompensated); }, -1},
    {"liability.uncompensated_share", "Uncompensated share", "share", "Share of the month's harm that nobody pays.",
     uncompensatedShare, -1},
    {"liability.fines", "Fines", "bn$/month", "Damages above harm, and penalties.",
     [](const World& w) { return toBillions(w.month.fines); }},
    {"liability.insolvencies", "Insolvencies", "per month", "Developers that exit because a judgment or a debt exceeds what they have.",
     [](const World& w) { return w.month.insolvencies; }, -1},

    {"governance.licences", "Licences granted", "per month", "Training runs licensed (E3).",
     [](const World& w) { return w.month.licences; }},
    {"governance.covert_runs", "Covert runs", "per month", "Training runs hidden from a licence or a red line (E3).",
     [](const World& w) { return w.month.covertRuns; }, -1},
    {"governance.detected", "Covert runs detected", "per month", "Covert runs and unlawful openings found (E3, E4).",
     [](const World& w) { return w.month.detected; }},
    {"governance.hugging", "Runs just below a threshold", "per month", "Runs made smaller to avoid a licence or a red line (E3).",
     [](const World& w) { return w.month.hugging; }},
    {"governance.covert_share", "Covert share", "share", "Share of models of the last 24 months made or opened unlawfully.",
     [](const World& w) { return w.month.covertShare; }, -1},
    {"governance.moved_share", "Moved abroad", "share",
     "Share of developers at home in the coalition who now sit outside it.",
     [](const World& w) { return w.month.movedShare; }, -1},
    {"governance.compliance_cost", "Compliance cost", "bn$/month", "What duties cost developers (E12).",
     [](const World& w) { return w.month.compliance; }, -1},
    {"governance.enforcement_cost", "Public cost", "bn$/month", "Inspection, reporting, moderation, funding, grants, public compute (E12).",
     [](const World& w) { return w.month.enforcement; }, -1},
    {"governance.concern", "Public concern", "level", "Population-weighted; decays, and rises with harm (E12).",
     [](const World& w) { return w.month.concern; }},
    {"governance.tightening", "Tightening", "0-1", "How far responsive regulators have tightened, population-weighted (E12).",
     [](const World& w) { return w.month.tightening; }},
    {"developers.active", "Developers", "count", "Active developers.",
     [](const World& w) { return sum(w.month.active); }},
    {"developers.active.frontier", "Frontier labs", "count", "Active frontier labs.",
     [](const World& w) { return w.month.active[0]; }},
    {"developers.active.startup", "Start-ups", "count", "Active start-ups.",
     [](const World& w) { return w.month.active[1]; }},
    {"developers.active.community", "Community groups", "count", "Active community groups.",
     [](const World& w) { return w.month.active[2]; }},
    {"developers.training_cost", "Training cost", "bn$/month", "Cost of the runs started this month (E2).",
     [](const World& w) { return w.month.trainingCost; }},
    {"welfare", "Welfare", "bn$",
     "Cumulative value less welfare.harm_weight x expected harm, compliance and public cost. The weight is your value judgement.",
     [](const World& w) { return w.cumulativeWelfare; }, 1, true},
};

} // namespace

std::span<const Outcome> outcomeRegistry() { return table; }

int outcomeIndex(std::string_view id) {
    const auto found = std::ranges::find(table, id, &Outcome::id);
    return found == std::end(table) ? -1 : static_cast<int>(found - std::begin(table));
}

const Outcome* findOutcome(std::string_view id) {
    const int i = outcomeIndex(id);
    return i < 0 ? nullptr : &table[i];
}

} // namespace cw
