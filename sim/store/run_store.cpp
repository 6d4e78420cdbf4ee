#include "sim/store/run_store.h"

#include "sim/hash.h"
#include "sim/io/install_paths.h"
#include "sim/io/results_csv.h"
#include "sim/io/scenario_file.h"
#include "sim/io/text.h"
#include "sim/outcome.h"
#include "sim/store/statements.h"

#include <SQLiteCpp/VariadicBind.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>

namespace cw {

RunStore::RunStore(const std::string& path, StoreAccess access)
    : m_path(path), m_database(std::make_unique<SQLite::Database>(openStore(path, access))) {
    withStoreErrors("read", m_path, [&] { readScenario(); });
}

RunStore::~RunStore() = default;
RunStore::RunStore(RunStore&&) noexcept = default;

void RunStore::readScenario() {
    SQLite::Statement query(*m_database, "SELECT scenario, json, (SELECT max(planned_runs) FROM experiment) FROM scenario");
    if (!query.executeStep()) return;
    const std::int64_t id = query.getColumn(0).getInt64();
    Loaded loaded = parseScenario(query.getColumn(1).getString(), m_path + ":scenario");
    const int runs = query.getColumn(2).getInt();
    if (!loaded.ok()) throw StoreRefused(loaded.problems[0].where, loaded.problems[0].what);
    if (id != 1 || query.executeStep()) throw StoreRefused(m_path, "holds several scenarios; this program reads stores of one");
    checkOutcomes();
    loaded.scenario.runs = runs;
    m_scenario = std::move(loaded.scenario);
}

void RunStore::checkOutcomes() const {
    const auto registry = outcomeRegistry();
    SQLite::Statement query(*m_database, "SELECT outcome, id FROM outcome_name ORDER BY outcome");
    std::size_t known = 0, rows = 0;
    for (; query.executeStep(); ++rows)
        if (rows < registry.size() && query.getColumn(0).getInt64() == static_cast<std::int64_t>(rows) && query.getColumn(1).getString() == registry[rows].id) ++known;
    if (known != registry.size() || rows != known)
        throw StoreRefused(m_path, "was computed by a version of this program with other outcomes; that version can export it, and sqlite3 can read it");
}

std::vector<StoredExperiment> RunStore::experiments() const {
    return withStoreErrors("read", m_path, [&] {
        SQLite::Statement query(*m_database, "SELECT identity, date, version, source_commit, planned_runs, provenance FROM experiment ORDER BY date, identity");
        std::vector<StoredExperiment> found;
        while (query.executeStep())
            found.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(), query.getColumn(2).getString(),
                             query.getColumn(3).getString(), query.getColumn(4).getInt(), query.getColumn(5).getString()});
        return found;
    });
}

std::vector<StoredRun> RunStore::runs() const {
    return withStoreErrors("read", m_path, [&] {
        SQLite::Statement query(*m_database, "SELECT run, identity, hash, finished, with_events FROM run JOIN experiment USING (experiment) ORDER BY run");
        std::vector<StoredRun> found;
        while (query.executeStep())
            found.push_back({query.getColumn(0).getUInt(), query.getColumn(1).getString(), query.getColumn(2).getString(),
                             query.getColumn(3).getString(), query.getColumn(4).getInt() != 0});
        return found;
    });
}

RunResult RunStore::load(const StoredRun& run) const {
    RunResult result;
    result.run = run.run;
    result.months = m_scenario->months;
    result.complete = true;
    result.values.reserve(outcomeRegistry().size() * static_cast<std::size_t>(result.months));
    withStoreErrors("read", m_path, [&] {
        SQLite::Statement query(*m_database, "SELECT value FROM outcome WHERE scenario = 1 AND run = ? ORDER BY outcome, month");
        query.bind(1, run.run);
        while (query.executeStep()) result.values.push_back(query.getColumn(0).getDouble());
    });
    if (result.values.size() != outcomeRegistry().size() * static_cast<std::size_t>(result.months) || hexadecimal(result.hash()) != run.hash)
        throw StoreRefused(m_path, "is damaged: the outcomes of run " + std::to_string(run.run) + " do not have the hash " + printable(run.hash, 40));
    return result;
}

