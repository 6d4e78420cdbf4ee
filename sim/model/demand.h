#pragma once
#include "sim/submodel.h"

namespace cw {

/// Sets the denominators of expected demand: the newest products of all developers; in month 0, before any model exists, what
/// all could train.
void measureDemand(const Step& step);

/// Share of a route's demand that developer i expects for a product of this appeal, which takes the place of its newest one there.
double expectedShareApi(const World& world, std::size_t i, double appeal);
double expectedShareOpen(const World& world, std::size_t i, double appeal);

} // namespace cw
