#pragma once
#include "sim/analysis/run_facts.h"
#include "sim/analysis/statistics.h"
#include "sim/run.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace cw {

/// A large incident as it is counted over many runs.
struct LargeIncident {
    Key key;
    std::uint8_t domain = 0, route = byApi;   ///< MisuseRoute; control: byApi
    Cents harm = 0;
};
/// What a study keeps of one run.
struct RunIncidents {
    std::uint32_t run = 0;
    std::vector<LargeIncident> large;
    double harm = 0, value = 0;   ///< bn$, all months
};
/// "An incident of this kind": same domain, same way to the model, at least so much harm.
struct IncidentKind {
    std::uint8_t domain = 0, route = byApi;
    Cents atLeast = 0;
    bool has(const LargeIncident& incident) const { return incident.domain == domain && incident.route == route && incident.harm >= atLeast; }
};
/// The kind of an incident: half its harm or more. The exact sum never comes again, and half of it is as bad.
IncidentKind kindOfIncident(const LargeIncident& incident);

/// Large incidents of a finished run.
std::vector<LargeIncident> largeIncidents(const EventLog& log, const RunFacts& facts);

/// Called from any thread, one call at a time, with the number of runs done so far.
using StudyProgress = std::function<void(int done)>;
/// Runs first..first+count-1, in order; fewer if it was stopped.
std::vector<RunIncidents> studyRuns(const std::shared_ptr<const Scenario>& scenario, std::uint32_t first, std::uint32_t count, unsigned threads,
                                    const StudyProgress& progress, std::stop_token stop);
/// The same run of several scenarios, in their order; incomplete ones are missing at the end if it was stopped.
std::vector<RunIncidents> studyVariants(const std::vector<std::shared_ptr<const Scenario>>& scenarios, std::uint32_t run, unsigned threads,
                                        const StudyProgress& progress, std::stop_token stop);

/// In how many runs an incident of a kind happened, as a share with its 95 % interval (Wilson 1927).
Interval shareOfRuns(const std::vector<RunIncidents>& runs, const IncidentKind& kind);
/// The difference of two such shares over the same runs, with its 95 % interval.
Interval shareDifference(const std::vector<RunIncidents>& runs, const std::vector<RunIncidents>& twins, const IncidentKind& kind);

/// One lever moved, all else as it is.
struct LeverChange {
    const ParameterSpec* lever = nullptr;
    double value = 0;
};
/// For every lever the values that are furthest from where it stands: both ends of what is plausible, "off", the other choices.
std::vector<LeverChange> singleChanges(const Scenario& scenario);
/// The scenario with this lever moved; its dates stay, and triggers that would move it again no longer do.
Scenario withChange(const Scenario& scenario, const LeverChange& change);

} // namespace cw
