#pragma once
#include "sim/network.h"
#include "sim/random.h"

#include <cstdint>
#include <vector>

namespace cw::bench {

inline constexpr int adoptionSteps = 100, cheaperFrom = 40;
inline constexpr double adoptionPace = 0.10, leavingPace = 0.05, adoptersAtStart = 0.02;
inline constexpr std::uint32_t platforms = 8;

/// W2: consumers of one product on a random graph, each on one of eight platforms. Utility = taste + 2 x adopting share
/// of neighbours + adopting share of the own platform - sensitivity x price / income, with p = 1 / (1 + e^-utility):
/// who has not adopted does so with chance 0.10 p a step, who has leaves with 0.05 (1 - p). Price 1, from step 40 on 0.6.
struct Consumers {
    std::vector<double> taste;      ///< standard normal around -2
    std::vector<double> burden;     ///< sensitivity (lognormal, median 1, 0.3) / income (lognormal, median 1, 0.5)
    std::vector<std::uint8_t> platform;
    Consumers(std::uint32_t count, const Luck& luck);
};

/// Adopters after each step, on the engine's kernel.
std::vector<std::uint32_t> adoption(const Network& network, const Consumers& consumers, const Luck& luck);
/// The same history told one agent at a time: what the fast one is checked against.
std::vector<std::uint32_t> plainAdoption(const Network& network, const Consumers& consumers, const Luck& luck);

} // namespace cw::bench
