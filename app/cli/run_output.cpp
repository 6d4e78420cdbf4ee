#include "app/cli/run_output.h"

#include "sim/analysis/statistics.h"
#include "sim/outcome.h"

#include <cstdio>

namespace cw::cli {

namespace {

constexpr std::string_view shownOutcomes[] = {
    "innovation.flow", "innovation.cumulative", "misuse.expected_harm", "misuse.expected_harm_cumulative", "misuse.harm_cumulative",
    "catastrophe.chance", "adoption.share", "market.open_share", "market.open_lag", "market.developer_hhi", "care.mean",
    "models.stripped_share", "liability.uncompensated_share", "governance.moved_share", "governance.covert_share", "welfare"};

} // namespace

void printSummary(const Scenario& s, const RunSet& set) {
    std::printf("%s: %zu runs of %d months, seed %llu\n", s.name.c_str(), set.size(), s.months, static_cast<unsigned long long>(s.seed));
    std::printf("%-34s %-16s %12s %12s   %s\n", "at the end", "unit", "mean", "median", "90 % of runs");
    for (const auto id : shownOutcomes) {
        const int i = outcomeIndex(id);
        const Fan f = fan(set, i);
        const Outcome& o = outcomeRegistry()[static_cast<std::size_t>(i)];
        std::printf("%-34s %-16s %12.4g %12.4g   %.4g to %.4g\n", std::string(id).c_str(), std::string(o.unit).c_str(), f.mean.back(), f.p50.back(), f.p05.back(), f.p95.back());
    }
    if (set.size() == 1) std::printf("One possible history: more --runs show how much is luck.\n");
    std::printf("results hash %s\n", set.hashText().c_str());
}

} // namespace cw::cli
