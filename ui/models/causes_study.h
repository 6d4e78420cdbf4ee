#pragma once
#include "sim/analysis/incident_kinds.h"
#include "ui/models/latest_task.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace cw {

/// What a lever would have done to one run, and, for the few best, to all.
struct LeverReplay {
    LeverChange change;
    RunIncidents run;
    std::vector<RunIncidents> runs = {};   ///< empty until they are asked for
};
/// What is known beyond the one run. Parts arrive one after another; none changes once it is there.
struct StudyResults {
    std::shared_ptr<const Scenario> scenario, reference;
    int run = 0;
    std::vector<RunIncidents> runs, twins;               ///< how typical: empty until done
    RunIncidents asItIs;                                 ///< the run itself
    std::vector<LeverReplay> levers;                     ///< what would have prevented it: empty until done
};
using StudyPointer = std::shared_ptr<const StudyResults>;

/// Compares one run with all others and with its replays under other levers, in the background and only when asked.
class CausesStudy : public QObject {
    Q_OBJECT
public:
    enum class Part { none, runs, levers, best };
    using QObject::QObject;
    /// What the study is about; anything known of another scenario or run is dropped.
    void setSubject(std::shared_ptr<const Scenario> scenario, std::shared_ptr<const Scenario> reference, int run);
    /// Large incidents of all runs in both worlds.
    void countRuns();
    /// Every lever, one by one, on the one run; then the best few for this incident over all runs.
    void tryLevers(const LargeIncident& incident);
    void stop();
    const StudyPointer& results() const { return m_results; }
    Part part() const { return m_part; }
    int done() const { return m_done; }
    int total() const { return m_total; }

signals:
    void progressed();
    void changed();
    void failed(const QString& message);

private:
    void work(Part part, int total, const std::function<void(StudyResults&, const StudyProgress&, const std::stop_token&)>& job,
              const std::function<void()>& then = {});
    void tryBest(const LargeIncident& incident);

    StudyPointer m_results;
    Part m_part = Part::none;
    int m_done = 0, m_total = 0;
    std::uint64_t m_number = 0;
    LatestTask m_task;   ///< last: it stops before the rest goes
};

/// The replays in the order in which they helped: the incident gone before the incident there, then by the harm of the run.
std::vector<const LeverReplay*> rankedReplays(const StudyResults& results, const LargeIncident& incident);
/// The harm of this incident in a run; nothing if it did not happen.
std::optional<Cents> harmIn(const RunIncidents& run, Key incident);

} // namespace cw
