#include "sim/model/triggers.h"

#include "sim/model/parameters/all.h"
#include "sim/outcome.h"

#include <algorithm>

namespace cw::triggers {

namespace {

/// The streak after a month that ended with this value.
std::int16_t counted(const Trigger& trigger, std::int16_t streak, double value) {
    const bool holds = trigger.side == Trigger::Side::above ? value > trigger.number : value < trigger.number;
    return static_cast<std::int16_t>(holds ? std::max<int>(streak, 0) + 1 : std::min<int>(streak, 0) - 1);
}

/// Whether it fires, or is released where it acts. A condition that holds at the end of the last month of its time still
/// fires in the next.
bool changes(const Trigger& trigger, bool on, std::int16_t streak, double monthOfPolicy) {
    if (on) return !trigger.once && streak <= -trigger.months;
    return streak >= trigger.months && monthOfPolicy >= 0 && (trigger.within == 0 || monthOfPolicy <= trigger.within);
}

/// The first month in which policy may act: as levers do, by the start that this run has drawn.
double firstMonth(const Scenario& scenario, const ParameterSet& assumptions) {
    return std::min(scenario.leverStart(assumptions), assumptions[par::policy::start]);
}

} // namespace

void count(const Step& step) {
    for (std::size_t i = 0; i < step.scenario.triggers.size(); ++i) {
        const Trigger& trigger = step.scenario.triggers[i];
        std::int16_t& streak = step.world.triggers[i].streak;
        streak = counted(trigger, streak, trigger.outcome->measure(step.world));
    }
}

void fire(const Step& step) {
    const double monthOfPolicy = step.month - firstMonth(step.scenario, step.assumptions);
    for (std::size_t i = 0; i < step.scenario.triggers.size(); ++i) {
        const Trigger& trigger = step.scenario.triggers[i];
        TriggerState& state = step.world.triggers[i];
        if (!changes(trigger, state.on, state.streak, monthOfPolicy)) continue;
        state.on = !state.on;
        state.changed = static_cast<std::int16_t>(step.month);
        // A release is caused by the firing that it ends; a firing has no cause in the log, only an outcome.
        state.event = step.log.add({.type = EventType::trigger, .month = state.changed,
                                    .detail = static_cast<std::int16_t>(trigger.outcome - outcomeRegistry().data()),
                                    .cause = state.on ? -1 : state.event,
                                    .key = triggerKey(static_cast<std::uint32_t>(i))});
    }
}

bool anyHasFired(const World& world) {
    return std::ranges::any_of(world.triggers, [](const TriggerState& state) { return state.changed >= 0; });
}

void apply(const Step& step, ParameterSet& regime) {
    for (std::size_t i = 0; i < step.scenario.triggers.size(); ++i)
        if (step.world.triggers[i].on)
            for (const auto& [lever, value] : step.scenario.triggers[i].set) regime.set(*lever, value);
}

std::vector<int> changesIn(const Scenario& scenario, const RunResult& run, std::size_t trigger) {
    if (scenario.disabled >> submodelIndex("policy") & 1) return {};   // nobody is there to fire it
    const Trigger& t = scenario.triggers[trigger];
    const auto series = run.series(static_cast<int>(t.outcome - outcomeRegistry().data()));
    const bool drawn = !scenario.uncertain.empty();   // only then is the draw worth its time
    const ParameterSet assumptions = drawn ? drawAssumptions(scenario, Luck(scenario.seed, run.run)) : scenario.values;
    const double first = firstMonth(scenario, assumptions);
    std::vector<int> months;
    std::int16_t streak = 0;
    for (int month = 0; month < run.months; ++month) {
        if (changes(t, months.size() % 2 == 1, streak, month - first)) months.push_back(month);
        streak = counted(t, streak, series[static_cast<std::size_t>(month)]);
    }
    return months;
}

std::optional<Held> held(const Step& step, const ParameterSpec& lever) {
    for (std::size_t i = step.scenario.triggers.size(); i-- > 0;) {
        const TriggerState& state = step.world.triggers[i];
        if (!state.on) continue;
        for (const auto& [own, value] : step.scenario.triggers[i].set)
            if (own == &lever) return Held{value, state.changed, i};
    }
    return std::nullopt;
}

} // namespace cw::triggers
