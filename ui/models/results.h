#pragma once
#include "ui/models/run_cache.h"
#include "ui/models/run_controller.h"

namespace cw {

/// A snapshot of what the runs of a world and of its twin say: of no more runs than `scenario` wants, even where more
/// are at hand. `twin` may be null, and may hold more runs than the world.
ResultsPointer makeResults(RunCache::Entry& world, RunCache::Entry* twin, const QString& referenceName,
                           const std::shared_ptr<const Scenario>& scenario);

/// By row of outcomeRegistry(), then by run: the months of each as one number, as summaryFor() says.
std::vector<std::vector<double>> condensed(const RunSet& runs);

/// Half the distribution-free 95 % interval of the median (order statistics; Conover 1999), relative to the median.
/// NaN with fewer than six values, where no such interval exists, or with a median of zero.
double medianPrecision(std::vector<double> values);

} // namespace cw
