#pragma once
#include "sim/network.h"
#include "sim/random.h"

#include <cstdint>
#include <vector>

namespace cw::bench {

/// W1: susceptible, infected, susceptible again, on a random graph. An infected agent recovers with chance 0.12 a step,
/// each infected neighbour passes it on with chance 0.05; all from the previous step's state. 1 % infected at first.
inline constexpr double recovery = 0.12, transmission = 0.05, infectedAtStart = 0.01;
inline constexpr int contagionSteps = 100;

/// Infected agents after each step. On the engine's kernel: tiles of draws, one 16-bit column, work where things change.
std::vector<std::uint32_t> contagion(const Network& network, const Luck& luck, int steps = contagionSteps);

/// The same history to the last agent, told one agent at a time: what the fast one is checked against.
std::vector<std::uint32_t> plainContagion(const Network& network, const Luck& luck, int steps = contagionSteps);

} // namespace cw::bench
