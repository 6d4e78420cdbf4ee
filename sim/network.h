#pragma once
#include "sim/random.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cw {

/// An undirected graph in compressed rows, for loops that run every month. Nodes are numbered by descending degree:
/// inner loops then have the same length for long stretches, which is worth a factor of two; lookalikes come last.
class Network {
public:
    /// Everybody meets everybody: no links, the population's share counts (network.kind = mixed).
    static Network wellMixed(std::uint32_t nodes);
    /// Ring of `degree` neighbours, each link rewired with probability `rewiring` (Watts & Strogatz 1998).
    static Network smallWorld(std::uint32_t nodes, double degree, double rewiring, const Luck& luck);
    /// G(n, p) with mean degree `degree` (Erdos & Renyi 1959), by skipping geometrically over pairs (Batagelj & Brandes 2005).
    static Network random(std::uint32_t nodes, double degree, const Luck& luck);
    /// Preferential attachment, degree/2 links a newcomer (Barabasi & Albert 1999).
    static Network scaleFree(std::uint32_t nodes, double degree, const Luck& luck);
    /// The same with like.size() more nodes at the end, the k-th linked to the neighbours of node like[k].
    Network withLookalikes(std::span<const std::uint32_t> like) const;

    std::uint32_t nodes() const { return m_nodes; }
    std::uint64_t links() const { return m_neighbours.size() / 2; }
    std::uint32_t degree(std::uint32_t node) const { return m_offsets[node + 1] - m_offsets[node]; }
    std::span<const std::uint32_t> neighbours(std::uint32_t node) const {
        return std::span(m_neighbours).subspan(m_offsets[node], m_offsets[node + 1] - m_offsets[node]);
    }
    std::span<const std::uint32_t> offsets() const { return m_offsets; }
    std::span<const std::uint32_t> allNeighbours() const { return m_neighbours; }

private:
    struct Link {
        std::uint32_t a, b;
    };
    static Network fromLinks(std::uint32_t nodes, std::vector<Link>&& links);

    std::uint32_t m_nodes = 0;
    std::vector<std::uint32_t> m_offsets, m_neighbours;
};

} // namespace cw
