#include "sim/model/relocation.h"

#include "sim/model/developers.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"
#include "sim/model/release_utility.h"

#include <algorithm>

namespace cw {

namespace {

/// Yearly cost of duties to developer i in jurisdiction j, in budgets. Outside the coalition the members' heavier rules follow
/// as far as they reach; what follows by law of its own (suits, requirements) is in the utilities of release already.
double dutiesIn(const Step& step, std::size_t i, std::size_t j) {
    const World& w = step.world;
    const auto cost = [&](std::size_t place) {
        return law::compliance(step, kindOf(w, i), place) / budget(w, i) +
               step.assumptions[par::respond::dutyBurden] * law::of(w, place)[par::licensing::highRiskDuties];
    };
    const double own = cost(j);
    if (w.jurisdictions.member[j] || !law::coalition(w)) return own;
    return own + std::min(1.0, w.month.reach) * std::max(0.0, cost(0) - own);   // members share one policy; 0 is one of them
}

/// Yearly burden of being in jurisdiction j, in budgets: duties less the best release there (E13).
double burden(const Step& step, std::size_t i, std::size_t j) {
    const auto utilities = releaseUtilities(step, i, j, plannedRelease(step, i));
    return dutiesIn(step, i, j) - *std::ranges::max_element(utilities);
}

} // namespace

Destination bestDestination(const Step& step, std::size_t i, bool outsideOnly) {
    const World& w = step.world;
    const std::size_t here = w.developers.jurisdiction[i];
    const double at = burden(step, i, here);
    Destination best{here, 0};
    bool found = false;
    for (std::size_t j = 0; j < w.jurisdictions.size(); ++j) {
        if (j == here || (outsideOnly && w.jurisdictions.member[j])) continue;
        const double gap = at - burden(step, i, j);
        if (!found ? (outsideOnly || gap > 0) : gap > best.gap) best = {j, gap}, found = true;
    }
    return best;
}

double gainOfMoving(const Step& step, std::size_t i, const Destination& to) {
    return to.gap - step.world.developers.switchingCost[i] / step.assumptions[par::respond::horizon];
}

void moveDeveloper(const Step& step, std::size_t i, std::size_t to, std::int32_t cause) {
    Developers& d = step.world.developers;
    d.jurisdiction[i] = static_cast<std::uint8_t>(to);
    step.log.add({.type = EventType::move, .month = static_cast<std::int16_t>(step.month), .jurisdiction = static_cast<std::int8_t>(to),
                  .cause = cause, .key = d.key(i), .developer = d.key(i)});
}

} // namespace cw
