#pragma once
#include "sim/event_log.h"
#include "sim/network.h"

#include <cstdint>
#include <span>
#include <vector>

/// Questions about finished graphs, none of them asked within a run. Components and causes are searched by Boost.Graph; the line
/// of a model, which has one parent, is walked.
namespace cw {

/// The parts of a network that no link joins.
struct Components {
    std::vector<std::uint32_t> component;   ///< by node; numbered in the order of their lowest node
    std::vector<std::uint32_t> sizes;       ///< by component, nodes
    std::uint32_t largest() const;          ///< nodes in the largest; 0 for a network without nodes
};
Components connectedComponents(const Network& network);

/// A node that another descends from, and how many steps away it is: 1 for a parent.
struct Ancestor {
    std::int32_t node = -1, depth = 0;
    bool operator==(const Ancestor&) const = default;
};
/// The line from `node` up to its root, nearest first. `parents[i]` is the row of i's parent, negative for none; a
/// circle or a row outside the table ends the line.
std::vector<Ancestor> ancestors(std::span<const std::int32_t> parents, std::int32_t node);
/// Every event without which `event` would not have come about as it did: breadth first over Event::cause and
/// EventLog::causes, nearest first, each once, at its shortest distance. Empty for a row outside the log.
std::vector<Ancestor> ancestors(const EventLog& log, std::int32_t event);

} // namespace cw
