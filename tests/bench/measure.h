#pragma once
#include <functional>
#include <vector>

namespace cw::bench {

/// Seconds of this thread's processor time: on a machine shared with others, the clock on the wall measures the others.
double cpuSeconds();
double wallSeconds();

double median(std::vector<double> values);

/// Median over `repeats` calls of the seconds that one takes.
double medianSeconds(int repeats, const std::function<void()>& call);

/// A result that the optimiser must take for used.
template <class T>
inline void keep(const T& value) {
    asm volatile("" : : "r"(&value) : "memory");
}

} // namespace cw::bench
