#include "sim/io/scenario_reader.h"

#include "sim/io/scenario_file.h"
#include "sim/io/text.h"
#include "sim/submodel.h"

#include <algorithm>
#include <charconv>

namespace cw {

namespace {

using Type = JsonNode::Type;

constexpr std::size_t maxProblems = 100;
constexpr std::string_view rootKeys[] = {"$schema", "format", "name", "summary", "months", "seed", "runs", "levers", "assumptions",
                                         "population", "jurisdictions", "disable", "interventions", "triggers", "notes"};

} // namespace

std::string_view sectionOf(const ParameterSpec& spec) {
    if (spec.role == Role::lever) return "levers";
    return spec.id.starts_with("users.") ? "population" : "assumptions";
}

std::optional<double> parseValue(const ParameterSpec& spec, std::string_view text, std::string& what) {
    if (spec.kind == Kind::choice) {
        const auto found = std::ranges::find(spec.choices, text);
        if (found != spec.choices.end()) return static_cast<double>(found - spec.choices.begin());
        what = inQuotes(text) + " is not one of " + listed(spec.choices) + suggestion(text, spec.choices);
        return std::nullopt;
    }
    if (spec.kind == Kind::toggle && (text == "true" || text == "on")) return 1;
    if (spec.kind == Kind::toggle && (text == "false" || text == "off")) return 0;
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc() || result.ptr != text.data() + text.size() || !std::isfinite(value)) {
        what = inQuotes(text) + (spec.kind == Kind::toggle ? " is not true or false" : " is not a number");
        return std::nullopt;
    }
    if (const auto wrong = check(spec, value)) {
        what = *wrong;
        return std::nullopt;
    }
    return value;
}

std::string shown(const JsonNode& node) {
    switch (node.type) {
    case Type::number: return numberText(node.number);
    case Type::text: return inQuotes(node.text);
    case Type::boolean: return node.boolean ? "true" : "false";
    default: return std::string(node.typeName());
    }
}

std::string step(std::string_view key) {
    std::string text = "/";
    for (const char c : printable(key, 80)) {
        if (c == '~') text += "~0";
        else if (c == '/') text += "~1";
        else text += c;
    }
    return text;
}

bool ScenarioReader::full() const { return m_problems.size() > maxProblems; }

void ScenarioReader::problem(const std::string& place, const std::string& what) {
    if (full()) return;
    if (m_problems.size() == maxProblems) m_problems.push_back({m_name, "and more problems, which are not listed"});
    else m_problems.push_back({place.empty() ? m_name : m_name + ":" + place, printable(what)});
}

bool ScenarioReader::expect(const JsonNode& node, Type type, const std::string& place) {
    if (node.type == type) return true;
    JsonNode wanted;
    wanted.type = type;
    problem(place, shown(node) + " is given where " + std::string(wanted.typeName()) + " is expected");
    return false;
}

void ScenarioReader::unknownKey(const std::string& place, std::string_view key, std::span<const std::string_view> known) {
    if (full()) return;
    const ParameterSpec* spec = findParameter(key);
    problem(place + step(key), spec ? "belongs under \"" + std::string(sectionOf(*spec)) + "\"" : "unknown key" + suggestion(key, known));
}

std::optional<double> ScenarioReader::number(const JsonNode& node, const std::string& place, double low, double high, bool whole) {
    if (!expect(node, Type::number, place)) return std::nullopt;
    if (whole && node.number != std::floor(node.number)) problem(place, numberText(node.number) + " is not a whole number");
    else if (node.number < low || node.number > high)
        problem(place, numberText(node.number) + " is not between " + numberText(low) + " and " + numberText(high));
    else return node.number;
    return std::nullopt;
}

std::optional<std::string> ScenarioReader::text(const JsonNode& node, const std::string& place, std::size_t most, bool lines) {
    if (!expect(node, Type::text, place)) return std::nullopt;
    const auto characters = static_cast<std::size_t>(std::ranges::count_if(node.text, [](unsigned char c) { return (c >> 6) != 2; }));
    if (characters > most) problem(place, std::to_string(characters) + " characters long; at most " + std::to_string(most) + " are allowed");
    else if (!isPlainText(node.text, lines)) problem(place, "contains control characters");
    else return node.text;
    return std::nullopt;
}

