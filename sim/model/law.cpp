#include "sim/model/law.h"

#include "sim/math.h"
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

bool honoursNotices(const Step& step, const ParameterSet& r) {
    return r[par::platform::safeHarbour] && r[par::platform::takedownLatency] <= step.assumptions[par::liability::harbourLatency];
}

double exposure(const Step& step, std::size_t jurisdiction) {
    const ParameterSet& r = of(step.world, jurisdiction);
    if (r[par::liability::regime] == regimeNone) return 0;
    const double believed = step.world.believedHarmOpen;
    const double fear = believed / (believed + std::max(1e-12, step.assumptions[par::respond::priorHarm]));
    const double relief = honoursNotices(step, r) ? step.assumptions[par::host::harbourRelief] : 0;
    return r[par::liability::platformBurden] * (1 - relief) * fear;
}

namespace {

/// The developer's part of an award, as the judgment of such an incident would come out (see shareOut): its burden among
/// those on the chain, less its defences. Individuals on the chain cannot pay, so that under joint and several liability
/// their part falls on those who can.
double partOfAward(const Step& step, const ParameterSet& r, DeveloperKind kind, Route route) {
    const double depth = route == Route::open ? step.world.believedDepth : 0;
    double answers = 1;
    if (depth > 0) {
        const double f = r[par::liability::foreseeability];
        answers *= f > 0 ? math::exp(depth * math::log(f)) : 0;
    }
    if (kind == DeveloperKind::community && route == Route::open) answers *= 1 - r[par::liability::openExemption];
    const double own = r[par::liability::developerBurden];
    const double hub = route == Route::open ? r[par::liability::platformBurden] : 0;
    const bool hubAnswers = !honoursNotices(step, r) && (r[par::liability::regime] == regimeStrict ||
                                                         r[par::platform::moderation] < step.assumptions[par::liability::harbourModeration]);
    const double others = r[par::liability::jointAndSeveral] ? (hubAnswers ? hub : 0) : depth * r[par::liability::modifierBurden] + hub;
    const bool joint = r[par::liability::jointAndSeveral];
    const double base = (joint ? own * answers : own) + others;
    const double most = !joint ? 1 : hub > 0 && hubAnswers ? 1 : answers;
    return base > 0 ? own * answers / base * most : 0;
}

double expectedShareUnder(const Step& step, const ParameterSet& r, DeveloperKind kind, Route route, bool meetsDueCare) {
    const ParameterSet& a = step.assumptions;
    const double reputation = a[par::care::reputation];
    const int regime = r[par::liability::regime];
    if (regime == regimeNone || (regime == regimeNegligence && meetsDueCare)) return reputation;
    double suit = a[par::liability::suitProbability];
    if (regime == regimeStrict) suit *= a[par::liability::strictEase];
    return std::min(1.0, suit) * partOfAward(step, r, kind, route) * r[par::liability::damagesMultiplier] + reputation;
}

} // namespace

double expectedShare(const Step& step, DeveloperKind kind, std::size_t jurisdiction, Route route, bool meetsDueCare) {
    const World& world = step.world;
    const double own = expectedShareUnder(step, of(world, jurisdiction), kind, route, meetsDueCare);
    const ParameterSet* members = coalition(world);
    if (!members || world.jurisdictions.member[jurisdiction]) return own;
    const double access = (*members)[par::treaty::marketAccess];
    if (access <= 0) return own;
    // As large a share of the members' victims sues under the members' rule, wherever the developer sits (E11).
    double share = 0;
    for (std::size_t j = 0; j < world.jurisdictions.size(); ++j) {
        const double reached = world.jurisdictions.member[j] ? access : 0;
        const double theirs = reached > 0 ? expectedShareUnder(step, of(world, j), kind, route, meetsDueCare) : 0;
        share += world.jurisdictions.population[j] * (reached * theirs + (1 - reached) * own);
    }
    return share;
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
