#include "sim/money.h"

#include <algorithm>
#include <limits>

namespace cw {

void apportion(Cents total, std::span<const double> weights, Apportionment& result) {
    auto& [shares, remainders, order] = result;
    shares.assign(weights.size(), 0);
    double sum = 0;
    for (const double w : weights) sum += w;
    if (!(sum > 0) || total == 0) return;
    remainders.resize(weights.size());
    Cents given = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double exact = static_cast<double>(total) * (weights[i] / sum);
        shares[i] = std::min(static_cast<Cents>(exact), total - given);
        remainders[i] = exact - static_cast<double>(shares[i]);
        given += shares[i];
    }
    Cents rest = total - given;
    // Mostly a few cents are left, fewer than there are parties: each goes to the largest remainder that has none yet.
    const auto parties = static_cast<Cents>(std::ranges::count_if(weights, [](double w) { return w > 0; }));
    if (rest <= parties) {
        for (std::size_t i = 0; i < weights.size(); ++i)
            if (!(weights[i] > 0)) remainders[i] = -std::numeric_limits<double>::infinity();
        for (; rest > 0; --rest) {
            const auto largest = std::ranges::max_element(remainders);
            ++shares[static_cast<std::size_t>(largest - remainders.begin())];
            *largest = -std::numeric_limits<double>::infinity();
        }
        return;
    }
    // By insertion, which is stable and the fastest for a handful of parties.
    order.resize(weights.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        std::size_t at = i;
        for (; at > 0 && remainders[order[at - 1]] < remainders[i]; --at) order[at] = order[at - 1];
        order[at] = i;
    }
    // Doubles near the top of the range round to many cents, so the rest can exceed one per party.
    for (std::size_t k = 0; rest > 0; k = (k + 1) % order.size()) {
        if (weights[order[k]] <= 0) continue;
        const Cents each = std::max<Cents>(1, rest / static_cast<Cents>(order.size() * 2));
        shares[order[k]] += each;
        rest -= each;
    }
}

} // namespace cw
