#include "sim/columns.h"
#include "sim/math.h"
#include "sim/model/artefacts.h"
#include "sim/model/choices.h"
#include "sim/model/circulation.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"
#include "sim/model/schedule.h"

#include <algorithm>

namespace cw {

namespace {

/// Blocks of luck for models that are made together, drawn at once: by entity, as addresses in Draws.
struct Together {
    std::span<const std::uint32_t> words;
    Together(const Step& step, int month, Purpose purpose, std::uint32_t draw, std::size_t column) {
        auto& all = step.world.scratch.together[column];
        const auto& addresses = step.world.scratch.draws.addresses;
        all.resize(4 * addresses.size());
        step.luck.blocks(month, purpose, addresses, all, draw);
        words = all;
    }
    Luck::Block block(std::size_t k) const { return {words[4 * k], words[4 * k + 1], words[4 * k + 2], words[4 * k + 3]}; }
    double uniform(std::size_t k) const { return Luck::toUniform52(block(k)); }
};

/// The same blocks as normal deviates, in a column of their own.
std::span<const double> normals(const Step& step, const Together& blocks, std::size_t column) {
    auto &uniforms = step.world.scratch.normals[2], &result = step.world.scratch.normals[column];
    uniforms.resize(blocks.words.size() / 4);
    result.resize(uniforms.size());
    columns::uniforms52(blocks.words, uniforms);
    columns::normalQuantile(uniforms, result);
    return result;
}

Key variantKey(const Step& step, std::uint32_t serial) { return modelKey(developerKey(individualSlot, 0), step.month, serial); }

/// Fine-tunes that individuals publish: a Poisson number of real models, whatever the size of the sample (D12).
void publishVariants(const Step& step) {
    World& w = step.world;
    const ParameterSet& a = step.assumptions;
    // More people who use models publish more of them: hubs about doubled a year while adoption was steep.
    const double start = a[par::adoption::start];
    const double mean = a[par::derive::variants] * (start > 0 ? w.adopters / start : 1);
    const auto drawn = quantiles::poisson(step.luck.uniform(step.month, Purpose::variantCount, variantKey(step, 0xfff)), mean);
    const auto count = static_cast<std::uint32_t>(std::min<std::int64_t>(drawn, 0xffe));
    auto& addresses = w.scratch.draws.addresses;
    addresses.resize(count);
    for (std::uint32_t serial = 0; serial < count; ++serial) addresses[serial] = hash32(variantKey(step, serial));
    const Together parents(step, step.month, Purpose::variantParent, 0, 0), places(step, step.month, Purpose::variantParent, 1, 1);
    const Together gains(step, step.month, Purpose::variantGain, 0, 2), unseen(step, 0, Purpose::quality, 0, 3);
    const Together listings(step, step.month, Purpose::listing, 0, 4);
    const auto gain = normals(step, gains, 0), quality = normals(step, unseen, 1);
    for (std::uint32_t serial = 0; serial < count; ++serial) {
        const Key key = variantKey(step, serial);
        if (law::removed(step, key)) continue;
        const std::int32_t parent = drawParent(w, parents.uniform(serial));
        if (parent < 0) continue;
        const auto p = static_cast<std::size_t>(parent);
        const auto j = pickWeighted(w.jurisdictions.population, places.uniform(serial));
        // Publishing weights where that is forbidden is unlawful; so is building on an unlawful upload.
        const bool breaksLaw = w.models.is(p, unlawful) || law::of(w, j)[par::release::openWeights] == openForbidden;
        const std::int32_t event = step.log.add({.type = EventType::variant, .month = static_cast<std::int16_t>(step.month),
                                                 .jurisdiction = static_cast<std::int8_t>(j), .cause = w.models.event[p], .key = key, .model = key});
        const auto m = addModel(step, {.key = key, .parent = parent, .jurisdiction = j, .compute = w.models.compute[p],
                                       .capability = tunedCapability(step, p, a[par::derive::gain] + a[par::derive::gainSpread] * gain[serial]),
                                       .care = a[par::care::inheritance] * w.models.care[p],
                                       .flags = static_cast<std::uint16_t>(publishedVariant | fineTune | (breaksLaw ? unlawful : 0)),
                                       .cause = event, .quality = quality[serial]});
        openWeightsOf(step, m, w.models.tamper[p], listings.block(serial));
        if (!breaksLaw) offerVariant(w, m);
    }
}

/// The curious, where the best open weights are at stake: of models trained as such, and of fine-tunes.
struct Curious {
    double original = 0, derived = 0, best = 1;
};

/// Real people who would strip this model: the curious, fewer for worse or derived models, and those who use it (E6).
double interested(const Models& models, std::size_t m, const Curious& curious) {
    const double people = models.is(m, fineTune) ? curious.derived : curious.original;
    return people * std::min(1.0, models.interest[m] / curious.best) + models.misusers[m];
}

/// Sampled tinkerers on a developer's open product, as real people.
double tinkerersOn(const World& w, std::size_t m) {
    const std::int32_t i = w.models.developer[m];
    if (i < 0 || w.developers.newestOpen[static_cast<std::size_t>(i)] != static_cast<std::int32_t>(m)) return 0;
    const auto kind = static_cast<std::size_t>(UserKind::tinkerer);
    const std::size_t products = 2 * w.developers.size(), product = 2 * static_cast<std::size_t>(i) + static_cast<std::size_t>(Route::open);
    double sampled = 0;
    for (std::size_t j = 0; j < w.jurisdictions.size(); ++j) sampled += w.users.usage[(kind * w.jurisdictions.size() + j) * products + product];
    return sampled * w.users.weight[kind];
}

/// Who is stripped this month, of the intact open models.
void drawStripped(const Step& step, std::vector<std::int32_t>& stripped) {
    const World& w = step.world;
    const ParameterSet& a = step.assumptions;
    const double rate = a[par::strip::rate], interest = a[par::strip::interest];
    const Curious curious{.original = interest, .derived = interest * a[par::strip::derivedInterest],
                          .best = math::exp(a[par::choice::capability] * (w.openCapability - a[par::value::reference]))};
    const auto& intact = w.circulation.intact;
    auto& draws = step.world.scratch.draws;
    const auto addresses = columns::room(draws.addresses, intact.size()), words = columns::room(draws.words, intact.size());
    for (std::size_t k = 0; k < intact.size(); ++k) addresses[k] = w.models.address[static_cast<std::size_t>(intact[k])];
    step.luck.gather(step.month, Purpose::strip, addresses, words);
    stripped.clear();
    for (std::size_t k = 0; k < intact.size(); ++k) {
        const auto m = static_cast<std::size_t>(intact[k]);
        const double people = interested(w.models, m, curious) + tinkerersOn(w, m);
        if (happens(Luck::toUniform(words[k]), rate * people * w.models.stripAffordable[m]) && !law::removed(step, strippedKey(w.models.key[m])))
            stripped.push_back(intact[k]);
    }
}

/// Each open model is stripped at most once: one copy in the wild is enough, and it is there for good.
void stripGuards(const Step& step) {
    World& w = step.world;
    auto &rows = w.scratch.draws.rows;
    auto& addresses = w.scratch.draws.addresses;
    drawStripped(step, rows);
    addresses.resize(rows.size());
    for (std::size_t k = 0; k < rows.size(); ++k) addresses[k] = hash32(strippedKey(w.models.key[static_cast<std::size_t>(rows[k])]));
    const Together places(step, step.month, Purpose::strip, 0, 0), unseen(step, 0, Purpose::quality, 0, 1);
    const Together listings(step, step.month, Purpose::listing, 0, 2);
    const auto quality = normals(step, unseen, 0);
    for (std::size_t k = 0; k < rows.size(); ++k) {
        const auto m = static_cast<std::size_t>(rows[k]);
        const Key key = strippedKey(w.models.key[m]);
        w.models.flags[m] |= hasStrippedCopy;
        const auto j = pickWeighted(w.jurisdictions.population, places.uniform(k));   // where the stripper sits
        const std::int32_t event = step.log.add({.type = EventType::strip, .month = static_cast<std::int16_t>(step.month),
                                                 .jurisdiction = static_cast<std::int8_t>(j), .cause = w.models.event[m], .key = key, .model = key});
        const auto flags = static_cast<std::uint16_t>(strippedCopy | (w.models.flags[m] & (unlawful | fineTune)));
        const auto copy = addModel(step, {.key = key, .parent = rows[k], .jurisdiction = j, .compute = w.models.compute[m],
                                          .capability = w.models.capability[m] - step.assumptions[par::strip::capabilityLoss],
                                          .flags = flags, .cause = event, .quality = quality[k]});
        openWeightsOf(step, copy, 0, listings.block(k));
    }
    dropStripped(w);
}

void advance(const Step& step) {
    publishVariants(step);
    stripGuards(step);
}

} // namespace

const Submodel deriveSubmodel{
    .id = "derive", .label = "Derivation and stripping",
    .reads = "adopters, circulating, models.attachment, tamper, misusers; users.usage",
    .writes = "models (new rows), circulating",
    .source = "Price 1976 (cumulative advantage), Lermen et al. 2023, Volkov 2024 (stripping), O'Brien et al. 2025 (tamper resistance); E6",
    .advance = advance};

} // namespace cw
