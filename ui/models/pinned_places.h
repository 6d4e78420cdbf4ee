#pragma once
#include "ui/models/scenario_document.h"

#include <optional>
#include <vector>

namespace cw {

/// Which number each pinned scenario has, so that it keeps its colour for as long as it is pinned, whatever else comes and
/// goes and whichever is the reference. The lowest free number goes to the next.
class PinnedPlaces {
public:
    void follow(const std::vector<Rival>& pinned);
    /// 0 for the first; of a scenario that is not pinned, 0 too.
    int of(const Rival& rival) const;

private:
    std::vector<std::optional<Rival>> m_places;
};

} // namespace cw
