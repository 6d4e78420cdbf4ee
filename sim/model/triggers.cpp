#include "sim/model/triggers.h"

#include "sim/model/parameters/all.h"
#include "sim/outcome.h"

#include <algorithm>

namespace cw::triggers {

void count(const Step& step) {
    for (std::size_t i = 0; i < step.scenario.triggers.size(); ++i) {
        const Trigger& trigger = step.scenario.triggers[i];
        const double value = trigger.outcome->measure(step.world);
        const bool holds = trigger.side == Trigger::Side::above ? value > trigger.number : value < trigger.number;
        std::int16_t& streak = step.world.triggers[i].streak;
        streak = static_cast<std::int16_t>(holds ? std::max<int>(streak, 0) + 1 : std::min<int>(streak, 0) - 1);
    }
}

void fire(const Step& step) {
    // As levers do: by the start that this run has drawn.
    if (step.month < std::min(step.scenario.leverStart(), step.assumptions[par::policy::start])) return;
    for (std::size_t i = 0; i < step.scenario.triggers.size(); ++i) {
        const Trigger& trigger = step.scenario.triggers[i];
        TriggerState& state = step.world.triggers[i];
        const bool changes = state.on ? !trigger.once && state.streak <= -trigger.months : state.streak >= trigger.months;
        if (!changes) continue;
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
