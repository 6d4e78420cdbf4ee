#include "sim/beginnings.h"

#include "sim/model/parameters/all.h"
#include "sim/world.h"

#include <algorithm>

namespace cw {

namespace {

Scenario withoutPolicy(const Scenario& scenario) {
    Scenario bare = scenario.withoutWords();
    bare.levers.clear();
    return bare;
}

/// As a policy with a lever that starts when nobody says otherwise.
int firstMonthOfPolicy(const Scenario& scenario) {
    Scenario some = scenario;
    some.setLever(par::liability::regime.spec, Schedule{});
    return static_cast<int>(std::clamp(some.policyStart(), 0.0, static_cast<double>(scenario.months)));
}

} // namespace

Beginnings::Beginnings(const Scenario& scenario)
    : m_scenario(withoutPolicy(scenario)), m_months(firstMonthOfPolicy(m_scenario)),
      m_most(static_cast<std::size_t>(mostBytes / std::max(1.0, estimate(m_scenario).bytes))) {}

bool Beginnings::isOf(const Scenario& scenario) const { return withoutPolicy(scenario) == m_scenario; }

bool Beginnings::fit(const Scenario& scenario) const { return m_months > 0 && scenario.policyStart() >= m_months && isOf(scenario); }

std::shared_ptr<const Checkpoint> Beginnings::find(std::uint32_t run) const {
    const std::lock_guard lock(m_gate);
    const auto found = m_kept.find(run);
    return found == m_kept.end() ? nullptr : found->second;
}

void Beginnings::keep(std::uint32_t run, const World& world, std::vector<double> values) {
    {
        const std::lock_guard lock(m_gate);
        if (m_kept.size() >= m_most || m_kept.contains(run)) return;
    }
    auto copy = std::make_shared<World>(world);
    copy->scratch = {};   // holds nothing from one month to the next
    const std::lock_guard lock(m_gate);
    m_kept.try_emplace(run, std::make_shared<const Checkpoint>(Checkpoint{std::move(copy), std::move(values)}));
}

std::size_t Beginnings::size() const {
    const std::lock_guard lock(m_gate);
    return m_kept.size();
}

} // namespace cw
