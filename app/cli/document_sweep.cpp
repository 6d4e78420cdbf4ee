#include "app/cli/document_sweep.h"
#include "sim/io/scenario_file.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <stdexcept>

namespace cw::cli {

namespace {

/// Where few adopt a threshold, whoever is bound by it moves abroad, and its details decide nothing.
constexpr std::string_view everywhere = "treaty.coalition=universal";

/// Levers that do not act, or not fully, at the status quo of the others, and what must be on for it: see `mechanism`.
constexpr struct { std::string_view lever, setting; } companionsOf[] = {
    {"liability.developer_burden", "liability.regime=strict"},
    {"liability.platform_burden", "platform.safe_harbour=0"},
    {"liability.foreseeability", "liability.regime=strict"},
    {"liability.joint_and_several", "liability.regime=strict"},
    {"liability.open_exemption", "liability.regime=strict"},
    {"liability.cover", "liability.regime=strict"},
    {"liability.damages_multiplier", "liability.regime=strict"},
    {"licensing.threshold_drift", "licensing.model_threshold=25"},
    {"licensing.threshold_drift", everywhere},
    {"licensing.fee", "licensing.model_threshold=25"},
    {"licensing.fee", everywhere},
    {"licensing.delay", "licensing.model_threshold=25"},
    {"licensing.delay", everywhere},
    {"licensing.refusal", "licensing.model_threshold=25"},
    {"licensing.refusal", everywhere},
    {"licensing.safety_standard", "licensing.model_threshold=25"},
    {"licensing.safety_standard", everywhere},
    {"licensing.hardware_threshold", "licensing.hardware_stringency=0.5"},
    {"licensing.hardware_stringency", "licensing.hardware_threshold=26"},
    {"compute.chip_reporting", "licensing.model_threshold=25"},
    {"compute.chip_reporting", everywhere},
    {"compute.reporting_threshold", "licensing.model_threshold=25"},
    {"compute.reporting_threshold", everywhere},
    {"compute.reporting_threshold", "compute.chip_reporting=0.7"},
    {"compute.inspection", "licensing.model_threshold=25"},
    {"compute.inspection", everywhere},
    {"compute.penalty", "licensing.model_threshold=25"},
    {"compute.penalty", everywhere},
    {"release.tier_threshold", "release.open_weights=tiered"},
    {"release.staging_months", "release.open_weights=tiered"},
    {"release.evaluation_stringency", "release.open_weights=tiered"},
    {"treaty.coalition", "liability.regime=strict"},
    {"treaty.enforcement", "treaty.red_line=25"},
    {"treaty.enforcement", everywhere},
    {"treaty.market_access", "liability.regime=strict"},
    {"regulator.responsiveness", "regulator.mode=responsive"},
    {"regulator.memory", "regulator.mode=responsive"},
};

/// 4 to 6 equal steps, whichever number makes the step's text shortest.
int stepsOver(const Range& range) {
    int best = 6;
    for (const int steps : {5, 4})
        if (numberText((range.high - range.low) / steps).size() < numberText((range.high - range.low) / best).size()) best = steps;
    return best;
}

double rounded(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3g", value);
    return std::strtod(text, nullptr);
}

std::vector<double> scaleValues(const Sweep& sweep) {
    const auto& [low, high] = sweep.lever->plausible;
    const int steps = sweep.isLogarithmic() ? 6 : stepsOver(sweep.lever->plausible);
    std::vector<double> values;
    for (int i = 0; i <= steps; ++i) {
        const double part = static_cast<double>(i) / steps;
        const double value = sweep.isLogarithmic() ? low * std::pow(high / low, part) : low + part * (high - low);
        values.push_back(i == 0 ? low : i == steps ? high : sweep.lever->kind == Kind::integer ? std::round(value) : rounded(value));
    }
    if (sweep.lever->hasOff()) values.push_back(sweep.lever->off);
    return values;
}

Sweep plan(const ParameterSpec& lever) {
    Sweep sweep;
    sweep.lever = &lever;
    if (sweep.isScale()) sweep.values = scaleValues(sweep);
    else
        for (double value = lever.limits.low; value <= lever.limits.high; ++value) sweep.values.push_back(value);
    sweep.values.push_back(lever.fallback);
    std::ranges::sort(sweep.values);
    const auto same = std::ranges::unique(sweep.values);
    sweep.values.erase(same.begin(), same.end());
    sweep.fallback = static_cast<std::size_t>(std::ranges::find(sweep.values, lever.fallback) - sweep.values.begin());
    for (const auto& [id, setting] : companionsOf)
        if (id == lever.id) sweep.companions.emplace_back(setting);
    return sweep;
}

std::vector<std::string_view> outcomesOf(const ParameterSpec& lever) {
    std::vector<std::string_view> ids{"innovation.flow", "misuse.expected_harm", "market.open_share"};
    for (const std::string_view id : idsIn(lever.watch))
        if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
    return ids;
}

Variants variantsOf(const Sweep& sweep, const Scenario& base) {
    Scenario with = base;
    std::vector<Problem> found;
    for (const std::string& setting : sweep.companions) applySetting(with, setting, found);
    if (!found.empty()) throw std::logic_error(std::string(sweep.lever->id) + ": " + found[0].where + ": " + found[0].what);
    Variants variants;
    for (const double value : sweep.values) {
        auto variant = std::make_shared<Scenario>(with);
        variant->setLever(*sweep.lever, value);
        variants.push_back(variant);
    }
    return variants;
}

} // namespace

std::string Sweep::name(std::size_t value) const {
    if (endsOff() && values[value] == lever->off) return "off";
    if (lever->kind == Kind::toggle) return values[value] > 0 ? "on" : "off";
    return valueText(*lever, values[value]);
}

bool Sweep::detected(const Interval& d) const {
    if (d.n < 2 || values.size() < 2 || !d.excludesZero()) return false;
    // Bonferroni over the values beside the default; the interval at hand has the quantile of one test.
    const double tests = static_cast<double>(values.size() - 1), degrees = static_cast<double>(d.n - 1);
    const double wide = boost::math::quantile(boost::math::students_t(degrees), 1 - 0.025 / tests);
    return std::abs(d.mean) > (d.high - d.mean) * wide / studentT975(d.n - 1);
}

std::vector<Sweep> plannedSweeps() {
    std::vector<Sweep> sweeps;
    for (const ParameterSpec* spec : parameterRegistry())
        if (spec->role == Role::lever) sweeps.push_back(plan(*spec));
    return sweeps;
}

void compute(Sweep& sweep, const Scenario& base, TwinRunner& runner) {
    const Variants variants = variantsOf(sweep, base);
    const std::vector<RunSet> sets = runner.run(variants);
    for (const std::string_view id : outcomesOf(*sweep.lever)) {
        Curve curve{measureOf(id, base.months, firstStart(variants)), {}, {}};
        for (std::size_t i = 0; i < sets.size(); ++i) {
            curve.differences.push_back(difference(curve.measure, sets[i], sets[sweep.fallback]));
            if (i > 0) curve.steps.push_back(difference(curve.measure, sets[i], sets[i - 1]));
        }
        sweep.curves.push_back(std::move(curve));
    }
}

} // namespace cw::cli
