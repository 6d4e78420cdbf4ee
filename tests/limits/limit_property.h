#pragma once
#include "tests/limits/limit_case.h"
#include "tests/sampling.h"

#include <rapidcheck.h>

/// Formulas of the limiting cases for whatever numbers RapidCheck comes up with.
namespace cw::test {

template <class Property> void holds(const char* promise, Property&& property) { QVERIFY(rc::check(promise, property)); }
/// Between 10^low and 10^high, evenly in the logarithm.
inline double scale(double low, double high) { return std::pow(10, low + (high - low) * *rc::gen::inRange(0, 10001) / 1e4); }
inline double share() { return *rc::gen::inRange(0, 1001) / 1e3; }
inline std::uint32_t anyRun() { return static_cast<std::uint32_t>(*rc::gen::inRange(0, 100000)); }

/// Fails with both numbers if they are further apart than the tolerance.
inline void near(double value, double expected, double tolerance) {
    if (!(std::fabs(value - expected) <= tolerance)) RC_FAIL(numberText(value) + ", expected " + numberText(expected) + " to " + numberText(tolerance));
}

} // namespace cw::test
