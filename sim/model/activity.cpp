#include "sim/model/activity.h"

#include "sim/model/developers.h"
#include "sim/model/expected_liability.h"
#include "sim/model/parameters/all.h"

namespace cw {

double unitCost(const Step& step, std::size_t i) {
    const Developers& d = step.world.developers;
    const double k = careEffectiveness(step, i);
    const BelievedHarm harm = believedHarm(step, i);
    const Conduct conduct{d.care[i], careBenefit(step, k, harm).total()};
    return costOfCare(d.care[i] / k, k, expectedLiability(step, i, d.jurisdiction[i], harm, conduct).cost());
}

double activityOf(const Step& step, std::size_t i) {
    const ParameterSet& a = step.assumptions;
    if (!a[par::respond::activity]) return 1;
    return activityLevel(a[par::respond::activityValue] * budget(step.world, i), unitCost(step, i));
}

} // namespace cw
