#pragma once
#include "sim/submodel.h"

namespace cw {

/// Best jurisdiction to be in (lowest burden, E13), and how much better than here, in budgets a year.
struct Destination {
    std::size_t jurisdiction = 0;
    double gap = 0;
};
Destination bestDestination(const Step& step, std::size_t i, bool outsideCoalitionOnly);
/// What moving there is worth in budgets a year: the gap, less the switching cost spread over the horizon. The one rule for
/// all who weigh a move, whether burdens or a binding licence drive them (L11).
double gainOfMoving(const Step& step, std::size_t i, const Destination& to);
/// Moves developer i to another jurisdiction.
void moveDeveloper(const Step& step, std::size_t i, std::size_t to, std::int32_t cause);

} // namespace cw
