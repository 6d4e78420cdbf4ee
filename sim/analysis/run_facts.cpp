#include "sim/analysis/run_facts.h"

#include "sim/model/expected_liability.h"
#include "sim/model/law.h"

#include <algorithm>

namespace cw {

namespace {

/// More misusers than this are not followed one by one: it would take more memory than the run itself.
constexpr std::size_t mostFollowed = 200'000;

double skillOf(const Users& users, std::int32_t user) {
    if (user < 0) return 0;
    const auto place = std::ranges::lower_bound(users.malicious, static_cast<std::uint32_t>(user));
    return place == users.malicious.end() ? 0 : users.skill[static_cast<std::size_t>(place - users.malicious.begin())];
}

} // namespace

const ModelFact* RunFacts::model(Key key) const {
    const auto found = rows.find(key.bits);
    return found == rows.end() ? nullptr : &models[static_cast<std::size_t>(found->second)];
}

const IncidentFact* RunFacts::incident(std::int32_t event) const {
    const auto found = incidents.find(event);
    return found == incidents.end() ? nullptr : &found->second;
}

std::optional<RouteChange> RunFacts::routeOf(std::uint32_t user, int month) const {
    const auto found = routes.find(user);
    if (found == routes.end()) return std::nullopt;
    const auto after = std::ranges::upper_bound(found->second, month, {}, &RouteChange::month);
    return after == found->second.begin() ? RouteChange{} : *(after - 1);
}

std::vector<const ModelFact*> RunFacts::lineage(std::int32_t model) const {
    std::vector<const ModelFact*> line;
    for (; model >= 0; model = models[static_cast<std::size_t>(model)].parent) line.push_back(&models[static_cast<std::size_t>(model)]);
    return line;
}

void FactRecorder::see(int month, const World& world) {
    seeIncidents(world);
    seeRoutes(month, world);
    if (month == m_months - 1) seeModels(world);   // rows are never deleted and their facts never change
}

void FactRecorder::seeIncidents(const World& world) {
    const Models& models = world.models;
    for (const Incident& incident : world.incidents) {
        const auto m = static_cast<std::size_t>(incident.model);
        const auto base = static_cast<std::size_t>(models.base[m]);
        m_facts.incidents.emplace(incident.event, IncidentFact{.event = incident.event, .model = incident.model, .route = incident.route,
                                                               .count = incident.count, .hosts = models.hosts[m],
                                                               .dueCare = dueCare(law::of(world, models.jurisdiction[base]), benefitOf(models, base)),
                                                               .skill = skillOf(world.users, incident.user)});
    }
}

void FactRecorder::seeRoutes(int month, const World& world) {
    const Users& users = world.users;
    if (users.malicious.size() > mostFollowed) return;
    m_last.resize(users.malicious.size());
    for (std::size_t actor = 0; actor < users.malicious.size(); ++actor) {
        RouteChange& last = m_last[actor];
        const bool first = month == 0;
        if (!first && last.model == users.misuseModel[actor] && last.route == users.misuseRoute[actor]) continue;
        last = {static_cast<std::int16_t>(month), users.misuseModel[actor], users.misuseRoute[actor]};
        m_facts.routes[users.malicious[actor]].push_back(last);
    }
}

void FactRecorder::seeModels(const World& world) {
    const Models& models = world.models;
    m_facts.models.reserve(models.size());
    for (std::size_t m = 0; m < models.size(); ++m) {
        const std::int32_t slot = models.developer[m];
        m_facts.models.push_back({.key = models.key[m],
                                  .developer = slot < 0 ? Key{} : developerKey(static_cast<std::uint32_t>(slot), models.generation[m]),
                                  .parent = models.parent[m], .jurisdiction = models.jurisdiction[m], .trained = models.trained[m],
                                  .released = models.released[m], .opened = models.opened[m], .flags = models.flags[m],
                                  .compute = models.compute[m], .capability = models.capability[m], .care = models.care[m], .tamper = models.tamper[m]});
        m_facts.rows.emplace(models.key[m].bits, static_cast<std::int32_t>(m));
    }
}

} // namespace cw
