#include "sim/model/activity.h"

#include "sim/model/care.h"
#include "sim/model/developers.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"

namespace cw {

double unitCost(const Step& step, std::size_t i) {
    const World& w = step.world;
    const std::size_t j = w.developers.jurisdiction[i];
    const DeveloperKind kind = kindOf(w, i);
    const double k = careEffectiveness(step, i), p0 = step.assumptions[par::respond::incidentChance];
    const BelievedHarm believed = believedHarm(step, i);
    // Care that was set to the due level meets it, whatever the rounding on the way.
    const bool careful = w.developers.care[i] >= dueCare(step, j, believed.total(), k) * (1 - 1e-9);
    const double size = (law::expectedShare(step, kind, j, Route::api, careful) * believed.api +
                         law::expectedShare(step, kind, j, Route::open, careful) * believed.open) / p0;
    return costOfCare(w.developers.care[i] / k, k, p0, size, means(w, i));
}

double activityOf(const Step& step, std::size_t i) {
    const ParameterSet& a = step.assumptions;
    if (!a[par::respond::activity]) return 1;
    return activityLevel(a[par::respond::activityValue] * budget(step.world, i), unitCost(step, i));
}

} // namespace cw
