#include "sim/analysis/patterns/follow_on.h"
#include "sim/analysis/patterns/later_patterns.h"
#include "sim/model/choices.h"
#include "sim/model/parameters/all.h"
#include "sim/model/products.h"

#include <algorithm>

namespace cw {

namespace {

constexpr int reopening = 60;

/// Open weights are forbidden everywhere, watched and taken down, for four years.
Scenario closedForFourYears(const PatternRuns& runs) {
    Scenario s = runs.baseline();
    const auto until = [&](const ParameterSpec& spec, double value) { s.setLever(spec, Schedule{.value = value, .end = reopening}); };
    makeUniversal(s);
    until(par::release::openWeights.spec, openForbidden);
    until(par::compute::inspection.spec, 0.8);
    until(par::compute::penalty.spec, 5);
    until(par::platform::moderation.spec, 1);
    return s;
}

/// US$ a month of all lawful users of a developer's open weights.
std::vector<double> openValues(const ParameterSet& a, const World& w) {
    namespace v = par::value;
    const std::array<double, lawfulKinds> worth{a[v::consumer], a[v::builder], a[v::consumer] * a[v::minorMultiple], a[v::consumer] * a[v::minorMultiple]};
    std::vector<double> values;
    for (std::size_t p = static_cast<std::size_t>(Route::open); p < productCount(w); p += 2) {
        const std::int32_t model = modelOfProduct(w, p);
        if (model < 0) continue;
        const double quality = std::max(0.0, 1 + a[v::perOom] * (capabilityInUse(w, p, static_cast<std::size_t>(model)) - a[v::reference]));
        double value = 0;
        for (std::size_t kind = 0; kind < lawfulKinds; ++kind)
            for (std::size_t j = 0; j < w.jurisdictions.size(); ++j)
                value += w.users.usage[usageRow(w, kind, j) + p] * w.users.weight[kind] * worth[kind] * quality;
        values.push_back(value);
    }
    return values;
}

/// Share of open value that the most useful twentieth of those who open make, in %.
double topTwentieth(std::vector<double> values) {
    std::ranges::sort(values, std::greater{});
    const std::size_t top = std::max<std::size_t>(1, values.size() / 20);
    double all = 0, best = 0;
    for (std::size_t k = 0; k < values.size(); ++k) all += values[k], best += k < top ? values[k] : 0;
    return all > 0 ? 100 * best / all : 0;
}

struct Seen {
    std::vector<BuilderWork> builders;
    std::vector<double> top;
};

Seen seeLastClosedMonth(const PatternRuns& runs, Scenario scenario) {
    scenario.months = reopening;
    Seen seen{std::vector<BuilderWork>(runs.settings().runs), std::vector<double>(runs.settings().runs)};
    observeRuns(runs, scenario, [&](std::uint32_t run, int month, const World& world) {
        if (month != reopening - 1) return;
        const ParameterSet a = assumptionsOf(scenario, run);
        seen.builders[run] = measureBuilders(a, world);
        seen.top[run] = topTwentieth(openValues(a, world));
    });
    return seen;
}

PatternResult test(PatternRuns& runs) {
    const Scenario ban = closedForFourYears(runs);
    const RunSet &after = runs.of("open weights forbidden for four years", ban), &before = runs.baselineRuns();
    const auto change = [&](int from, int to) {
        return percentChange(windowMeans(after, "innovation.derivatives", from, to), windowMeans(before, "innovation.derivatives", from, to));
    };
    const Seen open = seeLastClosedMonth(runs, runs.baseline()), closed = seeLastClosedMonth(runs, ban);
    std::vector<double> affected;
    for (std::size_t r = 0; r < open.builders.size(); ++r) affected.push_back(changeOfOpenBuilders(open.builders[r], closed.builders[r]));
    const Clause clauses[] = {{"follow-on innovation in the last two closed years", change(reopening - 24, reopening), -30, -20, -1, "%"},
                              {"in years 3 and 4 after re-opening", change(reopening + 24, reopening + 48), -100, -5, -1, "%"},
                              {"share of open value made by the top 5 % who open", open.top, 90, 100, 1, "%"},
                              {"follow-on of builders who would be on open weights", affected, -100, 100, 0, "%"}};
    return judgeClauses(clauses, "Who loses open weights goes on by API with innovation.closed_follow_on of the innovations, the measured "
                                 "loss as an input, but most builders were never on open weights (E8). Closing lasts through the commons that "
                                 "work builds on, which lose what is no longer shared and fill up again within years of re-opening.");
}

} // namespace

const Pattern pattern25{
    .number = 25, .name = "Closing access costs follow-on innovation",
    .fact = "Closed access costs 20 to 30 % of follow-on innovation, and the loss persists after access is opened again; the "
            "benefit itself is concentrated: 5 % of contributors make some 96 % of it.",
    .source = "Williams 2013, JPE 121(1); Hoffmann, Nagle & Zhou 2024, HBS 24-038.",
    .criterion = "Open weights forbidden everywhere for four years, watched and taken down: follow-on innovations of the last two "
                 "fall by 20 to 30 %, in years 3 and 4 after the end they still miss at least 5 %; the top 5 % of developers with "
                 "open weights make at least 90 % of their value. In sign: a loss, then and later.",
    .strength = Strength::run, .test = test};

} // namespace cw
