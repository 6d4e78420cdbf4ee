#include "sim/money.h"

#include <algorithm>
#include <numeric>

namespace cw {

std::vector<Cents> apportion(Cents total, std::span<const double> weights) {
    std::vector<Cents> shares(weights.size(), 0);
    double sum = 0;
    for (const double w : weights) sum += w;
    if (!(sum > 0) || total == 0) return shares;
    std::vector<double> remainders(weights.size());
    Cents given = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double exact = static_cast<double>(total) * (weights[i] / sum);
        shares[i] = std::min(static_cast<Cents>(exact), total - given);
        remainders[i] = exact - static_cast<double>(shares[i]);
        given += shares[i];
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return remainders[a] > remainders[b]; });
    // Doubles near the top of the range round to many cents, so the rest can exceed one per party.
    Cents rest = total - given;
    for (std::size_t k = 0; rest > 0; k = (k + 1) % order.size()) {
        if (weights[order[k]] <= 0) continue;
        const Cents each = std::max<Cents>(1, rest / static_cast<Cents>(order.size() * 2));
        shares[order[k]] += each;
        rest -= each;
    }
    return shares;
}

} // namespace cw
