#pragma once
#include "sim/model/parameters/all.h"
#include "tests/sampling.h"
#include "tests/support.h"

/// A world small and plain enough to say exactly what a rule must do in it.
namespace cw::test {

using Settings = std::vector<std::pair<std::string_view, double>>;

/// One place of one law, in force from month 0; so many labs, start-ups and groups, alike within their kind, who keep their care and
/// do not leave; nobody harms, sues or goes bankrupt unless the settings say so.
inline Scenario smallWorld(int labs, int startups, int groups, const Settings& settings = {}) {
    Scenario s;
    s.jurisdictions = {{.name = "Here", .population = 1, .compute = 1, .startups = 1, .communities = 1, .hubs = {{1, 1}}, .levers = {}}};
    for (const auto& [id, value] : Settings{
             {"policy.start", 0}, {"users.count", 700}, {"developers.frontier.count", labs}, {"developers.startup.count", startups}, {"developers.community.count", groups},
             {"developers.frontier.compute_spread", 0}, {"developers.startup.compute_spread", 0}, {"developers.community.compute_spread", 0},
             {"developers.frontier.budget_spread", 0}, {"developers.startup.budget_spread", 0}, {"developers.community.budget_spread", 0}, {"developers.lag.spread", 0},
             {"train.scatter", 0}, {"train.budget_share", 1e9}, {"growth.compute", 0}, {"choice.sharpness", 50}, {"treaty.coalition", 3},
             {"respond.rule", 2}, {"respond.exit", 0}, {"respond.exit_compliance", 0}, {"respond.move_hazard", 0}, {"respond.prior_harm", 0}, {"control.hazard", 0},
             {"population.fraud", 0}, {"population.cyber", 0}, {"population.biochemical", 0}, {"liability.regime", 0}})
        set(s, id, value);
    for (const auto& [id, value] : settings) set(s, id, value);
    return s;
}
/// The month after that of a step, in the same world.
inline Step nextMonth(const Step& step) {
    step.world.month = {};
    step.world.incidents.clear();
    return {step.scenario, step.assumptions, step.world, step.luck, step.log, step.month + 1};
}
/// The world at the end of a run.
inline World endOf(const Scenario& scenario, std::uint32_t run) {
    World end;
    simulate(scenario, run, {.observe = [&](std::uint32_t, int month, const World& w) {
        if (month == scenario.months - 1) end = w;
    }});
    return end;
}
inline std::size_t count(const EventLog& log, EventType type) { return static_cast<std::size_t>(std::ranges::count(log.events(), type, &Event::type)); }
/// Whether so many of `all` are what a chance gives.
inline void ofChance(std::size_t found, std::size_t all, double chance) {
    const double n = static_cast<double>(all), expected = n * chance;
    QVERIFY2(all > 50 && std::fabs(static_cast<double>(found) - expected) <= slack(expected * (1 - chance)),
             qPrintable(QStringLiteral("%1 of %2, expected %3").arg(found).arg(all).arg(expected)));
}

} // namespace cw::test
