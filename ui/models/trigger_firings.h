#pragma once
#include "sim/ensemble.h"
#include "sim/scenario.h"

#include <QString>

#include <vector>

namespace cw {

/// When one trigger of a scenario fired first, over the runs that are shown.
struct TriggerFirings {
    int number = 0;              ///< its place in the list, from 1
    QString condition;           ///< "Misuse harm is above 3 bn$ a month"
    std::vector<int> months;     ///< first firing of each run in which it fired, ascending
    int runs = 0;                ///< all runs, with and without
    double share() const { return runs > 0 ? static_cast<double>(months.size()) / runs : 0; }
    /// Share of all runs in which it has fired up to and including this month.
    double shareBy(int month) const;
    /// Month at quantile p of those in which it fired; there must be one.
    int monthAt(double p) const;
};
std::vector<TriggerFirings> triggerFirings(const Scenario& scenario, const RunSet& runs);

/// "The trigger (misuse harm is above 3 bn$ a month) fired in 62 % of runs, in half of them by Mar 2029." With a number
/// where there are several; empty without a trigger.
QString firingsText(const std::vector<TriggerFirings>& firings);
/// Beside a mark on the time axis: "trigger fires in 62 % of runs".
QString firingLabel(const TriggerFirings& firing, bool several);

} // namespace cw
