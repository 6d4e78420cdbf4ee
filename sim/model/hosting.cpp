#include "sim/model/hosting.h"

#include "sim/math.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"

#include <algorithm>
#include <cmath>

namespace cw {

void setHostingRules(const Step& step) {
    Hubs& hubs = step.world.hubs;
    hubs.rulesChanged = false;
    for (std::size_t h = 0; h < hubs.size(); ++h) {
        const ParameterSet& r = law::of(step.world, hubs.jurisdiction[h]);
        const double moderation = r[par::platform::moderation], latency = std::max(1e-6, r[par::platform::takedownLatency]);
        const double withinMonth = math::oneMinusExp(1 / latency);
        hubs.removal[h] = moderation * withinMonth;
        // Without this a monthly step gives every new stripped copy a free month, and a 48-hour rule would equal a 30-day one.
        const double up = step.assumptions[par::host::withinMonth] ? 1 - moderation * (1 - latency * withinMonth) : 1;
        hubs.rulesChanged |= up != hubs.up[h];
        hubs.up[h] = up;
    }
}

namespace {

/// Chances that new weights are listed: the same for all of a month.
void setListing(const Step& step) {
    Hubs& hubs = step.world.hubs;
    const ParameterSet& a = step.assumptions;
    for (std::size_t h = 0; h < hubs.size(); ++h) {
        hubs.lists[h] = a[par::host::listing] * (1 - a[par::host::cautionListing] * law::exposure(step, hubs.jurisdiction[h]));
        hubs.listsUnlawful[h] = step.world.jurisdictions.member[hubs.jurisdiction[h]] ? 0 : a[par::host::unlawfulListing];
    }
    hubs.listsIn = step.month;
}

} // namespace

void listOnHubs(const Step& step, std::size_t m, const std::optional<Luck::Block>& first) {
    World& w = step.world;
    if (w.hubs.listsIn != step.month) setListing(step);   // by the law and the beliefs that the month began with
    const auto& chances = w.models.is(m, unlawful) ? w.hubs.listsUnlawful : w.hubs.lists;
    std::uint32_t hosts = 0;
    HubDraws draws(step, Purpose::listing, w.models.address[m], first);
    for (std::size_t h = 0; h < w.hubs.size(); ++h)
        if (draws(h) < chances[h]) hosts |= 1u << h, ++w.hubs.listings[h];
    w.models.hosts[m] = hosts;
}

void measureEase(const Step& step, std::size_t m) {
    World& w = step.world;
    const bool moderated = flagged(w.models, m);
    double reach = 0;
    // Free of branches, as listings follow no order: a hub without a listing adds 0.
    for (std::size_t h = 0; h < w.hubs.size(); ++h)
        reach += w.hubs.traffic[h] * (moderated ? w.hubs.up[h] : 1) * static_cast<double>(w.models.hosts[m] >> h & 1);
    const double residual = step.assumptions[par::host::residual];
    w.models.ease[m] = residual + (1 - residual) * std::sqrt(reach);
}

} // namespace cw