std::optional<double> ScenarioReader::value(const ParameterSpec& spec, const JsonNode& node, const std::string& place) {
    std::string what;
    std::optional<double> result;
    if (spec.kind == Kind::choice) {
        if (!expect(node, Type::text, place)) return std::nullopt;
        result = parseValue(spec, node.text, what);
    } else if (spec.kind == Kind::toggle && node.type == Type::boolean) {
        result = node.boolean ? 1 : 0;
    } else {
        const bool wantsSwitch = spec.kind == Kind::toggle && node.type != Type::number;
        if (wantsSwitch) problem(place, shown(node) + " is given where true or false is expected");
        if (wantsSwitch || !expect(node, Type::number, place)) return std::nullopt;
        if (const auto wrong = check(spec, node.number)) what = *wrong;
        else result = node.number;
    }
    if (!result) problem(place, what);
    return result;
}

const ParameterSpec* ScenarioReader::parameter(std::string_view id, const std::string& section, const std::string& place) {
    if (full()) return nullptr;
    const ParameterSpec* spec = findParameter(id);
    if (!spec) {
        std::vector<std::string_view> known;
        for (const ParameterSpec* p : parameterRegistry())
            if (sectionOf(*p) == section) known.push_back(p->id);
        problem(place, std::string(section == "levers" ? "unknown lever" : "unknown parameter") + suggestion(id, known));
    } else if (sectionOf(*spec) != section) {
        problem(place, "belongs under \"" + std::string(sectionOf(*spec)) + "\"");
        spec = nullptr;
    }
    return spec;
}

bool ScenarioReader::readFormat(const JsonNode& root) {
    const JsonNode* format = root.find("format");
    if (!format) {
        problem("/format", "missing: a scenario says \"format\": " + std::to_string(scenarioFormat));
        return true;
    }
    const auto value = number(*format, "/format", 1, 1e9, true);
    if (value && *value > scenarioFormat) {
        problem("/format", "format " + numberText(*value) + " is newer than this program, which reads format " + std::to_string(scenarioFormat) + ": get a newer program");
        return false;
    }
    return true;
}

void ScenarioReader::read(const JsonNode& root) {
    if (!expect(root, Type::object, "") || !readFormat(root)) return;
    // Jurisdictions first: whether a lever changes anything depends on their own law.
    if (const JsonNode* node = root.find("jurisdictions")) readJurisdictions(*node);
    for (const auto& [key, node] : root.members)
        if (key != "jurisdictions") readMember(key, node, step(key));
    // What is impossible as a whole follows from values that were replaced by defaults: said only of a file without slips.
    if (m_problems.empty())
        for (const Problem& p : problems(m_scenario)) problem(p.where, p.what);
}

void ScenarioReader::readMember(const std::string& key, const JsonNode& node, const std::string& place) {
    Scenario& s = m_scenario;
    if (key == "$schema") text(node, place, 1000);   // an editor's business: never fetched
    else if (key == "format") return;
    else if (key == "name") s.name = text(node, place, 200).value_or(s.name);
    else if (key == "summary") s.summary = text(node, place, 2000, true).value_or(s.summary);
    else if (key == "notes") s.notes = text(node, place, 20000, true).value_or(s.notes);
    else if (key == "months") s.months = static_cast<int>(number(node, place, 1, 600, true).value_or(s.months));
    else if (key == "seed") s.seed = static_cast<std::uint64_t>(number(node, place, 0, static_cast<double>(maxSeed), true).value_or(0));
    else if (key == "runs") s.runs = static_cast<int>(number(node, place, 1, 1e6, true).value_or(s.runs));
    else if (key == "levers") readLevers(node);
    else if (key == "assumptions" || key == "population") readAssumptions(node, key);
    else if (key == "disable") readDisabled(node);
    else if (key == "interventions") readInterventions(node);
    else if (key == "triggers") readTriggers(node);
    else unknownKey("", key, rootKeys);
}

void ScenarioReader::readValues(const JsonNode& node, const std::string& place, std::vector<std::pair<const ParameterSpec*, double>>& result) {
    if (!expect(node, Type::object, place)) return;
    for (const auto& [id, entry] : node.members) {
        const std::string at = place + step(id);
        const ParameterSpec* spec = parameter(id, "levers", at);
        if (!spec) continue;
        if (const auto v = value(*spec, entry, at)) result.emplace_back(spec, *v);
    }
    std::ranges::sort(result, {}, [](const auto& lever) { return lever.first->index; });
}

