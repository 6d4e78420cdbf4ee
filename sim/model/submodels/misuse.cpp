#include "sim/columns.h"
#include "sim/math.h"
#include "sim/model/choices.h"
#include "sim/model/law.h"
#include "sim/model/misuse_choice.h"
#include "sim/model/parameters/all.h"
#include "sim/model/schedule.h"

#include <algorithm>

namespace cw {

namespace {

/// Per domain: how much is tried, how often it works, what it costs.
struct DomainTerms {
    Severity severity;
    double motive = 0;       // attempts a month and actor
    double ceiling = 0;      // s: success where capability is no limit
    Difficulty difficulty;
    double backgroundMean = 0;
};

std::array<DomainTerms, misuseDomains> termsOf(const Step& step) {
    namespace mu = par::misuse;
    const ParameterSet& a = step.assumptions;
    const std::array<double, misuseDomains> motives{a[mu::fraudMotive], a[mu::cyberMotive], a[mu::biochemicalMotive]};
    const std::array<double, misuseDomains> ceilings{a[mu::fraudSuccess], a[mu::cyberSuccess], a[mu::biochemicalSuccess]};
    std::array<DomainTerms, misuseDomains> terms;
    for (std::size_t d = 0; d < misuseDomains; ++d) {
        const auto domain = static_cast<Domain>(d);
        terms[d].severity = step.world.severity[d];
        terms[d].motive = motives[d];
        terms[d].ceiling = ceilings[d];
        terms[d].difficulty = difficultyOf(step, domain);
        terms[d].backgroundMean = unaidedMean(a, terms[d].severity, domain);
    }
    return terms;
}

/// Everything the loop over misusers needs, read once a month.
struct Attack {
    const Step& step;
    Candidates candidates;
    std::array<DomainTerms, misuseDomains> terms;
    std::span<const std::uint32_t> banWords;   // by user, from the first block of misusers on
    double switching = 0, unaidedOffends = 0;
    int banMonths = 0;
    std::array<std::array<std::int64_t, misuseDomains>, 96> bulk{};   // small incidents by candidate and domain
    double opportunities = 0, taken = 0;                                // for the share not deterred

