#include "sim/math.h"
#include "sim/model/artefacts.h"
#include "sim/model/choices.h"
#include "sim/model/developers.h"
#include "sim/model/parameters/all.h"
#include "sim/model/severity.h"
#include "sim/random.h"
#include "sim/world.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace cw {

void reserveModels(World& world, const Scenario& scenario, const ParameterSet& a) {
    const double perMonth = 4 * a[par::derive::variants] + 0.3 * static_cast<double>(world.developers.size());
    const auto rows = static_cast<std::size_t>(std::min(4e6, static_cast<double>(world.developers.size()) + scenario.months * perMonth));
    eachModelColumn(world.models, [&](auto& column) { column.reserve(rows); });
    world.attachment.reserve(rows);
}

namespace {

/// Whole numbers proportional to shares that sum to `total`: largest remainder, ties to the earlier.
std::vector<std::uint32_t> apportionCounts(std::uint32_t total, std::span<const double> shares) {
    std::vector<std::uint32_t> counts;
    std::vector<double> rest;
    std::uint32_t given = 0;
    for (const double s : shares) {
        counts.push_back(static_cast<std::uint32_t>(s * total));
        rest.push_back(s * total - counts.back());
        given += counts.back();
    }
    std::vector<std::size_t> order(shares.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto x, auto y) { return rest[x] > rest[y]; });
    for (std::size_t k = 0; given < total; ++k, ++given) ++counts[order[k % order.size()]];
    return counts;
}

void makeJurisdictions(World& world, const Scenario& scenario, const ParameterSet& assumptions) {
    Jurisdictions& js = world.jurisdictions;
    for (const Jurisdiction& j : scenario.jurisdictions) {
        ParameterSet own = assumptions;
        for (const auto& [spec, value] : j.levers) own.set(*spec, value);
        js.statusQuo.push_back(own);
        js.population.push_back(j.population);
    }
    const std::size_t n = js.statusQuo.size();
    js.regime = js.statusQuo;
    js.member.assign(n, 0);
    for (auto* column : {&js.concern, &js.tightening, &js.harm, &js.dutyLevel}) column->assign(n, 0);
    for (auto* column : {&js.licenceThreshold, &js.redLine, &js.tierThreshold}) column->assign(n, 40);
    js.forbiddenSince.assign(n, -1);
    world.policyEvent.assign(n, -1);
    world.triggers.resize(scenario.triggers.size());
}

void makeDevelopers(World& world, const Scenario& scenario, const ParameterSet& a, const Luck& luck) {
    namespace d = par::developers;
    const std::array<int, developerKinds> counts{a[d::frontierCount], a[d::startupCount], a[d::communityCount]};
    std::array<std::vector<double>, developerKinds> shares;
    for (const Jurisdiction& j : scenario.jurisdictions) {
        shares[0].push_back(j.compute);
        shares[1].push_back(j.startups);
        shares[2].push_back(j.communities);
    }
    // Labs are few: placed by largest remainder; the rest are drawn.
    const auto labs = apportionCounts(static_cast<std::uint32_t>(counts[0]), shares[0]);
    std::vector<std::uint8_t> labPlaces;
    for (std::size_t j = 0; j < labs.size(); ++j) labPlaces.insert(labPlaces.end(), labs[j], static_cast<std::uint8_t>(j));

    const std::size_t total = static_cast<std::size_t>(counts[0] + counts[1] + counts[2]);
    resizeDevelopers(world.developers, total);
    Developers& devs = world.developers;
    std::size_t i = 0;
    for (std::size_t kind = 0; kind < developerKinds; ++kind)
        for (int n = 0; n < counts[kind]; ++n, ++i) {
            const Key key = devs.key(i);
            devs.address[i] = hash32(key);
            devs.kind[i] = static_cast<std::uint8_t>(kind);
            const double u = luck.uniform(0, Purpose::placement, key);
            devs.home[i] = kind == 0 ? labPlaces[static_cast<std::size_t>(n)]
                                     : static_cast<std::uint8_t>(pickWeighted(shares[kind], u));
            devs.jurisdiction[i] = devs.home[i];
            const DeveloperStart start = startOf(a, static_cast<DeveloperKind>(kind));
            devs.budget0[i] = quantiles::lognormalByMedian(luck.uniform(0, Purpose::developer, key, 0), start.budget, start.budgetSpread);
            devs.compute[i] = start.compute + start.computeSpread * luck.normal(0, Purpose::developer, key, 1);
            devs.algorithm[i] = -start.lag + start.lagSpread * luck.normal(0, Purpose::developer, key, 2);
            devs.custom[i] = devs.care[i] = start.custom;
            devs.customPower[i] = math::exp(start.custom);
            devs.switchingCost[i] = a[par::mobility::switchingCost] * luck.uniform(0, Purpose::switchingCost, key);
            devs.active[i] = 1;
        }
}

