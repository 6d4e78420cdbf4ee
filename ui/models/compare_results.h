#pragma once
#include "ui/models/run_cache.h"

#include <memory>
#include <vector>

namespace cw {

/// One world of a comparison, as far as its runs are in.
struct ComparedWorld {
    std::shared_ptr<const Scenario> scenario;
    int runs = 0;
    std::vector<Fan> fans;               ///< by row of outcomeRegistry(), of as many runs as all worlds have that have any; empty while no run is in
    std::vector<std::vector<double>> perRun;   ///< by row of outcomeRegistry(), then by run: condensed as summaryFor() says
    std::vector<double> levels;          ///< mean over runs of each outcome
    std::vector<Interval> differences;   ///< minus the reference, as `counterweight-cli compare` has them
    bool identical = false;              ///< every value of every paired run equals the reference's
    bool sameUsers = true;               ///< as the reference has: runs are paired user by user
};

/// The reference first, then the scenario being worked on, then the rivals in the order in which they were asked for.
struct CompareResults {
    std::vector<ComparedWorld> worlds;
};

/// Of no more than `most` runs of each world. A world without runs yet has its scenario and nothing else.
std::shared_ptr<const CompareResults> makeCompareResults(RunCache& cache, const std::vector<std::shared_ptr<const Scenario>>& worlds,
                                                         std::size_t most);

} // namespace cw