void ScenarioReader::readLevers(const JsonNode& node) {
    if (!expect(node, Type::object, "/levers")) return;
    for (const auto& [id, entry] : node.members) {
        const std::string place = "/levers" + step(id);
        if (const ParameterSpec* spec = parameter(id, "levers", place)) readLever(*spec, entry, place);
    }
}

void ScenarioReader::readLever(const ParameterSpec& spec, const JsonNode& node, const std::string& place) {
    static constexpr std::string_view keys[] = {"value", "start", "ramp", "end"};
    Schedule schedule;
    if (node.type != Type::object) {
        if (const auto v = value(spec, node, place)) m_scenario.setLever(spec, Schedule{.value = *v});
        return;
    }
    const JsonNode* given = node.find("value");
    if (!given) return problem(place, "a schedule needs a \"value\"");
    const auto v = value(spec, *given, place + "/value");
    for (const auto& [key, entry] : node.members) {
        const std::string at = place + step(key);
        if (key == "start") schedule.start = number(entry, at, 0, 600);
        else if (key == "ramp") schedule.ramp = number(entry, at, 0, 600).value_or(0);
        else if (key == "end") schedule.end = number(entry, at, 0, 601);
        else if (key != "value") unknownKey(place, key, keys);
    }
    if (!v) return;
    schedule.value = *v;
    m_scenario.setLever(spec, schedule);
}

void ScenarioReader::readAssumptions(const JsonNode& node, const std::string& section) {
    if (!expect(node, Type::object, "/" + section)) return;
    for (const auto& [id, entry] : node.members) {
        const std::string place = "/" + section + step(id);
        const ParameterSpec* spec = parameter(id, section, place);
        if (!spec) continue;
        if (entry.type == Type::object && section == "assumptions") readUncertain(*spec, entry, place);
        else if (const auto v = value(*spec, entry, place)) m_scenario.values.set(*spec, *v);
    }
}

void ScenarioReader::readUncertain(const ParameterSpec& spec, const JsonNode& node, const std::string& place) {
    static constexpr std::string_view keys[] = {"distribution", "low", "high", "value"}, kinds[] = {"uniform", "loguniform", "plausible"};
    using Distribution = UncertainAssumption::Distribution;
    if (spec.kind == Kind::choice || spec.kind == Kind::toggle) return problem(place, "a choice or a switch cannot have a distribution");
    const JsonNode* kind = node.find("distribution");
    if (!kind || kind->type != Type::text || std::ranges::find(kinds, kind->text) == std::end(kinds)) {
        const std::string_view word = kind && kind->type == Type::text ? std::string_view(kind->text) : "";
        return problem(place + "/distribution", (kind ? shown(*kind) + " is not" : "missing: must be") + " one of " + listed(kinds) + suggestion(word, kinds));
    }
    const bool plausible = kind->text == "plausible";
    std::optional<double> low, high;
    bool readable = true;
    for (const auto& [key, entry] : node.members) {
        const std::string at = place + step(key);
        if (key == "distribution") continue;
        if (key == "value") m_scenario.values.set(spec, value(spec, entry, at).value_or(spec.fallback));
        else if (key != "low" && key != "high") unknownKey(place, key, keys);
        else if (plausible) problem(at, "the plausible range is " + numberText(spec.plausible.low) + " to " + numberText(spec.plausible.high) + "; give \"uniform\" or \"loguniform\" to choose another");
        else {
            (key == "low" ? low : high) = value(spec, entry, at);
            readable &= (key == "low" ? low : high).has_value();
        }
    }
    if (!readable) return;
    if (plausible) low = spec.plausible.low, high = spec.plausible.high;
    if (!low || !high) return problem(place + (low ? "/high" : "/low"), "missing: a distribution needs \"low\" and \"high\"");
    if (*low > *high) return problem(place + "/low", numberText(*low) + " is above \"high\", " + numberText(*high));
    const bool logarithmic = kind->text == "loguniform" || (plausible && *low > 0 && *high / *low > 3);
    if (logarithmic && *low <= 0) return problem(place + "/low", numberText(*low) + " is not above 0, where a log-uniform range starts");
    const auto next = std::ranges::lower_bound(m_scenario.uncertain, spec.index, {}, [](const auto& u) { return u.spec->index; });
    m_scenario.uncertain.insert(next, {&spec, logarithmic ? Distribution::loguniform : Distribution::uniform, *low, *high});
}

} // namespace cw