void RunStore::insertScenario(const Scenario& scenario) {
    SQLite::Statement row(*m_database, "INSERT INTO scenario VALUES (1, ?, ?, ?, ?, ?)");
    SQLite::bind(row, scenarioHash(scenario), scenario.name, static_cast<std::int64_t>(scenario.seed), scenario.months, scenarioText(scenario));
    row.exec();
    SQLite::Statement name(*m_database, "INSERT INTO outcome_name VALUES (?, ?, ?, ?)");
    for (int i = 0; const Outcome& o : outcomeRegistry()) {
        SQLite::bind(name, i++, std::string(o.id), std::string(o.label), std::string(o.unit));
        name.exec();
        name.reset();
    }
}

void RunStore::begin(const Scenario& scenario, const StoredExperiment& experiment) {
    withStoreErrors("write", m_path, [&] {
        m_database->exec("PRAGMA journal_mode = WAL");   // others can read while runs come in
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        if (!m_scenario) insertScenario(scenario);
        SQLite::Statement row(*m_database, "INSERT INTO experiment VALUES (NULL, 1, ?, ?, ?, ?, ?, ?)");
        SQLite::bind(row, experiment.identity, experiment.date, experiment.version, experiment.commit, experiment.plannedRuns, experiment.provenance);
        row.exec();
        transaction.commit();
        m_statements = std::make_unique<Statements>(*m_database);
    });
    if (!m_scenario) m_scenario = scenario;
    m_scenario->runs = std::max(m_scenario->runs, experiment.plannedRuns);
}

void RunStore::add(const StoredRun& run, const RunResult& result, const LogRecords* log) {
    withStoreErrors("write", m_path, [&] {
        SQLite::Transaction transaction(*m_database);
        SQLite::Statement& row = m_statements->run;
        SQLite::bind(row, run.run, run.experiment, run.hash, run.finished, run.withEvents ? 1 : 0);
        const bool isNew = row.exec() > 0;
        row.reset();
        if (!isNew) return;   // another program on the same file was faster; a run has one result
        insertOutcomes(result);
        if (log) insertLog(run.run, *log);
        transaction.commit();
    });
}

void RunStore::insertOutcomes(const RunResult& result) {
    SQLite::Statement& row = m_statements->outcome;
    row.bind(1, result.run);
    for (int o = 0; o < static_cast<int>(outcomeRegistry().size()); ++o) {
        row.bind(2, o);
        for (int month = 0; const double value : result.series(o)) {
            row.bind(3, month++);
            row.bind(4, value);
            row.exec();
            row.reset();
        }
    }
}

void RunStore::finish() {
    // Fails, harmlessly, while somebody else reads the file: then its neighbours stay until the last one closes.
    m_statements.reset();
    m_database->tryExec("PRAGMA busy_timeout = 200");
    m_database->tryExec("PRAGMA wal_checkpoint(TRUNCATE)");
    m_database->tryExec("PRAGMA journal_mode = DELETE");
}

StoredRun describe(const RunResult& result, const StoredExperiment& experiment, bool withEvents) {
    return {result.run, experiment.identity, hexadecimal(result.hash()), utcNow(), withEvents};
}

StoredExperiment newExperiment(const Scenario& scenario) {
    std::random_device random;
    std::string identity;
    for (int i = 0; i < 2; ++i) identity += hexadecimal(std::uint64_t{random()} << 32 | random());
    const std::string date = utcNow();
    auto provenance = nlohmann::ordered_json::parse(provenanceJson(scenario, {}, date));
    provenance["runs"] = nullptr;   // known when the runs are done
    provenance["results_hash"] = nullptr;
    return {identity, date, programVersion, programCommit, scenario.runs, provenance.dump(2)};
}

} // namespace cw
