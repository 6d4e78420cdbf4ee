#include "sim/math.h"
#include "sim/model/choices.h"
#include "sim/model/hosting.h"
#include "sim/model/parameters/all.h"
#include "sim/model/schedule.h"

#include <algorithm>
#include <bit>

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
    const auto block = step.luck.block(step.month, Purpose::reupload, w.models.address[m], static_cast<std::uint32_t>(from));
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

/// Notice and takedown of a flagged model on the hubs `removing`; true if its listings changed.
bool moderate(const Step& step, std::size_t m, std::uint32_t removing, std::span<const std::uint32_t> words) {
    World& w = step.world;
    const std::uint32_t before = w.models.hosts[m];
    HubDraws draws(step, Purpose::removal, w.models.address[m], words);
    std::uint32_t gone = 0;
    for (std::size_t h = 0; h < w.hubs.size(); ++h) gone |= static_cast<std::uint32_t>(draws(h) < w.hubs.removal[h]) << h;
    for (gone &= before & removing; gone != 0; gone &= gone - 1) {
        const auto h = static_cast<std::size_t>(std::countr_zero(gone));
        w.models.hosts[m] &= ~(1u << h);
        --w.hubs.listings[h];
        logListing(step, EventType::takedown, m, h);
        reupload(step, m, h);
    }
    return w.models.hosts[m] != before;
}

/// The circulating models that opened at least `window` months ago. They stand in the order in which they opened.
std::span<const std::int32_t> openedBefore(const Step& step, double window) {
    const World& w = step.world;
    const auto end = std::ranges::partition_point(w.circulating, [&](std::int32_t row) {
        return step.month - w.models.opened[static_cast<std::size_t>(row)] >= window;
    });
    return {w.circulating.begin(), end};
}

/// The best of the weights that may still be built on, for the first one among equals.
void renewBestBase(const Step& step) {
    World& w = step.world;
    w.bestOpenBase = -1;
    double best = noCapability;
    for (const std::int32_t row : w.circulating) {
        const auto m = static_cast<std::size_t>(row);
        const bool young = step.month - w.models.opened[m] < step.assumptions[par::derive::window];
        if (!young || w.models.is(m, strippedCopy) || w.models.depth[m] >= step.assumptions[par::derive::depth]) continue;
        if (w.models.capability[m] > best) best = w.models.capability[m], w.bestOpenBase = row;
    }
}

/// Old models are no longer built on, then no longer hosted.
void retire(const Step& step) {
    World& w = step.world;
    const double built = step.assumptions[par::derive::window];
    if (w.bestOpenBase >= 0 && step.month - w.models.opened[static_cast<std::size_t>(w.bestOpenBase)] >= built) renewBestBase(step);
    for (const std::int32_t row : openedBefore(step, built))
        if (w.attachment.weight(static_cast<std::size_t>(row)) > 0) w.attachment.set(static_cast<std::size_t>(row), 0);
    // A model stays as long as it is hosted or built on, whichever is longer.
    const auto gone = openedBefore(step, std::max(step.assumptions[par::host::window], built));
    for (const std::int32_t row : gone)
        for (std::size_t h = 0; h < w.hubs.size(); ++h) w.hubs.listings[h] -= w.models.hosts[static_cast<std::size_t>(row)] >> h & 1;
    w.circulating.erase(w.circulating.begin(), w.circulating.begin() + static_cast<std::ptrdiff_t>(gone.size()));
}

/// Flagged weights of earlier months; lawful listings stay as they are.
bool noticed(const Step& step, std::size_t m) {
    return flagged(step.world.models, m) & (step.world.models.opened[m] != step.month);
}

void advance(const Step& step) {
    World& w = step.world;
    retire(step);
    if (w.hubs.rulesChanged)
        for (const std::int32_t row : w.circulating)
            if (noticed(step, static_cast<std::size_t>(row))) measureEase(step, static_cast<std::size_t>(row));
    std::uint32_t removing = 0;   // hubs that act on notices at all
    for (std::size_t h = 0; h < w.hubs.size(); ++h)
        if (w.hubs.removal[h] > 0) removing |= 1u << h;
    auto& [words, addresses, rows] = w.scratch.draws;
    rows.resize(w.circulating.size());
    std::size_t count = 0;
    for (const std::int32_t row : w.circulating) {   // free of branches: which models are flagged follows no order
        rows[count] = row;
        count += noticed(step, static_cast<std::size_t>(row)) & ((w.models.hosts[static_cast<std::size_t>(row)] & removing) != 0);
    }
    rows.resize(count);
    addresses.resize(count);
    words.resize(4 * count);
    for (std::size_t k = 0; k < count; ++k) addresses[k] = w.models.address[static_cast<std::size_t>(rows[k])];
    step.luck.blocks(step.month, Purpose::removal, addresses, words);
    for (std::size_t k = 0; k < count; ++k) {
        const auto m = static_cast<std::size_t>(rows[k]);
        if (moderate(step, m, removing, std::span(words).subspan(4 * k, 4))) measureEase(step, m);
    }
}

} // namespace

const Submodel hostSubmodel{
    .id = "host", .label = "Hosting",
    .reads = "circulating, models.flags, hubs.removal, up",
    .writes = "models.hosts, ease; circulating, best_open_base",
    .source = "Notice-and-takedown laws; 404 Media / Transformer 2025 (re-upload); E5", .advance = advance};

} // namespace cw
