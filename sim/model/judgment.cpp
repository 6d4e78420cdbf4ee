#include "sim/model/judgment.h"

#include "sim/model/choices.h"
#include "sim/model/developers.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"

#include <algorithm>

namespace cw {

namespace {

namespace li = par::liability;

/// Law that a party in `home` is judged by: its own, or the victims' once a market-access rule reaches it (D6).
const ParameterSet& lawFor(const World& w, std::size_t home, std::size_t victims) {
    const ParameterSet* members = law::coalition(w);
    const bool reached = members && (*members)[par::treaty::marketAccess] > 0.5;
    return law::of(w, reached ? victims : home);
}

/// Under negligence those below due care pay; under strict liability all do.
bool eligible(const Step& step, std::size_t developer, std::size_t m, const ParameterSet& r, std::size_t j) {
    const int regime = r[li::regime];
    if (regime != regimeNegligence) return regime == regimeStrict;
    const double believed = believedHarm(step, developer).total();
    return step.world.models.care[m] < dueCare(step, j, believed, careEffectiveness(step, developer));
}

void addDeveloper(const Step& step, const Incident& incident, std::size_t m, double foreseen, bool modifier, Case& result) {
    const World& w = step.world;
    const auto i = static_cast<std::size_t>(w.models.developer[m]);
    const std::size_t j = w.models.jurisdiction[m];
    const ParameterSet& r = lawFor(w, j, incident.jurisdiction);
    // The slot may belong to somebody else by now: whoever trained this model has left, and nobody answers for it.
    const bool gone = !w.developers.active[i] || !(w.developers.key(i) == developerKey(static_cast<std::uint32_t>(i), w.models.generation[m]));
    Party party{.role = modifier ? modifierRole : developerRole, .key = developerKey(static_cast<std::uint32_t>(i), w.models.generation[m]),
                .slot = gone ? -1 : static_cast<std::int32_t>(i), .jurisdiction = j};
    const bool exempt = static_cast<DeveloperKind>(w.developers.kind[i]) == DeveloperKind::community && incident.route != byApi;
    const double burden = modifier ? r[li::modifierBurden] : r[li::developerBurden] * foreseen;
    party.weight = r[li::regime] == regimeNone ? 0 : burden * (exempt ? 1 - r[li::openExemption] : 1);
    if (!modifier && !gone && !eligible(step, i, m, r, j)) party.weight = 0;
    if (!modifier && gone && r[li::regime] == regimeNegligence) party.weight = 0;   // fault of the departed is not shown
    if (!modifier) party.multiplier = r[li::damagesMultiplier];
    if (party.weight > 0) result.upstream.push_back(party);
}

void addIndividual(const Step& step, const Incident& incident, std::size_t m, Case& result) {
    const World& w = step.world;
    const ParameterSet& r = lawFor(w, w.models.jurisdiction[m], incident.jurisdiction);
    if (r[li::regime] == regimeNone || r[li::modifierBurden] <= 0) return;
    result.upstream.push_back({.role = modifierRole, .key = w.models.key[m], .jurisdiction = w.models.jurisdiction[m],
                               .weight = r[li::modifierBurden], .means = step.assumptions[li::modifierMeans] * 1e-9});
}

/// One hub, drawn by traffic among those that list the weights.
void addHub(const Step& step, const Incident& incident, std::size_t m, Case& result) {
    const World& w = step.world;
    const ParameterSet& a = step.assumptions;
    std::array<double, 32> weights{};
    for (std::size_t h = 0; h < w.hubs.size(); ++h) weights[h] = w.models.hosts[m] >> h & 1 ? w.hubs.traffic[h] : 0;
    const std::size_t h = pickWeighted(std::span(weights).first(w.hubs.size()),
                                       step.luck.uniform(step.month, Purpose::hub, incident.key, incident.domain));
    if (h >= w.hubs.size()) return;
    const std::size_t j = w.hubs.jurisdiction[h];
    const ParameterSet& r = lawFor(w, j, incident.jurisdiction);
    const int regime = r[li::regime];
    const bool honours = r[par::platform::safeHarbour] && r[par::platform::takedownLatency] <= a[li::harbourLatency];
    const bool careless = regime == regimeStrict || (regime == regimeNegligence && r[par::platform::moderation] < a[li::harbourModeration]);
    const double weight = careless && !honours ? r[li::platformBurden] : 0;
    if (weight > 0)
        result.upstream.push_back({.role = platformRole, .key = hubKey(static_cast<std::uint32_t>(h)), .slot = static_cast<std::int32_t>(h),
                                   .jurisdiction = j, .weight = weight});
}

/// Share of harm that ends in a judgment upstream, by the law that binds the base developer.
double suitChance(const Step& step, const Incident& incident, std::size_t base) {
    const World& w = step.world;
    const ParameterSet& a = step.assumptions;
    const ParameterSet& r = lawFor(w, w.models.jurisdiction[base], incident.jurisdiction);
    double q = a[li::suitProbability];
    if (r[li::regime] == regimeStrict) q *= a[li::strictEase];
    if (w.models.is(base, reported)) q *= 1 + a[li::reportingEase] * law::of(w, w.models.jurisdiction[base])[par::compute::chipReporting];
    return std::min(1.0, q);
}

} // namespace

void buildCase(const Step& step, const Incident& incident, Case& result) {
    const World& w = step.world;
    const ParameterSet& a = step.assumptions;
    result.upstream.clear();
    const ParameterSet& victims = law::of(w, incident.jurisdiction);
    const bool person = incident.domain != control;
    result.perpetratorBurden = person ? victims[li::userBurden] : 0;
    result.perpetratorMeans = person ? a[li::perpetratorMeans] * 1e-9 * static_cast<double>(incident.count) : 0;

    double foreseen = 1;
    auto m = static_cast<std::size_t>(incident.model);
    for (;;) {
        const bool root = w.models.parent[m] < 0;
        if (w.models.developer[m] < 0 || w.models.is(m, strippedCopy)) addIndividual(step, incident, m, result);
        else addDeveloper(step, incident, m, foreseen, !root, result);
        if (root) break;
        foreseen *= lawFor(w, w.models.jurisdiction[m], incident.jurisdiction)[li::foreseeability];
        m = static_cast<std::size_t>(w.models.parent[m]);
    }
    if (incident.route != byApi) addHub(step, incident, static_cast<std::size_t>(incident.model), result);
    result.suit = suitChance(step, incident, m);
    result.jointAndSeveral = lawFor(w, w.models.jurisdiction[m], incident.jurisdiction)[li::jointAndSeveral];
}

} // namespace cw
