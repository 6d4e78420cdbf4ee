#include "sim/columns.h"

#include "sim/math.h"
#include "sim/random.h"

#include <cassert>

namespace cw::columns {

namespace {

// `x` and `out` are one column or two that do not overlap, which the loops are told; else they would be scalar in place.

CW_TILE void oneMinusExp(const double* x, std::size_t n, double* out) {
#pragma GCC ivdep
    for (std::size_t i = 0; i < n; ++i) {
        // Both forms of math::oneMinusExp, then a choice: a branch would keep the loop scalar.
        const double v = x[i];
        const double large = 1.0 - math::exp(-v);
        const double small = v * (1.0 - v * (0.5 - v * (1.0 / 6.0 - v / 24.0)));
        out[i] = v > 1e-3 ? large : small;
    }
}

CW_TILE void log10(const double* x, std::size_t n, double* out) {
#pragma GCC ivdep
    for (std::size_t i = 0; i < n; ++i) out[i] = math::log10(x[i]);
}

CW_TILE void logistic(const double* x, std::size_t n, double* out) {
    // Two loops, as one would divide by numbers that make quotients too small for the processor's fast path (see routeValues).
#pragma GCC ivdep
    for (std::size_t i = 0; i < n; ++i) out[i] = math::exp(-x[i]);
    for (std::size_t i = 0; i < n; ++i) out[i] = 1.0 / (1.0 + out[i]);
}

} // namespace

void log10(std::span<const double> x, std::span<double> out) {
    assert(x.size() == out.size());
    log10(x.data(), x.size(), out.data());
}

void logistic(std::span<const double> x, std::span<double> out) {
    assert(x.size() == out.size());
    logistic(x.data(), x.size(), out.data());
}

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
