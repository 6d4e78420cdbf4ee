#include "sim/model/judgment.h"

#include "sim/model/choices.h"
#include "sim/model/developers.h"
#include "sim/model/expected_liability.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"

#include <algorithm>

namespace cw {

namespace {

namespace li = par::liability;

/// The court that hears one incident. A market-access rule lets the victims sue at home: it reaches as large a share of
/// cases as the lever says, decided once an incident (D6).
struct Forum {
    const World& world;
    std::size_t victims = 0;
    bool atHome = false;
    const ParameterSet& lawFor(std::size_t defendant) const {
        const bool reached = atHome && world.jurisdictions.member[victims] && !world.jurisdictions.member[defendant];
        return law::of(world, reached ? victims : defendant);
    }
};
Forum forumOf(const Step& step, const Incident& incident) {
    const ParameterSet* members = law::coalition(step.world);
    const double access = members ? (*members)[par::treaty::marketAccess] : 0;
    const bool atHome = access > 0 && step.luck.uniform(step.month, Purpose::forum, incident.key, incident.draw()) < access;
    return {step.world, incident.jurisdiction, atHome};
}

// Parties are filled in where they stand: copied right after it was written, each would wait for the processor's stores.

/// What a defence leaves of a party's part. The first one that applies is named.
void defend(Party& party, Defence defence, double left) {
    if (left >= 1) return;
    party.answers *= left;
    if (party.defence == Defence::none) party.defence = defence;
}

/// Care due when this model was trained, by the standard of `r` (L1), for the ways in which it is on offer; kept with the
/// model, since conduct is judged by what could be known at the time.
bool metDueCare(const Step& step, std::size_t m, const ParameterSet& r) {
    return meetsDueCare(r, step.world.models.care[m], benefitOf(step.world.models, m));
}

/// Share of harm by weights that guardrails could have stopped. What more care would not have averted, a want of care has not
/// caused (Restatement (Third) of Torts: Physical and Emotional Harm, s. 26; Grady 1983; Kahan 1989). A single incident is one
/// or the other, which is drawn; a bulk row takes the share.
double causedByCare(const Step& step, const Incident& incident, const CaseLuck& luck) {
    const double reach = step.assumptions[par::care::openReach];
    if (incident.bulk) return reach;
    return luck.cause < reach ? 1 : 0;
}

void addDeveloper(const Step& step, const Incident& incident, const CaseLuck& luck, const Forum& forum, std::size_t m, double foreseen, bool modifier,
                  Case& result) {
    const World& w = step.world;
    const auto i = static_cast<std::size_t>(w.models.developer[m]);
    const std::size_t j = w.models.jurisdiction[m];
    const ParameterSet& r = forum.lawFor(j);
    const double burden = modifier ? r[li::modifierBurden] : r[li::developerBurden];
    if (!(burden > 0)) return;
    const int regime = r[li::regime];
    // The slot may belong to somebody else by now: whoever trained this model has left, and nobody answers for it.
    const Key key = developerKey(static_cast<std::uint32_t>(i), w.models.generation[m]);
    const bool gone = !w.developers.active[i] || !(w.developers.key(i) == key);
    Party& party = result.upstream.emplace_back();
    party.role = modifier ? modifierRole : developerRole;
    party.key = key;
    party.slot = gone ? -1 : static_cast<std::int32_t>(i);
    party.model = static_cast<std::int32_t>(m);
    party.jurisdiction = gone ? j : w.developers.jurisdiction[i];
    party.regime = regime;
    party.burden = burden;
    party.multiplier = r[li::damagesMultiplier];
    if (regime == regimeNone) defend(party, Defence::noRule, 0);
    if (regime == regimeNegligence && gone) defend(party, Defence::departed, 0);   // fault of the departed is not shown
    if (regime == regimeNegligence && metDueCare(step, m, r)) defend(party, Defence::dueCare, 0);
    if (regime == regimeNegligence && incident.route != byApi) defend(party, Defence::noCause, causedByCare(step, incident, luck));
    if (!modifier) defend(party, Defence::unforeseeable, foreseen);
    const bool commons = static_cast<DeveloperKind>(w.developers.kind[i]) == DeveloperKind::community && incident.route != byApi;
    if (commons) defend(party, Defence::openSource, 1 - r[li::openExemption]);
}

/// Whoever stripped or published this copy. Under negligence it is at fault where the copy is less guarded than what it got.
void addIndividual(const Step& step, const Forum& forum, std::size_t m, Case& result) {
    const World& w = step.world;
    const ParameterSet& r = forum.lawFor(w.models.jurisdiction[m]);
    if (!(r[li::modifierBurden] > 0)) return;
    Party& party = result.upstream.emplace_back();
    party.role = modifierRole;
    party.key = w.models.key[m];
    party.model = static_cast<std::int32_t>(m);
    party.jurisdiction = w.models.jurisdiction[m];
    party.burden = r[li::modifierBurden];
    party.means = std::max(0.0, step.assumptions[li::modifierMeans] * 1e-9 - toBillions(w.models.individualPaid[m]));
    const int regime = party.regime = r[li::regime];
    const bool weakened = w.models.parent[m] < 0 || w.models.care[m] < w.models.care[static_cast<std::size_t>(w.models.parent[m])];
    if (regime == regimeNone) defend(party, Defence::noRule, 0);
    if (regime == regimeNegligence && !weakened) defend(party, Defence::dueCare, 0);
}

/// One hub, drawn by traffic among those that list the weights.
void addHub(const Step& step, const Incident& incident, const CaseLuck& luck, const Forum& forum, Case& result) {
    const World& w = step.world;
    const auto m = static_cast<std::size_t>(incident.model);
    std::array<double, 32> weights{};
    for (std::size_t h = 0; h < w.hubs.size(); ++h) weights[h] = w.models.hosts[m] >> h & 1 ? w.hubs.traffic[h] : 0;
    const std::size_t h = pickWeighted(std::span(weights).first(w.hubs.size()), luck.hub);
    if (h >= w.hubs.size()) return;
    const std::size_t j = w.hubs.jurisdiction[h];
    const ParameterSet& r = forum.lawFor(j);
    if (!(r[li::platformBurden] > 0)) return;
    const int regime = r[li::regime];
    Party& party = result.upstream.emplace_back();
    party.role = platformRole;
    party.key = hubKey(static_cast<std::uint32_t>(h));
    party.slot = static_cast<std::int32_t>(h);
    party.jurisdiction = j;
    party.regime = regime;
    party.burden = r[li::platformBurden];
    if (regime == regimeNone) defend(party, Defence::noRule, 0);
    if (law::honoursNotices(step, r)) defend(party, Defence::safeHarbour, 0);
    if (regime == regimeNegligence && r[par::platform::moderation] >= step.assumptions[li::harbourModeration]) defend(party, Defence::dueCare, 0);
}

/// Share of harm that ends in a judgment upstream, by the law that binds the base developer.
double suitChance(const Step& step, const Incident& incident, std::size_t base, const ParameterSet& r) {
    const World& w = step.world;
    const ParameterSet& a = step.assumptions;
    // In a bulk row the mean incident counts: many small ones do not make a large one.
    const bool large = toBillions(incident.harm) >= a[li::largeHarm] * static_cast<double>(std::max<std::int64_t>(1, incident.count));
    double q = law::suitChance(step, r, large);
    if (w.models.is(base, reported)) q *= 1 + a[li::reportingEase] * law::of(w, w.models.jurisdiction[base])[par::compute::chipReporting];
    return std::min(1.0, q);
}

} // namespace

void buildCase(const Step& step, const Incident& incident, const CaseLuck& luck, Case& result) {
    const World& w = step.world;
    const ParameterSet& a = step.assumptions;
    const Forum forum = forumOf(step, incident);
    result.upstream.clear();
    const bool person = incident.domain != control;
    result.perpetratorBurden = person ? law::of(w, incident.jurisdiction)[li::userBurden] : 0;
    result.perpetratorMeans = person ? a[li::perpetratorMeans] * 1e-9 * static_cast<double>(incident.count) : 0;

    auto m = static_cast<std::size_t>(incident.model);
    const ParameterSet& r = forum.lawFor(w.models.jurisdiction[static_cast<std::size_t>(w.models.base[m])]);   // of the base developer
    double foreseen = 1;
    for (;;) {
        const bool root = w.models.parent[m] < 0;
        if (w.models.developer[m] < 0 || w.models.is(m, strippedCopy)) addIndividual(step, forum, m, result);
        else addDeveloper(step, incident, luck, forum, m, foreseen, !root, result);
        if (root) break;
        foreseen *= r[li::foreseeability];
        m = static_cast<std::size_t>(w.models.parent[m]);
    }
    if (incident.route != byApi) addHub(step, incident, luck, forum, result);
    result.suit = suitChance(step, incident, m, r);
    result.perpetratorRegime = law::of(w, incident.jurisdiction)[li::regime];
    result.jointAndSeveral = r[li::jointAndSeveral];
}

void shareOut(const Case& judged, double identified, std::vector<double>& shares) {
    const std::size_t n = judged.upstream.size();
    shares.assign(n + 1, 0);
    const double known = judged.perpetratorBurden > 0 ? identified : 0;
    double parts = 0, liable = 0, most = 0;   // before and after defences; the most that any one of them answers for
    for (const Party& p : judged.upstream) {
        parts += p.burden;
        liable += p.burden * p.answers;
        most = std::max(most, p.answers);
    }
    const double base = judged.jointAndSeveral ? liable : parts;
    const double withPerpetrator = base + judged.perpetratorBurden;
    for (std::size_t i = 0; i < n && base > 0; ++i) {
        const Party& p = judged.upstream[i];
        const double part = p.burden * p.answers * std::min(1.0, p.multiplier) * (judged.jointAndSeveral ? most : 1);
        shares[i] = judged.suit * part * ((1 - known) / base + (known > 0 ? known / withPerpetrator : 0));
    }
    shares[n] = known > 0 ? known * judged.perpetratorBurden / withPerpetrator : 0;
}

} // namespace cw
