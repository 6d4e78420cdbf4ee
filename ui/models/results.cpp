#include "ui/models/results.h"

#include "sim/analysis/comparison.h"
#include "sim/outcome.h"

#include <algorithm>
#include <cmath>

namespace cw {

namespace {

bool equalValues(const RunSet& a, const RunSet& b) {
    return std::ranges::all_of(a.runs(), [&](const RunResult& run) {
        const auto twin = std::ranges::lower_bound(b.runs(), run.run, {}, &RunResult::run);
        return twin != b.runs().end() && twin->run == run.run && twin->values == run.values;
    });
}

std::vector<Interval> allDifferences(const Results& r) {
    std::vector<Interval> differences;
    for (std::size_t o = 0; o < r.perRun.size(); ++o) {
        std::vector<double> paired(std::min(r.perRun[o].size(), r.referencePerRun[o].size()));   // the cache knows no gaps
        for (std::size_t run = 0; run < paired.size(); ++run) paired[run] = r.perRun[o][run] - r.referencePerRun[o][run];
        differences.push_back(meanInterval(paired));
    }
    return differences;
}

/// The cache knows no gaps: a run's number is its place.
std::vector<std::vector<Interval>> monthlyDifferences(const RunSet& runs, const RunSet& twins) {
    const std::size_t both = std::min(runs.size(), twins.size());
    std::vector<std::vector<Interval>> differences(outcomeRegistry().size());
    std::vector<double> sample(both);
    for (std::size_t o = 0; both > 0 && o < differences.size(); ++o) {
        const int outcome = static_cast<int>(o);
        const std::size_t months = std::min(runs.runs().front().series(outcome).size(), twins.runs().front().series(outcome).size());
        for (std::size_t m = 0; m < months; ++m) {
            for (std::size_t run = 0; run < both; ++run) sample[run] = runs.runs()[run].series(outcome)[m] - twins.runs()[run].series(outcome)[m];
            differences[o].push_back(meanInterval(sample));
        }
    }
    return differences;
}

const Fan* rowOf(const std::vector<Fan>& fans, int outcome) {
    return outcome >= 0 && static_cast<std::size_t>(outcome) < fans.size() ? &fans[static_cast<std::size_t>(outcome)] : nullptr;
}

} // namespace

const Fan* Results::fanOf(int outcome) const { return rowOf(fans, outcome); }
const Fan* Results::referenceFanOf(int outcome) const { return rowOf(referenceFans, outcome); }

std::vector<std::vector<double>> condensed(const RunSet& runs) {
    std::vector<std::vector<double>> numbers(outcomeRegistry().size());
    for (std::size_t o = 0; o < numbers.size(); ++o)
        for (const RunResult& run : runs.runs()) numbers[o].push_back(summarise(run.series(static_cast<int>(o)), summaryFor(outcomeRegistry()[o])));
    return numbers;
}

double meanPrecision(const Results& results, int outcome) {
    if (outcome < 0 || static_cast<std::size_t>(outcome) >= results.perRun.size()) return std::nan("");
    const Interval mean = meanInterval(results.perRun[static_cast<std::size_t>(outcome)]);
    return mean.n < 2 || mean.mean == 0 ? std::nan("") : (mean.high - mean.low) / 2 / std::fabs(mean.mean);
}

ResultsPointer makeResults(RunCache::Entry& world, RunCache::Entry* twin, const QString& referenceName,
                           const std::shared_ptr<const Scenario>& scenario, std::size_t most) {
    auto results = std::make_shared<Results>();
    const auto own = static_cast<std::size_t>(std::max(1, scenario->runs));
    if (most == 0) most = own;
    // Of the runs that the scenario asks for, however many more there are: whoever opens it again runs no more.
    if (world.runs.size() >= own) results->hashText = QString::fromStdString(world.firstRuns(own).hashText());
    const RunSet& runs = world.firstRuns(most);
    results->scenario = scenario;
    results->fans = world.upToDateFans(most);
    results->perRun = condensed(runs);
    results->firings = triggerFirings(*scenario, runs);
    results->runs = static_cast<int>(runs.size());
    results->totalRuns = static_cast<int>(most);
    if (twin) {
        // The same runs of both, or the bands of eight would lie over those of sixty-four while sentences compare run by run.
        most = std::min(most, std::max<std::size_t>(1, runs.size()));
        results->reference = twin->scenario;
        results->referenceName = referenceName;
        results->referenceFans = twin->upToDateFans(most);
        results->referenceFirings = triggerFirings(*twin->scenario, twin->firstRuns(most));
        results->referencePerRun = condensed(twin->firstRuns(most));
        results->differences = allDifferences(*results);
        results->monthly = monthlyDifferences(runs, twin->firstRuns(most));
        results->identical = equalValues(runs, twin->firstRuns(most));
    }
    return results;
}

} // namespace cw
