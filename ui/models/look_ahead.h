#pragma once
#include "sim/ensemble.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace cw {

/// How many runs each world has when charts are drawn anew.
using Look = std::vector<std::size_t>;

/// The worlds that are simulated together, each by its place in a list: the scenario comes first.
struct LookedAt {
    std::vector<std::size_t> have;       ///< runs that are there already, by world
    std::optional<std::size_t> twin;     ///< the reference; may be the scenario itself
    std::vector<std::size_t> rivals;     ///< other worlds of a comparison
    std::size_t want = 1;                ///< runs of each
    bool slow = false;                   ///< a run takes so long that they are shown one by one
};

/// All looks until every world has what is wanted, in their order. What is there is shown first; then eight runs of the scenario come
/// at once, later four times as many as there are; rivals follow step by step, and who is behind comes next. Where nothing is to
/// be done there is one look, at what is there.
std::vector<Look> looksAhead(const LookedAt& worlds);

/// The runs that lead from what is there to each of the looks: an element per look. Within a look the run that has taken longest before
/// (`seconds`, by run; 0: not known) comes first, so that processors end together.
std::vector<std::vector<PlannedRun>> runsOf(const std::vector<Look>& looks, const std::vector<std::size_t>& have, const std::vector<double>& seconds);

} // namespace cw
