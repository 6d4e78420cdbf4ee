#include "app/cli/commands.h"
#include "sim/ensemble.h"
#include "sim/outcome.h"

#include <algorithm>

namespace cw::cli {

std::string decimal(const std::string& text) {
    const bool plain = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }) && (text.size() == 1 || text[0] != '0');
    return plain ? "" : "'" + text + "' is not a whole number in decimal digits";
}

namespace {

std::string named(const std::string& text) { return text.empty() ? "needs the name of a directory" : ""; }

} // namespace

void addSizeOptions(CLI::App& command, RunRequest& r) {
    command.add_option("--runs", r.runs, "Number of runs, instead of the scenario's")->type_name("N")->check(decimal)->check(CLI::Range(1, 1000000));
    command.add_option("--threads", r.threads, "Threads (default: all); results do not depend on it")->type_name("T")->check(decimal)->check(CLI::Range(1u, 1024u));
}

void addRunOptions(CLI::App& command, RunRequest& r) {
    command.add_option("--set", r.settings,
                       "Set a lever or assumption: ID=VALUE, for a lever also ID=VALUE@START+RAMP-END in months, every "
                       "part optional; users.count, seed and months too. May be repeated")
        ->type_name("ID=VALUE")->take_all()->allow_extra_args(false);
    addSizeOptions(command, r);
    command.add_option("--seed", r.seed, "Seed of all luck, instead of the scenario's")->type_name("S")->check(decimal)->check(CLI::Range(std::uint64_t{0}, maxSeed));
    command.add_option("--months", r.months, "Months to simulate, instead of the scenario's")->type_name("M")->check(decimal)->check(CLI::Range(1, 600));
    command.add_option("--csv", r.csv, "Write CSV files into this directory")->type_name("DIR")->check(named);
    command.add_flag("--progress", r.progress, "Show progress on stderr also when it is not a terminal");
}

Scenario prepare(const std::string& nameOrPath, const RunRequest& r) {
    std::vector<Problem> found;
    const std::string path = findScenario(nameOrPath, found);
    if (!found.empty()) throw BadInput(found);
    Loaded loaded = loadScenario(path);
    if (!loaded.ok()) throw BadInput(loaded.problems);
    Scenario& s = loaded.scenario;
    for (const std::string& setting : r.settings) applySetting(s, setting, found);
    if (r.seed) s.seed = *r.seed;
    if (r.months > 0) s.months = r.months;
    if (r.runs > 0) s.runs = r.runs;
    for (const Problem& p : problems(s)) found.push_back({nameOrPath + ":" + p.where, p.what});
    // Every thread holds a world of its own.
    const unsigned threads = std::min(r.threads ? r.threads : defaultThreads(), static_cast<unsigned>(s.runs));
    if (const double bytes = estimate(s).bytes * threads; found.empty() && bytes > 16e9)
        found.push_back({nameOrPath, "needs about " + numberText(std::ceil(bytes / 1e9)) + " GB on " + std::to_string(threads) +
                                         " threads; the most that is allowed is 16 GB (give fewer --threads or users.count)"});
    if (!found.empty()) throw BadInput(found);
    return s;
}

void checkResultSize(const Scenario& s, std::size_t scenarios) {
    constexpr double most = 8e9;
    const double bytes = 8.0 * static_cast<double>(outcomeRegistry().size()) * s.months * s.runs * static_cast<double>(scenarios);
    if (bytes > most)
        throw BadInput("--runs", std::to_string(s.runs) + " runs of " + std::to_string(s.months) + " months need " +
                                       numberText(std::ceil(bytes / 1e9)) + " GB for their results; at most 8 GB are allowed");
}

} // namespace cw::cli
