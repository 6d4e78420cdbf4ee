#pragma once
#include "app/cli/document.h"
#include "app/cli/document_words.h"

#include <string>
#include <vector>

namespace cw::cli {

/// What one outcome does along a sweep.
struct Curve {
    Measure measure;
    std::vector<Interval> differences;   ///< per value, against the lever's default
    std::vector<Interval> steps;         ///< value i + 1 against value i
};

/// One lever at several values, everything else at the status quo and its companions.
struct Sweep {
    const ParameterSpec* lever = nullptr;
    std::vector<double> values;            ///< ascending; the default is among them
    std::size_t fallback = 0;              ///< row of the default in `values`
    std::vector<std::string> companions;   ///< settings without which the lever does not act, or not fully, as `--set` takes them
    std::vector<Curve> curves;             ///< value, expected harm, open share, then what the lever's `watch` names beside

    /// False for choices and switches: their values are names.
    bool isScale() const { return lever->kind == Kind::real || lever->kind == Kind::integer; }
    bool isLogarithmic() const { return isScale() && lever->plausible.low > 0 && lever->plausible.high / lever->plausible.low > 3; }
    /// The last value of a threshold means that the lever is off.
    bool endsOff() const { return lever->hasOff(); }
    /// "26.5", "off", "strict"
    std::string name(std::size_t value) const;
    /// True where the difference is one that luck does not explain, allowing for as many tests as the sweep has values.
    bool detected(const Interval& difference) const;
};

/// The sweeps of all levers, not yet computed: values and companions only.
std::vector<Sweep> plannedSweeps();
/// Fills the curves. `base` is the status quo with the runs that are wanted.
void compute(Sweep& sweep, const Scenario& base, TwinRunner& runner);

} // namespace cw::cli
