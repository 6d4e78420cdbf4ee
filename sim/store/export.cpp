#include "sim/store/export.h"

#include "sim/io/results_csv.h"
#include "sim/io/write_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cw {

RunSet loadRuns(const RunStore& store, const RunRange& range) {
    RunSet set;
    for (const StoredRun& run : store.runs())
        if (range.contains(run.run)) set.add(store.load(run));
    return set;
}

std::string storeProvenance(const RunStore& store, const RunSet& set) {
    using Json = nlohmann::ordered_json;
    const auto experiments = store.experiments();
    // What is nested deeper than we write it is left out: writing it again would overflow the stack.
    const auto isShallow = [](int depth, Json::parse_event_t, Json&) { return depth < 32; };
    Json json = experiments.empty() ? Json() : Json::parse(experiments.back().provenance, isShallow, false);
    if (!json.is_object()) throw StoreRefused(store.path(), "is damaged: an experiment has no provenance");
    json["runs"] = set.size();
    json["runs_planned"] = store.scenario()->runs;
    json["results_hash"] = set.hashText();
    if (experiments.size() > 1)
        for (const StoredExperiment& e : experiments)
            json["experiments"].push_back({{"identity", e.identity}, {"date", e.date}, {"version", e.version}, {"commit", e.commit}, {"runs_planned", e.plannedRuns}});
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

void exportCsv(const RunStore& store, const RunSet& set, const std::string& directory) {
    makeDirectoryFor(directory, runFiles);
    const std::string provenance = storeProvenance(store, set);
    const auto stored = store.runs();
    std::optional<EventFiles> files;
    if (std::ranges::any_of(stored, &StoredRun::withEvents)) files.emplace(directory, *store.scenario());
    for (const RunResult& run : set.runs())
        if (files) files->write(run.run, store.log(run.run));
    writeResultFiles(directory, *store.scenario(), set, files ? &*files : nullptr, provenance);
}

} // namespace cw
