#pragma once
#include "sim/io/event_record.h"
#include "sim/run.h"
#include "sim/store/open_store.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cw {

/// One call of the program that computed runs.
struct StoredExperiment {
    std::string identity;                 ///< 32 random hexadecimal digits: the same experiment in other files
    std::string date, version, commit;    ///< date in UTC
    int plannedRuns = 0;
    std::string provenance;               ///< JSON: scenario, all parameters; "runs" and "results_hash" are null
    bool operator==(const StoredExperiment&) const = default;
};
struct StoredRun {
    std::uint32_t run = 0;
    std::string experiment;   ///< its identity
    std::string hash;         ///< of the outcomes, 16 hexadecimal digits
    std::string finished;     ///< UTC
    bool withEvents = false;
    bool operator==(const StoredRun&) const = default;
};

/// Runs of one scenario in an SQLite file (docs/store.md). Each run is one transaction: killed at any moment, the file
/// keeps every finished run. Not for several threads at once. What is wrong with the file throws StoreRefused; what fails
/// while writing, such as a full disk, std::runtime_error.
class RunStore {
public:
    RunStore(const std::string& path, StoreAccess access);
    ~RunStore();
    RunStore(RunStore&&) noexcept;

    const std::string& path() const { return m_path; }
    /// Nothing in a new store. Its `runs` are the most that any experiment planned.
    const std::optional<Scenario>& scenario() const { return m_scenario; }
    std::vector<StoredExperiment> experiments() const;   ///< by date
    std::vector<StoredRun> runs() const;                 ///< by number
    /// Outcomes of a stored run, checked against their hash.
    RunResult load(const StoredRun& run) const;
    LogRecords log(std::uint32_t run) const;

    /// Registers what is about to be computed. The scenario must be the one of the store, or the store new.
    void begin(const Scenario& scenario, const StoredExperiment& experiment);
    /// `log` is nullptr for a run without events. A run that is there already is left as it is.
    void add(const StoredRun& run, const RunResult& result, const LogRecords* log);
    /// Everything into the one file, which then needs no neighbours and may be copied.
    void finish();

private:
    struct Statements;
    void readScenario();
    void checkOutcomes() const;
    void insertScenario(const Scenario& scenario);
    void insertOutcomes(const RunResult& result);
    void insertLog(std::uint32_t run, const LogRecords& log);

    std::string m_path;
    std::unique_ptr<SQLite::Database> m_database;
    std::unique_ptr<Statements> m_statements;
    std::optional<Scenario> m_scenario;
};

/// An experiment of this program, now.
StoredExperiment newExperiment(const Scenario& scenario);
/// A run that was finished now.
StoredRun describe(const RunResult& result, const StoredExperiment& experiment, bool withEvents);

/// Hash of what determines results: everything but name, summary, notes and number of runs.
std::string scenarioHash(const Scenario& scenario);
/// Where in their files two scenarios first differ in what determines results ("/levers/liability.regime"); empty if nowhere.
std::string firstDifference(const Scenario& a, const Scenario& b);

} // namespace cw
