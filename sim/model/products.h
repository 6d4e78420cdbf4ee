#pragma once
#include "sim/world.h"

namespace cw {

// A product is a developer's newest API or newest open weights: 2 x slot + route. Never the growing heap of variants:
// a logit over those would favour whatever has most copies.
inline std::size_t productCount(const World& w) { return 2 * w.developers.size(); }
inline std::int32_t modelOfProduct(const World& w, std::size_t product) {
    return product % 2 == static_cast<std::size_t>(Route::open) ? w.developers.newestOpen[product / 2] : w.developers.newestApi[product / 2];
}
/// What its users work with: those of open weights, the best lawful variant of them.
inline double capabilityInUse(const World& w, std::size_t product, std::size_t model) {
    return product % 2 == static_cast<std::size_t>(Route::open) ? w.models.inUse[model] : w.models.capability[model];
}
inline bool isOpenProduct(std::size_t product) { return product % 2 == static_cast<std::size_t>(Route::open); }
/// First entry of the usage table for a kind and jurisdiction; one entry per product follows.
inline std::size_t usageRow(const World& w, std::size_t kind, std::size_t jurisdiction) {
    return (kind * w.jurisdictions.size() + jurisdiction) * productCount(w);
}

} // namespace cw
