#pragma once
#include "sim/analysis/dominance.h"
#include "sim/analysis/value_weight.h"
#include "ui/models/compare_state.h"
#include "ui/models/tradeoff_measure.h"

namespace cw {

/// What the plane shows.
struct TradeoffAxes {
    TradeoffMeasure x = netValueMeasure(), y = allHarmMeasure();
    bool relative = true;   ///< each run less its twin under the reference; or levels
    bool operator==(const TradeoffAxes&) const = default;
};

/// A scenario on the plane. All numbers in screen units.
struct TradeoffWorld {
    int column = 0, pen = 0;             ///< place in CompareState::columns(); its line there
    CompareColumn::Kind kind = CompareColumn::Kind::pinned;
    QString name;
    bool identical = false;              ///< every run is the reference's, this policy too
    std::vector<PlanePoint> points;      ///< by run, as shown: levels or differences
    std::vector<PlanePoint> turned;      ///< by run, levels turned so that more is better in both
    PlanePoint mean, level;              ///< of `points`, of the levels
    std::vector<PlanePoint> half, most;  ///< regions that hold 50 % and 90 % of the runs
    Interval dx, dy;                     ///< minus the reference, paired by run
    bool xTold = false, yTold = false;   ///< the runs show that it differs from the reference
    Placing placing;                     ///< `by` counts worlds of the plane
    // At the weight:
    Interval score;                      ///< minus the reference, in units of x
    bool scoreTold = false;
    double above = 0;                    ///< share of runs in which the score is above the reference's
    int rank = 1, bestRank = 1, worstRank = 1;   ///< by the mean; and the places that the runs leave open
};

/// All scenarios whose first runs are in, the reference first. Empty until the reference is.
struct TradeoffPlane {
    TradeoffAxes axes;
    std::vector<TradeoffWorld> worlds;
    std::vector<BreakEven> breakEvens;
    std::vector<std::size_t> frontier;   ///< worlds that no other betters in both means, from the best x to the best y
    double weight = 1;                   ///< units of x that one unit of y is worth
    std::size_t best = 0;                ///< highest mean score at the weight
    int runs = 0;                        ///< that all of them have
    bool empty() const { return worlds.empty(); }
    bool bestIsTold() const { return !empty() && worlds[best].worstRank == 1; }
    /// There is another scenario than the reference.
    bool hasChoice() const;
};
TradeoffPlane tradeoffPlane(const std::vector<CompareColumn>& columns, const TradeoffAxes& axes, double weight);
/// The same plane under another value judgement; fast enough for a line that is dragged.
void weigh(TradeoffPlane& plane, double weight);

/// Runs of a scenario on the plane in screen units: `perRun` and `reference` as ComparedWorld has them.
std::vector<PlanePoint> planePoints(const TradeoffAxes& axes, const std::vector<std::vector<double>>& perRun, const Scenario& scenario);

/// The weight that stands in the middle of the slider: 1 where both axes have one unit, else the power of ten nearest
/// to the exchange that the scenarios offer.
double middleWeight(const TradeoffPlane& plane);

} // namespace cw
