#include "ui/models/four_worlds.h"

#include "ui/models/compare_results.h"
#include "ui/models/run_cache.h"

#include <QCoreApplication>

#include <algorithm>

namespace cw {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("FourWorlds", text); }

/// `policy` under the assumptions of `world`, with the luck of `scenario`.
std::shared_ptr<const Scenario> combined(const Scenario& policy, const Scenario& world, const Scenario& scenario) {
    Rival made{policy, false};
    Scenario around = world;
    around.seed = scenario.seed, around.months = scenario.months, around.runs = scenario.runs;
    return twinOf(made, around);
}

QString nameOf(int which) {
    switch (which) {
    case FourWorlds::neither: return tr("neither");
    case FourWorlds::policyAlone: return tr("policy alone");
    case FourWorlds::assumptionsAlone: return tr("assumptions alone");
    default: return tr("both");
    }
}

} // namespace

std::optional<FourWorlds> fourWorlds(const Scenario& scenario, const Rival& reference) {
    const Scenario& other = reference.scenario;
    FourWorlds worlds{{combined(other, other, scenario), combined(scenario, other, scenario), combined(other, scenario, scenario), combined(scenario, scenario, scenario)}};
    const auto& made = worlds.scenarios;
    if (sameExperiment(*made[FourWorlds::neither], *made[FourWorlds::policyAlone])) return {};
    if (sameExperiment(*made[FourWorlds::neither], *made[FourWorlds::assumptionsAlone])) return {};
    return worlds;
}

std::vector<WorldLine> worldLines(const FourWorlds& worlds, const Results& results, int outcome) {
    std::vector<WorldLine> lines;
    if (!results.comparison) return lines;
    const double scale = seriesInfo(outcome).scale;
    for (int which = 0; which < 4; ++which) {
        const auto found = std::ranges::find_if(results.comparison->worlds, [&](const ComparedWorld& world) {
            return world.runs > 0 && sameExperiment(*world.scenario, *worlds.scenarios[static_cast<std::size_t>(which)]);
        });
        if (found == results.comparison->worlds.end()) return {};   // three of four would mislead
        lines.push_back({nameOf(which), bandSeries(&found->fans[static_cast<std::size_t>(outcome)], scale),
                         which == FourWorlds::policyAlone || which == FourWorlds::both, which == FourWorlds::assumptionsAlone || which == FourWorlds::both});
    }
    return lines;
}

} // namespace cw
