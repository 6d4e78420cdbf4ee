#include "sim/model/release_utility.h"

#include "sim/model/artefacts.h"
#include "sim/model/choices.h"
#include "sim/model/developers.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"

#include <algorithm>

namespace cw {

namespace rel = par::release;

double appealOf(const ParameterSet& a, DeveloperKind kind, double capability, bool fineTune) {
    const double brand = kind == DeveloperKind::frontier    ? a[par::choice::brand]
                         : kind == DeveloperKind::community ? -a[par::choice::brand]
                                                            : 0;
    return math::exp(a[par::choice::capability] * (capability - a[par::value::reference]) + brand +
                     (fineTune ? a[par::choice::derivative] : 0));
}

ReleaseOption plannedRelease(const Step& step, std::size_t i) {
    const World& w = step.world;
    const Developers& d = w.developers;
    if (d.newest[i] >= 0) {
        const auto m = static_cast<std::size_t>(d.newest[i]);
        return {w.models.capability[m], w.models.appeal[m], w.models.care[m], w.models.handCare[m]};
    }
    const double capability = d.compute[i] + d.algorithm[i];
    return {capability, appealOf(step.assumptions, kindOf(w, i), capability, false), d.care[i],
            handCare(careEffectiveness(step, i), believedHarm(step, i).total())};
}

bool tierApplies(const World& world, std::size_t j, double capability) {
    return law::of(world, j)[rel::openWeights] == openTiered && capability >= world.jurisdictions.tierThreshold[j];
}

double failChance(const Step& step, std::size_t j, double care, double tamper) {
    const ParameterSet& a = step.assumptions;
    const double safe = 1 - a[rel::evaluationGuard] * guard(care) - a[rel::evaluationTamper] * tamper;
    return law::of(step.world, j)[rel::evaluationStringency] * std::max(0.0, safe);
}

namespace {

double ecosystem(const Step& step, DeveloperKind kind, std::size_t j) {
    const ParameterSet& a = step.assumptions;
    const double grants = law::of(step.world, j)[par::promotion::grants];
    switch (kind) {
    case DeveloperKind::frontier: return a[rel::ecosystemFrontier] + a[rel::grantsLabs] * grants;
    case DeveloperKind::startup: return a[rel::ecosystemStartup] + a[rel::grantsSmall] * grants;
    case DeveloperKind::community: break;
    }
    return a[rel::ecosystemCommunity] + a[rel::grantsSmall] * grants;
}

/// Expected yearly liability and premium for a harm it answers for, in budgets; capped by what it can pay.
double expectedLiability(const Step& step, std::size_t i, double harm) {
    return yearlyBill(step, i, harm).total() / budget(step.world, i);
}

/// Demand expected for a product of this appeal: itself over itself and the newest products of the others.
double expectedDemand(double appeal, double all, const World& w, std::int32_t own) {
    // Before any model exists, `all` counts what everybody could train: the developer's own product included (D9).
    const double mine = own >= 0 ? w.models.appeal[static_cast<std::size_t>(own)] : w.frontierHistory.empty() ? appeal : 0;
    const double others = all - mine;
    return appeal / (appeal + std::max(0.0, others));
}

double tieredOpening(const Step& step, std::size_t j, double open, double api, double fail) {
    const ParameterSet& a = step.assumptions;
    const double months = law::of(step.world, j)[rel::stagingMonths];
    const double horizon = a[rel::stageHorizon];
    return a[rel::stageApiShare] * std::max(0.0, api) * std::min(months, horizon) / horizon +
           open * std::max(0.0, 1 - months / a[rel::stageWait]) * (1 - fail) - a[rel::stageCost];
}

} // namespace

std::array<double, 3> releaseUtilities(const Step& step, std::size_t i, std::size_t j, const ReleaseOption& option) {
    const World& w = step.world;
    const ParameterSet& a = step.assumptions;
    const ParameterSet& r = law::of(w, j);
    const DeveloperKind kind = kindOf(w, i);
    const double b = budget(w, i), yearlyValue = 12 * w.market.flow;
    const double demandApi = expectedDemand(option.appeal, w.demand.api, w, w.developers.newestApi[i]);
    const double demandOpen = expectedDemand(option.appeal, w.demand.open, w, w.developers.newestOpen[i]);
    const BelievedHarm believed{w.believedHarmApi * demandApi, w.believedHarmOpen * demandOpen};
    const bool careful = meetsDueCare(r, option.care, option.handCare);
    const BelievedHarm answers = answerableHarm(step, i, j, believed, careful);

    const double kept = 1 - a[rel::monitoringCost] * law::required(w, j, rel::apiMonitoring);
    const double api = std::min(a[par::market::captureClosed] * demandApi * yearlyValue * kept / b, a[rel::revenueCapApi]) -
                       std::max(a[rel::servingCost] / b, a[rel::servingFloor]) -
                       expectedLiability(step, i, answers.api * math::exp(-option.care)) -
                       a[rel::dutyCost] * r[par::licensing::highRiskDuties];

    const double tamper = tamperOfRelease(step, j);
    const double mandate = std::min(law::required(w, j, par::alignment::tamperMandate), tamperStateOfTheArt(w));
    const double benefit = std::min(a[par::market::captureOpen] * demandOpen * yearlyValue * w.market.openShare / b, a[rel::revenueCapOpen]) +
                           ecosystem(step, kind, j);
    const double cost = expectedLiability(step, i, answers.open * (1 - a[rel::tamperRelief] * tamper)) + a[rel::mandateCost] * mandate;
    double open = benefit - cost;
    if (tierApplies(w, j, option.capability))
        open = tieredOpening(step, j, open, api, failChance(step, j, option.care, tamper));
    else if (r[rel::openWeights] == openForbidden)
        open = a[rel::forbiddenBenefit] * benefit - cost -
               std::min(1.0, r[par::compute::inspection] + a[rel::forbiddenDetection]) * std::min(r[par::compute::penalty], wealth(w, i) / b);
    return {0, api, open};
}

} // namespace cw
