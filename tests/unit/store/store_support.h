#pragma once
#include "sim/store/export.h"
#include "sim/store/resume.h"
#include "tests/support.h"

#include <QProcess>

namespace cw::test {

inline std::string pathIn(const QTemporaryDir& folder, const char* name) { return folder.filePath(name).toStdString(); }
inline QByteArray contents(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
inline QStringList filesIn(const QTemporaryDir& folder) {
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}
/// What `action` is refused for; empty if it is not.
template <class Action> QString refusal(const Action& action) {
    try {
        action();
    } catch (const StoreRefused& refused) {
        return refused.what();
    }
    return {};
}
/// Computes runs into a store, which is made if need be, and closes it.
inline void fill(const std::string& path, const Scenario& scenario, std::initializer_list<std::uint32_t> runs, bool events = false) {
    RunStore store(path, StoreAccess::write);
    const StoredExperiment experiment = newExperiment(scenario);
    store.begin(scenario, experiment);
    for (const std::uint32_t run : runs) {
        const RunResult result = simulate(scenario, run, {.events = events});
        const LogRecords log = recordsOf(result.log, scenario);
        store.add(describe(result, experiment, events), result, events ? &log : nullptr);
    }
    store.finish();
}
/// Runs SQL on a file as a stranger would, without our checks.
inline std::string sql(const std::string& path, const std::string& statement) {
    SQLite::Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Statement query(database, statement);
    std::string rows;
    while (query.executeStep()) {
        for (int i = 0; i < query.getColumnCount(); ++i) rows += (i ? "|" : "") + query.getColumn(i).getString();
        rows += "\n";
    }
    return rows;
}

} // namespace cw::test
