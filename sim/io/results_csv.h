#pragma once
#include "sim/analysis/statistics.h"
#include "sim/ensemble.h"
#include "sim/io/event_record.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace cw {

/// Text that a spreadsheet would take for a formula gets an apostrophe.
std::string formulaSafe(std::string_view text);
/// RFC 4180: quoted where needed.
std::string csvQuoted(std::string_view text);
/// Both.
std::string csvText(std::string_view text);

/// One row per run and month; written row by row, so that many runs need no second copy in memory.
void writeOutcomesCsv(const std::string& path, const RunSet& set);
/// Mean and quantiles over runs, one row per outcome and month.
void writeSummaryCsv(const std::string& path, const RunSet& set);
/// The assumptions that were drawn, one row per run and one column per uncertain assumption.
void writeAssumptionsCsv(const std::string& path, const Scenario& scenario, const RunSet& set);
/// Program, scenario, every parameter's value, seed, runs, date and hash of the results.
std::string provenanceJson(const Scenario& scenario, const RunSet& set, const std::string& dateUtc);
/// The same for a comparison: every scenario with the hash of its results; the first is the reference.
std::string comparisonProvenanceJson(std::span<const std::shared_ptr<const Scenario>> scenarios, std::span<const RunSet> sets, const std::string& dateUtc);
/// Now, in UTC: "2025-01-31T12:00:00Z".
std::string utcNow();

/// Event logs of many runs, written in order of run whatever the order of arrival, so that files do not depend on
/// threads and logs need not be kept. Three files: events.csv, causes.csv, judgments.csv.
class EventFiles {
public:
    EventFiles(const std::string& directory, const Scenario& scenario);
    ~EventFiles();
    /// Takes the log out of the result.
    void add(RunResult& result);
    /// Writes at once: for logs that come in order of run already.
    void write(std::uint32_t run, const LogRecords& log);
    void commit();

private:
    struct Files;
    Scenario m_scenario;   // names its jurisdictions
    std::unique_ptr<Files> m_files;
    std::map<std::uint32_t, EventLog> m_waiting;
    std::uint32_t m_next = 0;
};

/// All files that writeResultFiles may write into a directory.
inline constexpr const char* runFiles[] = {"provenance.json", "outcomes.csv", "summary.csv", "assumptions.csv",
                                           "events.csv", "causes.csv", "judgments.csv"};
/// Results of one experiment only: what an earlier one left under these names goes, its provenance first, and the new
/// provenance comes last. Where it is missing, the rest need not belong together. `events` may be nullptr.
void writeResultFiles(const std::string& directory, const Scenario& scenario, const RunSet& set, EventFiles* events, const std::string& provenance);

} // namespace cw
