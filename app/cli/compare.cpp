#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/progress.h"
#include "app/cli/vocabulary.h"
#include "sim/analysis/comparison.h"
#include "sim/io/results_csv.h"
#include "sim/io/text.h"
#include "sim/io/write_file.h"
#include "sim/outcome.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace cw::cli {

namespace {

constexpr const char* resultFiles[] = {"provenance.json", "compare.csv"};

const char* name(Summary how) { return how == Summary::last ? "end" : how == Summary::sum ? "sum" : "mean"; }

std::vector<int> chosenOutcomes(const std::vector<std::string>& ids) {
    std::vector<int> chosen;
    std::vector<Problem> found;
    std::vector<std::string_view> known;
    for (const Outcome& o : outcomeRegistry()) known.push_back(o.id);
    for (const std::string& id : ids) {
        const int i = outcomeIndex(id);
        if (i < 0) found.push_back({"--outcome " + id, "no such outcome" + suggestion(id, known)});
        else chosen.push_back(i);
    }
    if (!found.empty()) throw BadInput(found);
    if (chosen.empty())
        for (std::size_t i = 0; i < outcomeRegistry().size(); ++i) chosen.push_back(static_cast<int>(i));
    return chosen;
}

std::vector<std::shared_ptr<const Scenario>> loadTwins(const RunRequest& request) {
    if (request.scenarios.size() < 2) throw BadInput("compare", "needs two or more scenarios; the first is the reference");
    std::vector<std::shared_ptr<const Scenario>> variants;
    for (const std::string& s : request.scenarios) variants.push_back(std::make_shared<const Scenario>(prepare(s, request)));
    std::vector<Problem> found;
    for (std::size_t v = 1; v < variants.size(); ++v)
        if (variants[v]->seed != variants[0]->seed || variants[v]->months != variants[0]->months || variants[v]->runs != variants[0]->runs)
            found.push_back({request.scenarios[v], "seed, months or runs differ from the reference: no twin worlds (give --seed, --months and --runs)"});
    if (!found.empty()) throw BadInput(found);
    return variants;
}

/// Names as people know them; those that two scenarios share with the file behind them.
std::vector<std::string> labelsOf(const std::vector<std::shared_ptr<const Scenario>>& variants, const std::vector<std::string>& files) {
    std::vector<std::string> labels;
    for (std::size_t v = 0; v < variants.size(); ++v) {
        const auto same = std::ranges::count_if(variants, [&](const auto& other) { return other->name == variants[v]->name; });
        labels.push_back(variants[v]->name + (same > 1 ? " (" + files[v] + ")" : ""));
    }
    return labels;
}

/// One run has a difference but no interval.
std::string intervalText(const Interval& d) {
    char text[80];
    if (d.n < 2) return "one run: no interval";
    std::snprintf(text, sizeof text, "[%+.4g, %+.4g]%s", d.low, d.high, d.excludesZero() ? "" : "  not shown to differ");
    return text;
}

struct World {
    const Scenario& scenario;
    const RunSet& runs;
    const std::string& label;
};

void printDifferences(const World& world, const World& twin, const std::vector<int>& outcomes, std::string& csv) {
    std::printf("%s against %s: paired differences over %zu runs of %d months, 95 %% intervals\n", world.label.c_str(), twin.label.c_str(),
                world.runs.size(), twin.scenario.months);
    if (!sameUsers(world.scenario, twin.scenario)) say(world.label + ": other users or another network than the reference: runs are not paired user by user");
    for (const int i : outcomes) {
        const Outcome& o = outcomeRegistry()[static_cast<std::size_t>(i)];
        const Summary how = summaryFor(o);
        const Interval d = pairedDifference(world.runs, twin.runs, i, how);
        std::printf("  %-34s %-4s %-16s %+11.4g  %s\n", std::string(o.id).c_str(), name(how),
                    how == Summary::sum ? "bn$" : std::string(o.unit).c_str(), d.mean, intervalText(d).c_str());
        csv += std::string(o.id) + "," + name(how) + "," + csvText(world.label) + "," + numberText(d.mean) + "," + (d.n < 2 ? "," : numberText(d.low) + "," + numberText(d.high)) + "," +
               std::to_string(d.n) + "\n";
    }
}

int compareCommand(const RunRequest& request, const std::vector<std::string>& ids) {
    const auto outcomes = chosenOutcomes(ids);
    const auto variants = loadTwins(request);
    checkResultSize(*variants[0], variants.size());
    if (!request.csv.empty()) makeDirectoryFor(request.csv, resultFiles);
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
    const std::size_t finished = std::ranges::min(sets, {}, &RunSet::size).size();
    if (finished > 0) {
        std::string csv = "outcome,summary,scenario,mean,low,high,n\n";
        const auto labels = labelsOf(variants, request.scenarios);
        const auto world = [&](std::size_t v) { return World{*variants[v], sets[v], labels[v]}; };
        for (std::size_t v = 1; v < variants.size(); ++v) printDifferences(world(v), world(0), outcomes, csv);
        if (!request.csv.empty()) {
            std::filesystem::remove(request.csv + "/provenance.json");
            writeFile(request.csv + "/compare.csv", csv);
            writeFile(request.csv + "/provenance.json", comparisonProvenanceJson(variants, sets, utcNow()));
        }
    }
    if (ending == Ending::finished) return done;
    say("interrupted: the differences are over the " + std::to_string(finished) + " of " + std::to_string(variants[0]->runs) + " runs that were finished");
    return interrupted;
}

} // namespace

void addCompare(CLI::App& app, int& status) {
    auto request = std::make_shared<RunRequest>();
    auto ids = std::make_shared<std::vector<std::string>>();
    auto* command = app.add_subcommand("compare", "Twin worlds: paired differences against the first scenario");
    command->add_option("scenarios", request->scenarios, "Files or presets; the first is the reference")->required();
    addRunOptions(*command, *request);
    command->add_option("--outcome", *ids, "Only this outcome. May be repeated")->type_name("ID")->take_all()->allow_extra_args(false);
    command->footer("Example:\n  counterweight-cli compare status-quo-2025 strict-developer-liability --runs 64 --outcome welfare");
    command->callback([=, &status] { status = compareCommand(*request, *ids); });
}

} // namespace cw::cli
