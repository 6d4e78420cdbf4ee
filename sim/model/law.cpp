#include "sim/model/law.h"

#include "sim/model/choices.h"
#include "sim/model/parameters/all.h"

#include <algorithm>

namespace cw::law {

const ParameterSet* coalition(const World& world) {
    return world.month.coalitionFormed ? &world.jurisdictions.regime[0] : nullptr;
}

double required(const World& world, std::size_t jurisdiction, const Parameter<double>& lever) {
    const double own = of(world, jurisdiction)[lever];
    const ParameterSet* members = coalition(world);
    if (!members || world.jurisdictions.member[jurisdiction]) return own;
    return own + (*members)[par::treaty::marketAccess] * std::max(0.0, (*members)[lever] - own);
}

double mean(const World& world, const Parameter<double>& lever) {
    double sum = 0;
    for (std::size_t j = 0; j < world.jurisdictions.size(); ++j)
        sum += world.jurisdictions.population[j] * world.jurisdictions.regime[j][lever];
    return sum;
}

double exposure(const Step& step, std::size_t jurisdiction) {
    const ParameterSet& r = of(step.world, jurisdiction);
    if (r[par::liability::regime] == regimeNone) return 0;
    const double believed = step.world.believedHarmOpen;
    const double fear = believed / (believed + std::max(1e-12, step.assumptions[par::respond::priorHarm]));
    const double relief = r[par::platform::safeHarbour] ? step.assumptions[par::host::harbourRelief] : 0;
    return r[par::liability::platformBurden] * (1 - relief) * fear;
}

namespace {

double expectedShareUnder(const Step& step, const ParameterSet& r, DeveloperKind kind, Route route, bool meetsDueCare) {
    const ParameterSet& a = step.assumptions;
    const double reputation = a[par::care::reputation];
    const int regime = r[par::liability::regime];
    if (regime == regimeNone || (regime == regimeNegligence && meetsDueCare)) return reputation;
    const double developer = r[par::liability::developerBurden];
    const double harbour = r[par::platform::safeHarbour] ? 0.0 : 1.0;
    const double all = developer + a[par::respond::modifierWeight] * r[par::liability::modifierBurden] +
                       r[par::liability::platformBurden] * harbour;
    if (!(all > 0)) return reputation;
    double suit = a[par::liability::suitProbability];
    if (regime == regimeStrict) suit *= a[par::liability::strictEase];
    const bool exempt = kind == DeveloperKind::community && route == Route::open;
    return std::min(1.0, suit * developer / all) * r[par::liability::damagesMultiplier] *
               (exempt ? 1 - r[par::liability::openExemption] : 1.0) +
           reputation;
}

} // namespace

double expectedShare(const Step& step, DeveloperKind kind, std::size_t jurisdiction, Route route, bool meetsDueCare) {
    const World& world = step.world;
    const double own = expectedShareUnder(step, of(world, jurisdiction), kind, route, meetsDueCare);
    const ParameterSet* members = coalition(world);
    if (!members || (*members)[par::treaty::marketAccess] <= 0.5) return own;
    // The victim's law applies: members' victims sue under the members' rule, wherever the developer sits.
    double share = 0;
    for (std::size_t j = 0; j < world.jurisdictions.size(); ++j)
        share += world.jurisdictions.population[j] * expectedShareUnder(step, of(world, j), kind, route, meetsDueCare);
    return share;
}

double dutyLevel(const Step& step, std::size_t jurisdiction) {
    const ParameterSet &r = of(step.world, jurisdiction), &a = step.assumptions;
    namespace c = par::compliance;
    return r[par::licensing::highRiskDuties] + a[c::reportingDuty] * r[par::compute::chipReporting] +
           a[c::identityDuty] * r[par::platform::identityCheck] +
           (r[par::licensing::modelThreshold] < 40 ? a[c::licenceDuty] : 0) +
           (r[par::release::openWeights] == openTiered ? a[c::tierDuty] : 0) +
           a[c::tamperDuty] * r[par::alignment::tamperMandate];
}

double compliance(const Step& step, DeveloperKind kind, std::size_t jurisdiction) {
    const ParameterSet& a = step.assumptions;
    const double size = kind == DeveloperKind::frontier  ? 1
                        : kind == DeveloperKind::startup ? a[par::compliance::startupShare]
                                                         : a[par::compliance::communityShare];
    return a[par::compliance::fixed] * step.world.jurisdictions.dutyLevel[jurisdiction] * size;
}

double premium(const Step& step, std::size_t jurisdiction) {
    const ParameterSet& a = step.assumptions;
    return of(step.world, jurisdiction)[par::liability::cover] * a[par::liability::coverLoading] *
           a[par::liability::coverUse] * a[par::liability::coverRate];
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
