#include "floor.h"

#include "measure.h"

#include "sim/dispatch.h"
#include "sim/random.h"

#include <algorithm>
#include <array>
#include <vector>

namespace cw::bench {

namespace {

constexpr std::uint32_t tileSize = 1024, degree = 6;

void drawAll(const Luck& luck, std::uint32_t agents, int month) {
    std::array<std::uint32_t, tileSize> words;
    for (std::uint32_t first = 0; first < agents; first += tileSize) {
        luck.tile(month, Purpose::bench, first, std::span(words).first(std::min(tileSize, agents - first)));
        keep(words);
    }
}

void gatherAll(const std::vector<std::uint32_t>& neighbours, const std::vector<std::uint8_t>& state, std::vector<std::uint8_t>& sums) {
    for (std::size_t i = 0; i < sums.size(); ++i) {
        std::uint32_t sum = 0;
        for (std::size_t k = 0; k < degree; ++k) sum += state[neighbours[degree * i + k]];
        sums[i] = static_cast<std::uint8_t>(sum);
    }
    keep(sums);
}

CW_TILE void streamAll(const std::uint16_t* from, std::uint16_t* to, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) to[i] = static_cast<std::uint16_t>(from[i] + 1);
}

} // namespace

Floor componentFloor(std::uint32_t agents, int repeats) {
    const Luck luck(1, 0);
    std::vector<std::uint32_t> neighbours(std::size_t{agents} * degree);
    luck.tile(0, Purpose::network, 0, neighbours);
    for (std::uint32_t& n : neighbours) n = static_cast<std::uint32_t>(static_cast<std::uint64_t>(n) * agents >> 32);
    std::vector<std::uint8_t> state(agents), sums(agents);
    for (std::uint32_t i = 0; i < agents; ++i) state[i] = luck.uniform(0, Purpose::test, i) < 0.53;
    std::vector<std::uint16_t> column(agents, 1), other(agents, 0);

    const int rounds = static_cast<int>(std::max(2u, 1'000'000u / agents));   // long enough to measure
    const double scale = 1e9 / (static_cast<double>(agents) * rounds);
    Floor floor;
    floor.draw = scale * medianSeconds(repeats, [&] { for (int r = 0; r < rounds; ++r) drawAll(luck, agents, r); });
    floor.gather = scale * medianSeconds(repeats, [&] { for (int r = 0; r < rounds; ++r) gatherAll(neighbours, state, sums); });
    floor.stream = scale * medianSeconds(repeats, [&] {
        for (int r = 0; r < rounds; ++r) streamAll(column.data(), other.data(), agents), keep(other);
    });
    return floor;
}

} // namespace cw::bench
