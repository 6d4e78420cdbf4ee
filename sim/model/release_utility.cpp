#include "sim/model/release_utility.h"

#include "sim/model/artefacts.h"
#include "sim/model/choices.h"
#include "sim/model/demand.h"
#include "sim/model/developers.h"
#include "sim/model/expected_liability.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"

#include <algorithm>

namespace cw {

namespace rel = par::release;

double appealExponent(const ParameterSet& a, DeveloperKind kind, double capability, bool fineTune) {
    const double brand = kind == DeveloperKind::frontier    ? a[par::choice::brand]
                         : kind == DeveloperKind::community ? -a[par::choice::brand]
                                                            : 0;
    return a[par::choice::capability] * (capability - a[par::value::reference]) + brand + (fineTune ? a[par::choice::derivative] : 0);
}

double appealOf(const ParameterSet& a, DeveloperKind kind, double capability, bool fineTune) {
    return math::exp(appealExponent(a, kind, capability, fineTune));
}

ReleaseOption optionOf(const World& w, std::size_t m) {
    return {w.models.capability[m], w.models.appeal[m], w.models.care[m], w.models.careBenefit[m], w.models.is(m, fineTune)};
}

ReleaseOption plannedRelease(const Step& step, std::size_t i) {
    const World& w = step.world;
    const Developers& d = w.developers;
    if (d.newest[i] >= 0) {
        const auto m = static_cast<std::size_t>(d.newest[i]);
        return optionOf(w, m);
    }
    const double capability = d.compute[i] + d.algorithm[i];
    const double appeal = appealOf(step.assumptions, kindOf(w, i), capability, false);
    const BelievedHarm harm = expectedHarm(step, i, d.jurisdiction[i], appeal, false);
    return {capability, appeal, d.care[i], careBenefit(step, i, harm), false};
}

bool opensWithApi(const Step& step, std::size_t i, std::size_t j) {
    return kindOf(step.world, i) == DeveloperKind::frontier && law::of(step.world, j)[rel::openWeights] != openForbidden;
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
    const double b = budget(w, i), yearlyValue = 12 * w.market.flow;
    const BelievedHarm harm = expectedHarm(step, i, j, option.appeal, option.fineTune);
    const double forApi = option.benefit.api + option.benefit.control, forOpen = option.benefit.open + option.benefit.control;
    const double left = math::exp(-option.care);
    const auto liability = [&](const BelievedHarm& done, double careBenefit) {
        return expectedLiability(step, i, j, done, {option.care, careBenefit}).leaving(left).total() / b;
    };

    const double kept = 1 - a[rel::monitoringCost] * law::required(w, j, rel::apiMonitoring);
    const double used = expectedShareApi(w, i, option.appeal) * yearlyValue * kept / b;
    const double serving = std::max(a[rel::servingCost] / b, a[rel::servingFloor]) + a[rel::dutyCost] * r[par::licensing::highRiskDuties];
    const double api = std::min(a[par::market::captureClosed] * used, a[rel::revenueCapApi]) - serving - liability({harm.api, {}, 0}, forApi);

    // A lab that opens serves an API too. Where anybody can serve the same weights, its price falls to that of the others
    // (Bertrand 1883): an API of open weights captures of value what open weights do.
    const bool both = opensWithApi(step, i, j);
    const double tamper = tamperOfRelease(step, j);
    const double mandate = std::min(law::required(w, j, par::alignment::tamperMandate), tamperStateOfTheArt(w));
    const double taken = expectedShareOpen(w, i, option.appeal) * yearlyValue * w.market.openShare / b;
    const double benefit = std::min(a[par::market::captureOpen] * taken, a[rel::revenueCapOpen]) + ecosystem(step, kindOf(w, i), j) +
                           (both ? std::min(a[par::market::captureOpen] * used, a[rel::revenueCapApi]) : 0);
    const double cost = (both ? liability({harm.api, harm.open, 0}, forApi + option.benefit.open) + serving
                              : liability({{}, harm.open, 0}, forOpen)) +
                        a[rel::mandateCost] * mandate;
    double open = benefit - cost;
    if (tierApplies(w, j, option.capability))
        open = tieredOpening(step, j, open, api, failChance(step, j, option.care, tamper));
    else if (r[rel::openWeights] == openForbidden)
        open = a[rel::forbiddenBenefit] * benefit - cost -
               std::min(1.0, r[par::compute::inspection] + a[rel::forbiddenDetection]) * std::min(r[par::compute::penalty], wealth(w, i) / b);
    return {0, api, open};
}

} // namespace cw