void makeHubs(World& world, const Scenario& scenario) {
    for (std::size_t j = 0; j < scenario.jurisdictions.size(); ++j)
        for (const Hub& hub : scenario.jurisdictions[j].hubs) {
            world.hubs.jurisdiction.push_back(static_cast<std::uint8_t>(j));
            world.hubs.traffic.push_back(hub.traffic);
            world.hubs.removal.push_back(0);
            world.hubs.listings.push_back(0);
            world.hubs.up.push_back(1);
            world.hubs.lists.push_back(0);
            world.hubs.listsUnlawful.push_back(0);
        }
}

void openBooks(World& world, const Scenario& scenario, const ParameterSet& a) {
    const Developers& devs = world.developers;
    world.ledger = Ledger(devs.size(), world.hubs.size());
    for (std::size_t i = 0; i < devs.size(); ++i)
        world.ledger.transfer(Ledger::investors, world.ledger.developer(i),
                              toCents(startOf(a, static_cast<DeveloperKind>(devs.kind[i])).wealth * devs.budget0[i]));
    std::size_t h = 0;
    for (const Jurisdiction& j : scenario.jurisdictions)
        for (const Hub& hub : j.hubs) world.ledger.transfer(Ledger::investors, world.ledger.hub(h++), toCents(hub.wealth));
}

/// Sampled users of each kind: fixed shares, but never fewer than the minimum; what rare kinds lack, the largest give.
std::array<std::uint32_t, userKinds> sampleCounts(const ParameterSet& a) {
    namespace u = par::users;
    std::array<double, userKinds> shares{};
    std::ranges::transform(u::shares, shares.begin(), [&](const auto* share) { return a.value(share->spec); });
    const auto wanted = apportionCounts(static_cast<std::uint32_t>(a[u::count]), shares);
    const auto least = static_cast<std::uint32_t>(a[u::minimumPerKind]);
    std::array<std::uint32_t, userKinds> counts{};
    std::ranges::copy(wanted, counts.begin());
    for (auto& count : counts)
        while (count < least) {
            auto largest = std::ranges::max_element(counts);
            const std::uint32_t given = std::min(least - count, *largest - least);
            if (given == 0) break;   // fewer than 7 x the minimum: refused by problems()
            *largest -= given;
            count += given;
        }
    return counts;
}

std::uint32_t lawfulCount(const Users& users) {
    return std::accumulate(users.count.begin(), users.count.begin() + lawfulKinds, 0u);
}

