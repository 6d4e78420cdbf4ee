#pragma once
#include <bit>
#include <cmath>
#include <cstdint>

/// Elementary functions from + - x / and sqrt only, so that they give the same bits on every machine and compiler.
/// glibc picks variants of exp, log and pow at run time; nothing in sim/ may use those. All are branch-free where
/// loops over columns use them. Error bounds (checked against long double): exp, exp2, log: 2 ulp on the ordinary range.
namespace cw::math {

inline constexpr double ln2 = 0.693147180559945309417232121458;
inline constexpr double ln10 = 2.30258509299404568401799145468;
inline constexpr double sqrt2 = 1.41421356237309504880168872421;
inline constexpr double pi = 3.14159265358979323846264338328;

/// e^x. Arguments are clamped to [-708, 709]: never 0, never infinite.
inline double exp(double x) {
    x = x < -708.0 ? -708.0 : x;
    x = x > 709.0 ? 709.0 : x;
    constexpr double magic = 6755399441055744.0;   // 1.5 * 2^52: adding it rounds to an integer
    const double shifted = x * 1.44269504088896340735992468100 + magic;
    const double k = shifted - magic;
    const double r = (x - k * 0.693147180369123816490) - k * 1.90821492927058770002e-10;   // |r| <= ln2 / 2
    double p = 1.0 / 6227020800.0;
    p = p * r + 1.0 / 479001600.0;
    p = p * r + 1.0 / 39916800.0;
    p = p * r + 1.0 / 3628800.0;
    p = p * r + 1.0 / 362880.0;
    p = p * r + 1.0 / 40320.0;
    p = p * r + 1.0 / 5040.0;
    p = p * r + 1.0 / 720.0;
    p = p * r + 1.0 / 120.0;
    p = p * r + 1.0 / 24.0;
    p = p * r + 1.0 / 6.0;
    p = p * r + 0.5;
    p = p * r * r + r + 1.0;
    const auto bits = std::bit_cast<std::uint64_t>(shifted) << 52;   // k in the low bits of the shifted value
    return std::bit_cast<double>(std::bit_cast<std::uint64_t>(p) + bits);
}

/// Natural logarithm of x > 0 (normal numbers; smaller or negative arguments count as the smallest normal one).
inline double log(double x) {
    x = x < 2.2250738585072014e-308 ? 2.2250738585072014e-308 : x;
    const auto bits = std::bit_cast<std::uint64_t>(x);
    // Split at sqrt(1/2): m in [sqrt(1/2), sqrt(2)).
    const std::uint64_t shifted = bits - 0x3fe6a09e667f3bcdULL;
    const auto exponent = static_cast<std::int64_t>(shifted) >> 52;
    const double m = std::bit_cast<double>(bits - (static_cast<std::uint64_t>(exponent) << 52));
    const double e = static_cast<double>(static_cast<std::int32_t>(exponent));
    const double f = m - 1.0;
    const double s = f / (m + 1.0);
    const double z = s * s;
    double p = 1.0 / 21.0;
    p = p * z + 1.0 / 19.0;
    p = p * z + 1.0 / 17.0;
    p = p * z + 1.0 / 15.0;
    p = p * z + 1.0 / 13.0;
    p = p * z + 1.0 / 11.0;
    p = p * z + 1.0 / 9.0;
    p = p * z + 1.0 / 7.0;
    p = p * z + 1.0 / 5.0;
    p = p * z + 1.0 / 3.0;
    // log(m) = 2s + 2s z p; written as f - s*(f - 2 z p) so that small f keeps its digits.
    return e * 0.693147180369123816490 + ((f - s * (f - 2.0 * z * p)) + e * 1.90821492927058770002e-10);
}

inline double pow10(double x) { return exp(x * ln10); }
inline double log10(double x) { return log(x) * (1.0 / ln10); }
inline double exp2(double x) { return exp(x * ln2); }
/// x^y for x > 0; 0 for x <= 0.
inline double pow(double x, double y) { return x > 0 ? exp(y * log(x)) : 0.0; }
inline double logistic(double x) { return 1.0 / (1.0 + exp(-x)); }
/// 1 - e^-x without cancellation for small x >= 0.
inline double oneMinusExp(double x) {
    if (x > 1e-3) return 1.0 - exp(-x);
    return x * (1.0 - x * (0.5 - x * (1.0 / 6.0 - x / 24.0)));
}

/// Standard normal distribution function (Hart 1968 as given by West 2005), absolute error below 1e-14.
double normalCdf(double z);
/// Inverse of the standard normal distribution function (Wichura 1988, AS 241), p in (0, 1).
double normalQuantile(double p);

} // namespace cw::math
