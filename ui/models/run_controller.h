#pragma once
#include "sim/analysis/statistics.h"
#include "sim/scenario.h"
#include "ui/models/trigger_firings.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace cw {

struct CompareResults;

/// What an ensemble and its twin say so far. Never changes once published; any thread may read it.
struct Results {
    std::shared_ptr<const Scenario> scenario, reference;   ///< as run; `reference` may be null
    QString referenceName;
    std::vector<Fan> fans, referenceFans;   ///< by row of outcomeRegistry(); the second is empty without a reference
    /// Per outcome, scenario minus reference, paired by run: each run as one number, as comparisons condense it (summaryFor).
    std::vector<Interval> differences;
    /// Per outcome and month, the mean paired difference with its 95 % interval; empty without a reference.
    std::vector<std::vector<Interval>> monthly;
    /// Per outcome and run, one number as comparisons condense it (summaryFor); the second is empty without a reference.
    std::vector<std::vector<double>> perRun, referencePerRun;
    std::vector<TriggerFirings> firings, referenceFirings;   ///< one per trigger of the scenario and of the reference
    int runs = 0, totalRuns = 0;   ///< finished, wanted
    bool identical = false;        ///< every value of every run equals the reference's
    QString hashText;              ///< signature of the runs that the scenario asks for; only once they are in
    std::shared_ptr<const CompareResults> comparison;   ///< null unless further worlds were asked for
    bool complete() const { return runs == totalRuns; }
    const Fan* fanOf(int outcome) const;
    const Fan* referenceFanOf(int outcome) const;
};
using ResultsPointer = std::shared_ptr<const Results>;

/// How exact the means of some outcomes are to be before the runs end.
struct RunGoal {
    double precision = 0;        ///< as meanPrecision() measures it: 0.02 is ±2 %
    std::vector<int> outcomes;
    int most = 256;              ///< runs, whatever they reach
    bool operator==(const RunGoal&) const = default;
};

class RunWorker;

/// Keeps the results of one scenario and of its twin up to date, off the GUI thread. Every change asks for a new
/// ensemble and supersedes the one under way; results come in growing steps, the first as soon as a band can be drawn.
/// The reference is run with the scenario's seed and months, so that the two are always twin worlds; its runs are kept.
class RunController : public QObject {
    Q_OBJECT
public:
    explicit RunController(QObject* parent = nullptr);
    ~RunController() override;   ///< stops what runs and waits for it: at most one simulated month

    void setScenario(std::shared_ptr<const Scenario> scenario);
    /// Both worlds in one request: where an edit changes both, no result pairs the new one with the old other.
    void setTwins(std::shared_ptr<const Scenario> scenario, std::shared_ptr<const Scenario> reference, const QString& name);
    /// The pinned world behind; null for none. `name` is what the screen calls it.
    void setReference(std::shared_ptr<const Scenario> scenario, const QString& name);
    /// Further worlds, each beside the reference; none, and no comparison is made. An empty list compares the twins alone.
    void setRivals(std::optional<std::vector<std::shared_ptr<const Scenario>>> rivals);
    /// Doubles the runs that a scenario asks for until the goal is reached; none: as many as it asks for.
    void setGoal(std::optional<RunGoal> goal);
    /// Stops; what is finished stays. The next change starts again.
    void cancel();
    bool running() const { return m_running; }
    ResultsPointer results() const { return m_results; }

signals:
    void fansChanged(const cw::ResultsPointer& results);
    void progressed(int done, int total);   ///< runs of the request that is under way
    void finished();                        ///< all runs of the latest request are in
    void cancelled();
    void failed(const QString& message);

private:
    void request();
    bool goalMissed() const;
    void drain();

    std::shared_ptr<const Scenario> m_scenario, m_reference;
    QString m_referenceName;
    std::optional<std::vector<std::shared_ptr<const Scenario>>> m_rivals;
    std::optional<RunGoal> m_goal;
    int m_runs = 0;   ///< that are wanted of the present scenario; 0: as many as it asks for
    ResultsPointer m_results;
    QTimer m_drainTimer;
    QElapsedTimer m_sincePublished;
    bool m_running = false;
    int m_done = -1;
    std::uint64_t m_requests = 0;
    std::unique_ptr<RunWorker> m_worker;
};

} // namespace cw

Q_DECLARE_METATYPE(cw::ResultsPointer)
