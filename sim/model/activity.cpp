#include "sim/model/activity.h"

#include "sim/model/developers.h"
#include "sim/model/expected_liability.h"
#include "sim/model/parameters/all.h"

#include <algorithm>

namespace cw {

double unitCost(const Step& step, std::size_t i) {
    const Developers& d = step.world.developers;
    const BelievedHarm harm = believedHarm(step, i);
    const Conduct conduct{d.care[i], careBenefit(step, i, harm).total()};
    const double above = std::max(0.0, d.care[i] - d.custom[i]) / careEffectiveness(step, i);   // custom is part of the product
    return above + expectedLiability(step, i, d.jurisdiction[i], harm, conduct).cost().at(d.care[i]);
}

double activityOf(const Step& step, std::size_t i) {
    const ParameterSet& a = step.assumptions;
    if (!a[par::respond::activity]) return 1;
    return activityLevel(a[par::respond::activityValue] * budget(step.world, i), unitCost(step, i));
}

} // namespace cw
