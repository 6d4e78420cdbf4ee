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

std::vector<double> allPrecisions(const RunSet& runs) {
    std::vector<double> precisions, last(runs.size());
    for (std::size_t o = 0; o < outcomeRegistry().size(); ++o) {
        for (std::size_t r = 0; r < last.size(); ++r) last[r] = runs.runs()[r].series(static_cast<int>(o)).back();
        precisions.push_back(medianPrecision(last));
    }
    return precisions;
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

double medianPrecision(std::vector<double> values) {
    const double n = static_cast<double>(values.size());
    const double half = 1.959963984540054 * std::sqrt(n) / 2;
    const double low = std::floor(n / 2 - half), high = std::ceil(n / 2 + half + 1);   // ranks, from 1
    if (low < 1 || high > n) return std::nan("");
    std::ranges::sort(values);
    const double median = quantile(values, 0.5);
    if (median == 0) return std::nan("");
    const double width = values[static_cast<std::size_t>(high) - 1] - values[static_cast<std::size_t>(low) - 1];
    return width / 2 / std::fabs(median);
}

ResultsPointer makeResults(RunCache::Entry& world, RunCache::Entry* twin, const QString& referenceName,
                           const std::shared_ptr<const Scenario>& scenario) {
    auto results = std::make_shared<Results>();
    const auto most = static_cast<std::size_t>(std::max(1, scenario->runs));
    const RunSet& runs = world.firstRuns(most);
    results->scenario = scenario;
    results->fans = world.upToDateFans(most);
    results->precision = allPrecisions(runs);
    results->perRun = condensed(runs);
    results->firings = triggerFirings(*scenario, runs);
    results->runs = static_cast<int>(runs.size());
    results->totalRuns = static_cast<int>(most);
    if (results->complete()) results->hashText = QString::fromStdString(runs.hashText());
    if (twin) {
        results->reference = twin->scenario;
        results->referenceName = referenceName;
        results->referenceFans = twin->upToDateFans(most);
        results->referenceFirings = triggerFirings(*twin->scenario, twin->firstRuns(most));
        results->referencePerRun = condensed(twin->firstRuns(most));
        results->differences = allDifferences(*results);
        results->identical = equalValues(runs, twin->firstRuns(most));
    }
    return results;
}

} // namespace cw
