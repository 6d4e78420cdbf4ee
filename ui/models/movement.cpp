#include "ui/models/movement.h"

#include "sim/analysis/comparison.h"
#include "sim/outcome.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace cw {

namespace {

/// Flows whose sum over the months is an outcome of its own: the same difference a second time.
constexpr std::array summedElsewhere{"innovation.flow", "misuse.harm", "misuse.expected_harm"};

double variance(const std::vector<double>& values) {
    double mean = 0, sum = 0;
    for (const double v : values) mean += v / static_cast<double>(values.size());
    for (const double v : values) sum += (v - mean) * (v - mean);
    return sum / static_cast<double>(values.size() - 1);
}

double standardised(double difference, const std::vector<double>& here, const std::vector<double>& there) {
    if (difference == 0) return 0;
    const double spread = std::sqrt((variance(here) + variance(there)) / 2);
    return spread > 0 ? difference / spread : std::copysign(std::numeric_limits<double>::infinity(), difference);
}

} // namespace

std::vector<Movement> movements(const Results& r) {
    std::vector<Movement> all;
    if (!r.reference || r.identical || r.runs < 2) return all;
    std::vector<double> chances;
    for (std::size_t o = 0; o < outcomeRegistry().size(); ++o) {
        if (std::ranges::find(summedElsewhere, outcomeRegistry()[o].id) != summedElsewhere.end()) continue;
        const Interval& d = r.differences[o];
        all.push_back({static_cast<int>(o), d, standardised(d.mean, r.perRun[o], r.referencePerRun[o]), false});
        // What is the same in every single run is known to be so: no question is asked, and none is to be corrected for.
        if (d.low != 0 || d.high != 0) chances.push_back(chanceOf(d));
    }
    const std::vector<bool> found = discoveries(chances, falseDiscoveryRate);
    std::size_t asked = 0;
    for (Movement& m : all)
        if (m.difference.low != 0 || m.difference.high != 0) m.found = found[asked++];
    std::ranges::stable_sort(all, [](const Movement& a, const Movement& b) {
        if (a.found != b.found) return a.found;
        return a.found && std::fabs(a.standardised) > std::fabs(b.standardised);
    });
    return all;
}

} // namespace cw
