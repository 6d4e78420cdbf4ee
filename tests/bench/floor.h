#pragma once
#include <cstdint>

namespace cw::bench {

/// What a step of W1 cannot do without, in ns per agent, measured alone: a draw from a tile, reading the state of six
/// random neighbours (all rows equally long), and streaming the agents' column through.
struct Floor {
    double draw = 0, gather = 0, stream = 0;
    double sum() const { return draw + gather + stream; }
};
Floor componentFloor(std::uint32_t agents, int repeats);

} // namespace cw::bench
