#include "sim/model/activity.h"

#include "sim/model/care.h"
#include "sim/model/developers.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"

namespace cw {

double unitCost(const Step& step, std::size_t i) {
    const World& w = step.world;
    const std::size_t j = w.developers.jurisdiction[i];
    const double k = careEffectiveness(step, i);
    const BelievedHarm believed = believedHarm(step, i);
    const bool careful = meetsDueCare(law::of(w, j), w.developers.care[i], handCare(k, believed.total()));
    const double bill = yearlyBill(step, i, answerableHarm(step, i, j, believed, careful).total()).total();
    return costOfCare(w.developers.care[i] / k, k, 1, bill, bill);
}

double activityOf(const Step& step, std::size_t i) {
    const ParameterSet& a = step.assumptions;
    if (!a[par::respond::activity]) return 1;
    return activityLevel(a[par::respond::activityValue] * budget(step.world, i), unitCost(step, i));
}

} // namespace cw
