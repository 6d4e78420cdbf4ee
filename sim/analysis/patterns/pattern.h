#pragma once
#include "sim/analysis/statistics.h"
#include "sim/scenario.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cw {

// Pattern-oriented validation (Grimm & Railsback 2012): stylised facts that a credible model shows over its default
// uncertainty. A pattern that is not reproduced is reported, never hidden and never fitted to.

/// What a test of a pattern can show: of the whole run, of one function the run calls, or of arithmetic on inputs.
enum class Strength { run, function, arithmetic };
enum class Verdict { reproduced, signOnly, notReproduced };

/// How one pattern came out. `values` holds one number per draw of the assumptions (size n), in the unit of `unit`.
struct PatternResult {
    Verdict verdict = Verdict::notReproduced;
    double median = 0, low = 0, high = 0;   ///< over draws of the assumptions: 50, 5 and 95 %
    double holds = 0;                       ///< share of draws in which the pattern holds by itself, 0..1
    std::string found;                      ///< one line: the numbers behind the verdict, with units
    std::string why;                        ///< where it is missed: the mechanism that misses it; else empty
};

/// Ensembles that several patterns ask for, computed once. Run r draws the r-th set of assumptions from their plausible
/// ranges, so that runs of different policies with the same number are twin worlds under the same assumptions.
class PatternRuns {
public:
    struct Settings {
        std::uint32_t runs = 64;     ///< draws of the assumptions
        std::uint64_t seed = 90210;  ///< never the seed the model is looked at with while it is built
        unsigned threads = 1;
    };
    explicit PatternRuns(const Settings& settings) : m_settings(settings) {}
    const Settings& settings() const { return m_settings; }
    /// The status quo with every assumption of role `assumption` uncertain over its plausible range.
    Scenario baseline() const;
    /// Runs of a scenario, remembered by `name`. The scenario should come from baseline().
    const RunSet& of(const std::string& name, const Scenario& scenario);
    const RunSet& baselineRuns() { return of("status quo", baseline()); }

private:
    Settings m_settings;
    std::map<std::string, RunSet> m_sets;
};

/// One stylised fact and its test.
struct Pattern {
    int number = 0;                       ///< of the list in docs/validation.md, from 1
    std::string_view name = {};           ///< "Persistent short lag"
    std::string_view fact = {};           ///< what is observed
    std::string_view source = {};         ///< where
    std::string_view criterion = {};      ///< what counts as reproduced, and what as right in sign
    Strength strength = Strength::run;
    bool signSuffices = false;            ///< direction evidenced, bound a judgement: held to sign only
    bool calibration = false;             ///< seen by the calibration; all others are looked at once, afterwards
    PatternResult (*test)(PatternRuns& runs) = nullptr;
};

/// All patterns, by number.
std::span<const Pattern* const> patternRegistry();

} // namespace cw
