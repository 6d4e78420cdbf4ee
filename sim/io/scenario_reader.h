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
    void problem(const std::string& place, std::string what) { m_problems.push_back({m_name + ":" + place, std::move(what)}); }
    bool expect(const JsonNode& node, JsonNode::Type type, const std::string& place);
    void unknownKey(const std::string& place, std::string_view key, std::span<const std::string_view> known);
    std::optional<double> number(const JsonNode& node, const std::string& place, double low, double high, bool whole = false);
    std::optional<std::string> text(const JsonNode& node, const std::string& place, std::size_t most);
    std::optional<double> value(const ParameterSpec& spec, const JsonNode& node, const std::string& place);
    const ParameterSpec* parameter(std::string_view id, const std::string& section, const std::string& place);

    bool readFormat(const JsonNode& root);
    void readLevers(const JsonNode& node);
    void readLever(const ParameterSpec& spec, const JsonNode& node, const std::string& place);
    void readAssumptions(const JsonNode& node, const std::string& section);
    void readUncertain(const ParameterSpec& spec, const JsonNode& node, const std::string& place);
    void readJurisdictions(const JsonNode& node);
    void readJurisdiction(const JsonNode& node, const std::string& place, Jurisdiction& result);
    void readHubs(const JsonNode& node, const std::string& place, Jurisdiction& result);
    void readDisabled(const JsonNode& node);
    void readInterventions(const JsonNode& node);

    Scenario& m_scenario;
    std::vector<Problem>& m_problems;
    std::string m_name;
};

/// Section of a file in which a parameter is set: "levers", "assumptions" or "population".
std::string_view sectionOf(const ParameterSpec& spec);
/// A value given as text ("strict", "on", "0.3"), or why it is not one.
std::optional<double> parseValue(const ParameterSpec& spec, std::string_view text, std::string& what);

} // namespace cw
