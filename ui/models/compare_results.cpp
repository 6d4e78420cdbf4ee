#include "ui/models/compare_results.h"

#include "sim/analysis/comparison.h"
#include "ui/models/results.h"

#include <algorithm>

namespace cw {

namespace {

bool equalWhereBoth(const RunSet& a, const RunSet& b) {
    const std::size_t both = std::min(a.size(), b.size());   // the cache knows no gaps
    for (std::size_t run = 0; run < both; ++run)
        if (a.runs()[run].values != b.runs()[run].values) return false;
    return true;
}

ComparedWorld compared(RunCache::Entry& world, RunCache::Entry& reference, std::size_t most, std::size_t drawn) {
    ComparedWorld result;
    if (world.runs.size() == 0 || reference.runs.size() == 0) return result;
    result.fans = world.upToDateFans(drawn);   // first: it asks for fewer runs than what follows
    const RunSet &runs = world.firstRuns(most), &twins = reference.firstRuns(most);
    result.runs = static_cast<int>(std::min(runs.size(), twins.size()));
    result.perRun = condensed(runs);
    for (std::size_t o = 0; o < outcomeRegistry().size(); ++o) {
        const Summary how = summaryFor(outcomeRegistry()[o]);
        result.levels.push_back(meanInterval(result.perRun[o]).mean);
        result.differences.push_back(pairedDifference(runs, twins, static_cast<int>(o), how));
    }
    result.identical = equalWhereBoth(runs, twins);
    return result;
}

} // namespace

std::shared_ptr<const CompareResults> makeCompareResults(RunCache& cache, const std::vector<std::shared_ptr<const Scenario>>& worlds,
                                                         std::size_t most) {
    auto results = std::make_shared<CompareResults>();
    // Lines that lie over each other are of the same runs: of eight and of sixty-four they would differ by luck.
    std::size_t drawn = most;
    for (const auto& scenario : worlds)
        if (const std::size_t have = cache.entry(scenario).runs.size(); have > 0) drawn = std::min(drawn, have);
    for (const auto& scenario : worlds) {
        ComparedWorld world = compared(cache.entry(scenario), cache.entry(worlds.front()), most, drawn);
        world.scenario = scenario;
        world.sameUsers = sameUsers(*scenario, *worlds.front());
        results->worlds.push_back(std::move(world));
    }
    return results;
}

} // namespace cw
