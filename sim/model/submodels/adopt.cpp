#include "sim/columns.h"
#include "sim/math.h"
#include "sim/model/choices.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"
#include "sim/model/product_choice.h"
#include "sim/model/products.h"
#include "sim/model/schedule.h"

#include <algorithm>

namespace cw {

namespace {

/// Weights without what depends on taste and place: e^(b_K K + brand + der + quality) price^-b_p.
void baseWeights(const Step& step, ChoiceTables& tables) {
    const World& w = step.world;
    const ParameterSet& a = step.assumptions;
    const double openPrice = math::exp(-a[par::choice::price] * math::log(a[par::choice::openPrice]));
    tables.base.assign(tables.products, 0);
    tables.onOffer.assign(tables.products, 0);
    tables.offered.clear();
    tables.raced = 0;
    // Labs hold the first slots.
    tables.labs = static_cast<std::size_t>(std::ranges::count(w.developers.kind, static_cast<std::uint8_t>(DeveloperKind::frontier)));
    for (std::size_t p = 0; p < tables.products; ++p) {
        const std::int32_t row = w.developers.active[p / 2] ? modelOfProduct(w, p) : -1;
        if (row < 0) continue;
        const auto m = static_cast<std::size_t>(row);
        tables.onOffer[p] = 1;
        tables.offered.push_back(static_cast<std::uint32_t>(p));
        tables.raced += p / 2 < tables.labs;
        tables.base[p] = w.models.seenAppeal[m] * (isOpenProduct(p) ? openPrice : 1);
    }
}

/// Friction of open weights in a jurisdiction, in logits (E7): identity checks, moderation that hits the wrong ones, cautious hubs.
double openFriction(const Step& step, std::size_t j) {
    const ParameterSet &r = law::of(step.world, j), &a = step.assumptions;
    return r[par::platform::identityCheck] * a[par::identity::friction] + r[par::platform::moderation] * a[par::host::falsePositives] +
           a[par::host::cautionDemand] * law::exposure(step, j);
}

/// True where open weights were opened against the rule of jurisdiction j.
bool unlawfulIn(const World& w, std::size_t m, std::size_t j) {
    if (w.models.is(m, unlawful)) return w.jurisdictions.member[j] || w.models.jurisdiction[m] == j;
    const int since = w.jurisdictions.forbiddenSince[j];
    return since >= 0 && w.models.opened[m] >= since;
}

/// A market-access rule keeps outsiders from a member's users only while the rules differ (D6).
double accessFriction(const Step& step, std::size_t j, std::size_t outside) {
    const World& w = step.world;
    if (!w.jurisdictions.member[j] || !law::rulesDiffer(w, j, outside)) return 0;
    return step.assumptions[par::choice::marketAccess] * law::of(w, j)[par::treaty::marketAccess];
}

void buildTables(const Step& step, ChoiceTables& tables) {
    const World& w = step.world;
    const ParameterSet& a = step.assumptions;
    tables.products = productCount(w);
    tables.jurisdictions = w.jurisdictions.size();
    tables.weights.resize(2 * tables.jurisdictions * tables.products);
    baseWeights(step, tables);
    const double unlawfulFactor = math::exp(-a[par::choice::unlawful]);
    for (std::size_t j = 0; j < tables.jurisdictions; ++j) {
        const double friction = openFriction(step, j);
        std::array<double, 16> outsider;   // by the developer's jurisdiction
        outsider.fill(1);
        for (std::size_t k = 0; k < tables.jurisdictions; ++k)
            if (!w.jurisdictions.member[k])
                outsider[k] = math::exp(-accessFriction(step, j, k));
        const auto consumers = tables.row(true, j), others = tables.row(false, j);
        const double openToConsumers = math::exp(a[par::choice::openConsumer] - friction);
        const double openToOthers = math::exp(a[par::choice::openBuilder] - friction);
        for (std::size_t k = 0; k < tables.offered.size(); ++k) {
            const std::size_t p = tables.offered[k];
            const double weight = tables.base[p] * outsider[w.developers.jurisdiction[p / 2]];
            consumers[k] = others[k] = weight;
            if (!isOpenProduct(p)) continue;
            const double lawful = unlawfulIn(w, static_cast<std::size_t>(modelOfProduct(w, p)), j) ? unlawfulFactor : 1;
            consumers[k] = weight * openToConsumers * lawful;
            others[k] = weight * openToOthers * lawful;
        }
        for (const auto row : {consumers, others})
            for (double& weight : row.first(tables.raced)) weight = 1 / weight;
        double ofConsumers = 0, ofOthers = 0;   // side by side, as one addition waits for another
        for (std::size_t k = tables.raced; k < tables.offered.size(); ++k) {
            consumers[k] = ofConsumers += consumers[k];
            others[k] = ofOthers += others[k];
        }
    }
}

/// User u is number k of those for whom luck has been drawn.
void choose(World& w, std::uint32_t u, std::size_t k) {
    Users& users = w.users;
    ChoiceTables& tables = w.scratch.choice;
    const bool consumer = users.kind[u] == static_cast<std::uint8_t>(UserKind::consumer);
    const std::int32_t product = chooseProduct(tables, tables.row(consumer, users.jurisdiction[u]), k);
    const std::size_t row = usageRow(w, users.kind[u], users.jurisdiction[u]);
    const auto count = [&](std::int32_t of, std::uint32_t change) {   // modulo 2^32
        if (of < 0) return;
        users.usage[row + static_cast<std::size_t>(of)] += change;
        users.usageOf[static_cast<std::size_t>(of)] += change;
    };
    count(users.product[u], ~0u);
    count(product, 1);
    users.product[u] = product;
}

void chooseAll(const Step& step, std::span<const std::uint32_t> choosers) {
    constexpr std::size_t some = 256;   // at a time, so that their luck stays near the processor
    for (; !choosers.empty(); choosers = choosers.subspan(std::min(some, choosers.size()))) {
        const auto now = choosers.first(std::min(some, choosers.size()));
        drawChoices(step, step.world.scratch.choice, now);
        for (std::size_t k = 0; k < now.size(); ++k) choose(step.world, now[k], k);
    }
}

/// Adoption: lawful neighbours of a lawful adopter see one more; work is proportional to what changed.
void adoptNow(World& w, std::uint32_t u) {
    w.users.adopted[u] = 1;
    if (w.users.kind[u] >= lawfulKinds) return;
    ++w.users.lawfulAdopters;
    w.users.newAdopters.push_back(u);
    for (const std::uint32_t v : w.users.network.neighbours(u)) ++w.users.adoptingNeighbours[v];
}

double adoptedShare(const World& w) {
    const Users& users = w.users;
    return users.lawful.empty() ? 0 : static_cast<double>(users.lawfulAdopters) / static_cast<double>(users.lawful.size());
}

/// Who adopts this month, decided from last month's state: Bass 1969 with the adopting share of one's neighbours.
void bassAdopters(const Step& step, std::span<const std::uint32_t> words, std::vector<std::uint32_t>& adopters) {
    const Users& users = step.world.users;
    const ParameterSet& a = step.assumptions;
    const double p = a[par::adoption::p] / 12, q = a[par::adoption::q] / 12, pace = a[par::adoption::maliciousPace];
    const double everybody = adoptedShare(step.world);
    const double most = (p + q) * std::max(1.0, pace);   // the hazard of whoever has adopters only around
    for (const std::uint32_t u : users.waiting) {
        if (Luck::toUniform(words[u]) >= most) continue;   // which settles it for most, by the same bits
        const double share = users.lawfulNeighbours[u] > 0 ? static_cast<double>(users.adoptingNeighbours[u]) / users.lawfulNeighbours[u] : everybody;
        const double hazard = (p + q * share) * (users.kind[u] < lawfulKinds ? 1 : pace);
        if (happens(Luck::toUniform(words[u]), hazard)) adopters.push_back(u);
    }
}

/// Pure contagion: a new adopter passes on once along each link (limiting case L7: bond percolation, Newman 2002).
void contagionAdopters(const Step& step, std::vector<std::uint32_t>& adopters) {
    const Users& users = step.world.users;
    const double chance = step.assumptions[par::adoption::transmissibility], pace = step.assumptions[par::adoption::maliciousPace];
    std::vector<std::uint8_t> taken(users.size(), 0);
    for (const std::uint32_t u : users.newAdopters)
        for (const std::uint32_t v : users.network.neighbours(u)) {
            if (users.adopted[v] || taken[v]) continue;
            // A link is tried once in each direction; the draw is addressed by both ends.
            if (step.luck.uniform(0, Purpose::adopt, v, 1 + u) < chance * (users.kind[v] < lawfulKinds ? 1 : pace)) taken[v] = 1, adopters.push_back(v);
        }
    std::ranges::sort(adopters);
}

void advance(const Step& step) {
    World& w = step.world;
    Users& users = w.users;
    ChoiceTables& tables = w.scratch.choice;
    buildTables(step, tables);

    const auto words = columns::room(w.scratch.words, users.size());
    auto& adopters = w.scratch.adopters;
    adopters.clear();
    step.luck.tile(step.month, Purpose::adopt, 0, words);
    const bool contagion = step.assumptions[par::adoption::rule] == adoptContagion;
    if (contagion) contagionAdopters(step, adopters);
    else bassAdopters(step, words, adopters);

    const auto reconsider = Luck::threshold(step.assumptions[par::adoption::switching]);
    const auto choosers = columns::room(w.scratch.used, users.lawful.size());
    std::size_t choosing = 0;
    for (const std::uint32_t u : users.lawful) {   // free of branches: who has adopted follows no order
        const std::int32_t product = users.product[u];
        const bool gone = (product < 0) | !tables.onOffer[static_cast<std::size_t>(std::max(0, product))];
        choosers[choosing] = u;
        choosing += (users.adopted[u] != 0) & (gone | (words[u] < reconsider));
    }
    chooseAll(step, choosers.first(choosing));
    users.newAdopters.clear();
    auto next = adopters.begin();   // both lists ascend
    std::erase_if(users.waiting, [&](std::uint32_t u) { return next != adopters.end() && *next == u && (++next, true); });
    for (const std::uint32_t u : adopters) adoptNow(w, u);
    chooseAll(step, users.newAdopters);   // the lawful ones
    w.adopters = w.month.adopters = adoptedShare(w);
}

} // namespace

const Submodel adoptSubmodel{
    .id = "adopt", .label = "Adoption and choice",
    .reads = "users, developers.newest_api, newest_open, models.appeal, quality; regimes: identity check, moderation, market access",
    .writes = "users.adopted, product, usage, adopting_neighbours, new_adopters",
    .source = "Bass 1969, Watts & Strogatz 1998, McFadden 1974; E7", .advance = advance};

} // namespace cw
