#include "sim/model/route_values.h"

#include "sim/dispatch.h"
#include "sim/math.h"

namespace cw {

CW_TILE
void routeValues(const double* __restrict power, const double* __restrict value, const double* __restrict match, std::size_t n,
                 double skillPower, double shift, double inverseWidth, double* __restrict out) {
    // Two loops: in one, compilers divide by what exp gives at either end of its range as well, and choose afterwards. Such a
    // quotient is too small for a normal number, and processors take very much longer over it.
    for (std::size_t i = 0; i < n; ++i) out[i] = math::exp(-((math::log10(skillPower + power[i]) - shift) * inverseWidth));
    for (std::size_t i = 0; i < n; ++i) out[i] = value[i] * match[i] / (1 + out[i]);
}

} // namespace cw
