#include "sim/columns.h"

#include "sim/normal_quantile.h"
#include "sim/random.h"

#include <algorithm>
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

CW_TILE void exp(const double* x, std::size_t n, double* out) {
#pragma GCC ivdep
    for (std::size_t i = 0; i < n; ++i) out[i] = math::exp(x[i]);
}

CW_TILE void logistic(const double* x, std::size_t n, double* out) {
    // Two loops: in one, compilers divide by what exp gives at either end of its range as well, and choose afterwards. Such a
    // quotient is too small for a normal number, and processors take very much longer over it.
#pragma GCC ivdep
    for (std::size_t i = 0; i < n; ++i) out[i] = math::exp(-x[i]);
    for (std::size_t i = 0; i < n; ++i) out[i] = 1.0 / (1.0 + out[i]);
}

/// As math::normalQuantile, but for the far tails.
CW_TILE void nearQuantile(const double* __restrict p, std::size_t n, double* __restrict out) {
    using namespace math::as241;
    for (std::size_t i = 0; i < n; ++i) {
        // The middle's quotient or the tail's, both worked out: a branch would keep the loop scalar.
        const double q = p[i] - 0.5, r = middleOf(q), s = tailOf(q < 0 ? p[i] : 1 - p[i]) - 1.6;
        const bool central = q > -middle && q < middle;
        const double over = central ? q * polynomial(centralOver, r) : polynomial(tailOver, s);
        const double under = central ? polynomial(centralUnder, r) : polynomial(tailUnder, s);
        const double z = over / under;
        out[i] = central || q > 0 ? z : -z;
    }
}

} // namespace

void log10(std::span<const double> x, std::span<double> out) {
    assert(x.size() == out.size());
    log10(x.data(), x.size(), out.data());
}

void exp(std::span<const double> x, std::span<double> out) {
    assert(x.size() == out.size());
    exp(x.data(), x.size(), out.data());
}

void logistic(std::span<const double> x, std::span<double> out) {
    assert(x.size() == out.size());
    logistic(x.data(), x.size(), out.data());
}

void oneMinusExp(std::span<const double> x, std::span<double> out) {
    assert(x.size() == out.size());
    oneMinusExp(x.data(), x.size(), out.data());
}

void normalQuantile(std::span<const double> p, std::span<double> out) {
    assert(p.size() == out.size());
    nearQuantile(p.data(), p.size(), out.data());
    for (std::size_t i = 0; i < p.size(); ++i)   // below e^-25, which is rare, the tail is another
        if (std::min(p[i], 1 - p[i]) < 1.4e-11) out[i] = math::normalQuantile(p[i]);
}

void uniforms52(std::span<const std::uint32_t> words, std::span<double> out) {
    assert(words.size() == 4 * out.size());
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = Luck::toUniform52({words[4 * i], words[4 * i + 1], words[4 * i + 2], words[4 * i + 3]});
}

} // namespace cw::columns
