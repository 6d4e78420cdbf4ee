#include "sim/analysis/incident_kinds.h"

#include "sim/ensemble.h"
#include "sim/outcome.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cw {

namespace {

RunIncidents condense(const RunResult& run, const RunFacts& facts) {
    return {run.run, largeIncidents(run.log, facts), summarise(run.series(outcomeIndex("misuse.harm")), Summary::sum),
            summarise(run.series(outcomeIndex("innovation.flow")), Summary::sum)};
}

/// Recorders stand by run number: a run is computed by one thread.
RunOptions recording(std::vector<FactRecorder>& recorders, std::uint32_t first) {
    return {.events = true, .observe = [&recorders, first](std::uint32_t run, int month, const World& world) { recorders[run - first].see(month, world); }};
}

bool happened(const RunIncidents& run, const IncidentKind& kind) {
    return std::ranges::any_of(run.large, [&](const LargeIncident& incident) { return kind.has(incident); });
}

} // namespace

IncidentKind kindOfIncident(const LargeIncident& incident) { return {incident.domain, incident.route, incident.harm / 2}; }

std::vector<LargeIncident> largeIncidents(const EventLog& log, const RunFacts& facts) {
    std::vector<LargeIncident> found;
    for (std::int32_t row = 0; row < static_cast<std::int32_t>(log.events().size()); ++row) {
        const Event& e = log.events()[static_cast<std::size_t>(row)];
        if (e.type != EventType::incident) continue;
        const IncidentFact* fact = facts.incident(row);
        found.push_back({e.key, static_cast<std::uint8_t>(e.detail), fact ? fact->route : std::uint8_t{byApi}, e.amount});
    }
    return found;
}

std::vector<RunIncidents> studyRuns(const std::shared_ptr<const Scenario>& scenario, std::uint32_t first, std::uint32_t count, unsigned threads,
                                    const StudyProgress& progress, std::stop_token stop) {
    std::vector<FactRecorder> recorders(count, FactRecorder(scenario->months));
    Plan plan = Plan::full({scenario}, first, count);
    plan.options = recording(recorders, first);
    std::vector<RunIncidents> runs;
    execute(plan, threads, [&](const PlannedRun& cell, RunResult&& result) {
        runs.push_back(condense(result, recorders[cell.run - first].take()));
        progress(static_cast<int>(runs.size()));
    }, std::move(stop));
    std::ranges::sort(runs, {}, &RunIncidents::run);
    return runs;
}

std::vector<RunIncidents> studyVariants(const std::vector<std::shared_ptr<const Scenario>>& scenarios, std::uint32_t run, unsigned threads,
                                        const StudyProgress& progress, std::stop_token stop) {
    Plan plan = Plan::full(scenarios, run, 1);
    plan.options = {.events = true};   // who did what by which model is in the log; circumstances are not asked for
    std::vector<std::optional<RunIncidents>> arrived(scenarios.size());
    int done = 0;
    execute(plan, threads, [&](const PlannedRun& cell, RunResult&& result) {
        arrived[cell.variant] = condense(result, RunFacts{});
        progress(++done);
    }, std::move(stop));
    std::vector<RunIncidents> runs;
    for (auto& one : arrived) {
        if (!one) break;
        runs.push_back(std::move(*one));
    }
    return runs;
}

Interval shareOfRuns(const std::vector<RunIncidents>& runs, const IncidentKind& kind) {
    const double n = static_cast<double>(runs.size());
    if (runs.empty()) return {};
    const double p = static_cast<double>(std::ranges::count_if(runs, [&](const RunIncidents& run) { return happened(run, kind); })) / n;
    constexpr double z = 1.959963984540054, z2 = z * z;
    const double middle = (p + z2 / (2 * n)) / (1 + z2 / n), half = z / (1 + z2 / n) * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    return {p, std::max(0.0, middle - half), std::min(1.0, middle + half), runs.size()};
}

Interval shareDifference(const std::vector<RunIncidents>& runs, const std::vector<RunIncidents>& twins, const IncidentKind& kind) {
    std::vector<double> differences;
    for (const RunIncidents& run : runs) {
        const auto twin = std::ranges::lower_bound(twins, run.run, {}, &RunIncidents::run);
        if (twin != twins.end() && twin->run == run.run) differences.push_back(happened(run, kind) - happened(*twin, kind));
    }
    return meanInterval(differences);
}

std::vector<LeverChange> singleChanges(const Scenario& scenario) {
    std::vector<LeverChange> changes;
    for (const ParameterSpec* spec : parameterRegistry()) {
        if (spec->role != Role::lever) continue;
        std::vector<double> values;
        if (spec->kind == Kind::choice)
            for (std::size_t c = 0; c < spec->choices.size(); ++c) values.push_back(static_cast<double>(c));
        else if (spec->kind == Kind::toggle) values = {0, 1};
        else values = {spec->plausible.low, spec->plausible.high};
        if (spec->hasOff() && std::ranges::find(values, spec->off) == values.end()) values.push_back(spec->off);
        for (const double value : values)
            if (value != scenario.leverValue(*spec) && !check(*spec, value)) changes.push_back({spec, value});
    }
    return changes;
}

Scenario withChange(const Scenario& scenario, const LeverChange& change) {
    Scenario changed = scenario;
    changed.setLever(*change.lever, change.value);
    for (Trigger& trigger : changed.triggers) std::erase_if(trigger.set, [&](const auto& set) { return set.first == change.lever; });
    std::erase_if(changed.triggers, [](const Trigger& trigger) { return trigger.set.empty(); });
    return changed;
}

} // namespace cw
