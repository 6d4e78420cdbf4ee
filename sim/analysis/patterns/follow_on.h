#pragma once
#include "sim/world.h"

#include <vector>

namespace cw {

/// What each sampled builder adds in follow-on work (E8), before scale; 0 without a product. By number of the user, so that
/// twin worlds can be compared builder by builder.
struct BuilderWork {
    std::vector<double> work;
    std::vector<bool> open;   ///< on open weights
};
BuilderWork measureBuilders(const ParameterSet& assumptions, const World& world);

/// Work in the second world of those who are on open weights in the first, against what they do there, in %.
double changeOfOpenBuilders(const BuilderWork& before, const BuilderWork& after);

} // namespace cw
