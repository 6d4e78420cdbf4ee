#include "sim/analysis/recording.h"

#include <algorithm>

namespace cw {

Access RecordedModel::at(int month) const {
    if (month < trained) return Access::notYet;
    if (opened <= month && month < hostedUntil) return Access::open;
    if (served <= month && month < servedUntil) return Access::api;
    return opened <= month || served <= month ? Access::past : Access::inHouse;
}

std::int32_t Recording::model(Key key) const {
    const auto found = rowOf.find(key.bits);
    return found == rowOf.end() ? -1 : found->second;
}

const DeveloperLife* Recording::life(Key developer) const {
    const auto found = std::ranges::find(lives, developer, &DeveloperLife::key);
    return found == lives.end() ? nullptr : &*found;
}

std::uint32_t Recording::hostsOf(std::size_t model, int month) const {
    const auto group = std::span(hostChanges).subspan(firstHostChange[model], firstHostChange[model + 1] - firstHostChange[model]);
    const auto after = std::ranges::upper_bound(group, month, {}, &HostChange::month);
    return after == group.begin() ? 0 : (after - 1)->hosts;
}

std::vector<std::int32_t> Recording::childrenOf(std::size_t model) const {
    std::vector<std::int32_t> children;
    for (std::size_t m = model + 1; m < models.size(); ++m)   // a child is made later than its parent
        if (models[m].parent == static_cast<std::int32_t>(model)) children.push_back(static_cast<std::int32_t>(m));
    return children;
}

WorldCounts Recording::counts(int month) const {
    WorldCounts n;
    for (const RecordedModel& m : models) {
        if (m.trained > month) break;
        switch (m.at(month)) {
        case Access::open: ++n.open, ++n.inUse, n.copies += m.isCopy(); break;
        case Access::api: ++n.api, ++n.inUse; break;
        case Access::inHouse: ++n.inHouse; break;
        default: break;
        }
    }
    for (const DeveloperLife& life : lives) {
        if (month < life.first || month >= life.until) continue;
        ++n.developers;
        n.abroad += developer(month, life.slot).jurisdiction != life.home;
    }
    return n;
}

std::size_t Recording::bytes() const {
    const auto of = [](const auto& column) { return column.capacity() * sizeof(column[0]); };
    return of(models) + of(lives) + of(developers) + of(jurisdictions) + of(hubMonths) + of(hubPlaces) + of(law) + of(hostChanges) +
           of(firstHostChange) + rowOf.size() * (sizeof(std::pair<std::uint64_t, std::int32_t>) + 2 * sizeof(void*)) + rowOf.bucket_count() * sizeof(void*);
}

void Recorder::see(int month, const World& world) {
    Recording& r = m_recording;
    if (month == 0) {
        r.developerSlots = world.developers.size();
        r.places = world.jurisdictions.size();
        r.hubs = world.hubs.size();
        r.hubPlaces = world.hubs.jurisdiction;
        const auto months = static_cast<std::size_t>(r.months);
        r.developers.reserve(months * r.developerSlots);
        r.jurisdictions.reserve(months * r.places);
        r.hubMonths.reserve(months * r.hubs);
        m_servedBefore.assign(r.developerSlots, -1);
        m_lifeOf.assign(r.developerSlots, -1);
    }
    seeModels(month, world);
    seeDevelopers(month, world);
    seePlaces(month, world);
    seeLaw(month, world);
    seeHubs(month, world);
}

void Recorder::seeModels(int month, const World& world) {
    const Models& from = world.models;
    auto& models = m_recording.models;
    for (std::size_t m = models.size(); m < from.size(); ++m) {
        const std::int32_t slot = from.developer[m];
        models.push_back({.key = from.key[m], .developer = slot < 0 ? Key{} : developerKey(static_cast<std::uint32_t>(slot), from.generation[m]),
                          .parent = from.parent[m], .jurisdiction = from.jurisdiction[m], .capability = static_cast<float>(from.capability[m]),
                          .care = static_cast<float>(from.care[m]), .trained = from.trained[m]});
        m_recording.rowOf.emplace(from.key[m].bits, static_cast<std::int32_t>(m));
        if (from.is(m, strippedCopy)) models[static_cast<std::size_t>(from.parent[m])].stripped = from.trained[m];
    }
    for (std::size_t m = 0; m < models.size(); ++m) models[m].flags = from.flags[m];
    m_hostsBefore.resize(models.size(), 0);
    const auto next = static_cast<std::int16_t>(month + 1);
    for (const std::int32_t row : world.circulating) {
        const auto m = static_cast<std::size_t>(row);
        models[m].opened = from.opened[m];
        models[m].tamper = static_cast<float>(from.tamper[m]);
        models[m].hostedUntil = next;   // pushed on for as long as it is seen
        if (from.hosts[m] != m_hostsBefore[m]) m_hosts.push_back({row, {static_cast<std::int16_t>(month), from.hosts[m]}});
        m_hostsBefore[m] = from.hosts[m];
    }
}

void Recorder::seeDevelopers(int month, const World& world) {
    Recording& r = m_recording;
    const Developers& d = world.developers;
    const auto now = static_cast<std::int16_t>(month);
    for (std::size_t i = 0; i < d.size(); ++i) {
        r.developers.push_back({.capability = static_cast<float>(d.compute[i] + d.algorithm[i]), .care = static_cast<float>(d.care[i]),
                                .wealth = static_cast<float>(toBillions(world.ledger.balance(world.ledger.developer(i)))),
                                .jurisdiction = d.jurisdiction[i], .generation = static_cast<std::uint8_t>(d.generation[i]), .active = d.active[i] != 0});
        if (const std::int32_t served = d.newestApi[i]; served != m_servedBefore[i]) {
            if (m_servedBefore[i] >= 0) r.models[static_cast<std::size_t>(m_servedBefore[i])].servedUntil = now;
            if (served >= 0) r.models[static_cast<std::size_t>(served)].served = now;
            m_servedBefore[i] = served;
        }
        std::int32_t& life = m_lifeOf[i];
        if (life >= 0 && (!d.active[i] || r.lives[static_cast<std::size_t>(life)].key != d.key(i))) life = -1;
        if (!d.active[i]) continue;
        if (life < 0) {
            life = static_cast<std::int32_t>(r.lives.size());
            r.lives.push_back({.key = d.key(i), .slot = static_cast<std::uint32_t>(i), .kind = d.kind[i], .home = d.home[i], .first = now});
        }
        r.lives[static_cast<std::size_t>(life)].until = static_cast<std::int16_t>(month + 1);
    }
}

void Recorder::seePlaces(int, const World& world) {
    const Jurisdictions& js = world.jurisdictions;
    const Users& users = world.users;
    std::vector<double> people(js.size()), adopters(js.size());
    for (const std::uint32_t user : users.lawful) {
        const double weight = users.weight[users.kind[user]];
        people[users.jurisdiction[user]] += weight;
        if (users.adopted[user]) adopters[users.jurisdiction[user]] += weight;
    }
    for (std::size_t j = 0; j < js.size(); ++j)
        m_recording.jurisdictions.push_back({.harm = static_cast<float>(js.harm[j]), .adoption = people[j] > 0 ? static_cast<float>(adopters[j] / people[j]) : 0,
                                             .tightening = static_cast<float>(js.tightening[j]), .member = js.member[j] != 0});
}

void Recorder::seeLaw(int month, const World& world) {
    const Jurisdictions& js = world.jurisdictions;
    if (m_lawBefore.empty()) m_lawBefore = js.statusQuo;   // what is in force from the first month on is a change, too
    for (std::size_t j = 0; j < js.size(); ++j)
        for (const ParameterSpec* lever : parameterRegistry()) {
            if (lever->role != Role::lever) continue;
            const double before = m_lawBefore[j].value(*lever), after = js.regime[j].value(*lever);
            if (before == after) continue;
            m_recording.law.push_back({static_cast<std::int16_t>(month), static_cast<std::uint8_t>(j), lever, before, after});
            m_lawBefore[j].set(*lever, after);
        }
}

void Recorder::seeHubs(int, const World& world) {
    const std::size_t first = m_recording.hubMonths.size();
    for (std::size_t h = 0; h < world.hubs.size(); ++h) m_recording.hubMonths.push_back({.listed = world.hubs.listings[h]});
    for (const std::int32_t row : world.circulating) {
        const auto m = static_cast<std::size_t>(row);
        if (!world.models.is(m, strippedCopy)) continue;
        for (std::size_t h = 0; h < world.hubs.size(); ++h) m_recording.hubMonths[first + h].stripped += world.models.hosts[m] >> h & 1;
    }
}

Recording Recorder::take() {
    Recording& r = m_recording;
    for (RecordedModel& m : r.models)
        if (m.hostedUntil >= r.months) m.hostedUntil = RecordedModel::never;
    if (!r.models.empty()) {
        const auto [low, high] = std::ranges::minmax(r.models, {}, &RecordedModel::capability);
        r.lowest = low.capability;
        r.highest = high.capability;
    }
    // By model instead of by month: a counting sort keeps the months of each in order.
    r.firstHostChange.assign(r.models.size() + 1, 0);
    for (const Change& c : m_hosts) ++r.firstHostChange[static_cast<std::size_t>(c.model) + 1];
    for (std::size_t m = 0; m < r.models.size(); ++m) r.firstHostChange[m + 1] += r.firstHostChange[m];
    std::vector<std::uint32_t> at(r.firstHostChange);
    r.hostChanges.resize(m_hosts.size());
    for (const Change& c : m_hosts) r.hostChanges[at[static_cast<std::size_t>(c.model)]++] = c.change;
    r.models.shrink_to_fit();
    return std::move(r);
}

} // namespace cw
