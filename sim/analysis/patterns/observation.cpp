#include "sim/analysis/patterns/observation.h"

#include "sim/math.h"
#include "sim/model/artefacts.h"
#include "sim/model/misuse_routes.h"
#include "sim/model/parameters/all.h"
#include "sim/model/products.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>

namespace cw {

namespace {

/// The hub was about five years old when its downloads were counted.
constexpr int hubAge = 59, endOfFirstYear = 11;

double reachOf(const World& w, std::size_t i) { return w.developers.compute[i] + w.developers.algorithm[i]; }

void seeDevelopers(Observation& seen, int month, const World& w) {
    const Developers& d = w.developers;
    double algorithm = noCapability, best = noCapability, second = noCapability, reach = noCapability;
    for (std::size_t i = 0; i < d.size(); ++i) {
        if (!d.active[i]) continue;
        algorithm = std::max(algorithm, d.algorithm[i]);
        reach = std::max(reach, reachOf(w, i));
        double own = noCapability;
        for (const auto row : {d.newestApi[i], d.newestOpen[i]})
            if (row >= 0) own = std::max(own, w.models.capability[static_cast<std::size_t>(row)]);
        second = std::max(second, std::min(best, own));
        best = std::max(best, own);
    }
    seen.algorithms.push_back(algorithm);
    seen.lead.push_back(best - second);
    if (month == 0) seen.firstReach = reach;
    double count = 0;
    for (std::size_t i = 0; i < d.size(); ++i) count += d.active[i] && reachOf(w, i) >= seen.firstReach;
    seen.reaching.push_back(count);
}

void seeWeights(Observation& seen, const ParameterSet& a, int month, const World& w) {
    std::array<double, misuseDomains> best{};
    double listed = 0;
    for (const std::int32_t row : w.circulating) {
        const auto m = static_cast<std::size_t>(row);
        listed += w.models.opened[m] > month - 12 && w.models.hosts[m] != 0;
        if (!w.models.is(m, strippedCopy)) continue;
        for (std::size_t d = 0; d < misuseDomains; ++d) {
            const double useful = w.models.capability[m] - tacitOf(a, static_cast<Domain>(d));
            const double margin = useful - w.defence[d] - a[par::misuse::offset];
            best[d] = std::max(best[d], w.models.ease[m] * math::logistic(margin / a[par::misuse::width]));
        }
    }
    seen.strippedPower.push_back(std::accumulate(best.begin(), best.end(), 0.0));
    seen.listedNew.push_back(listed);
}

/// Downloads stand for real lawful users of the open product that a model is at the moment.
void seeDownloads(Observation& seen, const World& w) {
    std::vector<double> users(w.models.size(), 0);
    for (const std::uint32_t u : w.users.lawful) {
        const std::int32_t p = w.users.product[u];
        if (p < 0 || !isOpenProduct(static_cast<std::size_t>(p))) continue;
        if (const auto m = modelOfProduct(w, static_cast<std::size_t>(p)); m >= 0)
            users[static_cast<std::size_t>(m)] += w.users.weight[w.users.kind[u]];
    }
    std::vector<double> open;
    for (std::size_t m = 0; m < users.size(); ++m)
        if (w.models.opened[m] >= 0 && !w.models.is(m, strippedCopy)) open.push_back(users[m]);
    std::ranges::sort(open, std::greater{});   // summed in one order, so that a part is never more than the whole
    const double all = std::accumulate(open.begin(), open.end(), 0.0);
    if (!(all > 0)) {
        seen.topShare = seen.unusedShare = std::numeric_limits<double>::quiet_NaN();
        return;
    }
    const auto top = static_cast<std::ptrdiff_t>((open.size() + 99) / 100);
    seen.topShare = std::accumulate(open.begin(), open.begin() + top, 0.0) / all;
    seen.unusedShare = static_cast<double>(std::ranges::count(open, 0.0)) / static_cast<double>(open.size());
}

/// The routes that misusers consider, as the run itself weighs them, on a copy of the world.
void seeGuards(Observation& seen, const Scenario& scenario, const ParameterSet& a, std::uint32_t run, int month, const World& world) {
    World copy = world;
    EventLog log(false);
    const Luck luck(scenario.seed, run);
    const Step step{scenario, a, copy, luck, log, month};
    seen.tamperArt = tamperStateOfTheArt(world);
    seen.guardFactor = seen.persistent = std::numeric_limits<double>::quiet_NaN();
    const Candidates candidates(step);
    for (const Candidate& c : candidates.all().first(candidates.apis())) {
        if (!(c.once > 0)) continue;
        const double factor = a[par::misuse::jailbreak] / c.once;
        if (seen.guardFactor >= factor) continue;
        seen.guardFactor = factor;
        seen.persistent = c.access;
    }
}

/// Marks the models that were ahead of all others when their month (of release, or of opening) came.
void markLeaders(std::vector<BaseModel>& bases, std::int16_t BaseModel::*month, bool BaseModel::*leads) {
    std::vector<BaseModel*> order;
    for (BaseModel& b : bases)
        if (b.*month >= 0) order.push_back(&b);
    std::ranges::stable_sort(order, {}, [&](const BaseModel* b) { return std::pair(b->*month, -b->capability); });
    double best = noCapability;
    for (BaseModel* b : order) {
        b->*leads = b->capability > best;
        best = std::max(best, b->capability);
    }
}

void seeModels(Observation& seen, const World& w) {
    const Models& models = w.models;
    std::vector<std::int32_t> position(models.size(), -1);
    for (std::size_t m = 0; m < models.size(); ++m) {
        if (models.developer[m] < 0 || models.base[m] != static_cast<std::int32_t>(m)) continue;
        position[m] = static_cast<std::int32_t>(seen.bases.size());
        seen.bases.push_back({.developer = models.developer[m],
                              .kind = static_cast<DeveloperKind>(w.developers.kind[static_cast<std::size_t>(models.developer[m])]),
                              .trained = models.trained[m], .released = models.released[m], .opened = models.opened[m],
                              .leaked = models.is(m, leakedWeights), .compute = models.compute[m],
                              .capability = models.capability[m]});
    }
    for (std::size_t m = 0; m < models.size(); ++m) {
        if (models.children[m] > 0) seen.children.push_back(models.children[m]);
        if (models.parent[m] < 0) continue;
        const bool copy = models.is(m, strippedCopy);
        const auto of = position[static_cast<std::size_t>(copy ? models.parent[m] : models.base[m])];
        if (of < 0) continue;
        BaseModel& base = seen.bases[static_cast<std::size_t>(of)];
        if (copy) base.stripped = models.trained[m];
        else ++base.descendants;
    }
    markLeaders(seen.bases, &BaseModel::released, &BaseModel::leads);
    markLeaders(seen.bases, &BaseModel::opened, &BaseModel::leadsOpen);
}

} // namespace

void observe(Observation& seen, const Scenario& scenario, const ParameterSet& assumptions, std::uint32_t run, int month,
             const World& world) {
    seeDevelopers(seen, month, world);
    seeWeights(seen, assumptions, month, world);
    if (month == hubAge) seeDownloads(seen, world);
    if (month == endOfFirstYear) seeGuards(seen, scenario, assumptions, run, month, world);
    if (month == scenario.months - 1) seeModels(seen, world);
}

} // namespace cw
