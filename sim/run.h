#pragma once
#include "sim/event_log.h"
#include "sim/random.h"
#include "sim/scenario.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace cw {

class Beginnings;
struct World;

/// The outcomes of one simulated history: one row per outcome, one column per month.
struct RunResult {
    std::uint32_t run = 0;
    int months = 0;
    bool complete = false;         ///< false if it was stopped half way
    std::vector<double> values;    ///< outcome-major: values[outcome * months + month]
    EventLog log;

    std::span<const double> series(int outcome) const {
        return std::span(values).subspan(static_cast<std::size_t>(outcome) * static_cast<std::size_t>(months),
                                         static_cast<std::size_t>(months));
    }
    /// 64-bit hash of the canonical little-endian values.
    std::uint64_t hash() const;
};

struct RunOptions {
    bool events = false;     ///< keep the event log
    bool validate = false;   ///< check after every month that money, harm and users balance; throws std::logic_error
    /// Sees the world at the end of every month and changes nothing; called from the thread that computes the run.
    std::function<void(std::uint32_t run, int month, const World&)> observe = {};
    /// Where set and nothing else is asked, the run goes on from there, or leaves its own beginning there.
    std::shared_ptr<Beginnings> beginnings = {};
};

/// The quantile `p`, in (0, 1), of an uncertain assumption. Whole numbers are equally likely.
double valueAt(const UncertainAssumption& uncertain, double p);
/// A run's assumptions: the scenario's, with the uncertain ones drawn.
ParameterSet drawAssumptions(const Scenario& scenario, const Luck& luck);

/// One history: a pure function of (scenario, run number). Stops early, incomplete, when `stop` is requested.
RunResult simulate(const Scenario& scenario, std::uint32_t run, const RunOptions& options = {}, std::stop_token stop = {});

} // namespace cw
