#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/progress.h"
#include "app/cli/run_output.h"
#include "sim/io/results_csv.h"
#include "sim/io/write_file.h"
#include "sim/store/export.h"
#include "sim/store/resume.h"

#include <charconv>

namespace cw::cli {

std::pair<std::uint32_t, std::uint32_t> parsePair(const std::string& option, const std::string& text, char separator) {
    std::uint32_t first = 0, second = 0;
    const char *const begin = text.data(), *const end = begin + text.size();
    const auto one = std::from_chars(begin, end, first);
    const bool more = one.ec == std::errc() && one.ptr != end && *one.ptr == separator;
    const auto two = more ? std::from_chars(one.ptr + 1, end, second) : one;
    const bool single = separator == '-' && one.ec == std::errc() && one.ptr == end;
    if (single) return {first, first};
    if (!more || two.ec != std::errc() || two.ptr != end)
        throw BadInput(option, "'" + text + "' is not " + (separator == '-' ? "a run or a range of runs, such as 0-63" : "a shard, such as 1/10"));
    return {first, second};
}

namespace {

/// Number of the shard from 0, and how many there are.
std::pair<int, int> shardOf(const RunRequest& request) {
    if (request.shard.empty()) return {0, 1};
    const auto [k, n] = parsePair("--shard", request.shard, '/');
    if (k < 1 || k > n || n > 1000000) throw BadInput("--shard", "'" + request.shard + "': K must be from 1 to N, and N at most 1000000");
    return {static_cast<int>(k) - 1, static_cast<int>(n)};
}

void refuseToOverwrite(const RunStore& store) {
    if (store.scenario())
        throw StoreRefused(store.path(), "exists already, with " + std::to_string(store.runs().size()) + " runs of '" + store.scenario()->name +
                                             "' (--resume computes only those that are missing)");
}

/// Runs come in as they finish; only their outcomes stay in memory.
Ending computeMissing(RunStore& store, const Plan& plan, const RunRequest& request, RunSet& set, std::stop_token stop) {
    const Scenario& scenario = *plan.variants[0];
    const StoredExperiment experiment = newExperiment(scenario);
    store.begin(scenario, experiment);
    Progress progress(plan.cells.size(), request.progress);
    return execute(plan, request.threads ? request.threads : defaultThreads(), [&](const PlannedRun&, RunResult&& result) {
        const LogRecords log = recordsOf(result.log, scenario);
        result.log = EventLog();
        store.add(describe(result, experiment, request.events), result, request.events ? &log : nullptr);
        set.add(std::move(result));
        progress.advance();
    }, stop);
}

} // namespace

int runIntoStore(const RunRequest& request, const std::shared_ptr<const Scenario>& scenario) {
    const auto [shard, shards] = shardOf(request);
    if (!request.csv.empty()) makeDirectoryFor(request.csv, runFiles);
    RunStore store(request.out, StoreAccess::write);
    Interrupt interrupt;
    if (!request.resume) refuseToOverwrite(store);
    checkContinues(store, *scenario, request.events, interrupt.token());

    Plan plan{.variants = {scenario}, .cells = {}, .options = {.events = request.events, .validate = false}};
    for (const std::uint32_t run : missingRuns(store, scenario->runs, shard, shards)) plan.cells.push_back({0, run});
    RunSet set = loadRuns(store, {0, static_cast<std::uint32_t>(scenario->runs) - 1});
    const Ending ending = plan.cells.empty() ? Ending::finished : computeMissing(store, plan, request, set, interrupt.token());
    store.finish();
    if (set.size() > 0) {
        if (!request.csv.empty()) exportCsv(store, set, request.csv);
        printSummary(*scenario, set);
    }
    if (ending == Ending::finished) return done;
    say("interrupted: " + std::to_string(set.size()) + " of " + std::to_string(scenario->runs) + " runs finished, kept in " + request.out +
        "; the same command with --resume computes the others");
    return interrupted;
}

} // namespace cw::cli
