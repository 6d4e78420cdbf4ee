#include "sim/analysis/calibration.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace cw {

std::vector<std::vector<double>> latinHypercube(std::uint32_t samples, std::size_t dimensions, std::uint64_t seed) {
    std::vector<std::vector<double>> points(samples, std::vector<double>(dimensions));
    std::vector<double> keys(samples);
    std::vector<std::uint32_t> order(samples);
    for (std::size_t d = 0; d < dimensions; ++d) {
        const auto dimension = static_cast<std::uint32_t>(d);
        // Draws 1 and 2 of this purpose: draw 0 belongs to runs that draw their own assumptions.
        for (std::uint32_t s = 0; s < samples; ++s) keys[s] = Luck(seed, s).uniform(0, Purpose::assumption, dimension, 1);
        std::iota(order.begin(), order.end(), 0u);
        std::ranges::stable_sort(order, {}, [&](std::uint32_t s) { return keys[s]; });
        for (std::uint32_t stratum = 0; stratum < samples; ++stratum) {
            const std::uint32_t s = order[stratum];
            points[s][d] = (stratum + Luck(seed, s).uniform(0, Purpose::assumption, dimension, 2)) / samples;
        }
    }
    return points;
}

double distanceTo(const Range& accepted, double value) {
    constexpr double farthest = 10;
    if (std::isnan(value)) return farthest;
    const double gap = std::max({0.0, accepted.low - value, value - accepted.high});
    if (gap == 0) return 0;
    const double end = value < accepted.low ? accepted.low : accepted.high;
    const double width = accepted.high - accepted.low;
    const double scale = std::isfinite(width) && width > 0 ? width : std::fabs(end);
    return scale > 0 ? std::min(farthest, gap / scale) : farthest;
}

double combined(std::span<const double> distances) {
    if (distances.empty()) return 0;
    double squares = 0;
    for (const double d : distances) squares += d * d;
    return std::sqrt(squares / static_cast<double>(distances.size()));
}

std::vector<CalibrationSample> nearest(std::vector<CalibrationSample> samples, double share) {
    if (!(share > 0 && share <= 1)) throw std::invalid_argument("the share to accept is not in (0, 1]");
    std::ranges::sort(samples, {}, [](const CalibrationSample& s) { return std::pair(s.distance, s.number); });
    const auto kept = std::max(1.0, std::ceil(share * static_cast<double>(samples.size()) - 1e-9));
    samples.resize(std::min(samples.size(), static_cast<std::size_t>(kept)));
    return samples;
}

std::vector<AssumptionShift> shiftsOf(std::span<const CalibrationSample> accepted) {
    std::vector<AssumptionShift> shifts;
    if (accepted.empty()) return shifts;
    for (std::size_t a = 0; a < accepted.front().quantiles.size(); ++a) {
        std::vector<double> column;
        for (const CalibrationSample& s : accepted) column.push_back(s.quantiles[a]);
        std::ranges::sort(column);
        const double median = quantile(column, 0.5);
        shifts.push_back({a, median - 0.5, quantile(column, 0.05), median, quantile(column, 0.95)});
    }
    std::ranges::stable_sort(shifts, std::greater{}, [](const AssumptionShift& s) { return std::fabs(s.shift); });
    return shifts;
}

double chanceShift(std::size_t accepted) { return 0.5 / std::sqrt(static_cast<double>(accepted) + 2); }

std::vector<const Pattern*> calibrationPatterns() {
    std::vector<const Pattern*> chosen;
    std::ranges::copy_if(patternRegistry(), std::back_inserter(chosen),
                         [](const Pattern* p) { return p->calibration && !p->measures.empty(); });
    return chosen;
}

namespace {

/// The scenario of one sample: its assumptions fixed at their places in the plausible ranges.
std::shared_ptr<const Scenario> scenarioAt(const Scenario& baseline, std::span<const double> quantiles) {
    auto scenario = std::make_shared<Scenario>(baseline);
    for (std::size_t a = 0; a < quantiles.size(); ++a) {
        const UncertainAssumption& u = baseline.uncertain[a];
        scenario->values.set(*u.spec, valueAt(u, quantiles[a]));
    }
    scenario->uncertain.clear();
    return scenario;
}

std::vector<double> distancesOf(std::span<const Pattern* const> patterns, const Draw& draw) {
    std::vector<double> distances;
    for (const Pattern* pattern : patterns) {
        std::vector<double> parts;
        for (const Measure& m : pattern->measures) parts.push_back(distanceTo(m.criterion.accepted, m.of(draw)));
        distances.push_back(combined(parts));
    }
    return distances;
}

} // namespace

std::vector<CalibrationSample> calibrationSamples(const CalibrationSettings& settings, const std::function<void()>& advance,
                                                  std::stop_token stop) {
    const Scenario baseline = PatternRuns({.runs = settings.samples, .seed = settings.seed}).baseline();
    const auto points = latinHypercube(settings.samples, baseline.uncertain.size(), settings.seed);
    const auto patterns = calibrationPatterns();
    Plan plan;
    for (std::uint32_t s = 0; s < settings.samples; ++s) {
        plan.variants.push_back(scenarioAt(baseline, points[s]));
        plan.cells.push_back({s, s});   // each sample has luck of its own
    }
    std::vector<Observation> seen(settings.samples);   // a run writes into its own entry
    plan.options.observe = [&](std::uint32_t run, int month, const World& world) {
        const Scenario& scenario = *plan.variants[run];
        observe(seen[run], scenario, scenario.values, run, month, world);
    };
    std::vector<CalibrationSample> samples;
    execute(plan, settings.threads, [&](const PlannedRun& cell, RunResult&& result) {
        CalibrationSample sample{.number = cell.run, .quantiles = points[cell.run], .distances = {}};
        sample.distances = distancesOf(patterns, {result, seen[cell.run], plan.variants[cell.variant]->values});
        sample.distance = combined(sample.distances);
        samples.push_back(std::move(sample));
        seen[cell.run] = {};
        advance();
    }, stop);
    std::ranges::sort(samples, {}, &CalibrationSample::number);
    return samples;
}

} // namespace cw
