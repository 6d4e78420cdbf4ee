#pragma once
#include "sim/analysis/statistics.h"
#include "sim/ensemble.h"

#include <algorithm>
#include <list>
#include <map>
#include <memory>

namespace cw {

/// The same luck and the same rules, whatever the two are called and however many runs are wanted.
bool sameExperiment(const Scenario& a, const Scenario& b);

/// Finished runs of the last few scenarios, found by value, with their fans.
class RunCache {
public:
    struct Entry {
        std::shared_ptr<const Scenario> scenario;
        RunSet runs;   ///< runs 0..size-1 without a gap
        RunSet fewer;             ///< the first of them, while fewer are wanted than there are
        std::map<std::size_t, std::vector<Fan>> fans;   ///< by number of runs: a reference is asked for the same few again and again
        static constexpr std::size_t mostFans = 4;   // looks at an ensemble
        /// The first `most` runs, or all where there are no more. Valid until the next call.
        const RunSet& firstRuns(std::size_t most);
        /// Fans of all outcomes over firstRuns(most); computed when they are out of date.
        const std::vector<Fan>& upToDateFans(std::size_t most);
    };
    /// The entry of this experiment, made if there is none. Stays valid until as many others were asked for as are in use.
    Entry& entry(const std::shared_ptr<const Scenario>& scenario);
    /// How many worlds are looked at together: none of the last so many is dropped.
    void setInUse(std::size_t worlds) { m_inUse = std::max<std::size_t>(2, worlds); }

private:
    static constexpr std::size_t spare = 4;           // a few steps of undo
    static constexpr std::size_t mostBytes = 512u << 20;
    std::size_t bytes() const;
    std::size_t m_inUse = 2;                          // a world and its twin
    std::list<Entry> m_entries;                       // newest use first
};

} // namespace cw
