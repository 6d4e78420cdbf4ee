#pragma once
#include "sim/analysis/statistics.h"
#include "sim/ensemble.h"

#include <map>
#include <memory>
#include <string>

namespace cw {

/// RFC 4180: quoted where needed; text that a spreadsheet would take for a formula gets an apostrophe.
std::string csvText(std::string_view text);

std::string outcomesCsv(const RunSet& set);
std::string summaryCsv(const RunSet& set);
/// Program, scenario in full, seed, runs, date and hash of the results.
std::string provenanceJson(const Scenario& scenario, const RunSet& set, const std::string& dateUtc);

/// Event logs of many runs, written in order of run whatever the order of arrival, so that files do not depend on
/// threads and logs need not be kept. Three files: events.csv, causes.csv, judgments.csv.
class EventFiles {
public:
    explicit EventFiles(const std::string& directory);
    ~EventFiles();
    /// Takes the log out of the result.
    void add(RunResult& result);
    void commit();

private:
    struct Files;
    void write(std::uint32_t run, const EventLog& log);

    std::unique_ptr<Files> m_files;
    std::map<std::uint32_t, EventLog> m_waiting;
    std::uint32_t m_next = 0;
};

} // namespace cw