void makeKinds(Users& users, const ParameterSet& a, const Luck& luck) {
    namespace p = par::population;
    users.count = sampleCounts(a);
    const double lawful = a[p::scale] * 1e9;
    const double consumers = lawful * std::max(0.0, 1 - a[p::builder] - a[p::tinkerer] - a[p::redteamer]);
    const std::array<double, userKinds> real{consumers,           lawful * a[p::builder], lawful * a[p::tinkerer], lawful * a[p::redteamer],
                                             1e3 * a[p::fraud],   1e3 * a[p::cyber],      1e3 * a[p::biochemical]};
    for (std::size_t k = 0; k < userKinds; ++k) {
        users.weight[k] = users.count[k] > 0 ? real[k] / users.count[k] : 0;
        users.kind.insert(users.kind.end(), users.count[k], static_cast<std::uint8_t>(k));
    }
    const std::size_t lawfulUsers = lawfulCount(users);
    for (std::size_t i = lawfulUsers; i-- > 1;) {   // Fisher & Yates: kinds are independent of degree; misusers stay at the end
        const double u = luck.uniform(0, Purpose::userKind, static_cast<std::uint32_t>(i));
        std::swap(users.kind[i], users.kind[static_cast<std::size_t>(u * static_cast<double>(i + 1))]);
    }
}

Network lawfulNetwork(const ParameterSet& a, std::uint32_t users, const Luck& luck) {
    namespace n = par::network;
    const double degree = a[n::meanDegree];
    switch (a[n::kind]) {
    case networkSmallWorld: return Network::smallWorld(users, degree, a[n::rewiring], luck);
    case networkRandom: return Network::random(users, degree, luck);
    case networkScaleFree: return Network::scaleFree(users, degree, luck);
    default: return Network::wellMixed(users);
    }
}

/// The graph is one of lawful users; a misuser has the ties of some of them. The sample holds far more misusers than the
/// population, so that as nodes like others they would take the place of people whom lawful users go by.
Network makeNetwork(const ParameterSet& a, const Users& users, const Luck& luck) {
    const std::uint32_t lawful = lawfulCount(users);
    const Network network = lawfulNetwork(a, lawful, luck);
    std::vector<std::uint32_t> like(users.kind.size() - lawful);
    for (std::size_t k = 0; k < like.size(); ++k) {
        const double u = luck.uniform(0, Purpose::network, actorKey(static_cast<std::uint32_t>(lawful + k)));
        like[k] = std::min(lawful - 1, static_cast<std::uint32_t>(u * lawful));
    }
    return network.withLookalikes(like);
}

/// How well a kind of access suits an actor: lognormal with mean 1.
double fitOf(const ParameterSet& a, const Luck& luck, std::uint32_t user, std::uint32_t kind) {
    return quantiles::lognormalByMean(luck.uniform(0, Purpose::misuseFit, actorKey(user), kind), 1, a[par::misuse::fitSpread]);
}

void makeMisusers(World& world, const ParameterSet& a, const Luck& luck) {
    Users& users = world.users;
    for (const std::uint32_t u : users.malicious) {
        const double skill = a[par::misuse::skill] + a[par::users::skillSpread] * luck.normal(0, Purpose::userSkill, actorKey(u));
        users.skill.push_back(skill);
        users.skillPower.push_back(math::pow10(skill - a[par::value::reference]));
        users.fitApi.push_back(fitOf(a, luck, u, 0));
        users.fitWeights.push_back(fitOf(a, luck, u, 1));
    }
    users.misuseModel.assign(users.malicious.size(), -1);
    users.misuseRoute.assign(users.malicious.size(), unaided);
    users.misuseMatch.assign(users.malicious.size(), 1);
    users.bannedUntil.assign(users.malicious.size(), 0);
}

