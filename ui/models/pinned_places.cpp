#include "ui/models/pinned_places.h"

#include <algorithm>

namespace cw {

void PinnedPlaces::follow(const std::vector<Rival>& pinned) {
    for (auto& place : m_places)
        if (place && std::ranges::find(pinned, *place) == pinned.end()) place.reset();
    for (const Rival& rival : pinned) {
        if (std::ranges::find(m_places, std::optional(rival)) != m_places.end()) continue;
        const auto free = std::ranges::find_if(m_places, [](const auto& place) { return !place; });
        if (free != m_places.end()) *free = rival;
        else m_places.emplace_back(rival);
    }
}

int PinnedPlaces::of(const Rival& rival) const {
    const auto place = std::ranges::find(m_places, std::optional(rival));
    return place == m_places.end() ? 0 : static_cast<int>(place - m_places.begin());
}

} // namespace cw
