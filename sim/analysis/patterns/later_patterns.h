#pragma once
#include "sim/analysis/patterns/pattern.h"
#include "sim/world.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cw {

// Patterns 15 to 27, and what their tests share.

extern const Pattern pattern15, pattern16, pattern17, pattern18, pattern19, pattern20, pattern21, pattern22,
    pattern23, pattern24, pattern25, pattern26, pattern27;

/// One testable part of a pattern: a number per draw of the assumptions, in `unit`, and what is accepted.
struct Clause {
    std::string name = {};
    std::vector<double> perDraw = {};
    double low = 0, high = 0;   ///< accepted, ends included
    double sign = 0;            ///< +1, -1: the direction that the median must have; 0: no direction of its own
    std::string unit = {};
};
/// judge() for clauses.
PatternResult judgeClauses(std::span<const Clause> clauses, std::string_view why, std::string_view untested = {});

/// First month of a policy that sets no start of its own.
inline constexpr int policyMonth = 12;
/// The rule binds the whole world.
void makeUniversal(Scenario& scenario);
/// An assumption takes this value in every draw.
void fixAssumption(Scenario& scenario, const ParameterSpec& spec, double value);
/// An assumption takes `factor` times the value that it would have, draw by draw.
void scaleAssumption(Scenario& scenario, const ParameterSpec& spec, double factor);

/// The assumptions of run `run`.
ParameterSet assumptionsOf(const Scenario& scenario, std::uint32_t run);
/// As many runs of `scenario` as the settings ask for, seen by `observe`; called from several threads, but never from two
/// for one run.
void observeRuns(const PatternRuns& runs, const Scenario& scenario,
                 const std::function<void(std::uint32_t run, int month, const World& world)>& observe);

/// Mean of an outcome over months from .. to - 1, one value per run.
std::vector<double> windowMeans(const RunSet& set, std::string_view outcome, int from, int to);
/// 100 (a / b - 1), run by run; 0 where both are 0.
std::vector<double> percentChange(std::span<const double> a, std::span<const double> b);
/// a - b, run by run.
std::vector<double> difference(std::span<const double> a, std::span<const double> b);

} // namespace cw
