#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/progress.h"
#include "sim/ensemble.h"
#include "sim/io/results_csv.h"
#include "sim/io/write_file.h"
#include "sim/outcome.h"

#include <cstdio>
#include <filesystem>
#include <memory>

namespace cw::cli {

namespace {

constexpr std::string_view shownOutcomes[] = {
    "innovation.flow", "innovation.cumulative", "misuse.expected_harm", "misuse.expected_harm_cumulative", "misuse.harm_cumulative",
    "catastrophe.chance", "adoption.share", "market.open_share", "market.open_lag", "market.developer_hhi", "care.mean",
    "models.stripped_share", "liability.uncompensated_share", "governance.moved_share", "governance.covert_share", "welfare"};

void printSummary(const Scenario& s, const RunSet& set) {
    std::printf("%s: %zu runs of %d months, seed %llu\n", s.name.c_str(), set.size(), s.months, static_cast<unsigned long long>(s.seed));
    std::printf("%-34s %-16s %12s %12s   %s\n", "at the end", "unit", "mean", "median", "90 % of runs");
    for (const auto id : shownOutcomes) {
        const int i = outcomeIndex(id);
        const Fan f = fan(set, i);
        const Outcome& o = outcomeRegistry()[static_cast<std::size_t>(i)];
        std::printf("%-34s %-16s %12.4g %12.4g   %.4g to %.4g\n", std::string(id).c_str(), std::string(o.unit).c_str(), f.mean.back(), f.p50.back(), f.p05.back(), f.p95.back());
    }
    if (set.size() == 1) std::printf("One possible history: more --runs show how much is luck.\n");
    std::printf("results hash %s\n", set.hashText().c_str());
}

constexpr const char* resultFiles[] = {"provenance.json", "outcomes.csv", "summary.csv", "assumptions.csv", "events.csv", "causes.csv", "judgments.csv"};

/// Results of one experiment only: what an earlier one left under these names goes, its provenance first, and the new
/// provenance comes last. Where it is missing, the rest need not belong together.
void writeResults(const std::string& directory, const Scenario& scenario, const RunSet& set, EventFiles* events) {
    for (const char* file : resultFiles) std::filesystem::remove(directory + "/" + file);
    writeOutcomesCsv(directory + "/outcomes.csv", set);
    writeSummaryCsv(directory + "/summary.csv", set);
    if (!scenario.uncertain.empty()) writeAssumptionsCsv(directory + "/assumptions.csv", scenario, set);
    if (events) events->commit();
    writeFile(directory + "/provenance.json", provenanceJson(scenario, set, utcNow()));
}

void reportInterruption(std::size_t finished, const Scenario& scenario, const std::string& directory) {
    const std::string kept = finished == 0 || directory.empty() ? "" : ", written to " + directory;
    say("interrupted: " + std::to_string(finished) + " of " + std::to_string(scenario.runs) + " runs finished" + kept +
        "; the same command computes them all, and these come out the same again");
}

int runCommand(const RunRequest& request) {
    const auto scenario = std::make_shared<const Scenario>(prepare(request.scenarios.at(0), request));
    if (request.events && request.csv.empty()) throw BadInput("--events", "needs --csv DIR to write to");
    checkResultSize(*scenario, 1);
    std::unique_ptr<EventFiles> events;
    if (!request.csv.empty()) makeDirectoryFor(request.csv, resultFiles);
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
        if (!request.csv.empty()) writeResults(request.csv, *scenario, set, events.get());
    }
    if (ending == Ending::finished) return done;
    reportInterruption(set.size(), *scenario, request.csv);
    return interrupted;
}

} // namespace

void addRun(CLI::App& app, int& status) {
    auto request = std::make_shared<RunRequest>();
    auto* command = app.add_subcommand("run", "Simulates a scenario and summarises its outcomes");
    command->add_option("scenario", request->scenarios, "A file, or the name of a preset")->required()->expected(1);
    addRunOptions(*command, *request);
    command->add_flag("--events", request->events, "Also write events, causes and judgments (with --csv)");
    command->footer("Examples:\n"
                    "  counterweight-cli run status-quo-2025\n"
                    "  counterweight-cli run my.cws.json --set liability.regime=strict@12-60 --set adoption.q=0.4 --runs 200\n"
                    "  counterweight-cli run treaty-with-red-lines --runs 8 --csv out/ --events");
    command->callback([=, &status] { status = runCommand(*request); });
}

} // namespace cw::cli
