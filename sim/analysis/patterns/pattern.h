#pragma once
#include "sim/analysis/patterns/observation.h"
#include "sim/analysis/statistics.h"
#include "sim/ensemble.h"
#include "sim/scenario.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace cw {

// Pattern-oriented validation (Grimm & Railsback 2012): stylised facts that a credible model shows over its default
// uncertainty. A pattern that is not reproduced is reported, never hidden and never fitted to.

/// What a test of a pattern can show: of the whole run, of one function the run calls, or of arithmetic on inputs.
enum class Strength { run, function, arithmetic };
enum class Verdict { reproduced, signOnly, notReproduced };

/// A number that a pattern was judged by, over the draws that have a case of it; not numbers where none has.
struct Finding {
    std::string name, unit;
    Range accepted, direction;              ///< those of its criterion
    double low = 0, median = 0, high = 0;   ///< 5, 50 and 95 % of draws
    std::size_t cases = 0;                  ///< draws with a case
};

/// How one pattern came out.
struct PatternResult {
    Verdict verdict = Verdict::notReproduced;
    double median = 0, low = 0, high = 0;   ///< of its first number, over draws of the assumptions: 50, 5 and 95 %
    double holds = 0;                       ///< share of draws in which the pattern holds by itself, 0..1
    std::string found;                      ///< one line: the numbers behind the verdict, with units
    std::string why;                        ///< where it is missed: the mechanism that misses it; else empty
    std::vector<Finding> findings = {};     ///< one per criterion, in their order: what `found` says in a line
    std::string untested = {};              ///< the part of the fact that the model has no mechanism for, or empty
};

/// "reproduced", "sign only", "not reproduced"; "run", "function", "arithmetic".
std::string_view verdictName(Verdict verdict);
/// The verdict of this name, if there is one.
std::optional<Verdict> findVerdict(std::string_view name);
std::string_view strengthName(Strength strength);

/// One draw of the assumptions: the run under them and what was seen in its world.
struct Draw {
    const RunResult& result;
    const Observation& seen;
    const ParameterSet& assumptions;
};

/// A number that a pattern is judged by, in `unit`. Ends count as inside; an end may be infinite.
struct Criterion {
    std::string_view name = {}, unit = {};
    Range accepted;    ///< as observed
    Range direction;   ///< wider: what still has the right sign
};
/// A criterion whose number comes from one run alone, so that a calibration can use the same. Not a number where the run
/// has no case of it.
struct Measure {
    Criterion criterion;
    double (*of)(const Draw&) = nullptr;
};
/// A criterion with one number per draw (size: draws). Draws without a case (not a number) do not hold.
struct Measured {
    Criterion criterion;
    std::vector<double> values;
};

/// Reproduced: every median lies in its accepted range, and in at least half of the draws all numbers do. In sign only:
/// every median has the right direction. `untested` names a part of the fact that the model has no mechanism for, or is
/// empty; with it the verdict is at most "sign only". `why` is kept where the pattern is missed.
/// There is at least one criterion.
PatternResult judge(std::span<const Measured> measured, std::string_view why, std::string_view untested = {});
/// Ratio as yearly growth, in %: 100 ((late / early)^(1/years) - 1); not a number without an early value.
double growthPerYear(double early, double late, double years);
/// Mean of an outcome over months from .. to - 1. Throws std::logic_error where there is no such outcome.
double windowMean(const RunResult& run, std::string_view outcome, int from, int to);

/// Runs of one scenario with what was seen in them; entry r of each belongs to run r.
struct Ensemble {
    RunSet set;
    std::vector<Observation> seen;
    std::vector<ParameterSet> assumptions;
    std::size_t size() const { return set.size(); }
    Draw draw(std::size_t r) const { return {set.runs()[r], seen[r], assumptions[r]}; }
};

/// These measures, run by run.
std::vector<Measured> measureAll(const Ensemble& ensemble, std::span<const Measure> measures);

/// Ensembles that several patterns ask for, computed once. Run r draws the r-th set of assumptions from their plausible
/// ranges, so that runs of different policies with the same number are twin worlds under the same assumptions.
class PatternRuns {
public:
    struct Settings {
        std::uint32_t runs = 64;     ///< draws of the assumptions
        std::uint64_t seed = 20261129;  ///< never the seed the model is looked at with while it is built, nor that of the calibration
        unsigned threads = 1;
        std::shared_ptr<const JointDraws> calibrated = {};   ///< draws of the assumptions instead of their whole ranges
        /// Whose assumptions hold: those that it sets keep its values or distributions in every draw. Null: nobody's.
        std::shared_ptr<const Scenario> own = {};
        std::stop_token stop = {};
        /// Called after every run with the months it took, one call at a time, from the thread that computed it.
        std::function<void(int months)> simulated = {};
    };
    /// What perform() throws when a stop was requested: no verdict on half of the draws.
    struct Stopped {};

    explicit PatternRuns(const Settings& settings) : m_settings(settings) {}
    const Settings& settings() const { return m_settings; }
    /// Computes a plan as the settings say. Every run of a pattern goes through here. Throws Stopped.
    void perform(const Plan& plan, const Deliver& deliver) const;
    /// Months simulated so far, all runs together.
    long long monthsSimulated() const { return m_months; }
    /// The status quo with every assumption of role `assumption` uncertain over its plausible range, or calibrated within.
    Scenario baseline() const;
    /// Runs of a scenario, remembered by `name`. The scenario should come from baseline().
    const RunSet& of(const std::string& name, const Scenario& scenario) { return ensemble(name, scenario).set; }
    const RunSet& baselineRuns() { return baselineEnsemble().set; }
    /// The same with what was seen in the worlds.
    const Ensemble& ensemble(const std::string& name, const Scenario& scenario);
    const Ensemble& baselineEnsemble() { return ensemble("status quo", baseline()); }
    /// The numbers of these measures in the baseline.
    std::vector<Measured> measure(std::span<const Measure> measures) { return measureAll(baselineEnsemble(), measures); }

private:
    Settings m_settings;
    std::map<std::string, Ensemble> m_ensembles;
    mutable long long m_months = 0;   // deliveries come one at a time
};

/// The assumptions that a scenario sets itself: away from the default, or given a distribution.
std::vector<const ParameterSpec*> ownAssumptions(const Scenario& scenario);

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
    std::span<const Measure> measures = {};   ///< those of its numbers that one run gives: what a calibration goes by
};

/// All patterns, by number.
std::span<const Pattern* const> patternRegistry();
/// What a pattern is about: "Safeguards". Neighbours in the registry share it.
std::string_view subjectOf(const Pattern& pattern);

/// A pattern with how it came out.
struct TestedPattern {
    const Pattern* pattern = nullptr;
    PatternResult result = {};
    int months = 0;   ///< simulated for it, per draw; what an earlier pattern asked for already is not counted again
};
TestedPattern testPattern(const Pattern& pattern, PatternRuns& runs);
/// "reproduced 9, sign only 3, not reproduced 2 of 14".
std::string tally(std::span<const TestedPattern> tested);

} // namespace cw
