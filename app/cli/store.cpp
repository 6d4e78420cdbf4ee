#include "app/cli/commands.h"
#include "sim/io/text.h"
#include "sim/store/export.h"
#include "sim/store/merge.h"

#include <cstdio>

namespace cw::cli {

namespace {

struct ExportRequest {
    std::string store, runs, csv, xlsx;
};

/// Throws BadInput where the store has no runs of the range.
RunSet chosenRuns(const RunStore& store, const std::string& text) {
    RunRange range;
    if (!text.empty()) std::tie(range.first, range.last) = parsePair("--runs", text, '-');
    if (range.first > range.last) throw BadInput("--runs", "'" + text + "' ends before it starts");
    const auto stored = store.runs();
    std::size_t chosen = 0;
    for (const StoredRun& run : stored) chosen += range.contains(run.run);
    if (chosen == 0 && !text.empty() && !stored.empty())
        throw BadInput("--runs", store.path() + " has no run of '" + text + "'; its runs are from " + std::to_string(stored.front().run) + " to " + std::to_string(stored.back().run));
    if (chosen == 0) throw BadInput(store.path(), "holds no runs");
    Scenario size = *store.scenario();
    size.runs = static_cast<int>(chosen);
    checkResultSize(size, 1);
    return loadRuns(store, range);
}

void exportCommand(const ExportRequest& request) {
    if (request.csv.empty() && request.xlsx.empty()) throw BadInput("export", "needs --csv DIR, --xlsx FILE, or both");
    const RunStore store(request.store, StoreAccess::read);
    const RunSet set = chosenRuns(store, request.runs);
    if (!request.csv.empty()) exportCsv(store, set, request.csv);
    if (!request.xlsx.empty()) exportXlsx(store, set, request.xlsx);
    std::printf("%s: %zu runs of '%s', results hash %s\n", request.store.c_str(), set.size(), store.scenario()->name.c_str(), set.hashText().c_str());
}

void mergeCommand(const std::vector<std::string>& sources, const std::string& target) {
    const MergeReport report = mergeStores(sources, target);
    if (report.versions.size() > 1) {
        std::string versions;
        for (const std::string& version : report.versions) versions += (versions.empty() ? "" : ", ") + version;
        say("note: several versions computed these runs: " + versions + "; run --resume checks that they agree");
    }
    const RunStore store(target, StoreAccess::read);
    const int planned = store.scenario()->runs;
    std::printf("%s: %zu of %d runs of '%s' from %zu stores, %zu of them several times; results hash %s\n", target.c_str(), report.runs, planned,
                store.scenario()->name.c_str(), sources.size(), report.duplicates, loadRuns(store).hashText().c_str());
}

} // namespace

void addExport(CLI::App& app, int& status) {
    auto request = std::make_shared<ExportRequest>();
    auto* command = app.add_subcommand("export", "Writes runs of a store as CSV files or a workbook");
    command->add_option("store", request->store, "A file of run --out")->required();
    command->add_option("--runs", request->runs, "Only these runs (default: all)")->type_name("A-B");
    command->add_option("--csv", request->csv, "Write the files of run --csv into this directory")->type_name("DIR");
    command->add_option("--xlsx", request->xlsx, "Write a workbook: outcomes by month, provenance")->type_name("FILE");
    command->footer("Examples:\n"
                    "  counterweight-cli export runs.sqlite --csv out/\n"
                    "  counterweight-cli export runs.sqlite --runs 0-63 --xlsx summary.xlsx");
    command->callback([=, &status] { exportCommand(*request), status = done; });
}

void addMerge(CLI::App& app, int& status) {
    auto sources = std::make_shared<std::vector<std::string>>();
    auto target = std::make_shared<std::string>();
    auto* command = app.add_subcommand("merge", "Joins stores of one scenario, such as shards, into a new one");
    command->add_option("stores", *sources, "Files of run --out")->required();
    command->add_option("--out", *target, "The new store")->type_name("STORE")->required();
    command->footer("Example:\n"
                    "  counterweight-cli run status-quo-2025 --runs 100 --shard 1/2 --out one.sqlite\n"
                    "  counterweight-cli run status-quo-2025 --runs 100 --shard 2/2 --out two.sqlite\n"
                    "  counterweight-cli merge one.sqlite two.sqlite --out all.sqlite");
    command->callback([=, &status] { mergeCommand(*sources, *target), status = done; });
}

} // namespace cw::cli
