#include "sim/model/law.h"

#include "sim/math.h"
#include "sim/model/choices.h"
#include "sim/model/parameters/all.h"

#include <algorithm>

namespace cw::law {

double required(const World& world, std::size_t jurisdiction, RegistryRow<double> lever) {
    const double own = of(world, jurisdiction)[lever];
    const ParameterSet* members = coalition(world);
    if (!members || world.jurisdictions.member[jurisdiction]) return own;
    return own + (*members)[par::treaty::marketAccess] * std::max(0.0, (*members)[lever] - own);
}

double mean(const World& world, RegistryRow<double> lever) {
    double sum = 0;
    for (std::size_t j = 0; j < world.jurisdictions.size(); ++j)
        sum += world.jurisdictions.population[j] * world.jurisdictions.regime[j][lever];
    return sum;
}

bool honoursNotices(const Step& step, const ParameterSet& r) {
    return r[par::platform::safeHarbour] && r[par::platform::takedownLatency] <= step.assumptions[par::liability::harbourLatency];
}

bool hubHasDefence(const Step& step, const ParameterSet& r) {
    const bool careful = r[par::liability::regime] == regimeNegligence && r[par::platform::moderation] >= step.assumptions[par::liability::harbourModeration];
    return honoursNotices(step, r) || careful;
}

double exposure(const Step& step, std::size_t jurisdiction) {
    const ParameterSet& r = of(step.world, jurisdiction);
    if (r[par::liability::regime] == regimeNone) return 0;
    const double believed = step.world.believedHarmOpen;
    const double fear = believed / (believed + std::max(1e-12, step.assumptions[par::respond::priorHarm]));
    const double relief = hubHasDefence(step, r) ? step.assumptions[par::host::harbourRelief] : 0;
    return r[par::liability::platformBurden] * (1 - relief) * fear;
}

double suitChance(const Step& step, const ParameterSet& r, bool large) {
    const ParameterSet& a = step.assumptions;
    const double shown = large ? a[par::liability::suitLarge] : a[par::liability::suitProbability];
    if (r[par::liability::regime] != regimeStrict) return shown;
    // Odds and not chances are multiplied: that the product was defective and did the harm remains to be shown.
    const double easier = a[par::liability::strictEase] * shown;
    return easier / (1 - shown + easier);
}

double dutyLevel(const Step& step, std::size_t jurisdiction) {
    const ParameterSet &r = of(step.world, jurisdiction), &a = step.assumptions;
    namespace c = par::compliance;
    const bool tierActs = r[par::release::openWeights] == openTiered && r[par::release::tierThreshold] < par::release::tierThreshold.spec.limits.high;
    return r[par::licensing::highRiskDuties] + a[c::reportingDuty] * r[par::compute::chipReporting] +
           (r[par::licensing::modelThreshold] < 40 ? a[c::licenceDuty] : 0) +
           (tierActs ? a[c::tierDuty] : 0) +
           a[c::tamperDuty] * r[par::alignment::tamperMandate];
}

double compliance(const Step& step, DeveloperKind kind, std::size_t jurisdiction) {
    const ParameterSet& a = step.assumptions;
    const double size = kind == DeveloperKind::frontier  ? 1
                        : kind == DeveloperKind::startup ? a[par::compliance::startupShare]
                                                         : a[par::compliance::communityShare];
    return a[par::compliance::fixed] * step.world.jurisdictions.dutyLevel[jurisdiction] * size;
}

double monitoringCost(const Step& step, std::size_t i) {
    const World& w = step.world;
    const double share = step.assumptions[par::release::monitoringCost] * required(w, w.developers.jurisdiction[i], par::release::apiMonitoring);
    return share * w.developers.revenueApi[i];
}

double hubDuties(const Step& step, std::size_t h) {
    namespace c = par::cost;
    const ParameterSet &r = of(step.world, step.world.hubs.jurisdiction[h]), &a = step.assumptions;
    const double latency = std::max(1e-6, r[par::platform::takedownLatency]);
    const double moderation = a[c::moderation] * r[par::platform::moderation] * (1 + a[c::takedownSpeed] / latency);
    return step.world.hubs.traffic[h] * (moderation + a[c::identity] * r[par::platform::identityCheck]);
}

bool rulesDiffer(const World& world, std::size_t a, std::size_t b) {
    const auto same = [&](std::span<ParameterSpec* const> group) {
        return std::ranges::all_of(group, [&](const ParameterSpec* spec) {
            return spec->role != Role::lever || of(world, a).value(*spec) == of(world, b).value(*spec);
        });
    };
    const bool alignment = of(world, a)[par::alignment::tamperMandate] == of(world, b)[par::alignment::tamperMandate] &&
                           of(world, a)[par::alignment::researchSafeHarbour] == of(world, b)[par::alignment::researchSafeHarbour];
    return !(same(par::liability::all) && same(par::platform::all) && same(par::licensing::all) && same(par::compute::all) &&
             same(par::release::all) && alignment);
}

bool removed(const Step& step, Key key) {
    return std::ranges::any_of(step.scenario.interventions, [&](const Intervention& i) {
        return step.month >= i.from && i.remove == key;
    });
}

} // namespace cw::law
