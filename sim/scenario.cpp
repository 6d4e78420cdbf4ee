#include "sim/scenario.h"

#include "sim/model/parameters/all.h"

#include <algorithm>

namespace cw {

std::vector<Jurisdiction> defaultJurisdictions() {
    return {
        {"Northern Union", 0.25, 0.50, 0.45, 0.30, {{0.45, 5}, {0.20, 1}}, {}},
        {"Western Federation", 0.25, 0.25, 0.25, 0.30, {{0.10, 0.5}}, {}},
        {"Eastern Republic", 0.30, 0.25, 0.22, 0.25, {{0.20, 2}}, {}},
        {"Free Harbour", 0.20, 0.00, 0.08, 0.15, {{0.05, 0.05}}, {}},
    };
}

std::optional<double> JointDraws::at(const ParameterSpec& spec, std::uint32_t run) const {
    const auto column = std::ranges::find(specs, &spec);
    if (column == specs.end()) return std::nullopt;
    return quantiles[run % quantiles.size()][static_cast<std::size_t>(column - specs.begin())];
}

Scenario Scenario::withoutWords() const {
    Scenario bare = *this;
    bare.name.clear(), bare.summary.clear(), bare.notes.clear();
    bare.runs = 0;
    return bare;
}

const LeverSetting* Scenario::lever(const ParameterSpec& spec) const {
    const auto found = std::ranges::find(levers, &spec, &LeverSetting::spec);
    return found == levers.end() ? nullptr : &*found;
}

double Scenario::leverValue(const ParameterSpec& spec) const {
    const LeverSetting* setting = lever(spec);
    return setting ? setting->schedule.value : values.value(spec);
}

void Scenario::setLever(const ParameterSpec& spec, double value) {
    Schedule schedule;
    if (const LeverSetting* setting = lever(spec)) schedule = setting->schedule;
    schedule.value = value;
    setLever(spec, schedule);
}

void Scenario::setLever(const ParameterSpec& spec, const Schedule& schedule) {
    resetLever(spec);
    // Where a jurisdiction has a status quo of its own, even the default is a change.
    const bool sameEverywhere = std::ranges::none_of(jurisdictions, [&](const Jurisdiction& j) {
        return std::ranges::find(j.levers, &spec, [](const auto& own) { return own.first; }) != j.levers.end();
    });
    if (sameEverywhere && schedule == Schedule{.value = values.value(spec)}) return;
    const auto place = std::ranges::lower_bound(levers, spec.index, {},
                                                [](const LeverSetting& s) { return s.spec->index; });
    levers.insert(place, {&spec, schedule});
}

void Scenario::resetLever(const ParameterSpec& spec) {
    std::erase_if(levers, [&](const LeverSetting& s) { return s.spec == &spec; });
}

double Scenario::leverStart(const ParameterSet& assumptions) const {
    double first = months + 1;
    for (const LeverSetting& s : levers) first = std::min(first, s.schedule.start.value_or(assumptions[par::policy::start]));
    return first;
}

double Scenario::policyStart() const {
    ParameterSet earliest = values;
    for (const UncertainAssumption& u : uncertain)
        if (u.spec == &par::policy::start.spec) earliest.set(*u.spec, u.low);
    return triggers.empty() ? leverStart(earliest) : std::min(leverStart(earliest), earliest[par::policy::start]);
}

namespace {

void checkShares(const Scenario& scenario, std::vector<Problem>& found) {
    const auto& js = scenario.jurisdictions;
    if (js.empty() || js.size() > 16) {
        found.push_back({"/jurisdictions", "there must be 1 to 16 jurisdictions, not " + std::to_string(js.size())});
        return;
    }
    const auto total = [&](double Jurisdiction::* share) {
        double sum = 0;
        for (const auto& j : js) sum += j.*share;
        return sum;
    };
    const std::pair<const char*, double Jurisdiction::*> shares[] = {{"population", &Jurisdiction::population},
                                                                     {"compute", &Jurisdiction::compute},
                                                                     {"startups", &Jurisdiction::startups},
                                                                     {"communities", &Jurisdiction::communities}};
    for (const auto& [name, share] : shares)
        if (std::fabs(total(share) - 1) > 1e-6)
            found.push_back({"/jurisdictions", std::string("the shares '") + name + "' must sum to 1, not " + numberText(total(share))});
    double traffic = 0;
    std::size_t hubs = 0;
    for (const auto& j : js)
        for (const auto& hub : j.hubs) traffic += hub.traffic, ++hubs;
    if (hubs > 32) found.push_back({"/jurisdictions", "there can be at most 32 hubs, not " + std::to_string(hubs)});
    if (hubs > 0 && std::fabs(traffic - 1) > 1e-6)
        found.push_back({"/jurisdictions", "the hubs' traffic must sum to 1, not " + numberText(traffic)});
}

void checkUsers(const Scenario& scenario, std::vector<Problem>& found) {
    namespace u = par::users;
    const ParameterSet& v = scenario.values;
    double share = 0;
    for (const auto* part : u::shares) share += v.value(part->spec);
    if (std::fabs(share - 1) > 1e-6)
        found.push_back({"/population", "the shares users.share.* must sum to 1, not " + numberText(share)});
    const double least = static_cast<double>(std::size(u::shares)) * v[u::minimumPerKind];
    if (v[u::count] < least)
        found.push_back({"/population/users.count", numberText(v[u::count]) + " is below " + std::to_string(std::size(u::shares)) + " x users.minimum_per_kind = " +
                                                        numberText(least) + ", the least that is allowed"});
}

/// The scenario with every drawn assumption at the top of its range: the largest run that may come up.
ParameterSet largestValues(const Scenario& scenario) {
    ParameterSet values = scenario.values;
    for (const UncertainAssumption& u : scenario.uncertain) values.set(*u.spec, u.high);
    return values;
}

void checkDates(const Scenario& scenario, std::vector<Problem>& found) {
    const ParameterSet latest = largestValues(scenario);   // a start that is drawn may come late
    for (const LeverSetting& lever : scenario.levers) {
        const double start = lever.schedule.start.value_or(latest[par::policy::start]);
        if (lever.schedule.end && *lever.schedule.end <= start)
            found.push_back({"/levers/" + std::string(lever.spec->id) + "/end",
                             numberText(*lever.schedule.end) + " is not later than the start, month " + numberText(start)});
    }
}

} // namespace

std::vector<Problem> problems(const Scenario& scenario) {
    std::vector<Problem> found;
    if (scenario.months < 1 || scenario.months > 600)
        found.push_back({"/months", std::to_string(scenario.months) + " is not between 1 and 600"});
    if (scenario.runs < 1 || scenario.runs > 1000000)
        found.push_back({"/runs", std::to_string(scenario.runs) + " is not between 1 and 1000000"});
    if (scenario.seed > maxSeed)
        found.push_back({"/seed", std::to_string(scenario.seed) + " is not between 0 and " + std::to_string(maxSeed)});
    checkDates(scenario, found);
    checkShares(scenario, found);
    checkUsers(scenario, found);
    const Cost cost = estimate(scenario);
    constexpr double most = 16e9;
    if (cost.bytes > most)
        found.push_back({"", "one run would need about " + numberText(std::ceil(cost.bytes / 1e9)) +
                                 " GB of memory; the most that is allowed is 16 GB (fewer users.count, network.mean_degree or derive.variants)"});
    return found;
}

Cost estimate(const Scenario& scenario) {
    const ParameterSet v = largestValues(scenario);
    const double users = v[par::users::count], months = scenario.months;
    const double developers = v[par::developers::frontierCount] + v[par::developers::startupCount] + v[par::developers::communityCount];
    const double models = months * (2 * v[par::derive::variants] + developers / 4) + developers;
    // Three passes over the links while the network is built; rows of the world's tables (see world.h).
    const double links = users * v[par::network::meanDegree] / 2;
    return {users * 40 + links * 32 + developers * 400 + models * 200 + months * 700,
            months * (users * 60e-9 + developers * 600e-9 + models * 40e-9) + users * 500e-9};
}

} // namespace cw
