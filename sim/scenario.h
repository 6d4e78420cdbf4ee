#pragma once
#include "sim/key.h"
#include "sim/parameter.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cw {

struct Outcome;

struct Hub {
    double traffic = 0;   ///< share of all downloads, 0..1; the hubs' shares sum to 1
    double wealth = 0;    ///< bn$
    bool operator==(const Hub&) const = default;
};

/// One legal order. Shares of all jurisdictions sum to 1.
struct Jurisdiction {
    std::string name;
    double population = 0;    ///< share of people
    double compute = 0;       ///< share of frontier labs
    double startups = 0;      ///< share of start-ups
    double communities = 0;   ///< share of community groups
    std::vector<Hub> hubs;
    std::vector<std::pair<const ParameterSpec*, double>> levers;   ///< its own status quo, where it differs
    bool operator==(const Jurisdiction&) const = default;
};
/// Two large rule-makers, one large rival, one permissive haven.
std::vector<Jurisdiction> defaultJurisdictions();

/// What the person at the screen sets for one lever. Active for start <= month < end, afterwards the status quo.
struct Schedule {
    double value = 0;
    std::optional<double> start = {};   ///< month; default: policy.start
    double ramp = 0;               ///< months from the status quo to the value, linearly; choices and switches jump
    std::optional<double> end = {};     ///< month; default: never
    bool operator==(const Schedule&) const = default;
};
struct LeverSetting {
    const ParameterSpec* spec = nullptr;
    Schedule schedule;
    bool operator==(const LeverSetting&) const = default;
};

/// "When this outcome has been above (below) a number in each of the last months, set these levers": the coalition's law
/// from the following month on. Overrides the schedules of its levers while it acts; among triggers the last one wins.
struct Trigger {
    enum class Side { above, below };
    const Outcome* outcome = nullptr;
    Side side = Side::above;
    double number = 0;             ///< in the outcome's unit; to be at it is neither above nor below
    int months = 1;                ///< in a row, 1..600
    std::vector<std::pair<const ParameterSpec*, double>> set;   ///< levers and their values, in registry order
    bool once = true;              ///< stays; otherwise it ends when the condition has failed for as many months in a row
    int within = 0;                ///< months of policy in which the condition must have held, 1..600; 0: at any time
    bool operator==(const Trigger&) const = default;
};

/// An assumption that is drawn anew for every run.
struct UncertainAssumption {
    enum class Distribution { uniform, loguniform };
    const ParameterSpec* spec = nullptr;
    Distribution distribution = Distribution::uniform;
    double low = 0, high = 1;
    bool operator==(const UncertainAssumption&) const = default;
};

/// Assumptions drawn together instead of each by itself, as a calibration leaves them: run r takes row r, from the first
/// again after the last. In memory only.
struct JointDraws {
    std::vector<const ParameterSpec*> specs;      ///< columns
    std::vector<std::vector<double>> quantiles;   ///< rows x columns: places in the ranges of the uncertain assumptions, in (0, 1)
    /// The place of an assumption in run `run`, or nothing where it has no column.
    std::optional<double> at(const ParameterSpec& spec, std::uint32_t run) const;
};

/// "Remove this event, this developer, this ruling, and replay": earlier months stay bit-identical.
struct Intervention {
    Key remove;
    int from = 0;   ///< month
    bool operator==(const Intervention&) const = default;
};

/// 2^53 - 1: the largest seed that every reader of JSON and CSV keeps.
inline constexpr std::uint64_t maxSeed = 9007199254740991;

/// Everything that defines an experiment except the number of threads. A plain value.
struct Scenario {
    std::string name = "Untitled", summary, notes;
    int months = 120;
    std::uint64_t seed = 2025;
    int runs = 64;
    ParameterSet values;                          ///< assumptions; lever slots hold the default status quo
    std::vector<LeverSetting> levers;             ///< in registry order, at most one per lever
    std::vector<Trigger> triggers;                ///< later ones win over earlier ones
    std::vector<UncertainAssumption> uncertain;   ///< in registry order
    std::shared_ptr<const JointDraws> joint;      ///< where set, it draws the uncertain assumptions that it has
    std::vector<Jurisdiction> jurisdictions = defaultJurisdictions();
    std::uint32_t disabled = 0;                   ///< bit i: submodel i of the schedule is off
    std::vector<Intervention> interventions;
    bool operator==(const Scenario&) const = default;

    /// The same without name, summary, notes and number of runs, which change no run.
    Scenario withoutWords() const;
    const LeverSetting* lever(const ParameterSpec& spec) const;
    /// The person's value of a lever, or the status quo where they set none.
    double leverValue(const ParameterSpec& spec) const;
    /// Sets a lever, keeping its schedule's dates; a value equal to the default without dates of its own is removed.
    void setLever(const ParameterSpec& spec, double value);
    void setLever(const ParameterSpec& spec, const Schedule& schedule);
    void resetLever(const ParameterSpec& spec);
    /// First month in which any lever acts by its schedule; months + 1 if there is none. `assumptions`: a run's, which may have
    /// drawn policy.start.
    double leverStart(const ParameterSet& assumptions) const;
    /// First month in which policy may act in any run: that of the levers, or policy.start where there are triggers; where
    /// policy.start is drawn, the lower end of its range counts.
    double policyStart() const;
};

/// What is impossible about a scenario as a whole: shares that do not sum to 1, more users than memory holds, ...
std::vector<Problem> problems(const Scenario& scenario);

/// Rough cost of one run, for refusing absurd sizes before anything is allocated.
struct Cost {
    double bytes = 0;     ///< peak memory of one run
    double seconds = 0;   ///< one run on one core of the reference machine
};
Cost estimate(const Scenario& scenario);

} // namespace cw
