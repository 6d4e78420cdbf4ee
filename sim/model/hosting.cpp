#include "sim/model/hosting.h"

#include "sim/math.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"

namespace cw {

namespace {

HubRules rulesOf(const Step& step, std::size_t hub) {
    const ParameterSet& r = law::of(step.world, step.world.hubs.jurisdiction[hub]);
    const double moderation = r[par::platform::moderation], latency = std::max(1e-6, r[par::platform::takedownLatency]);
    const double withinMonth = math::oneMinusExp(1 / latency);
    HubRules rules{moderation * withinMonth, 1};
    // Without this a monthly step gives every new stripped copy a free month, and a 48-hour rule would equal a 30-day one.
    if (step.assumptions[par::host::withinMonth]) rules.up = 1 - moderation * (1 - latency * withinMonth);
    return rules;
}

} // namespace

HostingRules::HostingRules(const Step& step) {
    for (std::size_t h = 0; h < step.world.hubs.size(); ++h) hub[h] = rulesOf(step, h);
}

void listOnHubs(const Step& step, std::size_t m) {
    World& w = step.world;
    const ParameterSet& a = step.assumptions;
    const bool isUnlawful = w.models.is(m, unlawful);
    std::uint32_t hosts = 0;
    HubDraws draws(step, Purpose::listing, w.models.key[m]);
    for (std::size_t h = 0; h < w.hubs.size(); ++h) {
        double chance = a[par::host::listing] * (1 - a[par::host::cautionListing] * law::exposure(step, w.hubs.jurisdiction[h]));
        if (isUnlawful) chance = w.jurisdictions.member[w.hubs.jurisdiction[h]] ? 0 : a[par::host::unlawfulListing];
        if (draws(h) < chance) hosts |= 1u << h;
    }
    w.models.hosts[m] = hosts;
}

void measureEase(const Step& step, std::size_t m, const HostingRules& rules) {
    World& w = step.world;
    const bool moderated = flagged(w.models, m);
    double reach = 0;
    for (std::size_t h = 0; h < w.hubs.size(); ++h)
        if (w.models.hosts[m] >> h & 1) reach += w.hubs.traffic[h] * (moderated ? rules.hub[h].up : 1);
    const double residual = step.assumptions[par::host::residual];
    w.models.ease[m] = residual + (1 - residual) * std::sqrt(reach);
}

} // namespace cw
