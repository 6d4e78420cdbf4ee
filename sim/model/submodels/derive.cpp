#include "sim/math.h"
#include "sim/model/artefacts.h"
#include "sim/model/choices.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"
#include "sim/model/schedule.h"

#include <algorithm>

namespace cw {

namespace {

/// Fine-tunes that individuals publish: a Poisson number of real models, whatever the size of the sample (D12).
void publishVariant(const Step& step, std::uint32_t serial) {
    World& w = step.world;
    const ParameterSet& a = step.assumptions;
    const Key key = modelKey(developerKey(individualSlot, 0), step.month, serial);
    if (law::removed(step, key)) return;
    const std::int32_t parent = drawParent(w, step.luck.uniform(step.month, Purpose::variantParent, key));
    if (parent < 0) return;
    const auto p = static_cast<std::size_t>(parent);
    const double gain = a[par::derive::gain] + a[par::derive::gainSpread] * step.luck.normal(step.month, Purpose::variantGain, key);
    const auto j = pickWeighted(w.jurisdictions.population, step.luck.uniform(step.month, Purpose::variantParent, key, 1));
    // Publishing weights where that is forbidden is unlawful; so is building on an unlawful upload.
    const bool breaksLaw = w.models.is(p, unlawful) || law::of(w, j)[par::release::openWeights] == openForbidden;
    const std::int32_t event = step.log.add({.type = EventType::variant, .month = static_cast<std::int16_t>(step.month),
                                             .jurisdiction = static_cast<std::int8_t>(j), .cause = w.models.event[p], .key = key, .model = key});
    const auto m = addModel(step, {.key = key, .parent = parent, .jurisdiction = j, .compute = w.models.compute[p],
                                   .capability = tunedCapability(step, p, gain), .care = a[par::care::inheritance] * w.models.care[p],
                                   .flags = static_cast<std::uint16_t>(publishedVariant | fineTune | (breaksLaw ? unlawful : 0)), .cause = event});
    openWeightsOf(step, m, w.models.tamper[p]);
    if (!breaksLaw) offerVariant(w, m);
}

void publishVariants(const Step& step) {
    // More people who use models publish more of them: hubs about doubled a year while adoption was steep.
    const double start = step.assumptions[par::adoption::start];
    const double mean = step.assumptions[par::derive::variants] * (start > 0 ? step.world.adopters / start : 1);
    const Key month = modelKey(developerKey(individualSlot, 0), step.month, 0xfff);
    const auto count = quantiles::poisson(step.luck.uniform(step.month, Purpose::variantCount, month), mean);
    for (std::int64_t serial = 0; serial < std::min<std::int64_t>(count, 0xffe); ++serial)
        publishVariant(step, static_cast<std::uint32_t>(serial));
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

void strip(const Step& step, std::size_t m) {
    World& w = step.world;
    const Key key = strippedKey(w.models.key[m]);
    if (law::removed(step, key)) return;
    w.models.flags[m] |= hasStrippedCopy;
    const auto j = pickWeighted(w.jurisdictions.population, step.luck.uniform(step.month, Purpose::strip, key));   // where the stripper sits
    const std::int32_t event = step.log.add({.type = EventType::strip, .month = static_cast<std::int16_t>(step.month),
                                             .jurisdiction = static_cast<std::int8_t>(j), .cause = w.models.event[m], .key = key, .model = key});
    const auto flags = static_cast<std::uint16_t>(strippedCopy | (w.models.flags[m] & (unlawful | fineTune)));
    const auto copy = addModel(step, {.key = key, .parent = static_cast<std::int32_t>(m), .jurisdiction = j,
                                      .compute = w.models.compute[m], .capability = w.models.capability[m] - step.assumptions[par::strip::capabilityLoss],
                                      .flags = flags, .cause = event});
    openWeightsOf(step, copy, 0);
}

/// Each open model is stripped at most once: one copy in the wild is enough, and it is there for good.
void stripGuards(const Step& step) {
    World& w = step.world;
    const ParameterSet& a = step.assumptions;
    const double rate = a[par::strip::rate], interest = a[par::strip::interest];
    const Curious curious{.original = interest, .derived = interest * a[par::strip::derivedInterest],
                          .best = math::exp(a[par::choice::capability] * (w.openCapability - a[par::value::reference]))};
    auto& [words, addresses, rows] = w.scratch.draws;   // copies made now are not candidates: the list is made before
    rows.resize(w.circulating.size());
    std::size_t count = 0;
    for (const std::int32_t row : w.circulating) {   // free of branches: which models have a copy follows no order
        rows[count] = row;
        count += !w.models.is(static_cast<std::size_t>(row), strippedCopy | hasStrippedCopy);
    }
    rows.resize(count);
    addresses.resize(rows.size());
    words.resize(rows.size());
    for (std::size_t k = 0; k < rows.size(); ++k) addresses[k] = w.models.address[static_cast<std::size_t>(rows[k])];
    step.luck.gather(step.month, Purpose::strip, addresses, words);
    for (std::size_t k = 0; k < rows.size(); ++k) {
        const auto m = static_cast<std::size_t>(rows[k]);
        const double people = interested(w.models, m, curious) + tinkerersOn(w, m);
        if (happens(Luck::toUniform(words[k]), rate * people * w.models.stripAffordable[m])) strip(step, m);
    }
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
