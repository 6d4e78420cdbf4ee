#pragma once
#include "sim/run.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace cw {

/// A run's identity within a plan, on any thread.
struct PlannedRun {
    std::size_t variant = 0;
    std::uint32_t run = 0;
};
/// What is to be computed, in the order in which it is wanted. Variants with the same seed are twin worlds.
struct Plan {
    std::vector<std::shared_ptr<const Scenario>> variants;
    std::vector<PlannedRun> cells;
    RunOptions options;
    /// All variants for runs first..first+count-1, run by run, so that paired results arrive together.
    static Plan full(std::vector<std::shared_ptr<const Scenario>> variants, std::uint32_t first, std::uint32_t count);
};
/// Called for each complete run, one call at a time, from a worker's thread, in any order.
using Deliver = std::function<void(const PlannedRun&, RunResult&&)>;
enum class Ending { finished, stopped };

/// Number of threads to use when nobody says: the machine's, at least 1.
unsigned defaultThreads();

/// Blocks until all cells are delivered or `stop` is requested (checked every month). Results depend neither on
/// `threads` nor on who computes what. The first exception of a worker stops the rest and is rethrown.
Ending execute(const Plan& plan, unsigned threads, const Deliver& deliver, std::stop_token stop = {});

/// Finished runs of one scenario, ordered by run number whatever the order of arrival.
class RunSet {
public:
    void add(RunResult&& result);
    std::size_t size() const { return m_runs.size(); }
    const std::vector<RunResult>& runs() const { return m_runs; }
    int months() const { return m_runs.empty() ? 0 : m_runs.front().months; }
    /// Hash of all runs in order of run number: the ensemble's signature.
    std::uint64_t hash() const;
    std::string hashText() const;   ///< 16 hexadecimal digits

private:
    std::vector<RunResult> m_runs;
};

} // namespace cw
