#pragma once
#include <cstddef>

namespace cw {

/// Choice weights of one misuser over candidates: (value x sigma(z))^(1/taste), z = (log10(skill + power) - shift) / width,
/// from ln value (E10, D1). Arrays of length n; `out` may not overlap the others.
void routeWeights(const double* power, const double* logValue, std::size_t n, double skillPower, double shift, double inverseWidth,
                  double inverseTaste, double* out);

} // namespace cw
