#include "sim/store/merge.h"

#include "sim/io/scenario_file.h"
#include "sim/io/text.h"
#include "sim/store/run_store.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <map>
#include <set>
#include <unistd.h>

namespace cw {

namespace {

namespace fs = std::filesystem;

/// Which store gives which run. All choices are by content, so that the order of sources does not show.
struct Union {
    struct Origin {
        StoredRun run;
        std::string date;   ///< of its experiment
        std::size_t source = 0;
        auto rank() const { return std::pair(date, run.experiment); }
    };
    std::optional<Scenario> scenario;
    std::map<std::string, StoredExperiment> experiments;
    std::map<std::uint32_t, Origin> runs;
    std::size_t duplicates = 0;

    void addScenario(const RunStore& store, const std::string& first);
    void addRun(const Origin& origin, const std::vector<std::string>& sources);
};

void Union::addScenario(const RunStore& store, const std::string& first) {
    if (!store.scenario()) throw StoreRefused(store.path(), "holds no runs");
    Scenario other = *store.scenario();
    if (!scenario) scenario = other;
    if (const std::string difference = firstDifference(*scenario, other); !difference.empty())
        throw StoreRefused(store.path(), "holds runs of another scenario, " + inQuotes(other.name) + ", than " + first + ": " + difference + " differs");
    scenario->runs = other.runs = std::max(scenario->runs, other.runs);
    if (scenarioText(other) < scenarioText(*scenario)) scenario = other;   // their names and notes may differ
}

void Union::addRun(const Origin& origin, const std::vector<std::string>& sources) {
    const auto [at, isNew] = runs.emplace(origin.run.run, origin);
    if (origin.run.withEvents != runs.begin()->second.run.withEvents)
        throw StoreRefused(sources[origin.source], "holds runs " + std::string(origin.run.withEvents ? "with" : "without") + " events, other stores do not");
    if (isNew) return;
    if (at->second.run.hash != origin.run.hash)
        throw StoreRefused(sources[origin.source], "holds another result of run " + std::to_string(origin.run.run) + " than " + sources[at->second.source]);
    ++duplicates;
    if (origin.rank() < at->second.rank()) at->second = origin;
}

Union unite(const std::vector<std::string>& sources) {
    Union all;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const RunStore store(sources[i], StoreAccess::read);
        all.addScenario(store, sources[0]);
        for (const StoredExperiment& e : store.experiments()) all.experiments.emplace(e.identity, e);
        for (const StoredRun& run : store.runs()) all.addRun({run, all.experiments.at(run.experiment).date, i}, sources);
    }
    return all;
}

void copyRuns(const Union& all, const std::vector<std::string>& sources, RunStore& target) {
    std::vector<StoredExperiment> experiments;
    for (const auto& [identity, experiment] : all.experiments) experiments.push_back(experiment);
    std::ranges::sort(experiments, {}, [](const StoredExperiment& e) { return std::pair(e.date, e.identity); });
    for (const StoredExperiment& experiment : experiments) target.begin(*all.scenario, experiment);
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const RunStore store(sources[i], StoreAccess::read);
        for (const auto& [number, origin] : all.runs) {
            if (origin.source != i) continue;
            const RunResult result = store.load(origin.run);
            const LogRecords log = origin.run.withEvents ? store.log(number) : LogRecords();
            target.add(origin.run, result, origin.run.withEvents ? &log : nullptr);
        }
    }
    target.finish();
}

/// A store under another name that vanishes with its neighbours unless it is published.
class Draft {
public:
    explicit Draft(const std::string& target) : m_target(target), m_path(target + ".part" + std::to_string(::getpid())) {}
    ~Draft() {
        for (const char* ending : {"", "-wal", "-shm", "-journal"}) ::unlink((m_path + ending).c_str());
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    const std::string& path() const { return m_path; }
    void publish() {
        // A link, not a rename, which would replace a file that somebody put there meanwhile; not every disk has links.
        if (::link(m_path.c_str(), m_target.c_str()) != 0 && (errno == EEXIST || ::rename(m_path.c_str(), m_target.c_str()) != 0))
            throw std::runtime_error("cannot make " + m_target + ": " + std::strerror(errno));
        const fs::path parent = fs::path(m_target).parent_path();
        if (const int folder = ::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); folder >= 0) {
            ::fsync(folder);   // so that the new name survives a power cut
            ::close(folder);
        }
    }

private:
    std::string m_target, m_path;
};

} // namespace

MergeReport mergeStores(const std::vector<std::string>& sources, const std::string& target) {
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(target, ignored))) throw StoreRefused(target, "exists already; merge makes a new file");
    const Union all = unite(sources);
    Draft draft(target);
    {
        RunStore store(draft.path(), StoreAccess::write);
        copyRuns(all, sources, store);
    }
    draft.publish();
    std::set<std::string> versions;
    for (const auto& [number, origin] : all.runs) {
        const StoredExperiment& e = all.experiments.at(origin.run.experiment);
        versions.insert(e.version + " (" + e.commit + ")");
    }
    return {all.runs.size(), all.duplicates, {versions.begin(), versions.end()}};
}

} // namespace cw
