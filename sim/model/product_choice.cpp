#include "sim/model/product_choice.h"

#include "sim/math.h"

#include <algorithm>
#include <limits>

namespace cw {

namespace {

/// Exponential times: the first of times e / weight is drawn in proportion to the weights (the logit by Gumbel noise, in another form).
struct Race {
    double best = std::numeric_limits<double>::infinity();
    /// Whether a runner of this inverse weight arrives before all so far.
    bool leads(std::uint32_t word, double inverseWeight) {
        const double v = Luck::toUniform(word);
        if (!(v * inverseWeight < best)) return false;   // -ln(1 - v) is at least v: most runners need no logarithm
        const double time = -math::log(1 - v) * inverseWeight;
        if (!(time < best)) return false;
        best = time;
        return true;
    }
};

/// A time that one of the labs' products is sure to beat, as -ln(1 - v) is at most v / (1 - v): whoever starts above it needs no
/// logarithm. The margin is far above what rounding can do.
double surelyBeaten(std::span<const std::uint32_t> words, std::span<const std::uint32_t> offered, std::span<const double> inverseWeights) {
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t k = 0; k < inverseWeights.size(); ++k) {
        const double v = Luck::toUniform(words[offered[k]]);
        least = std::min(least, v * inverseWeights[k] / (1 - v));
    }
    return least * (1 + 1e-9);
}

} // namespace

std::int32_t chooseProduct(const Step& step, const ChoiceTables& tables, std::span<const double> row, std::uint32_t u) {
    // Two words for each lab slot, on offer or not: noise belongs to the product line, whatever else is on offer.
    auto& words = step.world.scratch.choiceWords;
    words.resize(2 * tables.labs + 2);
    step.luck.tile(step.month, Purpose::choose, 0, words, u);
    Race race{.best = surelyBeaten(words, tables.offered, row.first(tables.raced))};
    std::int32_t product = -1;
    for (std::size_t k = 0; k < tables.raced; ++k)
        if (race.leads(words[tables.offered[k]], row[k])) product = static_cast<std::int32_t>(tables.offered[k]);
    const auto rest = row.subspan(tables.raced);
    if (rest.empty() || !(rest.back() > 0) || !race.leads(words[2 * tables.labs], 1 / rest.back())) return product;
    auto at = std::ranges::upper_bound(rest, Luck::toUniform(words[2 * tables.labs + 1]) * rest.back());
    if (at == rest.end()) --at;
    auto index = static_cast<std::size_t>(at - rest.begin());
    while (index > 0 && rest[index] == rest[index - 1]) --index;   // rounding at the end: the last with weight
    return static_cast<std::int32_t>(tables.offered[tables.raced + index]);
}

} // namespace cw
