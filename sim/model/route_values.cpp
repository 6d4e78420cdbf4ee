#include "sim/model/route_values.h"

#include "sim/dispatch.h"
#include "sim/math.h"

namespace cw {

CW_TILE
void routeValues(const double* __restrict power, const double* __restrict value, const double* __restrict match, std::size_t n,
                 double skillPower, double shift, double inverseWidth, double* __restrict out) {
    for (std::size_t i = 0; i < n; ++i) {
        const double z = (math::log10(skillPower + power[i]) - shift) * inverseWidth;
        out[i] = value[i] * match[i] / (1 + math::exp(-z));
    }
}

} // namespace cw