void makeUsers(World& world, const ParameterSet& a, const Luck& luck) {
    Users& users = world.users;
    makeKinds(users, a, luck);
    const auto n = static_cast<std::uint32_t>(users.kind.size());
    users.network = makeNetwork(a, users, luck);
    users.jurisdiction.resize(n);
    users.adopted.assign(n, 0);
    users.product.assign(n, -1);
    users.adoptingNeighbours.assign(n, 0);
    users.lawfulNeighbours.assign(n, 0);
    users.usage.assign(lawfulKinds * world.jurisdictions.size() * 2 * world.developers.size(), 0);
    users.usageOf.assign(2 * world.developers.size(), 0);

    std::vector<std::uint32_t> places(n), starts(n);
    luck.tile(0, Purpose::userJurisdiction, 0, places);
    luck.tile(0, Purpose::initialAdoption, 0, starts);
    const double lawfulStart = a[par::adoption::start];
    const auto lawful = Luck::threshold(lawfulStart);
    const auto malicious = Luck::threshold(lawfulStart * a[par::adoption::maliciousPace] * a[par::adoption::maliciousStart]);
    for (std::uint32_t u = 0; u < n; ++u) {
        users.jurisdiction[u] = static_cast<std::uint8_t>(pickWeighted(world.jurisdictions.population, Luck::toUniform(places[u])));
        const bool isLawful = users.kind[u] < lawfulKinds;
        (isLawful ? users.lawful : users.malicious).push_back(u);
        users.adopted[u] = starts[u] < (isLawful ? lawful : malicious);
        if (!users.adopted[u]) users.waiting.push_back(u);
        else if (isLawful) users.newAdopters.push_back(u);
    }
    users.lawfulAdopters = users.newAdopters.size();
    for (std::uint32_t u = 0; u < n; ++u)
        for (const std::uint32_t v : users.network.neighbours(u)) {
            users.lawfulNeighbours[u] += users.kind[v] < lawfulKinds;
            users.adoptingNeighbours[u] += users.kind[v] < lawfulKinds && users.adopted[v];
        }
}

void openMarket(World& world, const ParameterSet& a) {
    namespace v = par::value;
    const Users& users = world.users;
    const std::array<double, lawfulKinds> worth{a[v::consumer], a[v::builder], a[v::consumer] * a[v::minorMultiple],
                                                a[v::consumer] * a[v::minorMultiple]};
    double yearly = 0;
    for (std::size_t k = 0; k < lawfulKinds; ++k) yearly += users.weight[k] * users.count[k] * worth[k];
    world.referenceFlow = 12 * a[par::adoption::start] * yearly * 1e-9;
    world.market.flow = world.referenceFlow / 12;
    world.market.openShare = a[par::market::initialOpenShare];
    world.market.openShareBuilders = a[par::market::initialOpenBuilders];
    world.commons = a[par::innovation::initialCommons];
    world.believedHarmApi = world.believedHarmOpen = 0.5 * a[par::respond::priorHarm];
    world.adopters = a[par::adoption::start];
    // A year of work at today's pace has been done before month 0.
    double funding = 0;
    for (std::size_t j = 0; j < world.jurisdictions.size(); ++j)
        funding += world.jurisdictions.population[j] * world.jurisdictions.statusQuo[j][par::alignment::funding];
    workOnTamper(world, a[par::tamper::progress] + a[par::tamper::fundingEffect] * funding);
    world.believedDepth = a[par::respond::modifierWeight];
}

} // namespace

World initialise(const Scenario& scenario, const ParameterSet& assumptions, const Luck& luck) {
    World world;
    world.defence = {assumptions[par::misuse::barrierFraud], assumptions[par::misuse::barrierCyber],
                     assumptions[par::misuse::barrierBiochemical]};
    for (std::size_t d = 0; d < domains; ++d) world.severity[d] = severityOf(assumptions, static_cast<Domain>(d));
    assert(assumptions[par::misuse::candidatesOpen] <= static_cast<int>(BestRows::room));   // as its limits say
    world.circulation.best.fill(BestRows(static_cast<std::size_t>(assumptions[par::misuse::candidatesOpen])));
    makeJurisdictions(world, scenario, assumptions);
    makeDevelopers(world, scenario, assumptions, luck);
    reserveModels(world, scenario, assumptions);
    makeHubs(world, scenario);
    openBooks(world, scenario, assumptions);
    makeUsers(world, assumptions, luck);
    makeMisusers(world, assumptions, luck);
    openMarket(world, assumptions);
    return world;
}

} // namespace cw
