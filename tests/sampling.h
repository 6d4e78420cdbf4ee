#pragma once
#include <cmath>

namespace cw::test {

/// How far a sum of independent numbers, none more than 1 from its mean, or a Poisson count, may be from its expectation at this
/// variance: farther comes once in 10^8 (Bernstein's inequality). Four sigma would be too few where hundreds are asked.
inline double slack(double variance) {
    const double log = std::log(2e8);
    return log / 3 + std::sqrt(log * log / 9 + 2 * variance * log);
}

} // namespace cw::test
