#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/progress.h"
#include "sim/analysis/statistics.h"
#include "sim/io/results_csv.h"
#include "sim/io/write_file.h"
#include "sim/outcome.h"

#include <cstdio>
#include <memory>

namespace cw::cli {

namespace {

/// How an outcome is condensed over the months: stocks at the end, money flows summed, everything else averaged.
Summary summaryFor(const Outcome& o) {
    if (o.cumulative) return Summary::last;
    return o.unit == "bn$/month" ? Summary::sum : Summary::mean;
}
const char* name(Summary how) { return how == Summary::last ? "end" : how == Summary::sum ? "sum" : "mean"; }

std::vector<int> chosenOutcomes(const std::vector<std::string>& ids) {
    std::vector<int> chosen;
    std::vector<Problem> found;
    std::vector<std::string_view> known;
    for (const Outcome& o : outcomeRegistry()) known.push_back(o.id);
    for (const std::string& id : ids) {
        const int i = outcomeIndex(id);
        const auto near = nearestName(id, known);
        if (i < 0) found.push_back({"--outcome " + id, "no such outcome" + (near.empty() ? std::string() : " (did you mean '" + std::string(near) + "'?)")});
        else chosen.push_back(i);
    }
    if (!found.empty()) throw BadInput(found);
    if (chosen.empty())
        for (std::size_t i = 0; i < outcomeRegistry().size(); ++i) chosen.push_back(static_cast<int>(i));
    return chosen;
}

int compareCommand(const RunRequest& request, const std::vector<std::string>& ids) {
    if (request.scenarios.size() < 2) throw BadInput(std::vector<Problem>{{"compare", "needs two or more scenarios; the first is the reference"}});
    const auto outcomes = chosenOutcomes(ids);
    std::vector<std::shared_ptr<const Scenario>> variants;
    for (const std::string& s : request.scenarios) variants.push_back(std::make_shared<const Scenario>(prepare(s, request)));
    std::vector<Problem> found;
    for (std::size_t v = 1; v < variants.size(); ++v)
        if (variants[v]->seed != variants[0]->seed || variants[v]->months != variants[0]->months)
            found.push_back({request.scenarios[v], "seed and months differ from the reference: no twin worlds (give --seed and --months)"});
    if (!found.empty()) throw BadInput(found);

    std::vector<RunSet> sets(variants.size());
    const Plan plan = Plan::full(variants, 0, static_cast<std::uint32_t>(variants[0]->runs));
    Interrupt interrupt;
    Ending ending = Ending::finished;
    {
        Progress progress(plan.cells.size(), request.progress);
        ending = execute(plan, request.threads ? request.threads : defaultThreads(), [&](const PlannedRun& cell, RunResult&& result) {
            sets[cell.variant].add(std::move(result));
            progress.advance();
        }, interrupt.token());
    }
    std::string csv = "outcome,summary,scenario,mean,low,high,n\n";
    for (std::size_t v = 1; v < variants.size(); ++v) {
        std::printf("%s against %s: paired differences over %d months, 95 %% intervals\n", variants[v]->name.c_str(), variants[0]->name.c_str(), variants[0]->months);
        for (const int i : outcomes) {
            const Outcome& o = outcomeRegistry()[static_cast<std::size_t>(i)];
            const Summary how = summaryFor(o);
            const Interval d = pairedDifference(sets[v], sets[0], i, how);
            std::printf("  %-34s %-4s %-16s %+11.4g  [%+.4g, %+.4g]%s\n", std::string(o.id).c_str(), name(how), std::string(o.unit).c_str(), d.mean, d.low, d.high, d.excludesZero() ? "" : "  not shown to differ");
            csv += std::string(o.id) + "," + name(how) + "," + csvText(variants[v]->name) + "," + numberText(d.mean) + "," + numberText(d.low) + "," + numberText(d.high) + "," + std::to_string(d.n) + "\n";
        }
    }
    if (!request.csv.empty()) {
        makeDirectory(request.csv);
        writeFile(request.csv + "/compare.csv", csv);
    }
    if (ending == Ending::finished) return done;
    std::fprintf(stderr, "counterweight-cli: interrupted: the differences are over the runs that were finished\n");
    return interrupted;
}

} // namespace

void addCompare(CLI::App& app, int& status) {
    auto request = std::make_shared<RunRequest>();
    auto ids = std::make_shared<std::vector<std::string>>();
    auto* command = app.add_subcommand("compare", "Twin worlds: paired differences against the first scenario");
    command->add_option("scenarios", request->scenarios, "Files or presets; the first is the reference")->required();
    addRunOptions(*command, *request);
    command->add_option("--outcome", *ids, "Only these outcomes")->take_all()->allow_extra_args(false);
    command->footer("Example: counterweight-cli compare status-quo-2025 strict-developer-liability --runs 64 --outcome welfare");
    command->callback([=, &status] { status = compareCommand(*request, *ids); });
}

} // namespace cw::cli
