#include "sim/math.h"
#include "sim/model/choices.h"
#include "sim/model/hosting.h"
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

/// Organised re-upload after a takedown, to a hub drawn by traffic among those that remove little (patterns 12, 18; L18).
void reupload(const Step& step, std::size_t m, std::size_t from) {
    World& w = step.world;
    const auto block = step.luck.block(step.month, Purpose::reupload, hash32(w.models.key[m]), static_cast<std::uint32_t>(from));
    if (Luck::toUniform(block[0]) >= step.assumptions[par::host::reupload]) return;
    std::array<double, 32> weights;
    // Hubs that hold a copy already need none; where all others do, it goes back to where it was.
    for (std::size_t h = 0; h < w.hubs.size(); ++h)
        weights[h] = h == from || (w.models.hosts[m] >> h & 1) ? 0 : w.hubs.traffic[h] * (1 - w.hubs.removal[h]);
    std::size_t h = pickWeighted(std::span(weights).first(w.hubs.size()), Luck::toUniform(block[1]));
    if (h >= w.hubs.size()) h = from;
    w.models.hosts[m] |= 1u << h;
    ++w.hubs.listings[h];
    logListing(step, EventType::listing, m, h);
}

/// Notice and takedown of a flagged model; true if its listings changed.
bool moderate(const Step& step, std::size_t m, std::span<const std::uint32_t> words) {
    World& w = step.world;
    const std::uint32_t before = w.models.hosts[m];
    HubDraws draws(step, Purpose::removal, w.models.address[m], words);
    for (std::size_t h = 0; h < w.hubs.size(); ++h) {
        if (!(before >> h & 1) || draws(h) >= w.hubs.removal[h]) continue;
        w.models.hosts[m] &= ~(1u << h);
        --w.hubs.listings[h];
        logListing(step, EventType::takedown, m, h);
        reupload(step, m, h);
    }
    return w.models.hosts[m] != before;
}

void advance(const Step& step) {
    World& w = step.world;
    // A model stays as long as it is hosted or built on, whichever is longer.
    const double window = std::max(step.assumptions[par::host::window], step.assumptions[par::derive::window]);
    std::erase_if(w.circulating, [&](std::int32_t row) {
        const auto m = static_cast<std::size_t>(row);
        const int age = step.month - w.models.opened[m];
        if (age >= step.assumptions[par::derive::window] && w.attachment.weight(m) > 0) w.attachment.set(m, 0);
        if (age < window) return false;
        for (std::size_t h = 0; h < w.hubs.size(); ++h) w.hubs.listings[h] -= w.models.hosts[m] >> h & 1;
        return true;
    });
    auto& [words, addresses, rows] = w.scratch.draws;
    rows.clear();
    addresses.clear();
    for (const std::int32_t row : w.circulating) {   // lawful listings stay as they are
        const auto m = static_cast<std::size_t>(row);
        if (!flagged(w.models, m) || w.models.opened[m] == step.month) continue;
        if (w.hubs.rulesChanged) measureEase(step, m);
        if (w.models.hosts[m] == 0) continue;
        rows.push_back(row);
        addresses.push_back(w.models.address[m]);
    }
    words.resize(4 * rows.size());
    step.luck.blocks(step.month, Purpose::removal, addresses, words);
    for (std::size_t k = 0; k < rows.size(); ++k) {
        const auto m = static_cast<std::size_t>(rows[k]);
        if (moderate(step, m, std::span(words).subspan(4 * k, 4))) measureEase(step, m);
    }
}

} // namespace

const Submodel hostSubmodel{
    .id = "host", .label = "Hosting",
    .reads = "circulating, models.flags, hubs.removal, up",
    .writes = "models.hosts, ease; circulating",
    .source = "Notice-and-takedown laws; 404 Media / Transformer 2025 (re-upload); E5", .advance = advance};

} // namespace cw
