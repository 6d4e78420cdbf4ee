#include "sim/graph_algorithms.h"

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/pending/disjoint_sets.hpp>
#include <boost/property_map/property_map.hpp>

#include <algorithm>
#include <utility>

namespace cw {

std::uint32_t Components::largest() const { return sizes.empty() ? 0 : *std::ranges::max_element(sizes); }

Components connectedComponents(const Network& network) {
    const std::uint32_t nodes = network.nodes();
    std::vector<std::size_t> rank(nodes), parent(nodes);
    const auto map = [](std::vector<std::size_t>& column) {
        return boost::make_iterator_property_map(column.begin(), boost::typed_identity_property_map<std::size_t>());
    };
    boost::disjoint_sets sets(map(rank), map(parent));
    for (std::size_t a = 0; a < nodes; ++a) sets.make_set(a);
    for (std::uint32_t a = 0; a < nodes; ++a)
        for (const std::size_t b : network.neighbours(a))
            if (b > a) sets.union_set(std::size_t{a}, b);

    Components result;
    constexpr std::uint32_t unseen = ~0u;
    std::vector<std::uint32_t> numberOf(nodes, unseen);   // by representative
    result.component.resize(nodes);
    for (std::uint32_t a = 0; a < nodes; ++a) {
        std::uint32_t& number = numberOf[sets.find_set(std::size_t{a})];
        if (number == unseen) {
            number = static_cast<std::uint32_t>(result.sizes.size());
            result.sizes.push_back(0);
        }
        result.component[a] = number;
        ++result.sizes[number];
    }
    return result;
}

std::vector<Ancestor> ancestors(std::span<const std::int32_t> parents, std::int32_t node) {
    const auto inTable = [&](std::int32_t row) { return row >= 0 && static_cast<std::size_t>(row) < parents.size(); };
    std::vector<Ancestor> line;
    if (!inTable(node)) return line;
    for (std::int32_t at = parents[static_cast<std::size_t>(node)]; inTable(at) && line.size() < parents.size();
         at = parents[static_cast<std::size_t>(at)]) {
        if (at == node) break;
        line.push_back({at, static_cast<std::int32_t>(line.size()) + 1});
    }
    return line;
}

namespace {

using Graph = boost::compressed_sparse_row_graph<boost::directedS>;

/// Notes every event that the search finds, with its distance.
struct Finder : boost::default_bfs_visitor {
    std::vector<Ancestor>* found;
    std::vector<std::int32_t>* depth;
    Finder(std::vector<Ancestor>& list, std::vector<std::int32_t>& depths) : found(&list), depth(&depths) {}
    void tree_edge(const Graph::edge_descriptor& edge, const Graph& graph) const {
        const auto from = boost::source(edge, graph), to = boost::target(edge, graph);
        (*depth)[to] = (*depth)[from] + 1;
        found->push_back({static_cast<std::int32_t>(to), (*depth)[to]});
    }
};

} // namespace

std::vector<Ancestor> ancestors(const EventLog& log, std::int32_t event) {
    std::vector<Ancestor> found;
    const std::size_t rows = log.events().size();
    if (event < 0 || static_cast<std::size_t>(event) >= rows) return found;
    std::vector<std::pair<std::size_t, std::size_t>> links;   // effect, cause
    for (std::size_t row = 0; row < rows; ++row)
        if (const std::int32_t cause = log.events()[row].cause; cause >= 0) links.emplace_back(row, cause);
    for (const Cause& c : log.causes()) links.emplace_back(c.event, c.cause);

    const Graph graph(boost::edges_are_unsorted_multi_pass, links.begin(), links.end(), rows);
    std::vector<std::int32_t> depth(rows, 0);
    boost::breadth_first_search(graph, static_cast<std::size_t>(event), boost::visitor(Finder(found, depth)));
    return found;
}

} // namespace cw
