#include "sim/analysis/patterns/later_patterns.h"

#include "sim/model/choices.h"
#include "sim/model/parameters/all.h"
#include "sim/outcome.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace cw {

namespace {

/// What still has the right sign. Rounding is no direction.
Range directionOf(double sign) {
    constexpr double any = std::numeric_limits<double>::infinity(), nothing = 1e-9;
    return sign > 0 ? Range{nothing, any} : sign < 0 ? Range{-any, -nothing} : Range{-any, any};
}

} // namespace

PatternResult judgeClauses(std::span<const Clause> clauses, std::string_view why, std::string_view untested) {
    std::vector<Measured> measured;
    for (const Clause& c : clauses) measured.push_back({{c.name, c.unit, {c.low, c.high}, directionOf(c.sign)}, c.perDraw});
    return judge(measured, why, untested);
}

void makeUniversal(Scenario& scenario) { scenario.setLever(par::treaty::coalition.spec, coalitionUniversal); }

void fixAssumption(Scenario& scenario, const ParameterSpec& spec, double value) {
    std::erase_if(scenario.uncertain, [&](const UncertainAssumption& u) { return u.spec == &spec; });
    scenario.values.set(spec, value);
}

void scaleAssumption(Scenario& scenario, const ParameterSpec& spec, double factor) {
    for (UncertainAssumption& u : scenario.uncertain)
        if (u.spec == &spec) u.low *= factor, u.high *= factor;
    scenario.values.set(spec, factor * scenario.values.value(spec));
}

ParameterSet assumptionsOf(const Scenario& scenario, std::uint32_t run) {
    return drawAssumptions(scenario, Luck(scenario.seed, run));
}

void observeRuns(const PatternRuns& runs, const Scenario& scenario,
                 const std::function<void(std::uint32_t run, int month, const World& world)>& observe) {
    Plan plan = Plan::full({std::make_shared<const Scenario>(scenario)}, 0, runs.settings().runs);
    plan.options.observe = observe;
    runs.perform(plan, [](const PlannedRun&, RunResult&&) {});
}

std::vector<double> windowMeans(const RunSet& set, std::string_view outcome, int from, int to) {
    const int row = outcomeIndex(outcome);
    if (row < 0) throw std::logic_error("no outcome " + std::string(outcome));
    std::vector<double> means;
    means.reserve(set.size());
    for (const RunResult& run : set.runs()) {
        const auto window = run.series(row).subspan(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
        means.push_back(std::accumulate(window.begin(), window.end(), 0.0) / (to - from));
    }
    return means;
}

std::vector<double> percentChange(std::span<const double> a, std::span<const double> b) {
    std::vector<double> change(a.size());
    for (std::size_t r = 0; r < a.size(); ++r) change[r] = a[r] == b[r] ? 0 : 100 * (a[r] / b[r] - 1);
    return change;
}

std::vector<double> difference(std::span<const double> a, std::span<const double> b) {
    std::vector<double> change(a.size());
    for (std::size_t r = 0; r < a.size(); ++r) change[r] = a[r] - b[r];
    return change;
}

} // namespace cw
