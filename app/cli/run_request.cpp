#include "app/cli/commands.h"
#include "sim/ensemble.h"

namespace cw::cli {

void addRunOptions(CLI::App& command, RunRequest& r) {
    command.add_option("--set", r.settings, "ID=VALUE, for a lever also ID=VALUE@START+RAMP-END in months; users.count, seed and months too")->take_all()->allow_extra_args(false);
    command.add_option("--runs", r.runs, "Number of runs")->check(CLI::Range(1, 1000000));
    command.add_option("--seed", r.seed, "Seed of all luck")->check(CLI::Range(std::int64_t{0}, std::int64_t{9007199254740991}));
    command.add_option("--months", r.months, "Months to simulate")->check(CLI::Range(1, 600));
    command.add_option("--threads", r.threads, "Threads; results do not depend on it")->check(CLI::Range(1u, 1024u));
    command.add_option("--csv", r.csv, "Directory for CSV files and provenance");
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
    if (r.seed >= 0) s.seed = static_cast<std::uint64_t>(r.seed);
    if (r.months > 0) s.months = r.months;
    if (r.runs > 0) s.runs = r.runs;
    for (Problem& p : problems(s)) found.push_back({nameOrPath + ":" + p.where, p.what});
    // Every thread holds a world of its own.
    const unsigned threads = std::min<unsigned>(r.threads ? r.threads : defaultThreads(), static_cast<unsigned>(s.runs));
    if (const double bytes = estimate(s).bytes * threads; found.empty() && bytes > 16e9)
        found.push_back({nameOrPath, "needs about " + numberText(std::ceil(bytes / 1e9)) + " GB on " + std::to_string(threads) + " threads; the most that is allowed is 16 GB (give fewer --threads or users.count)"});
    if (!found.empty()) throw BadInput(found);
    return s;
}

} // namespace cw::cli
