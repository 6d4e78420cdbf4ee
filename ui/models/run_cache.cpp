#include "ui/models/run_cache.h"

#include "sim/outcome.h"

#include <algorithm>

namespace cw {

bool sameExperiment(const Scenario& a, const Scenario& b) {
    return &a == &b || (a.seed == b.seed && a.months == b.months && a.withoutWords() == b.withoutWords());
}

const RunSet& RunCache::Entry::firstRuns(std::size_t most) {
    if (runs.size() <= most) {
        fewer = {};
        return runs;
    }
    if (fewer.size() == most) return fewer;
    fewer = {};
    for (std::size_t run = 0; run < most; ++run) fewer.add(RunResult(runs.runs()[run]));
    return fewer;
}

const std::vector<Fan>& RunCache::Entry::upToDateFans(std::size_t most) {
    const RunSet& shown = firstRuns(most);
    if (const auto known = fans.find(shown.size()); known != fans.end()) return known->second;
    if (fans.size() >= mostFans) fans.erase(fans.begin());
    auto& made = fans[shown.size()];
    for (std::size_t o = 0; o < outcomeRegistry().size(); ++o) made.push_back(fan(shown, static_cast<int>(o)));
    return made;
}

RunCache::Entry& RunCache::entry(const std::shared_ptr<const Scenario>& scenario) {
    const auto found = std::ranges::find_if(m_entries, [&](const Entry& e) { return sameExperiment(*e.scenario, *scenario); });
    if (found != m_entries.end()) {
        m_entries.splice(m_entries.begin(), m_entries, found);
        return m_entries.front();
    }
    m_entries.push_front({.scenario = scenario, .runs = {}, .fewer = {}, .fans = {}});
    while (m_entries.size() > m_inUse + spare || (m_entries.size() > m_inUse && bytes() > mostBytes)) m_entries.pop_back();
    return m_entries.front();
}

std::size_t RunCache::bytes() const {
    std::size_t sum = 0;
    for (const Entry& e : m_entries)
        if (e.runs.size() > 0) sum += (e.runs.size() + e.fewer.size()) * e.runs.runs().front().values.size() * sizeof(double);
    return sum;
}

} // namespace cw
