#pragma once
#include "sim/world.h"

#include <cstdint>
#include <vector>

namespace cw {

/// Chances that an attempt succeeds, one entry per sampled misuser of a domain, by ascending skill.
struct Uplift {
    std::vector<double> alone;   ///< against the month's defence, without a model
    std::vector<double> aided;   ///< with the best way to misuse a model there is; never less than alone
};
/// Measured in the world at the end of `month` of run `run`, with the routes that its misusers consider. Guards count;
/// ease of access and deterrence do not: who takes part in a study is given the model and fears nothing.
Uplift measureUplift(const Scenario& scenario, std::uint32_t run, int month, const World& world, Domain domain);

/// Mean with AI over mean without, among misusers from .. to - 1.
double upliftRatio(const Uplift& uplift, std::size_t from, std::size_t to);

} // namespace cw
