#include "sim/model/training_budget.h"

#include "sim/math.h"
#include "sim/model/developers.h"
#include "sim/model/parameters/all.h"

#include <algorithm>
#include <limits>

namespace cw {

double trainingInterval(const ParameterSet& a, DeveloperKind kind) {
    namespace t = par::train;
    return kind == DeveloperKind::frontier  ? a[t::intervalFrontier]
           : kind == DeveloperKind::startup ? a[t::intervalStartup]
                                            : a[t::intervalCommunity];
}

double costOfRun(const Step& step, double compute) {
    const ParameterSet& a = step.assumptions;
    return a[par::train::cost] * math::pow10(compute - 26 - a[par::growth::hardware] * step.years());
}

double affordableCompute(const Step& step, std::size_t i, double unit) {
    const ParameterSet& a = step.assumptions;
    const World& w = step.world;
    if (step.month == 0 || !(unit > 0)) return std::numeric_limits<double>::infinity();
    const double yearly = a[par::train::budgetShare] * budget(w, i) + a[par::train::revenueShare] * 12 * w.developers.revenue[i];
    const double money = yearly * trainingInterval(a, kindOf(w, i)) / 12;
    return 26 + math::log10(std::max(money / unit, 1e-26));   // without money, no run of any size
}

} // namespace cw
