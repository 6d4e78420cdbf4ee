#pragma once
#include "ui/models/run_controller.h"
#include "ui/models/tradeoff_plane.h"

#include <QObject>

namespace cw {

/// A policy that was tried: how it ran and how it differs from the one before.
struct PolicyMove {
    std::shared_ptr<const Scenario> scenario;
    std::vector<std::vector<double>> perRun;   ///< by row of outcomeRegistry(), then by run
    QString change;                            ///< "Liability rule: none → strict"
    int runs() const { return perRun.empty() ? 0 : static_cast<int>(perRun.front().size()); }
};

/// The policies that somebody tried, in their order, each once it has run often enough to have a place. Undo adds a
/// move and takes none away. Only what is seen of them is kept: never the runs themselves.
class PolicyTrail : public QObject {
    Q_OBJECT
public:
    static constexpr int enoughRuns = 32;              ///< or all that the scenario wants, if these are fewer
    static constexpr std::size_t longest = 40;         ///< moves; the oldest go first
    explicit PolicyTrail(RunController& controller, QObject* parent = nullptr);
    const std::vector<PolicyMove>& moves() const { return m_moves; }
    void clear();

signals:
    void changed();

private:
    void follow(const ResultsPointer& results);
    std::vector<PolicyMove> m_moves;
};

/// What leads from one policy to the next, in words.
QString moveText(const Scenario& before, const Scenario& after);
/// The same by what differs alone, never by the second one's name.
QString changesText(const Scenario& before, Scenario after);

/// A move on the plane: its mean over the runs that it shares with the reference.
struct TrailPoint {
    PlanePoint at;
    QString change;
    int runs = 0;
};
/// The moves that differ from `scenario` by policy alone, in their order: under other assumptions, another seed or
/// another horizon a policy has another place. `reference` is the world of the plane's origin.
std::vector<TrailPoint> trailPoints(const std::vector<PolicyMove>& moves, const TradeoffAxes& axes, const Scenario& scenario, const ComparedWorld& reference);

} // namespace cw
