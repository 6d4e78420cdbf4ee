#pragma once
#include "sim/dispatch.h"
#include "sim/network.h"

#include <cstdint>
#include <span>
#include <vector>

/// Loops over columns that models of many agents share: written once, so that they are fast once. Results do not depend
/// on the machine: where AVX2 does several elements at a time, each element sees the same operations.
namespace cw::columns {

/// Rows first + i for which words[i] < limitOf(i), ascending, to `rows`, which must have room for words.size() of them.
/// Returns how many. Free of branches: what agents do this month is the one thing a processor cannot predict.
template <class LimitOf>
inline std::size_t select(std::span<const std::uint32_t> words, std::uint32_t first, std::uint32_t* rows, LimitOf&& limitOf) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        rows[found] = first + static_cast<std::uint32_t>(i);
        found += words[i] < limitOf(i);
    }
    return found;
}

/// Adds `change` to the column at every neighbour of `node`, modulo 2^16: counts of neighbours are kept by those who
/// change, and cost nothing where nothing happens.
inline void addToNeighbours(const Network& network, std::uint32_t node, int change, std::span<std::uint16_t> column) {
    for (const std::uint32_t neighbour : network.neighbours(node))
        column[neighbour] = static_cast<std::uint16_t>(column[neighbour] + change);
}

/// Calls change(node) for each node of an ascending list, asking the memory for the nodes' rows ahead of time: in large
/// networks a few rows here and there are the one access that no hardware foresees.
template <class Change>
inline void forEachRow(const Network& network, std::span<const std::uint32_t> nodes, Change&& change) {
    constexpr std::size_t ahead = 16;
    const std::uint32_t* offsets = network.offsets().data();
    const std::uint32_t* ends = network.allNeighbours().data();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (i + 2 * ahead < nodes.size()) __builtin_prefetch(offsets + nodes[i + 2 * ahead]);
        if (i + ahead < nodes.size()) __builtin_prefetch(ends + offsets[nodes[i + ahead]]);
        change(nodes[i]);
    }
}

/// The first `n` of a column that months share, which grows and never shrinks: made shorter and longer again it would be filled with zeros
/// each time, which nobody reads.
template <class T> std::span<T> room(std::vector<T>& column, std::size_t n) {
    if (column.size() < n) column.resize(n);
    return std::span(column).first(n);
}

/// math::oneMinusExp of each element: hazards to chances. `out` may be `x` itself.
void oneMinusExp(std::span<const double> x, std::span<double> out);
/// math::log10 of each element. `out` may be `x` itself.
void log10(std::span<const double> x, std::span<double> out);
/// math::exp of each element. `out` may be `x` itself.
void exp(std::span<const double> x, std::span<double> out);
/// math::logistic of each element. `out` may be `x` itself.
void logistic(std::span<const double> x, std::span<double> out);
/// math::normalQuantile of each element. `out` may not overlap `p`.
void normalQuantile(std::span<const double> p, std::span<double> out);
/// Luck::toUniform52 of each group of four words, as Luck::blocks gives them.
void uniforms52(std::span<const std::uint32_t> words, std::span<double> out);

} // namespace cw::columns
