#include "sim/validate.h"

#include "sim/model/circulation.h"
#include "sim/model/hosting.h"
#include "sim/model/parameters/all.h"
#include "sim/model/products.h"
#include "sim/outcome.h"
#include "sim/world.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <string>

namespace cw {

namespace {

void demand(bool holds, const char* what) {
    if (!holds) throw std::logic_error(what);
}

void checkMoney(const World& w) {
    demand(w.ledger.total() == 0, "the books do not balance");
    const Cents harm = std::accumulate(w.month.harm.begin(), w.month.harm.end(), Cents{0});
    Cents judged = 0, paid = 0;
    for (const Incident& i : w.incidents) judged += i.harm;
    for (const Cents p : w.month.paid) paid += p;
    demand(harm == judged, "harm recorded is not the harm of the incidents");
    const bool liabilityOff = w.month.compensated == 0 && w.month.uncompensated == 0;
    demand(liabilityOff || harm == w.month.compensated + w.month.uncompensated, "harm is not compensated + uncompensated");
    demand(paid == w.month.compensated, "compensation is not the sum over roles");
    demand(w.month.uncompensated >= 0, "more was paid than harm was done");
    for (std::size_t h = 0; h < w.hubs.size(); ++h) demand(w.ledger.balance(w.ledger.hub(h)) >= 0, "a hub paid more than it had");
}

void checkUsers(const World& w) {
    std::size_t onProducts = 0;
    for (const std::uint32_t u : w.users.lawful) {
        demand(w.users.product[u] < 0 || w.users.adopted[u], "somebody uses a product without having adopted");
        onProducts += w.users.product[u] >= 0;
        demand(w.users.adoptingNeighbours[u] <= w.users.lawfulNeighbours[u], "more neighbours adopted than there are");
    }
    const std::size_t counted = std::accumulate(w.users.usage.begin(), w.users.usage.end(), std::size_t{0});
    demand(onProducts == counted, "users on products are not those counted");
    demand(w.users.lawful.size() + w.users.malicious.size() == w.users.size(), "users are neither lawful nor malicious");
}

/// What is kept up month by month is what a look through everything would find.
void checkLists(const World& w) {
    const auto is = [&](const auto& list, auto&& belongs) {
        std::vector<std::int32_t> found;
        std::ranges::copy_if(w.circulating, std::back_inserter(found), [&](std::int32_t row) { return belongs(static_cast<std::size_t>(row)); });
        return std::ranges::equal(list, found);
    };
    demand(is(w.circulation.flagged, [&](std::size_t m) { return flagged(w.models, m); }), "flagged weights are not those listed");
    demand(is(w.circulation.originals, [&](std::size_t m) { return !w.models.is(m, strippedCopy | publishedVariant); }),
           "open models of developers are not those listed");
    demand(is(w.circulation.intact, [&](std::size_t m) { return !w.models.is(m, strippedCopy | hasStrippedCopy); }), "intact weights are not those listed");
    for (const bool stripped : {false, true}) {
        BestRows best = w.circulation.best[stripped];
        best.clear();
        for (const std::int32_t row : w.circulating) {
            const auto m = static_cast<std::size_t>(row);
            if (w.models.is(m, strippedCopy) == stripped) best.offer(row, misuseScore(w.jurisdictions.statusQuo[0], w.models, m));
        }
        demand(std::ranges::equal(best.rows(), w.circulation.best[stripped].rows()), "the best weights are not those listed");
    }
    const std::size_t products = productCount(w);
    for (std::size_t p = 0; p < products; ++p) {
        std::uint32_t users = 0;
        for (std::size_t row = 0; row < w.users.usage.size(); row += products) users += w.users.usage[row + p];
        demand(users == w.users.usageOf[p], "users of a product are not those counted");
    }
    for (std::size_t i = 0; i < w.developers.size(); ++i)
        demand(w.developers.address[i] == hash32(w.developers.key(i)), "a developer draws at the address of another");
}

void checkNumbers(const World& w) {
    for (const Outcome& outcome : outcomeRegistry()) {
        const double value = outcome.measure(w), slack = 1e-9;   // sums of shares are rounded
        const auto [low, high] = limitsOf(outcome);
        if (!std::isfinite(value)) throw std::logic_error("outcome " + std::string(outcome.id) + " is not a finite number");
        if (!(value >= low - slack && value <= high * (1 + slack)))
            throw std::logic_error("outcome " + std::string(outcome.id) + " is " + std::to_string(value) + ", which it cannot be");
    }
    for (std::size_t m = 0; m < w.models.size(); ++m) {
        demand(w.models.parent[m] < static_cast<std::int32_t>(m), "a model is older than its parent");
        demand(w.models.latent[m] >= 0 && w.models.ease[m] >= 0 && w.models.ease[m] <= 1, "a model's state is out of range");
    }
    for (std::size_t i = 0; i < w.developers.size(); ++i) demand(w.developers.care[i] >= 0, "care is negative");
}

} // namespace

void validate(const World& world) {
    checkMoney(world);
    checkUsers(world);
    checkLists(world);
    checkNumbers(world);
}

} // namespace cw
