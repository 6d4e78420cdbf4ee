#pragma once
#include <cstddef>

namespace cw {

/// What each of n candidates is worth to one misuser, its fit to the kind of access apart: value x match x sigma(z),
/// z = (log10(skill + power) - shift) / width (E10). `out` may not overlap the others.
void routeValues(const double* power, const double* value, const double* match, std::size_t n, double skillPower, double shift,
                 double inverseWidth, double* out);

} // namespace cw
