#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/progress.h"
#include "sim/ensemble.h"
#include "sim/io/results_csv.h"
#include "sim/io/write_file.h"
#include "sim/outcome.h"

#include <cstdio>
#include <ctime>
#include <memory>

namespace cw::cli {

namespace {

constexpr std::string_view shownOutcomes[] = {
    "innovation.flow", "innovation.cumulative", "misuse.expected_harm", "misuse.expected_harm_cumulative", "misuse.harm_cumulative",
    "catastrophe.chance", "adoption.share", "market.open_share", "market.open_lag", "market.developer_hhi", "care.mean",
    "models.stripped_share", "liability.uncompensated_share", "governance.moved_share", "governance.covert_share", "welfare"};

std::string utcNow() {
    const std::time_t now = std::time(nullptr);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", std::gmtime(&now));
    return text;
}

void printSummary(const Scenario& s, const RunSet& set) {
    std::printf("%s: %zu runs of %d months, seed %llu\n", s.name.c_str(), set.size(), s.months, static_cast<unsigned long long>(s.seed));
    std::printf("%-34s %-16s %12s %12s   %s\n", "at the end", "unit", "mean", "median", "90 % of runs");
    for (const auto id : shownOutcomes) {
        const int i = outcomeIndex(id);
        const Fan f = fan(set, i);
        const Outcome& o = outcomeRegistry()[static_cast<std::size_t>(i)];
        std::printf("%-34s %-16s %12.4g %12.4g   %.4g to %.4g\n", std::string(id).c_str(), std::string(o.unit).c_str(), f.mean.back(), f.p50.back(), f.p05.back(), f.p95.back());
    }
    std::printf("results hash %s\n", set.hashText().c_str());
}

int runCommand(const RunRequest& request) {
    const auto scenario = std::make_shared<const Scenario>(prepare(request.scenarios.at(0), request));
    if (request.events && request.csv.empty()) throw BadInput(std::vector<Problem>{{"--events", "needs --csv DIR to write to"}});
    std::unique_ptr<EventFiles> events;
    if (!request.csv.empty()) makeDirectory(request.csv);
    if (request.events) events = std::make_unique<EventFiles>(request.csv);

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
    if (!request.csv.empty() && set.size() > 0) {
        writeFile(request.csv + "/outcomes.csv", outcomesCsv(set));
        writeFile(request.csv + "/summary.csv", summaryCsv(set));
        writeFile(request.csv + "/provenance.json", provenanceJson(*scenario, set, utcNow()));
        if (events) events->commit();
    }
    if (set.size() > 0) printSummary(*scenario, set);
    if (ending == Ending::finished) return done;
    std::fprintf(stderr, "counterweight-cli: interrupted: %zu of %d runs were finished%s\n", set.size(), scenario->runs,
                 request.csv.empty() ? "" : " and written");
    return interrupted;
}

} // namespace

void addRun(CLI::App& app, int& status) {
    auto request = std::make_shared<RunRequest>();
    auto* command = app.add_subcommand("run", "Simulates a scenario and summarises its outcomes");
    command->add_option("scenario", request->scenarios, "A file, or the name of a preset")->required()->expected(1);
    addRunOptions(*command, *request);
    command->add_flag("--events", request->events, "Also write events, causes and judgments (with --csv)");
    command->footer("Example: counterweight-cli run status-quo-2025 --set liability.regime=strict@12+6-60 --runs 64 --csv out/");
    command->callback([=, &status] { status = runCommand(*request); });
}

} // namespace cw::cli
