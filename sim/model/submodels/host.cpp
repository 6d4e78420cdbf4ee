#include "sim/math.h"
#include "sim/model/choices.h"
#include "sim/model/hosting.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"
#include "sim/model/schedule.h"

#include <algorithm>

namespace cw {

namespace {

void logListing(const Step& step, EventType type, std::size_t m, std::size_t hub) {
    const World& w = step.world;
    step.log.add({.type = type, .month = static_cast<std::int16_t>(step.month), .jurisdiction = static_cast<std::int8_t>(w.hubs.jurisdiction[hub]),
                  .hub = static_cast<std::int8_t>(hub), .cause = w.models.event[m], .key = w.models.key[m], .model = w.models.key[m]});
}

/// Notice and takedown of a flagged model, and organised re-upload elsewhere (patterns 12 and 18).
void moderate(const Step& step, std::size_t m, const HostingRules& rules) {
    World& w = step.world;
    const Key key = w.models.key[m];
    HubDraws draws(step, Purpose::removal, key);
    for (std::size_t h = 0; h < w.hubs.size(); ++h) {
        if (!(w.models.hosts[m] >> h & 1) || draws(h) >= rules.hub[h].removal) continue;
        w.models.hosts[m] &= ~(1u << h);
        w.models.lostListing[m] = 1;
        logListing(step, EventType::takedown, m, h);
    }
    if (!w.models.lostListing[m]) return;
    const auto block = step.luck.block(step.month, Purpose::reupload, hash32(key));
    if (Luck::toUniform(block[0]) >= step.assumptions[par::host::reupload]) return;
    std::array<double, 32> weights;
    for (std::size_t h = 0; h < w.hubs.size(); ++h) weights[h] = w.hubs.traffic[h] * (1 - rules.hub[h].removal);
    const std::size_t h = pickWeighted(std::span(weights).first(w.hubs.size()), Luck::toUniform(block[1]));
    if (h >= w.hubs.size() || (w.models.hosts[m] >> h & 1)) return;
    w.models.hosts[m] |= 1u << h;
    logListing(step, EventType::listing, m, h);
}

void advance(const Step& step) {
    World& w = step.world;
    const HostingRules rules(step);
    std::erase_if(w.circulating, [&](std::int32_t row) {
        const auto m = static_cast<std::size_t>(row);
        const int age = step.month - w.models.opened[m];
        if (age >= step.assumptions[par::derive::window] && w.attachment.weight(m) > 0) w.attachment.set(m, 0);
        return age >= step.assumptions[par::host::window];
    });
    for (const std::int32_t row : w.circulating) {
        const auto m = static_cast<std::size_t>(row);
        if (!flagged(w.models, m) || w.models.opened[m] == step.month) continue;   // lawful listings stay as they are
        moderate(step, m, rules);
        measureEase(step, m, rules);
    }
}

} // namespace

const Submodel hostSubmodel{
    .id = "host", .label = "Hosting",
    .reads = "circulating, models.flags; regimes: moderation, latency, liability of platforms; believed_harm",
    .writes = "models.hosts, lost_listing, ease; circulating",
    .source = "Notice-and-takedown laws; 404 Media / Transformer 2025 (re-upload); E5", .advance = advance};

} // namespace cw
