#include "sim/model/training_budget.h"

#include "sim/columns.h"
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

namespace {

bool boundByMoney(const Step& step, double unit) { return step.month > 0 && unit > 0; }

/// Runs of 10^26 FLOP that developer i can pay for.
double affordableRuns(const Step& step, std::size_t i, double unit) {
    const ParameterSet& a = step.assumptions;
    const World& w = step.world;
    const double yearly = a[par::train::budgetShare] * budget(w, i) + a[par::train::revenueShare] * 12 * w.developers.revenue[i];
    const double money = yearly * trainingInterval(a, kindOf(w, i)) / 12;
    return std::max(money / unit, 1e-26);   // without money, no run of any size
}

} // namespace

double affordableCompute(const Step& step, std::size_t i, double unit) {
    if (!boundByMoney(step, unit)) return std::numeric_limits<double>::infinity();
    return 26 + math::log10(affordableRuns(step, i, unit));
}

void affordableComputes(const Step& step, double unit, std::vector<double>& result) {
    result.assign(step.world.developers.size(), std::numeric_limits<double>::infinity());
    if (!boundByMoney(step, unit)) return;
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = affordableRuns(step, i, unit);
    columns::log10(result, result);
    for (double& compute : result) compute += 26;
}

} // namespace cw
