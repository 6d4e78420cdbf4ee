#pragma once
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace cw {

/// Integer cents of 2024 US dollars: books balance exactly, and sums do not depend on their order.
using Cents = std::int64_t;
__extension__ using Wide = __int128;
inline constexpr double centsPerBillion = 1e11;   // bn$ -> cents
inline constexpr double centsPerDollar = 100;
/// The largest single amount the books accept (40 million bn$): sums of thousands of them stay far from overflow in 128 bits.
inline constexpr double maxCents = 4e18;

/// Rounded once, half away from zero.
inline Cents toCents(double billions) {
    double c = billions * centsPerBillion;
    c = c > maxCents ? maxCents : c < -maxCents ? -maxCents : c;
    return static_cast<Cents>(c < 0 ? c - 0.5 : c + 0.5);   // which cuts off what follows the point
}
inline double toBillions(Cents cents) { return static_cast<double>(cents) / centsPerBillion; }

/// Shares of a total, and the memory that working them out takes: kept from one to the next.
struct Apportionment {
    std::vector<Cents> shares;
    std::vector<double> remainders;
    std::vector<std::size_t> order;   // largest remainder first
};
/// Splits `total` in proportion to `weights` (>= 0), to the cent, by largest remainder; ties go to the earlier party.
/// All zero weights give all zero shares.
void apportion(Cents total, std::span<const double> weights, Apportionment& result);

} // namespace cw
