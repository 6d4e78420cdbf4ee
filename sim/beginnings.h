#pragma once
#include "sim/scenario.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace cw {

struct World;

/// A run before one of its months, and what was measured until then.
struct Checkpoint {
    std::shared_ptr<const World> world;
    std::vector<double> values;   ///< outcome-major, as those of a RunResult, of the months before
};

/// The months of an experiment's runs in which no policy acts yet: simulated once and kept, so that other policies go on from
/// there. Changes the time that a run takes and no bit of its results. Safe to use from several threads at once.
class Beginnings {
public:
    explicit Beginnings(const Scenario& scenario);
    /// Months that policies have in common: up to the earliest month that policy.start may be.
    int months() const { return m_months; }
    /// Whether a scenario differs from the experiment by its levers alone.
    bool isOf(const Scenario& scenario) const;
    /// Whether its runs may go on from here: it is of the experiment, and no lever acts earlier.
    bool fit(const Scenario& scenario) const;
    /// The run before month months(), or nothing where nobody has kept it.
    std::shared_ptr<const Checkpoint> find(std::uint32_t run) const;
    /// Keeps a run, unless it is there already or memory for runs is used up.
    void keep(std::uint32_t run, const World& world, std::vector<double> values);
    std::size_t size() const;

private:
    static constexpr double mostBytes = 256e6;   // by what a run needs at its end, which is more than what it needs here
    Scenario m_scenario;   // without words and levers
    int m_months;
    std::size_t m_most;    // runs
    mutable std::mutex m_gate;
    std::map<std::uint32_t, std::shared_ptr<const Checkpoint>> m_kept;
};

} // namespace cw
