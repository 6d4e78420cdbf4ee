#pragma once
#include "sim/ensemble.h"
#include "sim/store/run_store.h"

#include <limits>

namespace cw {

struct RunRange {
    std::uint32_t first = 0, last = std::numeric_limits<std::uint32_t>::max();   ///< both included
    bool contains(std::uint32_t run) const { return first <= run && run <= last; }
};
/// Stored runs of a range, each checked against its hash.
RunSet loadRuns(const RunStore& store, const RunRange& range = {});

/// provenance.json of these runs: of the program that computed them, not of this one. Lists the experiments where the
/// store holds several.
std::string storeProvenance(const RunStore& store, const RunSet& set);
/// The files of `run --csv`; those of events where the store has them, read run by run.
void exportCsv(const RunStore& store, const RunSet& set, const std::string& directory);
/// A workbook: "outcomes" (mean and quantiles by month), "provenance". Appears whole or not at all. Throws
/// std::runtime_error naming the file.
void exportXlsx(const RunStore& store, const RunSet& set, const std::string& path);

} // namespace cw
