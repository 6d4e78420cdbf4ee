#pragma once
#include "sim/io/json_tree.h"
#include "sim/scenario.h"

namespace cw {

/// Turns a parsed file into a scenario, reporting every problem with its place, not only the first.
class ScenarioReader {
public:
    ScenarioReader(Scenario& scenario, std::vector<Problem>& problems, std::string name)
        : m_scenario(scenario), m_problems(problems), m_name(std::move(name)) {}
    void read(const JsonNode& root);

private:
    /// Adds a problem, made printable. The first hundred are kept: a file that is something else has thousands.
    void problem(const std::string& place, const std::string& what);
    bool full() const;
    bool expect(const JsonNode& node, JsonNode::Type type, const std::string& place);
    void unknownKey(const std::string& place, std::string_view key, std::span<const std::string_view> known);
    std::optional<double> number(const JsonNode& node, const std::string& place, double low, double high, bool whole = false);
    std::optional<std::string> text(const JsonNode& node, const std::string& place, std::size_t most, bool lines = false);
    std::optional<double> value(const ParameterSpec& spec, const JsonNode& node, const std::string& place);
    const ParameterSpec* parameter(std::string_view id, const std::string& section, const std::string& place);

    bool readFormat(const JsonNode& root);
    void readMember(const std::string& key, const JsonNode& node, const std::string& place);
    /// Levers with a value and no dates, sorted as in the registry.
    void readValues(const JsonNode& node, const std::string& place, std::vector<std::pair<const ParameterSpec*, double>>& result);
    void readLevers(const JsonNode& node);
    void readLever(const ParameterSpec& spec, const JsonNode& node, const std::string& place);
    void readAssumptions(const JsonNode& node, const std::string& section);
    void readUncertain(const ParameterSpec& spec, const JsonNode& node, const std::string& place);
    void readJurisdictions(const JsonNode& node);
    void readJurisdiction(const JsonNode& node, const std::string& place, Jurisdiction& result);
    void readHubs(const JsonNode& node, const std::string& place, Jurisdiction& result);
    void readDisabled(const JsonNode& node);
    void readInterventions(const JsonNode& node);
    void readIntervention(const JsonNode& node, const std::string& place);
    void readTriggers(const JsonNode& node);
    void readTrigger(const JsonNode& node, const std::string& place);
    void readCondition(const JsonNode& node, const std::string& place, Trigger& result);
    const Outcome* outcome(const JsonNode& node, const std::string& place);

    Scenario& m_scenario;
    std::vector<Problem>& m_problems;
    std::string m_name;
};

/// A value as a message shows it.
std::string shown(const JsonNode& node);
/// One step of a JSON pointer (RFC 6901): "/levers", "/a~1b".
std::string step(std::string_view key);
inline std::string step(std::size_t index) { return "/" + std::to_string(index); }
/// Section of a file in which a parameter is set: "levers", "assumptions" or "population".
std::string_view sectionOf(const ParameterSpec& spec);
/// A value given as text ("strict", "on", "0.3"), or why it is not one.
std::optional<double> parseValue(const ParameterSpec& spec, std::string_view text, std::string& what);

} // namespace cw
