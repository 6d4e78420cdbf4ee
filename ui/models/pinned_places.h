#pragma once
#include "ui/models/scenario_document.h"

#include <vector>

namespace cw {

/// Which number each pinned scenario has, so that it keeps its colour for as long as it is pinned, whatever else comes and
/// goes and whichever is the reference. The lowest free number goes to the next.
class PinnedPlaces {
public:
    /// From 0 on, by place in the list. Valid until the next call.
    const std::vector<int>& of(const std::vector<Rival>& pinned);

private:
    std::vector<Rival> m_pinned;
    std::vector<int> m_places;   ///< of m_pinned
};

} // namespace cw
