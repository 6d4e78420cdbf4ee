#include "sim/analysis/patterns/later_patterns.h"

#include "sim/model/choices.h"
#include "sim/model/parameters/all.h"
#include "sim/outcome.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace cw {

namespace {

/// Three digits, the same on every machine.
std::string shortText(double x) {
    const double size = std::fabs(x);
    std::array<char, 64> buffer;
    const bool fixed = size == 0 || (size >= 0.01 && size < 1e7);
    const int digits = !fixed ? 1 : size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), x,
                                   fixed ? std::chars_format::fixed : std::chars_format::scientific, digits).ptr;
    return {buffer.data(), end};
}

/// Rounding is no direction.
constexpr double nothing = 1e-9;

bool accepts(const Clause& clause, double x) { return x >= clause.low && x <= clause.high; }

struct Band {
    double low = 0, median = 0, high = 0;
};
Band bandOf(std::span<const double> perDraw) {
    std::vector<double> sorted(perDraw.begin(), perDraw.end());
    std::ranges::sort(sorted);
    return {quantile(sorted, 0.05), quantile(sorted, 0.5), quantile(sorted, 0.95)};
}

std::string describe(const Clause& clause, const Band& band) {
    const auto holds = std::ranges::count_if(clause.perDraw, [&](double x) { return accepts(clause, x); });
    return clause.name + (clause.name.empty() ? "" : ": ") + shortText(band.median) + " " + clause.unit + " (" +
           shortText(band.low) + " to " + shortText(band.high) + "), holds in " + std::to_string(holds) + " of " +
           std::to_string(clause.perDraw.size()) + " draws";
}

/// Share of draws in which all clauses hold at once.
double jointShare(std::span<const Clause> clauses) {
    const std::size_t draws = clauses.front().perDraw.size();
    std::size_t holding = 0;
    for (std::size_t r = 0; r < draws; ++r)
        holding += std::ranges::all_of(clauses, [&](const Clause& c) { return accepts(c, c.perDraw[r]); });
    return static_cast<double>(holding) / static_cast<double>(draws);
}

} // namespace

PatternResult judgeClauses(std::span<const Clause> clauses, std::string_view why, std::string_view untested) {
    PatternResult result;
    bool inside = true, directed = true;
    for (const Clause& clause : clauses) {
        const Band band = bandOf(clause.perDraw);
        if (&clause == &clauses.front()) {
            result.low = band.low;
            result.median = band.median;
            result.high = band.high;
        }
        inside &= accepts(clause, band.median);
        directed &= clause.sign == 0 || clause.sign * band.median > nothing;
        result.found += (result.found.empty() ? "" : "; ") + describe(clause, band);
    }
    result.holds = jointShare(clauses);
    if (!untested.empty()) result.found += "; not in the model: " + std::string(untested);
    const bool whole = inside && result.holds >= 0.5 && untested.empty();
    result.verdict = whole ? Verdict::reproduced : directed ? Verdict::signOnly : Verdict::notReproduced;
    if (!whole) result.why = why;
    return result;
}

PatternResult judgeDraws(std::span<const double> perDraw, double low, double high, double sign, std::string unit) {
    const Clause clause{.perDraw = {perDraw.begin(), perDraw.end()}, .low = low, .high = high, .sign = sign, .unit = std::move(unit)};
    return judgeClauses(std::span(&clause, 1), {});
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
    execute(plan, runs.settings().threads, [](const PlannedRun&, RunResult&&) {});
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
