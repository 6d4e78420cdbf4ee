#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/progress.h"
#include "app/cli/run_output.h"
#include "sim/ensemble.h"
#include "sim/io/results_csv.h"
#include "sim/io/write_file.h"

#include <memory>

namespace cw::cli {

namespace {

void reportInterruption(std::size_t finished, const Scenario& scenario, const std::string& directory) {
    const std::string kept = finished == 0 || directory.empty() ? "" : ", written to " + directory;
    say("interrupted: " + std::to_string(finished) + " of " + std::to_string(scenario.runs) + " runs finished" + kept +
        "; the same command computes them all, and these come out the same again");
}

void checkOptions(const RunRequest& request) {
    if (request.events && request.csv.empty() && request.out.empty()) throw BadInput("--events", "needs --csv DIR or --out STORE to write to");
    if (request.resume && request.out.empty()) throw BadInput("--resume", "needs the --out STORE that it continues");
    if (!request.shard.empty() && request.out.empty()) throw BadInput("--shard", "needs --out STORE, for merge");
}

int runCommand(const RunRequest& request) {
    checkOptions(request);
    const auto scenario = std::make_shared<const Scenario>(prepare(request.scenarios.at(0), request));
    checkResultSize(*scenario, 1);
    if (!request.out.empty()) return runIntoStore(request, scenario);
    std::unique_ptr<EventFiles> events;
    if (!request.csv.empty()) makeDirectoryFor(request.csv, runFiles);
    if (request.events) events = std::make_unique<EventFiles>(request.csv, *scenario);

    Plan plan = Plan::full({scenario}, 0, static_cast<std::uint32_t>(scenario->runs));
    plan.options.events = request.events;
    RunSet set;
    Interrupt interrupt;
    Ending ending = Ending::finished;
    {
        Progress progress(plan.cells.size(), request.progress);
        ending = execute(plan, request.threads ? request.threads : defaultThreads(), [&](const PlannedRun&, RunResult&& result) {
            if (events) events->add(result);
            set.add(std::move(result));
            progress.advance();
        }, interrupt.token());
    }
    if (set.size() > 0) {
        printSummary(*scenario, set);   // first: a full disk does not take it away
        if (!request.csv.empty()) writeResultFiles(request.csv, *scenario, set, events.get(), provenanceJson(*scenario, set, utcNow()));
    }
    if (ending == Ending::finished) return done;
    reportInterruption(set.size(), *scenario, request.csv);
    return interrupted;
}

/// An empty name, as of a variable that a script forgot to set, would compute for nothing.
std::string isFileName(const std::string& text) { return text.empty() ? "the file name is empty" : ""; }

} // namespace

void addRun(CLI::App& app, int& status) {
    auto request = std::make_shared<RunRequest>();
    auto* command = app.add_subcommand("run", "Simulates a scenario and summarises its outcomes");
    command->add_option("scenario", request->scenarios, "A file, or the name of a preset")->required()->expected(1);
    addRunOptions(*command, *request);
    command->add_option("--out", request->out, "Keep every finished run in this SQLite file")->type_name("STORE")->check(isFileName);
    command->add_flag("--resume", request->resume, "Compute only the runs that the store lacks");
    command->add_option("--shard", request->shard, "Only every N-th run from the K-th on, for merge (with --out)")->type_name("K/N");
    command->add_flag("--events", request->events, "Also write events, causes and judgments (with --csv or --out)");
    command->footer("Examples:\n"
                    "  counterweight-cli run status-quo-2025\n"
                    "  counterweight-cli run my.cws.json --set liability.regime=strict@12-60 --set adoption.q=0.4 --runs 200\n"
                    "  counterweight-cli run treaty-with-red-lines --runs 8 --csv out/ --events\n"
                    "  counterweight-cli run status-quo-2025 --runs 1000 --out runs.sqlite --resume");
    command->callback([=, &status] { status = runCommand(*request); });
}

} // namespace cw::cli
