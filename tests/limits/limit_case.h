#pragma once
#include "sim/io/scenario_file.h"
#include "sim/model/parameters/all.h"
#include "tests/support.h"

#include <cmath>
#include <unordered_map>

/// Limiting cases run from the files in scenarios/limits that anybody can open.
namespace cw::test {

/// The file's scenario, with settings as for `--set` ("misuse.sanction=8"); fails loudly on any slip.
inline Scenario limitCase(const std::string& name, const std::vector<std::string>& settings = {}) {
    const Loaded loaded = loadScenario(std::string(CW_SOURCE_DIR) + "/scenarios/limits/" + name + ".cws.json");
    for (const Problem& p : loaded.problems) qWarning("%s: %s", p.where.c_str(), p.what.c_str());
    if (!loaded.ok()) qFatal("%s does not load", name.c_str());
    Scenario scenario = loaded.scenario;
    std::vector<Problem> problems;
    for (const std::string& setting : settings) applySetting(scenario, setting, problems);
    if (!problems.empty()) qFatal("%s", problems[0].what.c_str());
    return scenario;
}
/// "id=value" with all digits.
inline std::string setting(const char* id, double value) { return std::string(id) + "=" + numberText(value); }
/// Runs of a file: as many as it says.
inline RunSet runAll(const Scenario& scenario) { return run(scenario, static_cast<std::uint32_t>(scenario.runs)); }
/// Mean over runs of an outcome in one month.
inline double mean(const RunSet& set, std::string_view id, int month) {
    double sum = 0;
    for (const RunResult& r : set.runs()) sum += at(r, id, month);
    return sum / static_cast<double>(set.size());
}
/// Fails with both numbers if they are further apart than the tolerance.
inline void close(double value, double expected, double tolerance) {
    QVERIFY2(std::fabs(value - expected) <= tolerance, qPrintable(QString("%1, expected %2").arg(value, 0, 'g', 8).arg(expected, 0, 'g', 8)));
}

/// The models of a run's event log that people can build on: row of the parent, or -1 for a base model.
inline std::vector<std::int32_t> lineage(const EventLog& log) {
    std::vector<std::int32_t> parents;
    std::unordered_map<std::uint64_t, std::int32_t> rowOf;
    for (const Event& e : log.events()) {
        if (e.type != EventType::release && e.type != EventType::variant) continue;
        const bool base = e.type == EventType::release;
        parents.push_back(base ? -1 : rowOf.at(log.events()[static_cast<std::size_t>(e.cause)].model.bits));
        rowOf[e.model.bits] = static_cast<std::int32_t>(parents.size()) - 1;
    }
    return parents;
}

} // namespace cw::test
