#include "sim/analysis/patterns/later_patterns.h"
#include "sim/math.h"
#include "sim/model/choices.h"
#include "sim/model/hosting.h"
#include "sim/model/parameters/all.h"

#include <algorithm>
#include <map>

namespace cw {

namespace {

constexpr int months = 60;
constexpr double twoDays = 0.07;   // months
constexpr double half = 0.5;

/// The first jurisdiction keeps one hub, so that a rule of its own is that hub's ban; its second hub goes next door, where
/// the order of hubs, and so their luck, is the same.
Scenario oneHubAtHome(const PatternRuns& runs) {
    Scenario s = runs.baseline();
    s.months = months;
    auto& home = s.jurisdictions[0].hubs;
    auto& next = s.jurisdictions[1].hubs;
    next.insert(next.begin(), home.begin() + 1, home.end());
    home.resize(1);
    return s;
}

/// Chance that a flagged listing goes within a month.
double removalChance(double moderation, double latency) { return moderation * math::oneMinusExp(1 / latency); }

Scenario banOfOneHub(const Scenario& base) {
    Scenario s = base;
    s.setLever(par::treaty::coalition.spec, coalitionUnilateral);
    s.setLever(par::platform::moderation.spec, 1);
    s.setLever(par::platform::takedownLatency.spec, twoDays);
    return s;
}

/// All hubs remove as much together as they do under the ban of one, by traffic.
Scenario banOfAllHubs(const Scenario& base) {
    Scenario s = base;
    const double share = base.jurisdictions[0].hubs[0].traffic;
    const double usual = removalChance(base.values[par::platform::moderation], base.values[par::platform::takedownLatency]);
    const double effort = share * removalChance(1, twoDays) + (1 - share) * usual;
    makeUniversal(s);
    s.setLever(par::platform::moderation.spec, effort / removalChance(1, twoDays));
    s.setLever(par::platform::takedownLatency.spec, twoDays);
    return s;
}

/// Of the models that the banned hub dropped in its first quarter, the share listed anew elsewhere within two months, in %.
double reappearing(const EventLog& log) {
    std::map<std::uint64_t, std::pair<int, bool>> dropped;   // by model: month, seen again
    for (const Event& e : log.events()) {
        if (e.type == EventType::takedown && e.hub == 0 && e.month >= policyMonth && e.month < policyMonth + 3)
            dropped.try_emplace(e.key.bits, e.month, false);
        const auto found = e.type == EventType::listing && e.hub != 0 ? dropped.find(e.key.bits) : dropped.end();
        if (found != dropped.end() && e.month <= found->second.first + 2) found->second.second = true;
    }
    const auto again = std::ranges::count_if(dropped, [](const auto& entry) { return entry.second.second; });
    return dropped.empty() ? 0 : 100.0 * static_cast<double>(again) / static_cast<double>(dropped.size());
}

std::vector<double> reuploads(const PatternRuns& runs, const Scenario& scenario) {
    Plan plan = Plan::full({std::make_shared<const Scenario>(scenario)}, 0, runs.settings().runs);
    plan.options.events = true;
    std::vector<double> share(runs.settings().runs);
    runs.perform(plan, [&](const PlannedRun& cell, RunResult&& result) { share[cell.run] = reappearing(result.log); });
    return share;
}

/// Ease of access summed over flagged weights in circulation, mean of the months under the rule.
std::vector<double> supply(const PatternRuns& runs, const Scenario& scenario) {
    std::vector<double> sum(runs.settings().runs);
    observeRuns(runs, scenario, [&](std::uint32_t run, int month, const World& world) {
        if (month < policyMonth) return;
        for (const std::int32_t row : world.circulating)
            if (const auto m = static_cast<std::size_t>(row); flagged(world.models, m)) sum[run] += world.models.ease[m] / (months - policyMonth);
    });
    return sum;
}

PatternResult test(PatternRuns& runs) {
    const Scenario base = oneHubAtHome(runs), one = banOfOneHub(base), all = banOfAllHubs(base);
    const auto before = supply(runs, base);
    const auto byOne = percentChange(supply(runs, one), before), byAll = percentChange(supply(runs, all), before);
    const Clause clauses[] = {{"models a banned hub dropped that are listed anew elsewhere within two months", reuploads(runs, one), 14, 100, 1, "%"},
                              {"reachable supply, ban of all hubs less ban of one", difference(byAll, byOne), -100, -half, -1, "points"},
                              {"reachable supply under the ban of one hub", byOne, -100, 100, 0, "%"}};
    return judgeClauses(clauses, "Each takedown draws one re-upload with chance host.reupload, to one hub that may list the model "
                                 "already; access falls with the root of the traffic that lists a model, above host.residual (E5).");
}

} // namespace

const Pattern pattern18{
    .number = 18, .name = "Takedown displacement",
    .fact = "One hub's ban leads to organised re-upload elsewhere within about two months; a coordinated ban of all hubs cuts "
            "reachable supply more than a ban by one of equal effort.",
    .source = "404 Media and Transformer, July 2025: more than 5,000 of about 35,000 variants reappeared (14 %, a lower bound). "
              "Second half: direction only.",
    .criterion = "At least 14 % of the models that the largest hub drops in the quarter after its ban are listed anew on another "
                 "within two months; with the same share of listings removed by traffic, a ban of all hubs leaves less of the "
                 "flagged weights' ease of access (by half a point or more; the sign suffices).",
    .strength = Strength::run, .signSuffices = true, .test = test};

} // namespace cw
