#pragma once
#include "sim/ensemble.h"
#include "sim/outcome.h"
#include "sim/scenario.h"
#include "sim/submodel.h"

#include <QtTest>

#include <memory>
#include <string>

/// Small helpers that several tests share.
namespace cw::test {

/// The parameter of this id; fails loudly on a slip.
inline const ParameterSpec& spec(std::string_view id) {
    const ParameterSpec* found = findParameter(id);
    if (!found) qFatal("no parameter %s", std::string(id).c_str());
    return *found;
}
inline int outcome(std::string_view id) {
    const int i = outcomeIndex(id);
    if (i < 0) qFatal("no outcome %s", std::string(id).c_str());
    return i;
}
/// Sets a lever or an assumption by id; choices by their index.
inline void set(Scenario& scenario, std::string_view id, double value) {
    const ParameterSpec& s = spec(id);
    if (s.role == Role::lever) scenario.setLever(s, value);
    else scenario.values.set(s, value);
}
inline RunSet run(const Scenario& scenario, std::uint32_t count, unsigned threads = 2, RunOptions options = {}) {
    RunSet set;
    Plan plan = Plan::full({std::make_shared<const Scenario>(scenario)}, 0, count);
    plan.options = options;
    execute(plan, threads, [&](const PlannedRun&, RunResult&& r) { set.add(std::move(r)); });
    return set;
}
inline double at(const RunResult& run, std::string_view id, int month) {
    return run.series(outcome(id))[static_cast<std::size_t>(month)];
}
/// Calls `look` with a step of its own: a copy of the world as it stands at the end of this month, to be asked and changed.
template <class Look> void atEndOf(const Scenario& scenario, std::uint32_t run, int month, Look&& look) {
    simulate(scenario, run, {.observe = [&](std::uint32_t, int now, const World& w) {
        if (now != month) return;
        World copy = w;
        const Luck luck(scenario.seed, run);
        EventLog log(true);
        look(Step{scenario, scenario.values, copy, luck, log, month});
    }});
}
/// One month of one submodel.
inline void advance(const Step& step, std::string_view submodel) {
    submodelSchedule()[static_cast<std::size_t>(submodelIndex(submodel))]->advance(step);
}
inline void disable(Scenario& scenario, std::initializer_list<std::string_view> submodels) {
    for (const auto id : submodels) {
        const int i = submodelIndex(id);
        if (i < 0) qFatal("no submodel %s", std::string(id).c_str());
        scenario.disabled |= 1u << i;
    }
}
/// A policy that touches much: so that tests of identity are not tests of nothing.
inline Scenario busyPolicy() {
    Scenario s;
    s.months = 72;
    for (const auto& [id, value] : std::initializer_list<std::pair<std::string_view, double>>{
             {"liability.regime", 2}, {"liability.developer_burden", 0.9}, {"liability.joint_and_several", 1}, {"liability.cover", 0.01},
             {"platform.moderation", 0.8}, {"platform.takedown_latency", 0.3}, {"licensing.model_threshold", 25.5},
             {"licensing.safety_standard", 2}, {"release.open_weights", 1}, {"compute.chip_reporting", 0.7}, {"treaty.red_line", 27},
             {"alignment.tamper_mandate", 0.6}, {"regulator.mode", 1}})
        set(s, id, value);
    return s;
}

} // namespace cw::test
