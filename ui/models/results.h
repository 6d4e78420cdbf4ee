#pragma once
#include "ui/models/run_cache.h"
#include "ui/models/run_controller.h"

namespace cw {

/// A snapshot of what the runs of a world and of its twin say: of no more runs than `scenario` wants, even where more
/// are at hand, or than `most` where that is given. `twin` may be null, and may hold more runs than the world: the same ones count.
ResultsPointer makeResults(RunCache::Entry& world, RunCache::Entry* twin, const QString& referenceName,
                           const std::shared_ptr<const Scenario>& scenario, std::size_t most = 0);

/// By row of outcomeRegistry(), then by run: the months of each as one number, as summaryFor() says.
std::vector<std::vector<double>> condensed(const RunSet& runs);

/// Half the 95 % interval of an outcome's mean over the runs, each condensed as comparisons condense it, relative to that
/// mean. NaN with fewer than two runs or a mean of zero.
double meanPrecision(const Results& results, int outcome);

} // namespace cw
