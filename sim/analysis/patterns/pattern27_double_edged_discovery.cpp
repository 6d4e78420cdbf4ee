#include "sim/analysis/patterns/later_patterns.h"
#include "sim/model/parameters/all.h"

#include <algorithm>

namespace cw {

namespace {

constexpr int from = 24, to = 120;
constexpr std::array efforts{0.1, 0.3, 1.0, 3.0, 10.0};   // of attackers and defenders alike
constexpr double someBounties = 0.30, moreBounties = 0.58;   // bn$/yr: two equal steps from 0.02
constexpr double neverPatched = 120;                          // months

Scenario withEffort(const PatternRuns& runs, double factor) {
    Scenario s = runs.baseline();
    for (const auto* rate : {&par::weakness::attack, &par::weakness::inside, &par::weakness::outside}) scaleAssumption(s, rate->spec, factor);
    return s;
}

Scenario withBounties(Scenario s, double bounties) {
    makeUniversal(s);
    s.setLever(par::alignment::bounties.spec, bounties);
    return s;
}

std::vector<double> openNow(const RunSet& set) { return windowMeans(set, "weakness.open", from, to); }

/// Open weaknesses at the least and at the most effort against the effort at which there are most, in %.
std::pair<std::vector<double>, std::vector<double>> hump(PatternRuns& runs) {
    std::vector<std::vector<double>> stocks;
    for (const double effort : efforts) {
        const RunSet& set = effort == 1 ? runs.baselineRuns() : runs.of("search effort x" + numberText(effort), withEffort(runs, effort));
        stocks.push_back(openNow(set));
    }
    std::vector<double> peak = stocks.front();
    for (const auto& stock : stocks)
        for (std::size_t r = 0; r < peak.size(); ++r) peak[r] = std::max(peak[r], stock[r]);
    return {percentChange(stocks.front(), peak), percentChange(stocks.back(), peak)};
}

/// Expected harm through guarded models, which is what weaknesses act on.
std::vector<double> guardedHarm(const RunSet& set) {
    std::vector<double> harm = windowMeans(set, "misuse.route.api", from, to);
    const auto open = windowMeans(set, "misuse.route.open", from, to);
    for (std::size_t r = 0; r < harm.size(); ++r) harm[r] += open[r];
    return harm;
}

PatternResult test(PatternRuns& runs) {
    const auto [least, most] = hump(runs);
    const RunSet &none = runs.baselineRuns(), &some = runs.of("bounties 0.30", withBounties(runs.baseline(), someBounties));
    const RunSet& more = runs.of("bounties 0.58", withBounties(runs.baseline(), moreBounties));
    Scenario unpatched = runs.baseline();
    fixAssumption(unpatched, par::weakness::patchLag.spec, neverPatched);
    const RunSet& slow = runs.of("no patches", unpatched);
    const RunSet& slowMore = runs.of("no patches, bounties 0.58", withBounties(unpatched, moreBounties));
    const auto found = [](const RunSet& set) { return windowMeans(set, "weakness.found", from, to); };
    const auto first = percentChange(found(some), found(none));
    const auto second = difference(percentChange(found(more), found(none)), first);
    const Clause clauses[] = {
        {"open weaknesses at a tenth of all effort against the peak", least, -100, -5, -1, "%"},
        {"open weaknesses at ten times all effort against the peak", most, -100, -5, -1, "%"},
        {"weaknesses found with bounties of 0.30 against 0.02 bn$", first, 0.1, 1e3, 1, "%"},
        {"the next step's gain less the first's", difference(second, first), -1e3, -0.1, -1, "points"},
        {"open weaknesses, 0.58 bn$ of bounties, no patches", percentChange(openNow(slowMore), openNow(slow)), 0, 1e3, 1, "%"},
        {"the same, patched in 1 to 12 months", percentChange(openNow(more), openNow(none)), -1e3, 0, -1, "%"},
        {"expected harm through guarded models, no patches", percentChange(guardedHarm(slowMore), guardedHarm(slow)), -1e3, 1e3, 0, "%"},
        {"the same, patched in 1 to 12 months", percentChange(guardedHarm(more), guardedHarm(none)), -1e3, 1e3, 0, "%"}};
    return judgeClauses(clauses, "What is found counts as exploitable until it is patched, in weights after weakness.patch_lag and a "
                                 "defender's own discovery (E9); outside effort has diminishing returns by form.");
}

} // namespace

const Pattern pattern27{
    .number = 27, .name = "Discovery is double-edged",
    .fact = "As the effort of both sides grows, the stock of exploitable flaws first rises, then falls; open red-teaming finds more, "
            "with diminishing returns; its benefit turns negative if released weights are patched late or never.",
    .source = "Garfinkel & Dafoe 2019; discovery 1 - (1 - p)^n (L14). Patching: direction only.",
    .criterion = "Efforts of all who search x0.1 to x10: open weaknesses are most at neither end, by 5 % or more. Bounties of 0.30 "
                 "bn$ a year find more than 0.02, and as much again adds less. Bounties of 0.58 raise the stock of open "
                 "weaknesses where patches of open copies take ten years and lower it where they take 1 to 12 months (the sign "
                 "suffices).",
    .strength = Strength::run, .signSuffices = true, .test = test};

} // namespace cw
