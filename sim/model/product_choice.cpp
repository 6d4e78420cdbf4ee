#include "sim/model/product_choice.h"

#include "sim/columns.h"
#include "sim/math.h"

#include <algorithm>
#include <limits>

namespace cw {

namespace {

/// Exponential times: the first of times e / weight is drawn in proportion to the weights (the logit by Gumbel noise, in another form).
struct Runner {
    double v = 0, inverseWeight = 0;   // e = -ln(1 - v)
    double arrival() const { return -math::log(1 - v) * inverseWeight; }
    // e lies between v and v / (1 - v), which tells of most runners without a logarithm who comes first. The margin is far above what
    // rounding can do.
    double earliest() const { return v * inverseWeight; }
    double latest() const { return earliest() / (1 - v) * (1 + 1e-9); }
};

/// Labs' products on offer, each with noise of its own for a user.
struct Race {
    std::span<const std::uint32_t> words, offered;
    std::span<const double> inverseWeights;
    Runner runner(std::size_t k) const { return {Luck::toUniform(words[offered[k]]), inverseWeights[k]}; }
};

/// Who arrives first, the earlier in the list among equals, and when; -1 if nobody is there.
struct Winner {
    std::int32_t at = -1;
    double time = std::numeric_limits<double>::infinity();
};

Winner winnerOf(const Race& race, std::span<const double> earliest) {
    Winner best;
    for (std::size_t k = 0; k < earliest.size(); ++k) {
        if (!(earliest[k] < best.time)) continue;
        const double time = race.runner(k).arrival();
        if (time < best.time) best = {static_cast<std::int32_t>(k), time};
    }
    return best;
}

} // namespace

void drawChoices(const Step& step, ChoiceTables& tables, std::span<const std::uint32_t> users) {
    // Two words for each lab slot, on offer or not: noise belongs to the product line, whatever else is on offer.
    const auto blocks = static_cast<std::uint32_t>(2 * tables.labs + 2 + 3) / 4;
    tables.wordsEach = 4 * blocks;
    const std::size_t count = blocks * users.size();
    const auto entities = columns::room(tables.entities, count), draws = columns::room(tables.draws, count);
    std::size_t k = 0;
    for (const std::uint32_t user : users)
        for (std::uint32_t b = 0; b < blocks; ++b, ++k) entities[k] = b, draws[k] = user;
    step.luck.blocks(step.month, Purpose::choose, entities, columns::room(tables.words, 4 * count), draws);
}

std::int32_t chooseProduct(ChoiceTables& tables, std::span<const double> row, std::size_t k) {
    const std::span<const std::uint32_t> words = std::span(tables.words).subspan(k * tables.wordsEach, tables.wordsEach);
    const Race race{words, tables.offered, row.first(tables.raced)};
    const auto rest = row.subspan(tables.raced);
    const bool others = !rest.empty() && rest.back() > 0;
    const Runner allOthers{Luck::toUniform(words[2 * tables.labs]), others ? 1 / rest.back() : std::numeric_limits<double>::infinity()};

    auto& earliest = tables.earliest;
    earliest.resize(tables.raced);
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t p = 0; p < earliest.size(); ++p) least = std::min(least, earliest[p] = race.runner(p).earliest());
    if (!others || !(allOthers.latest() < least)) {
        const auto ahead = static_cast<std::size_t>(std::ranges::find(earliest, least) - earliest.begin());
        if (ahead < earliest.size()) {   // nearly always the one that starts ahead is there before anybody else can be
            const double there = race.runner(ahead).latest();
            if (std::ranges::count_if(earliest, [&](double e) { return e <= there; }) == 1 && allOthers.earliest() > there)
                return static_cast<std::int32_t>(tables.offered[ahead]);
        }
        const Winner winner = winnerOf(race, earliest);
        const std::int32_t product = winner.at < 0 ? -1 : static_cast<std::int32_t>(tables.offered[static_cast<std::size_t>(winner.at)]);
        if (!others || !(allOthers.earliest() < winner.time) || !(allOthers.arrival() < winner.time)) return product;
    }
    // The first above: by halves, free of branches.
    const double passed = Luck::toUniform(words[2 * tables.labs + 1]) * rest.back();
    std::size_t index = 0;
    for (std::size_t n = rest.size(); n > 1; n -= n / 2) index += rest[index + n / 2 - 1] <= passed ? n / 2 : 0;
    while (index > 0 && rest[index] == rest[index - 1]) --index;   // rounding at the end: the last with weight
    return static_cast<std::int32_t>(tables.offered[tables.raced + index]);
}

} // namespace cw
