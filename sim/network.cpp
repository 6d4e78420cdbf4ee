#include "sim/network.h"

#include "sim/math.h"

#include <algorithm>
#include <cmath>

// Boost.Graph has generators for these graphs, but they draw through std::log, whose bits differ between machines, and
// from a generator with hidden state. So the links are drawn here, each from its own address; Boost.Graph answers the
// questions that are asked of a finished graph (graph_algorithms.h).

namespace cw {

namespace {

/// How many links a newcomer makes for a mean degree: at least one.
std::uint32_t halfDegree(double degree) { return static_cast<std::uint32_t>(std::max(1.0, std::floor(degree / 2 + 0.5))); }

std::uint32_t below(double u, std::uint32_t n) { return std::min(n - 1, static_cast<std::uint32_t>(u * n)); }

/// The nodes from the largest degree to the smallest, ties in their old order: a counting sort.
std::vector<std::uint32_t> byDescendingDegree(const std::vector<std::uint32_t>& degree) {
    const std::uint32_t most = degree.empty() ? 0 : *std::ranges::max_element(degree);
    std::vector<std::uint32_t> start(most + std::size_t{2}, 0), order(degree.size());
    for (const std::uint32_t d : degree) ++start[most - d + 1];
    for (std::size_t d = 1; d < start.size(); ++d) start[d] += start[d - 1];
    for (std::uint32_t i = 0; i < degree.size(); ++i) order[start[most - degree[i]]++] = i;
    return order;
}

} // namespace

Network Network::wellMixed(std::uint32_t nodes) {
    Network network;
    network.m_nodes = nodes;
    network.m_offsets.assign(nodes + std::size_t{1}, 0);
    return network;
}

// Nothing is sorted by comparing: whoever walks the rows in ascending order and writes each number into the rows of its
// partners leaves those rows ascending, with doubles side by side.
Network Network::fromLinks(std::uint32_t nodes, std::vector<Link>&& links) {
    std::erase_if(links, [](const Link& l) { return l.a == l.b; });
    std::vector<std::uint32_t> offsets(nodes + std::size_t{1}, 0);
    for (const Link& l : links) ++offsets[l.a + 1], ++offsets[l.b + 1];
    for (std::uint32_t i = 0; i < nodes; ++i) offsets[i + 1] += offsets[i];
    std::vector<std::uint32_t> ends(offsets.back()), cursor(offsets.begin(), offsets.end() - 1);
    for (const Link& l : links) ends[cursor[l.a]++] = l.b, ends[cursor[l.b]++] = l.a;
    links = {};

    std::vector<std::uint32_t> partners(ends.size()), degree(nodes, 0);
    for (std::uint32_t i = 0; i < nodes; ++i)
        for (std::uint32_t k = offsets[i]; k < offsets[i + 1]; ++k) {
            const std::uint32_t j = ends[k], next = offsets[j] + degree[j];
            if (degree[j] > 0 && partners[next - 1] == i) continue;
            partners[next] = i;
            ++degree[j];
        }

    Network network;
    network.m_nodes = nodes;
    network.m_offsets.assign(nodes + std::size_t{1}, 0);
    const std::vector<std::uint32_t> order = byDescendingDegree(degree);
    for (std::uint32_t n = 0; n < nodes; ++n) {
        cursor[order[n]] = network.m_offsets[n];
        network.m_offsets[n + 1] = network.m_offsets[n] + degree[order[n]];
    }
    ends.resize(network.m_offsets.back());
    for (std::uint32_t n = 0; n < nodes; ++n) {
        const std::uint32_t* row = partners.data() + offsets[order[n]];
        for (std::uint32_t k = 0; k < degree[order[n]]; ++k) ends[cursor[row[k]]++] = n;
    }
    network.m_neighbours = std::move(ends);
    return network;
}

Network Network::smallWorld(std::uint32_t nodes, double degree, double rewiring, const Luck& luck) {
    if (nodes < 3) return wellMixed(nodes);
    const std::uint32_t side = std::min(halfDegree(degree), (nodes - 1) / 2);
    const auto moved = Luck::threshold(rewiring);
    std::vector<Link> links;
    links.reserve(std::size_t{nodes} * side);
    for (std::uint32_t i = 0; i < nodes; ++i)
        for (std::uint32_t d = 1; d <= side; ++d) {
            const auto words = luck.block(0, Purpose::rewire, i, d);
            std::uint32_t other = (i + d) % nodes;
            if (words[0] < moved) other = below(Luck::toUniform(words[1]), nodes);
            links.push_back({i, other});
        }
    return fromLinks(nodes, std::move(links));
}

Network Network::random(std::uint32_t nodes, double degree, const Luck& luck) {
    if (nodes < 2) return wellMixed(nodes);
    const double p = std::min(1.0, degree / (nodes - 1.0));
    std::vector<Link> links;
    links.reserve(static_cast<std::size_t>(nodes * degree * 0.52) + 64);
    const double logMiss = math::log(1 - std::min(p, 1 - 1e-12));
    // Pairs (v, w) with w < v in a row; the gap to the next link is geometric (Batagelj & Brandes 2005). Each row draws
    // from its own addresses, four gaps to a block, so rows do not depend on each other.
    for (std::uint32_t v = 1; v < nodes; ++v) {
        std::int64_t w = -1;
        for (std::uint32_t draw = 0;; ++draw) {
            const auto words = luck.block(0, Purpose::network, v, draw);
            for (const std::uint32_t word : words) {
                w += 1 + static_cast<std::int64_t>(std::min(9e15, math::log(Luck::toUniform(word)) / logMiss));
                if (w >= v) break;
                links.push_back({v, static_cast<std::uint32_t>(w)});
            }
            if (w >= v) break;
        }
    }
    return fromLinks(nodes, std::move(links));
}

Network Network::scaleFree(std::uint32_t nodes, double degree, const Luck& luck) {
    if (nodes < 3) return wellMixed(nodes);
    const std::uint32_t m = std::min(halfDegree(degree), nodes - 1);
    std::vector<Link> links;
    links.reserve(std::size_t{nodes} * m);
    // Every end of every link, in order: drawing one of them is drawing a node in proportion to its degree.
    std::vector<std::uint32_t> ends;
    ends.reserve(2 * std::size_t{nodes} * m);
    const auto join = [&](std::uint32_t a, std::uint32_t b) {
        links.push_back({a, b});
        ends.push_back(a);
        ends.push_back(b);
    };
    for (std::uint32_t i = 1; i <= m; ++i) join(i, i - 1);   // a path of m + 1 nodes to start from
    std::vector<std::uint32_t> chosen;
    for (std::uint32_t i = m + 1; i < nodes; ++i) {
        chosen.clear();
        const std::size_t known = ends.size();
        for (std::uint32_t draw = 0; chosen.size() < m; ++draw) {
            const double u = Luck::toUniform52(luck.block(0, Purpose::network, i, draw));
            const std::uint32_t target = ends[std::min(known - 1, static_cast<std::size_t>(u * static_cast<double>(known)))];
            if (std::ranges::find(chosen, target) == chosen.end()) chosen.push_back(target);
        }
        for (const std::uint32_t target : chosen) join(i, target);
    }
    return fromLinks(nodes, std::move(links));
}

Network Network::withLookalikes(std::span<const std::uint32_t> like) const {
    std::vector<std::uint32_t> extra(m_nodes, 0);   // links that a node gains
    std::size_t links = 0;
    for (const std::uint32_t of : like)
        for (const std::uint32_t n : neighbours(of)) ++extra[n], ++links;
    Network network;
    network.m_nodes = m_nodes + static_cast<std::uint32_t>(like.size());
    network.m_offsets.reserve(network.m_nodes + std::size_t{1});
    network.m_offsets.push_back(0);
    for (std::uint32_t n = 0; n < m_nodes; ++n) network.m_offsets.push_back(network.m_offsets[n] + degree(n) + extra[n]);
    for (const std::uint32_t of : like) network.m_offsets.push_back(network.m_offsets.back() + degree(of));
    network.m_neighbours.resize(m_neighbours.size() + 2 * links);
    std::vector<std::uint32_t> cursor(network.m_offsets.begin(), network.m_offsets.end() - 1);
    for (std::uint32_t n = 0; n < m_nodes; ++n)
        for (const std::uint32_t other : neighbours(n)) network.m_neighbours[cursor[n]++] = other;
    for (std::uint32_t k = 0; k < like.size(); ++k)   // ascending, so that rows stay ascending
        for (const std::uint32_t n : neighbours(like[k])) {
            network.m_neighbours[cursor[m_nodes + k]++] = n;
            network.m_neighbours[cursor[n]++] = m_nodes + k;
        }
    return network;
}

} // namespace cw