    /// Not an aggregate, of which compilers fill all with zeros first.
    explicit Attack(const Step& now) : step(now), candidates(now), terms(termsOf(now)) {}
};

/// Defence follows what defenders can reach, with a lag, and never falls. Open weights speed it, since defenders use
/// them too; reported runs warn of what is coming (E10; Garfinkel & Dafoe 2019).
void raiseDefence(const Step& step) {
    namespace de = par::defence;
    World& w = step.world;
    const ParameterSet& a = step.assumptions;
    const std::array<double, misuseDomains> lags{a[de::lagFraud], a[de::lagCyber], a[de::lagBiochemical]};
    const double speed = (1 + a[de::openness] * w.market.openShareBuilders) *
                         (1 + a[de::fundingEffect] * w.month.funding);
    const double warning = a[de::earlyWarning] * w.month.reporting;   // only what is large enough to be reported
    const double best = std::max(w.frontierCapability, w.openCapability);
    for (std::size_t d = 0; d < misuseDomains; ++d) {
        const double reach = best + (d == fraud ? 0 : warning) - tacitOf(a, static_cast<Domain>(d));
        w.defence[d] += std::max(0.0, reach - w.defence[d]) * math::oneMinusExp(speed / (12 * lags[d]));
    }
}

void setRoute(const Attack& attack, std::size_t actor, std::size_t chosen, double match, double weight) {
    World& w = attack.step.world;
    Users& users = w.users;
    const auto all = attack.candidates.all();
    if (users.misuseModel[actor] >= 0) w.models.misusers[static_cast<std::size_t>(users.misuseModel[actor])] -= weight;
    users.misuseModel[actor] = chosen < all.size() ? all[chosen].model : -1;
    users.misuseRoute[actor] = chosen < all.size() ? all[chosen].route : unaided;
    users.misuseMatch[actor] = match;
    if (users.misuseModel[actor] >= 0) w.models.misusers[static_cast<std::size_t>(users.misuseModel[actor])] += weight;
}

std::size_t victimsOf(const Step& step, const Incident& incident) {
    return pickWeighted(step.world.jurisdictions.population, step.luck.uniform(step.month, Purpose::victim, incident.key, incident.draw()));
}

/// One incident told by itself.
void record(const Step& step, Incident incident, double billions) {
    World& w = step.world;
    incident.harm = toCents(billions);
    incident.jurisdiction = static_cast<std::uint8_t>(victimsOf(step, incident));
    if (incident.harm == 0) return;
    const auto m = static_cast<std::size_t>(incident.model);
    incident.event = step.log.add({.type = EventType::incident, .month = static_cast<std::int16_t>(step.month),
                                   .jurisdiction = static_cast<std::int8_t>(incident.jurisdiction), .detail = incident.domain,
                                   .user = incident.user, .cause = w.models.event[m], .key = incident.key, .model = w.models.key[m],
                                   .amount = incident.harm});
    w.month.harm[incident.domain] += incident.harm;
    (incident.route == byApi ? w.month.harmApi : w.month.harmOpen) += toBillions(incident.harm);
    w.jurisdictions.harm[incident.jurisdiction] += toBillions(incident.harm);
    w.month.largest = std::max(w.month.largest, billions);
    if (billions >= step.assumptions[par::outcome::catastrophe]) w.month.catastrophes += 1;
    w.incidents.push_back(incident);
}

/// Draws an actor's incidents: counts of real events, large ones singly, small ones into the bulk of model and domain.
void drawIncidents(Attack& attack, std::uint32_t user, std::size_t d, std::size_t chosen, double rate, const Luck::Block& words) {
    const Step& step = attack.step;
    const Candidate& c = attack.candidates.all()[chosen];
    const Severity& severity = attack.terms[d].severity;
    const auto large = quantiles::poisson(Luck::toUniform(words[1]), rate * severity.largeShare);
    for (std::int64_t k = 0; k < large; ++k) {
        const Key key = incidentKey(user, step.month, static_cast<std::uint32_t>(d), static_cast<std::uint32_t>(k));
        if (law::removed(step, key)) continue;
        record(step, {.key = key, .model = c.model, .domain = static_cast<std::uint8_t>(d), .route = c.route, .user = static_cast<std::int32_t>(user)},
               severity.single(step.luck.uniform(step.month, Purpose::severity, key)));
    }
    const auto small = severity.largeShare < 1 ? quantiles::poisson(Luck::toUniform(words[2]), rate * (1 - severity.largeShare)) : 0;
    attack.bulk[chosen][d] += small;
    step.world.month.incidents[d] += static_cast<double>(large + small);
}

const Difficulty& difficultyFor(const Attack& attack, std::size_t actor) {
    const Users& users = attack.step.world.users;
    return attack.terms[users.kind[users.malicious[actor]] - lawfulKinds].difficulty;
}

/// The candidate that a misuser goes on with, the number of candidates where there is none. Some look around anew: they are noted.
std::size_t routeOf(const Attack& attack, std::uint32_t actor, std::uint32_t word, Searches& searches) {
    const Step& step = attack.step;
    const Users& users = step.world.users;
    const std::uint32_t u = users.malicious[actor];
    const std::size_t none = attack.candidates.all().size();
    if (!users.adopted[u]) return none;
    const bool banned = users.bannedUntil[actor] > step.month;
    const std::size_t present = attack.candidates.positionOf(users.misuseModel[actor], static_cast<MisuseRoute>(users.misuseRoute[actor]));
    const bool blocked = present == none || (banned && present < attack.candidates.apis());
    if (!blocked && Luck::toUniform(word) >= attack.switching) return present;
    searches.actors.push_back(actor);
    searches.banned.push_back(banned);
    return none;
}

/// The candidate of every misuser this month, the number of candidates where there is none.
void findRoutes(const Attack& attack, std::span<const std::uint32_t> words, std::span<std::uint32_t> chosen) {
    const Users& users = attack.step.world.users;
    Searches& searches = attack.step.world.scratch.searches;
    searches.actors.clear();
    searches.banned.clear();
    for (std::uint32_t actor = 0; actor < chosen.size(); ++actor)
        chosen[actor] = static_cast<std::uint32_t>(routeOf(attack, actor, words[4 * actor], searches));
    chooseRoutes(attack.step, attack.candidates, {attack.terms[0].difficulty, attack.terms[1].difficulty, attack.terms[2].difficulty}, searches);
    for (std::size_t k = 0; k < searches.actors.size(); ++k) {
        const std::uint32_t actor = searches.actors[k];
        chosen[actor] = searches.candidates[k];
        setRoute(attack, actor, chosen[actor], searches.matches[k], users.weight[users.kind[users.malicious[actor]]]);
    }
}

/// Everybody's chance of success without AI, before deterrence.
void successesAlone(const Attack& attack, std::vector<double>& chances) {
    chances.resize(attack.step.world.users.malicious.size());
    for (std::size_t actor = 0; actor < chances.size(); ++actor)
        chances[actor] = marginAlone(attack.step, difficultyFor(attack, actor), actor);
    columns::logistic(chances, chances);
}

/// The same with AI, for those who have a candidate, in their order.
void successesWith(const Attack& attack, std::span<const std::uint32_t> actors, std::span<const std::uint32_t> chosen, std::vector<double>& chances) {
    const Step& step = attack.step;
    const auto all = attack.candidates.all();
    chances.resize(actors.size());
    for (std::size_t k = 0; k < actors.size(); ++k)
        chances[k] = reachWith(step, all[chosen[actors[k]]], difficultyFor(attack, actors[k]), actors[k]);
    columns::log10(chances, chances);
    for (std::size_t k = 0; k < actors.size(); ++k) chances[k] = marginWith(difficultyFor(attack, actors[k]), chances[k]);
    columns::logistic(chances, chances);
    for (std::size_t k = 0; k < actors.size(); ++k)
        chances[k] = successWith(step, all[chosen[actors[k]]], actors[k], step.world.users.misuseMatch[actors[k]], chances[k]);
}

/// Misusers are the last rows of users; draws of theirs by user begin with the block of four that the first one is in.
std::uint32_t firstBlock(const Users& users) { return users.malicious.empty() ? 0 : users.malicious.front() / 4 * 4; }

/// One misuser's month. Words: switch, large incidents, small incidents; one to spare.
void act(Attack& attack, std::size_t actor, std::size_t chosen, double aided, double unaidedSuccess, const Luck::Block& words) {
    const Step& step = attack.step;
    World& w = step.world;
    Users& users = w.users;
    const std::uint32_t u = users.malicious[actor];
    const std::size_t d = users.kind[u] - lawfulKinds, j = users.jurisdiction[u];
    const DomainTerms& terms = attack.terms[d];
    const double weight = users.weight[users.kind[u]];
    const double tries = weight * terms.motive;
    const double alone = unaidedSuccess * attack.unaidedOffends;
    const auto all = attack.candidates.all();
    attack.opportunities += tries;

    if (!(aided > alone)) {   // AI is used only where it beats going unaided; the rest is background, shown apart
        attack.taken += tries * attack.unaidedOffends;
        w.month.background[d] += tries * terms.ceiling * alone * terms.backgroundMean;
        return;
    }
    const Candidate& c = all[chosen];
    attack.taken += tries * c.deterrence[j];
    const double rate = tries * terms.ceiling * aided;
    w.month.attempts[d] += tries * c.deterrence[j];
    w.month.expected[d] += rate * terms.severity.mean;
    w.month.byRoute[c.route] += rate * terms.severity.mean;
    if (c.route != byApi) w.month.openDepth += rate * terms.severity.mean * w.models.depth[static_cast<std::size_t>(c.model)];
    w.month.hazard += rate * terms.severity.catastrophe;
    drawIncidents(attack, u, d, chosen, rate, words);
    if (c.ban > 0 && happens(Luck::toUniform(attack.banWords[u - firstBlock(users)]), terms.motive * c.deterrence[j] * c.ban))
        users.bannedUntil[actor] = static_cast<std::int16_t>(step.month + 1 + attack.banMonths);
}

/// Luck of the rows of small incidents, drawn at once: how large a row is, as a normal deviate, and where its victims live.
struct BulkLuck {
    std::span<const double> severity, victims;
};
BulkLuck bulkLuck(const Attack& attack, std::span<const Incident> rows) {
    const Step& step = attack.step;
    Scratch& scratch = step.world.scratch;
    auto &addresses = scratch.draws.addresses, &draws = scratch.used, &words = scratch.together[0];
    auto& [severity, victims, uniforms] = scratch.normals;
    addresses.resize(rows.size());
    draws.resize(rows.size());
    for (std::size_t k = 0; k < rows.size(); ++k) {
        addresses[k] = step.world.models.address[static_cast<std::size_t>(rows[k].model)];
        draws[k] = rows[k].draw();
    }
    words.resize(4 * rows.size());
    for (auto* column : {&severity, &victims, &uniforms}) column->resize(rows.size());
    step.luck.blocks(step.month, Purpose::bulkSeverity, addresses, words, draws);
    columns::uniforms52(words, uniforms);
    columns::normalQuantile(uniforms, severity);
    step.luck.blocks(step.month, Purpose::victim, addresses, words, draws);
    columns::uniforms52(words, victims);
    return {severity, victims};
}

/// Small incidents, one row a month, domain and model.
void recordBulk(const Attack& attack) {
    const Step& step = attack.step;
    World& w = step.world;
    const auto all = attack.candidates.all();
    auto& rows = w.scratch.bulk;
    rows.clear();
    for (std::size_t c = 0; c < all.size(); ++c)
        for (std::size_t d = 0; d < misuseDomains; ++d) {
            if (attack.bulk[c][d] == 0) continue;
            Incident& row = rows.emplace_back();
            row.key = w.models.key[static_cast<std::size_t>(all[c].model)];
            row.model = all[c].model;
            row.domain = static_cast<std::uint8_t>(d);
            row.route = all[c].route;
            row.count = attack.bulk[c][d];
            row.bulk = true;
        }
    const BulkLuck luck = bulkLuck(attack, rows);
    for (std::size_t k = 0; k < rows.size(); ++k) {
        Incident& row = rows[k];
        const auto m = static_cast<std::size_t>(row.model);
        row.harm = toCents(attack.terms[row.domain].severity.bulk(static_cast<double>(row.count), luck.severity[k]));
        if (row.harm == 0) continue;
        // Whose law the suits of this row follow; its harm is spread over all below.
        row.jurisdiction = static_cast<std::uint8_t>(pickWeighted(w.jurisdictions.population, luck.victims[k]));
        row.event = step.log.add({.type = EventType::incidents, .month = static_cast<std::int16_t>(step.month),
                                  .detail = row.domain, .cause = w.models.event[m], .key = row.key, .model = row.key, .amount = row.harm});
        w.month.harm[row.domain] += row.harm;
        (row.route == byApi ? w.month.harmApi : w.month.harmOpen) += toBillions(row.harm);
        for (std::size_t j = 0; j < w.jurisdictions.size(); ++j)
            w.jurisdictions.harm[j] += toBillions(row.harm) * w.jurisdictions.population[j];
        w.incidents.push_back(row);
    }
}

/// Loss of control: labs' newest own models near the frontier; hazard rises above a threshold, falls with care, and is
/// never exactly zero above it.
void loseControl(const Step& step) {
    namespace co = par::control;
    World& w = step.world;
    const ParameterSet& a = step.assumptions;
    const Severity& severity = w.severity[control];
    const double calmed = 1 + a[co::fundingEffect] * w.month.funding;
    for (std::size_t i = 0; i < w.developers.size(); ++i) {
        const auto row = w.developers.newest[i];
        if (!w.developers.active[i] || row < 0 || static_cast<DeveloperKind>(w.developers.kind[i]) != DeveloperKind::frontier) continue;
        const auto m = static_cast<std::size_t>(row);
        const double capability = w.models.capability[m];
        if (capability < w.frontierCapability - a[co::window] || capability <= a[co::threshold]) continue;
        const double rate = a[co::hazard] * (capability - a[co::threshold]) * math::exp(-w.models.care[m]) / calmed / 12;
        w.month.controlExpected += rate;
        w.month.expected[control] += rate * severity.mean;
        w.month.hazard += rate * severity.catastrophe;
        const Key who = w.models.key[m];
        const auto events = quantiles::poisson(step.luck.uniform(step.month, Purpose::control, who), rate);
        w.month.incidents[control] += static_cast<double>(events);
        for (std::int64_t k = 0; k < events; ++k) {
            const Key key = incidentKey(static_cast<std::uint32_t>(i), step.month, control, static_cast<std::uint32_t>(k));
            if (law::removed(step, key)) continue;
            record(step, {.key = key, .model = row, .domain = control, .route = byApi}, severity.single(step.luck.uniform(step.month, Purpose::severity, key)));
        }
    }
}

void advance(const Step& step) {
    World& w = step.world;
    const ParameterSet& a = step.assumptions;
    std::ranges::fill(w.jurisdictions.harm, 0);
    raiseDefence(step);
    Attack attack(step);
    attack.switching = a[par::misuse::switching];
    attack.banMonths = static_cast<int>(a[par::misuse::banMonths]);
    attack.unaidedOffends = unaidedDeterrence(a);
    const auto words = columns::room(w.scratch.draws.words, 4 * w.users.malicious.size());
    step.luck.blocks(step.month, Purpose::misuseRoute, w.users.malicious, words);
    const auto bans = columns::room(w.scratch.words, w.users.size() - firstBlock(w.users));
    step.luck.tile(step.month, Purpose::ban, firstBlock(w.users), bans);
    attack.banWords = bans;
    // Routes, chances and deeds one after another, so that chances are worked out as columns.
    const auto chosen = columns::room(w.scratch.draws.addresses, w.users.malicious.size());
    auto& aided = w.scratch.adopters;
    aided.clear();
    const std::size_t none = attack.candidates.all().size();
    findRoutes(attack, words, chosen);
    for (std::uint32_t actor = 0; actor < chosen.size(); ++actor)
        if (chosen[actor] < none) aided.push_back(actor);
    auto &with = w.scratch.chances[0], &alone = w.scratch.chances[1];
    successesWith(attack, aided, chosen, with);
    successesAlone(attack, alone);
    for (std::size_t actor = 0, k = 0; actor < chosen.size(); ++actor) {
        const double success = chosen[actor] < none ? with[k++] : 0;
        act(attack, actor, chosen[actor], success, alone[actor], {words[4 * actor], words[4 * actor + 1], words[4 * actor + 2], words[4 * actor + 3]});
    }
    recordBulk(attack);
    loseControl(step);
    for (const double harm : w.month.background) w.month.byRoute[unaided] += harm;
    w.month.offending = attack.opportunities > 0 ? attack.taken / attack.opportunities : 0;
}

} // namespace

const Submodel misuseSubmodel{
    .id = "misuse", .label = "Misuse",
    .reads = "users (malicious), models, developers, defence; regimes: API monitoring, identity check, funding, chip reporting",
    .writes = "incidents, defence, users.misuse_model, misuse_route, banned_until; models.misusers; month: attempts, harm, expected, hazard",
    .source = "Becker 1968 (deterrence), Garfinkel & Dafoe 2019 (offence and defence), Maillart & Sornette 2010 (tails); E10",
    .advance = advance};

} // namespace cw
