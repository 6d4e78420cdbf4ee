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
    /// Per outcome, half the 95 % interval of the median at the end, relative to the median; NaN where unknown.
    std::vector<double> precision;
    /// Per outcome and run, one number as comparisons condense it (summaryFor); the second is empty without a reference.
    std::vector<std::vector<double>> perRun, referencePerRun;
    std::vector<TriggerFirings> firings, referenceFirings;   ///< one per trigger of the scenario and of the reference
    int runs = 0, totalRuns = 0;   ///< finished, wanted
    bool identical = false;        ///< every value of every run equals the reference's
    QString hashText;              ///< signature of the scenario's runs; only once all are in
    std::shared_ptr<const CompareResults> comparison;   ///< null unless further worlds were asked for
    bool complete() const { return runs == totalRuns; }
    const Fan* fanOf(int outcome) const;
    const Fan* referenceFanOf(int outcome) const;
};
using ResultsPointer = std::shared_ptr<const Results>;

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
    void drain();

    std::shared_ptr<const Scenario> m_scenario, m_reference;
    QString m_referenceName;
    std::optional<std::vector<std::shared_ptr<const Scenario>>> m_rivals;
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
