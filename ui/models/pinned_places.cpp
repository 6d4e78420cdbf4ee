#include "ui/models/pinned_places.h"

#include <algorithm>

namespace cw {

const std::vector<int>& PinnedPlaces::of(const std::vector<Rival>& pinned) {
    if (pinned == m_pinned) return m_places;   // nearly always
    std::vector<int> places(pinned.size(), -1);
    const int highest = m_places.empty() ? 0 : std::ranges::max(m_places) + 1;
    std::vector<bool> taken(static_cast<std::size_t>(highest) + pinned.size());
    for (std::size_t p = 0; p < pinned.size(); ++p) {
        const auto known = std::ranges::find(m_pinned, pinned[p]);
        if (known == m_pinned.end()) continue;
        places[p] = m_places[static_cast<std::size_t>(known - m_pinned.begin())];
        taken[static_cast<std::size_t>(places[p])] = true;
    }
    for (int& place : places) {
        if (place >= 0) continue;
        const auto free = std::ranges::find(taken, false);
        place = static_cast<int>(free - taken.begin());
        *free = true;
    }
    m_pinned = pinned;
    m_places = std::move(places);
    return m_places;
}

} // namespace cw
