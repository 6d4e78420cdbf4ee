#include "ui/models/look_ahead.h"

#include <algorithm>
#include <functional>

namespace cw {

namespace {

constexpr std::size_t firstRivalRuns = 24;   // shared among the rivals: many of them must not mean a long wait for a first answer
constexpr std::size_t growth = 4, rivalGrowth = 2;

/// Runs after the next step: eight at once, then so many times as many as there are; one by one where a run is slow.
std::size_t nextStep(const LookedAt& worlds, std::size_t have, std::size_t times) {
    const std::size_t first = worlds.slow ? 1 : 8;
    return std::min(worlds.want, have < first ? first : (worlds.slow ? 2 : times) * have);
}

std::size_t leastOf(const LookedAt& worlds, const Look& at) {
    std::size_t least = worlds.want;
    for (const std::size_t rival : worlds.rivals) least = std::min(least, at[rival]);
    return least;
}

/// Each run of the scenario has a twin.
void bringTwin(const LookedAt& worlds, Look& at) {
    if (worlds.twin) at[*worlds.twin] = std::max(at[*worlds.twin], std::min(at.front(), worlds.want));
}

} // namespace

std::vector<Look> looksAhead(const LookedAt& worlds) {
    std::vector<Look> looks;
    Look at = worlds.have;
    if (at.front() > 0) {
        bringTwin(worlds, at);
        looks.push_back(at);
    }
    while (at.front() < worlds.want || leastOf(worlds, at) < worlds.want) {
        const std::size_t rivals = leastOf(worlds, at);
        if (at.front() < worlds.want && at.front() <= rivals) {
            at.front() = nextStep(worlds, at.front(), growth);
            bringTwin(worlds, at);
        } else {
            std::size_t next = nextStep(worlds, rivals, rivalGrowth);
            if (rivals == 0) next = std::min(next, std::max<std::size_t>(2, firstRivalRuns / worlds.rivals.size()));
            for (const std::size_t rival : worlds.rivals) at[rival] = std::max(at[rival], next);
        }
        looks.push_back(at);
    }
    return looks;
}

std::vector<std::vector<PlannedRun>> runsOf(const std::vector<Look>& looks, const std::vector<std::size_t>& have, const std::vector<double>& seconds) {
    std::vector<std::vector<PlannedRun>> steps;
    Look from = have;
    for (const Look& look : looks) {
        auto& step = steps.emplace_back();
        const std::size_t first = *std::ranges::min_element(from), last = *std::ranges::max_element(look);
        for (std::size_t run = first; run < last; ++run)
            for (std::size_t world = 0; world < look.size(); ++world)
                if (run >= from[world] && run < look[world]) step.push_back({world, static_cast<std::uint32_t>(run)});
        std::ranges::stable_sort(step, std::greater(), [&](const PlannedRun& planned) { return planned.run < seconds.size() ? seconds[planned.run] : 0; });
        from = look;
    }
    return steps;
}

} // namespace cw
