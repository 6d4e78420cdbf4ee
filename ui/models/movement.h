#pragma once
#include "ui/models/run_controller.h"

#include <vector>

namespace cw {

/// One outcome of the scenario beside its reference.
struct Movement {
    int outcome = -1;       ///< row in outcomeRegistry()
    Interval difference;    ///< paired, condensed as summaryFor() says: the same numbers as in Compare
    /// The difference in standard deviations of the runs, the mean of both worlds' variances (Cohen 1988): how much beside
    /// mere luck. Signed; infinite where all runs of each world are alike.
    double standardised = 0;
    bool found = false;     ///< shown to differ, with a false-discovery rate of `falseDiscoveryRate` over all outcomes together
};

/// All outcomes, those that are found first and of these the largest standardised change. Sums of a flow stand for the flow
/// too. Empty where there is nothing to compare: no reference, no difference in any value, fewer than two runs.
std::vector<Movement> movements(const Results& results);

} // namespace cw
