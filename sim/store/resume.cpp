#include "sim/store/resume.h"

#include "sim/hash.h"
#include "sim/io/text.h"

#include <map>
#include <set>

namespace cw {

namespace {

void checkScenario(const RunStore& store, const Scenario& scenario) {
    const Scenario& stored = *store.scenario();
    const std::string difference = firstDifference(stored, scenario);
    if (!difference.empty())
        throw StoreRefused(store.path(), "holds runs of another scenario, " + inQuotes(stored.name) + ": " + difference + " differs (give another file)");
}

/// Versions of the program by the first run that each of them computed.
std::map<std::string, StoredRun> firstRuns(const RunStore& store) {
    std::map<std::string, std::string> versions;
    for (const StoredExperiment& e : store.experiments()) versions[e.identity] = e.version + " (" + e.commit + ")";
    std::map<std::string, StoredRun> first;
    for (const StoredRun& run : store.runs()) first.emplace(versions[run.experiment], run);
    return first;
}

} // namespace

void checkContinues(const RunStore& store, const Scenario& scenario, bool withEvents, std::stop_token stop) {
    if (!store.scenario()) return;
    checkScenario(store, scenario);
    for (const auto& [version, run] : firstRuns(store)) {
        if (run.withEvents != withEvents)
            throw StoreRefused(store.path(), withEvents ? "holds runs without events (leave out --events, or give another file)"
                                                        : "holds runs with events (add --events, or give another file)");
        const RunResult again = simulate(scenario, run.run, {}, stop);
        if (again.complete && hexadecimal(again.hash()) != run.hash)
            throw StoreRefused(store.path(), "holds runs of version " + printable(version, 100) + ", for which this program gives other results: run " +
                                                 std::to_string(run.run) + " differs (give another file)");
    }
}

std::vector<std::uint32_t> missingRuns(const RunStore& store, int runs, int shard, int shards) {
    std::set<std::uint32_t> stored;
    for (const StoredRun& run : store.runs()) stored.insert(run.run);
    std::vector<std::uint32_t> missing;
    for (int run = shard; run < runs; run += shards)
        if (!stored.contains(static_cast<std::uint32_t>(run))) missing.push_back(static_cast<std::uint32_t>(run));
    return missing;
}

} // namespace cw
