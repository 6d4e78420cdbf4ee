#pragma once
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cw {

struct Range {
    double low = 0, high = 1;
    bool operator==(const Range&) const = default;
};
enum class Kind { real, integer, toggle, choice };
/// Who moves a number: the policy, the analyst, the person's values, or nobody in passing.
enum class Role { lever, assumption, judgement, numerics };
/// How well a number is known. A measured, B estimated from related data, C judgement; policy is a choice, not a fact.
enum class Grade { measured, estimated, judgement, policy };

/// Everything this program will ever say about one adjustable number. Schema, reader, `--set`, slider, tooltip,
/// manual and the ranges of the analyses all derive from it.
struct ParameterSpec {
    std::string_view id = {};              ///< stable key: file, command line, store ("licensing.fee")
    std::string_view label = {};           ///< beside the slider
    std::string_view unit = {};            ///< "share", "bn$/yr", "log10 FLOP"
    std::string_view help = {};            ///< what it is, in one or two sentences
    std::string_view examples = {};        ///< levers: where it is enacted or proposed: law, clause, date; or that no law has it
    std::string_view watch = {};           ///< levers: ids of the outcomes it moves first, comma-separated
    std::string_view payer = {};           ///< levers: who bears its cost
    std::string_view mechanism = {};       ///< how the model implements it, and when it has no effect
    std::string_view omits = {};           ///< levers: what the model leaves out
    std::string_view source = {};          ///< citation for default and range, or "judgement"
    Grade grade = Grade::judgement;
    Role role = Role::assumption;
    Kind kind = Kind::real;
    Range limits = {0, 1};                 ///< what the reader accepts
    Range plausible = {0, 1};              ///< what sliders span and analyses sample (log-uniform if high/low > 3, low > 0)
    double fallback = 0;                   ///< default; for a lever, the status quo of 2025
    std::span<const std::string_view> choices = {};   ///< kind choice: the value is the index
    double off = std::nan("");             ///< value that switches the lever off (thresholds: 40)
    int index = -1;                        ///< row in the registry; written once, when the registry is made

    /// The part before the first dot: "licensing".
    std::string_view group() const { return id.substr(0, id.find('.')); }
    bool hasOff() const { return !std::isnan(off); }
};

/// A spec plus the C++ type the model reads it as.
template <class T> struct Parameter {
    ParameterSpec spec;
};

/// Something a user can fix: where it is ("scenario.cws.json:/levers/licensing.fee") and what is wrong.
struct Problem {
    std::string where, what;
    bool operator==(const Problem&) const = default;
};

/// All parameters of the model, in the order of their groups. Made once; never changes.
std::span<const ParameterSpec* const> parameterRegistry();
/// The spec with this id, or nullptr.
const ParameterSpec* findParameter(std::string_view id);

/// A parameter's row in the registry, in sim/model/parameters/all.h.
consteval std::size_t rowOf(const ParameterSpec& spec);
/// A parameter as the model names it. Its row is found by the compiler: specs are large, and to ask them for it would cost the processor's
/// nearest memory a line for every parameter.
template <class T> struct RegistryRow {
    std::size_t row;
    consteval RegistryRow(const Parameter<T>& parameter) : row(rowOf(parameter.spec)) {}
};

/// One value per parameter; a plain value: copy it, compare it, diff it.
class ParameterSet {
public:
    ParameterSet();   ///< every parameter at its default
    double operator[](RegistryRow<double> p) const { return m_values[p.row]; }
    int operator[](RegistryRow<int> p) const { return static_cast<int>(m_values[p.row]); }
    bool operator[](RegistryRow<bool> p) const { return static_cast<bool>(m_values[p.row]); }
    double value(const ParameterSpec& spec) const { return m_values[static_cast<std::size_t>(spec.index)]; }
    /// Unchecked; readers call check() first.
    void set(const ParameterSpec& spec, double value) { m_values[static_cast<std::size_t>(spec.index)] = value; }
    bool operator==(const ParameterSet&) const = default;

private:
    std::vector<double> m_values;
};

/// Why `value` is not allowed for `spec` ("-1 is below 0, the least that is allowed"), or nothing.
std::optional<std::string> check(const ParameterSpec& spec, double value);
/// The value as text a scenario file would hold: choices by name, switches as 0 or 1, shortest round-trip numbers.
std::string valueText(const ParameterSpec& spec, double value);
/// Shortest decimal text that reads back as the same number, "." as decimal point.
std::string numberText(double value);
/// The candidate with the smallest edit distance to `word`, if close enough to be a likely slip; else empty.
std::string_view nearestName(std::string_view word, std::span<const std::string_view> candidates);

} // namespace cw
