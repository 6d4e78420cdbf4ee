#include "sim/model/route_weights.h"

#include "sim/dispatch.h"
#include "sim/math.h"

namespace cw {

CW_TILE
void routeWeights(const double* __restrict power, const double* __restrict logValue, std::size_t n, double skillPower, double shift,
                  double inverseWidth, double inverseTaste, double* __restrict out) {
    for (std::size_t i = 0; i < n; ++i) {
        const double z = (math::log10(skillPower + power[i]) - shift) * inverseWidth;
        out[i] = math::exp((logValue[i] - math::log(1 + math::exp(-z))) * inverseTaste);
    }
}

} // namespace cw
