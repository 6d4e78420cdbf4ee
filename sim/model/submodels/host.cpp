#include "sim/columns.h"
#include "sim/math.h"
#include "sim/model/choices.h"
#include "sim/model/circulation.h"
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
void reupload(const Step& step, std::size_t m, std::size_t from, std::span<const double> pull, const std::uint32_t* words) {
    World& w = step.world;
    if (Luck::toUniform(words[0]) >= step.assumptions[par::host::reupload]) return;
    std::array<double, 32> weights;
    // Hubs that hold a copy already need none; where all others do, it goes back to where it was.
    const std::uint32_t closed = w.models.hosts[m] | 1u << from;
    for (std::size_t h = 0; h < pull.size(); ++h) weights[h] = pull[h] * static_cast<double>(~closed >> h & 1);
    std::size_t h = pickWeighted(std::span(weights).first(pull.size()), Luck::toUniform(words[1]));
    if (h >= w.hubs.size()) h = from;
    w.models.hosts[m] |= 1u << h;
    ++w.hubs.listings[h];
    logListing(step, EventType::listing, m, h);
}

/// Takedown of a flagged model from the hubs `gone`, with a block of luck for each; true if its listings changed.
bool takeDown(const Step& step, std::size_t m, std::uint32_t gone, std::span<const double> pull, const std::uint32_t* words) {
    World& w = step.world;
    const std::uint32_t before = w.models.hosts[m];
    for (; gone != 0; gone &= gone - 1, words += 4) {
        const auto h = static_cast<std::size_t>(std::countr_zero(gone));
        w.models.hosts[m] &= ~(1u << h);
        --w.hubs.listings[h];
        logListing(step, EventType::takedown, m, h);
        reupload(step, m, h, pull, words);
    }
    return w.models.hosts[m] != before;
}

/// Those of a list of circulating models that opened at least `window` months ago. They stand in the order in which they opened.
std::span<const std::int32_t> openedBefore(const Step& step, const Line<std::int32_t>& list, double window) {
    const auto end = std::ranges::partition_point(list, [&](std::int32_t row) {
        return step.month - step.world.models.opened[static_cast<std::size_t>(row)] >= window;
    });
    return {list.begin(), end};
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
    const auto unbuilt = openedBefore(step, w.circulating, built);
    for (const std::int32_t row : unbuilt.subspan(std::min(w.circulation.unbuilt, unbuilt.size())))
        if (w.attachment.weight(static_cast<std::size_t>(row)) > 0) w.attachment.set(static_cast<std::size_t>(row), 0);
    w.circulation.unbuilt = unbuilt.size();
    // A model stays as long as it is hosted or built on, whichever is longer.
    const auto gone = openedBefore(step, w.circulating, std::max(step.assumptions[par::host::window], built));
    for (const std::int32_t row : gone)
        for (std::size_t h = 0; h < w.hubs.size(); ++h) w.hubs.listings[h] -= w.models.hosts[static_cast<std::size_t>(row)] >> h & 1;
    withdraw(step, gone.size());
}

/// Flagged weights of earlier months; lawful listings stay as they are.
std::span<const std::int32_t> noticed(const Step& step) { return openedBefore(step, step.world.circulation.flagged, 1); }

/// Notices: which flagged models (rows of Draws, with their addresses) go from which hubs this month, as bits.
std::span<const std::uint32_t> drawTakedowns(const Step& step) {
    World& w = step.world;
    std::uint32_t removing = 0;   // hubs that act on notices at all
    for (std::size_t h = 0; h < w.hubs.size(); ++h)
        if (w.hubs.removal[h] > 0) removing |= 1u << h;
    const auto all = noticed(step);
    auto& draws = w.scratch.draws;
    const auto rows = columns::room(draws.rows, all.size());
    std::size_t count = 0;
    for (const std::int32_t row : all) {   // free of branches: who lists which models follows no order
        rows[count] = row;
        count += (w.models.hosts[static_cast<std::size_t>(row)] & removing) != 0;
    }
    const auto addresses = columns::room(draws.addresses, count), words = columns::room(draws.words, 4 * count);
    const auto gone = columns::room(w.scratch.used, count);
    for (std::size_t k = 0; k < count; ++k) addresses[k] = w.models.address[static_cast<std::size_t>(rows[k])];
    step.luck.blocks(step.month, Purpose::removal, addresses, words);
    const HubLimits limits(w.hubs.removal);
    std::size_t going = 0;
    for (std::size_t k = 0; k < count; ++k) {   // free of branches, again
        const std::uint32_t* own = words.data() + 4 * k;
        gone[going] = w.models.hosts[static_cast<std::size_t>(rows[k])] & limits.below(step, Purpose::removal, addresses[k], {own[0], own[1], own[2], own[3]});
        rows[going] = rows[k];
        addresses[going] = addresses[k];
        going += gone[going] != 0;
    }
    return gone.first(going);
}

/// Luck of uploads again, a block for every takedown in the order of rows and hubs.
const std::uint32_t* drawReuploads(const Step& step, std::span<const std::uint32_t> gone) {
    World& w = step.world;
    auto &addresses = w.scratch.together[0], &hubs = w.scratch.together[1], &words = w.scratch.together[2];
    addresses.clear();
    hubs.clear();
    for (std::size_t k = 0; k < gone.size(); ++k)
        for (std::uint32_t left = gone[k]; left != 0; left &= left - 1) {
            addresses.push_back(w.scratch.draws.addresses[k]);
            hubs.push_back(static_cast<std::uint32_t>(std::countr_zero(left)));
        }
    words.resize(4 * addresses.size());
    step.luck.blocks(step.month, Purpose::reupload, addresses, words, hubs);
    return words.data();
}

void advance(const Step& step) {
    World& w = step.world;
    retire(step);
    if (w.hubs.rulesChanged)
        for (const std::int32_t row : noticed(step)) measureEase(step, static_cast<std::size_t>(row));
    const auto gone = drawTakedowns(step);
    const std::uint32_t* words = drawReuploads(step, gone);
    std::array<double, 32> pull{};   // of each hub on what is uploaded again
    for (std::size_t h = 0; h < w.hubs.size(); ++h) pull[h] = w.hubs.traffic[h] * (1 - w.hubs.removal[h]);
    for (std::size_t k = 0; k < gone.size(); ++k) {
        const auto m = static_cast<std::size_t>(w.scratch.draws.rows[k]);
        if (takeDown(step, m, gone[k], std::span(pull).first(w.hubs.size()), words)) measureEase(step, m);
        words += 4 * std::popcount(gone[k]);
    }
}

} // namespace

const Submodel hostSubmodel{
    .id = "host", .label = "Hosting",
    .reads = "circulating, models.flags, hubs.removal, up",
    .writes = "models.hosts, ease; circulating, best_open_base",
    .source = "Notice-and-takedown laws; 404 Media / Transformer 2025 (re-upload); E5", .advance = advance};

} // namespace cw
