#include "sim/model/circulation.h"

#include "sim/model/hosting.h"
#include "sim/model/parameters/all.h"

#include <algorithm>

namespace cw {

namespace {

void offer(const Step& step, std::size_t m) {
    World& w = step.world;
    w.circulation.best[w.models.is(m, strippedCopy)].offer(static_cast<std::int32_t>(m), misuseScore(step.assumptions, w.models, m));
}

template <class T> void dropFirst(std::vector<T>& list, std::size_t count) {
    list.erase(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(std::min(count, list.size())));
}

} // namespace

double misuseScore(const ParameterSet& a, const Models& models, std::size_t m) {
    return models.capability[m] + a[par::misuse::quality] * models.quality[m];
}

void circulate(const Step& step, std::size_t m) {
    World& w = step.world;
    const auto row = static_cast<std::int32_t>(m);
    w.circulating.push_back(row);
    if (flagged(w.models, m)) w.circulation.flagged.push_back(row);
    if (!w.models.is(m, strippedCopy | publishedVariant)) w.circulation.originals.push_back(row);
    if (!w.models.is(m, strippedCopy | hasStrippedCopy)) w.circulation.intact.push_back(row);
    offer(step, m);
}

void withdraw(const Step& step, std::size_t count) {
    World& w = step.world;
    if (count == 0) return;
    const std::int16_t last = w.models.opened[static_cast<std::size_t>(w.circulating[count - 1])];
    const auto older = [&](const auto& list) {   // all lists stand in order of opening
        return static_cast<std::size_t>(std::ranges::partition_point(list, [&](std::int32_t row) {
            return w.models.opened[static_cast<std::size_t>(row)] <= last;
        }) - list.begin());
    };
    const bool bestGo = std::ranges::any_of(w.circulation.best, [&](const BestRows& best) {
        return std::ranges::any_of(best.rows(), [&](std::int32_t row) { return w.models.opened[static_cast<std::size_t>(row)] <= last; });
    });
    w.circulation.flagged.dropFirst(older(w.circulation.flagged));
    dropFirst(w.circulation.intact, older(w.circulation.intact));
    const std::size_t originals = older(w.circulation.originals);
    dropFirst(w.circulation.originals, originals);
    for (auto* column : {&w.weaknessChances.found, &w.weaknessChances.api, &w.weaknessChances.open, &w.weaknessChances.byAttackers})
        dropFirst(*column, originals);
    w.circulating.dropFirst(count);
    w.circulation.unbuilt -= std::min(w.circulation.unbuilt, count);
    if (!bestGo) return;
    for (BestRows& best : w.circulation.best) best.clear();
    for (const std::int32_t row : w.circulating) offer(step, static_cast<std::size_t>(row));
}

void dropStripped(World& w) {
    std::erase_if(w.circulation.intact, [&](std::int32_t row) { return w.models.is(static_cast<std::size_t>(row), hasStrippedCopy); });
}

} // namespace cw
