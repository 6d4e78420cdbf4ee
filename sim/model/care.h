#pragma once
#include "sim/math.h"

#include <algorithm>

namespace cw {

// Unilateral care (Shavell 1980, 1986): an injurer spends x, an accident of size h has yearly chance p0 e^-kx, and
// nobody pays more than they have.

/// x* = argmin x + p0 e^-kx min(h, means): ln(k p0 min(h, means)) / k, zero where the argument is below 1 (L1, L2).
inline double strictCare(double k, double p0, double harm, double means) {
    const double argument = k * p0 * std::min(harm, means);
    return argument > 1 ? math::log(argument) / k : 0;
}
/// What strict liability costs in all at care x: x + p0 e^-kx min(h, means).
inline double costOfCare(double x, double k, double p0, double harm, double means) {
    return x + p0 * math::exp(-k * x) * std::min(harm, means);
}
/// Negligence: the due level if it is cheaper than the best without it, else that (Shavell 1986; L2: kept iff means >= h/e).
inline double negligentCare(double due, double k, double p0, double harm, double means) {
    const double x = strictCare(k, p0, harm, means);
    return due <= costOfCare(x, k, p0, harm, means) ? std::max(due, 0.0) : x;
}

} // namespace cw
