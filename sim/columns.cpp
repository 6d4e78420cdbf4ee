#include "sim/columns.h"

#include "sim/math.h"
#include "sim/random.h"

#include <cassert>

namespace cw::columns {

namespace {

CW_TILE void oneMinusExp(const double* x, std::size_t n, double* out) {
    for (std::size_t i = 0; i < n; ++i) {
        // Both forms of math::oneMinusExp, then a choice: a branch would keep the loop scalar.
        const double v = x[i];
        const double large = 1.0 - math::exp(-v);
        const double small = v * (1.0 - v * (0.5 - v * (1.0 / 6.0 - v / 24.0)));
        out[i] = v > 1e-3 ? large : small;
    }
}

} // namespace

void oneMinusExp(std::span<const double> x, std::span<double> out) {
    assert(x.size() == out.size());
    oneMinusExp(x.data(), x.size(), out.data());
}

void uniforms52(std::span<const std::uint32_t> words, std::span<double> out) {
    assert(words.size() == 4 * out.size());
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = Luck::toUniform52({words[4 * i], words[4 * i + 1], words[4 * i + 2], words[4 * i + 3]});
}

} // namespace cw::columns
