#include "sim/io/scenario_reader.h"

#include "sim/submodel.h"

#include <algorithm>
#include <charconv>

namespace cw {

namespace {

using Type = JsonNode::Type;

std::string quoted(std::string_view word) { return "'" + std::string(word.substr(0, 80)) + "'"; }

std::string suggestion(std::string_view word, std::span<const std::string_view> known) {
    const auto near = nearestName(word, known);
    return near.empty() ? "" : " (did you mean " + quoted(near) + "?)";
}

std::string list(std::span<const std::string_view> names) {
    std::string text;
    for (const auto name : names) text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

std::string shown(const JsonNode& node) {
    switch (node.type) {
    case Type::number: return numberText(node.number);
    case Type::text: return quoted(node.text);
    case Type::boolean: return node.boolean ? "true" : "false";
    default: return std::string(node.typeName());
    }
}

std::vector<std::string_view> idsIn(std::string_view section) {
    std::vector<std::string_view> ids;
    for (const ParameterSpec* spec : parameterRegistry())
        if (sectionOf(*spec) == section) ids.push_back(spec->id);
    return ids;
}

constexpr std::string_view rootKeys[] = {"$schema", "format", "name", "summary", "months", "seed", "runs", "levers", "assumptions",
                                         "population", "jurisdictions", "disable", "interventions", "notes", "triggers"};

} // namespace

std::string_view sectionOf(const ParameterSpec& spec) {
    if (spec.role == Role::lever) return "levers";
    return spec.id.starts_with("users.") ? "population" : "assumptions";
}

std::optional<double> parseValue(const ParameterSpec& spec, std::string_view text, std::string& what) {
    if (spec.kind == Kind::choice) {
        const auto found = std::ranges::find(spec.choices, text);
        if (found != spec.choices.end()) return static_cast<double>(found - spec.choices.begin());
        what = quoted(text) + " is not one of " + list(spec.choices) + suggestion(text, spec.choices);
        return std::nullopt;
    }
    if (spec.kind == Kind::toggle && (text == "true" || text == "on")) return 1;
    if (spec.kind == Kind::toggle && (text == "false" || text == "off")) return 0;
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc() || result.ptr != text.data() + text.size() || !std::isfinite(value)) {
        what = quoted(text) + (spec.kind == Kind::toggle ? " is not true or false" : " is not a number");
        return std::nullopt;
    }
    if (const auto wrong = check(spec, value)) {
        what = *wrong;
        return std::nullopt;
    }
    return value;
}

bool ScenarioReader::expect(const JsonNode& node, Type type, const std::string& place) {
    if (node.type == type) return true;
    JsonNode wanted;
    wanted.type = type;
    problem(place, shown(node) + " is given where " + std::string(wanted.typeName()) + " is expected");
    return false;
}

void ScenarioReader::unknownKey(const std::string& place, std::string_view key, std::span<const std::string_view> known) {
    problem(place + "/" + std::string(key.substr(0, 80)), "unknown key" + suggestion(key, known));
}

std::optional<double> ScenarioReader::number(const JsonNode& node, const std::string& place, double low, double high, bool whole) {
    if (!expect(node, Type::number, place)) return std::nullopt;
    if (whole && node.number != std::floor(node.number)) problem(place, numberText(node.number) + " is not a whole number");
    else if (node.number < low || node.number > high)
        problem(place, numberText(node.number) + " is not between " + numberText(low) + " and " + numberText(high));
    else return node.number;
    return std::nullopt;
}

std::optional<std::string> ScenarioReader::text(const JsonNode& node, const std::string& place, std::size_t most) {
    if (!expect(node, Type::text, place)) return std::nullopt;
    if (node.text.size() > most) problem(place, "longer than " + std::to_string(most) + " bytes");
    else if (std::ranges::any_of(node.text, [](unsigned char c) { return c < 0x20 && c != '\n' && c != '\t'; }) || node.text.find('\x7f') != std::string::npos)
        problem(place, "contains control characters");
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
        if (!expect(node, Type::number, place)) return std::nullopt;
        if (const auto wrong = check(spec, node.number)) what = *wrong;
        else result = node.number;
    }
    if (!result) problem(place, what);
    return result;
}

const ParameterSpec* ScenarioReader::parameter(std::string_view id, const std::string& section, const std::string& place) {
    const ParameterSpec* spec = findParameter(id);
    if (!spec) problem(place, "unknown " + std::string(section == "levers" ? "lever" : "parameter") + suggestion(id, idsIn(section)));
    else if (sectionOf(*spec) != section) {
        problem(place, "belongs under \"" + std::string(sectionOf(*spec)) + "\"");
        spec = nullptr;
    }
    return spec;
}

bool ScenarioReader::readFormat(const JsonNode& root) {
    const JsonNode* format = root.find("format");
    if (!format) {
        problem("/format", "missing: a scenario says \"format\": 1");
        return true;
    }
    const auto value = number(*format, "/format", 1, 1e9, true);
    if (value && *value > 1) {
        problem("/format", "format " + numberText(*value) + " is newer than this program, which reads format 1: get a newer program");
        return false;
    }
    return true;
}

void ScenarioReader::read(const JsonNode& root) {
    if (!expect(root, Type::object, "") || !readFormat(root)) return;
    for (const auto& [key, node] : root.members) {
        const std::string place = "/" + key;
        if (key == "$schema") text(node, place, 1000);
        else if (key == "format") continue;
        else if (key == "name") m_scenario.name = text(node, place, 200).value_or(m_scenario.name);
        else if (key == "summary") m_scenario.summary = text(node, place, 2000).value_or("");
        else if (key == "notes") m_scenario.notes = text(node, place, 20000).value_or("");
        else if (key == "months") m_scenario.months = static_cast<int>(number(node, place, 1, 600, true).value_or(120));
        else if (key == "seed") m_scenario.seed = static_cast<std::uint64_t>(number(node, place, 0, 9007199254740991.0, true).value_or(0));
        else if (key == "runs") m_scenario.runs = static_cast<int>(number(node, place, 1, 1e6, true).value_or(1));
        else if (key == "levers") readLevers(node);
        else if (key == "assumptions" || key == "population") readAssumptions(node, key);
        else if (key == "jurisdictions") readJurisdictions(node);
        else if (key == "disable") readDisabled(node);
        else if (key == "interventions") readInterventions(node);
        else if (key == "triggers") problem(place, "triggers are reserved for a later version of this program");
        else unknownKey("", key, rootKeys);
    }
    for (Problem& p : problems(m_scenario)) problem(p.where, std::move(p.what));
}

void ScenarioReader::readLevers(const JsonNode& node) {
    if (!expect(node, Type::object, "/levers")) return;
    for (const auto& [id, entry] : node.members) {
        const std::string place = "/levers/" + id;
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
        const std::string at = place + "/" + key;
        if (key == "start") schedule.start = number(entry, at, 0, 600);
        else if (key == "ramp") schedule.ramp = number(entry, at, 0, 600).value_or(0);
        else if (key == "end") schedule.end = number(entry, at, 0, 601);
        else if (key != "value") unknownKey(place, key, keys);
    }
    if (schedule.end && schedule.start && *schedule.end <= *schedule.start) return problem(place + "/end", "must be later than the start");
    if (!v) return;
    schedule.value = *v;
    m_scenario.setLever(spec, schedule);
}

void ScenarioReader::readAssumptions(const JsonNode& node, const std::string& section) {
    if (!expect(node, Type::object, "/" + section)) return;
    for (const auto& [id, entry] : node.members) {
        const std::string place = "/" + section + "/" + id;
        const ParameterSpec* spec = parameter(id, section, place);
        if (!spec) continue;
        if (entry.type == Type::object && section == "assumptions") readUncertain(*spec, entry, place);
        else if (const auto v = value(*spec, entry, place)) m_scenario.values.set(*spec, *v);
    }
}

void ScenarioReader::readUncertain(const ParameterSpec& spec, const JsonNode& node, const std::string& place) {
    static constexpr std::string_view keys[] = {"distribution", "low", "high"}, kinds[] = {"uniform", "loguniform", "plausible"};
    using Distribution = UncertainAssumption::Distribution;
    if (spec.kind == Kind::choice || spec.kind == Kind::toggle) return problem(place, "a choice cannot have a distribution");
    UncertainAssumption u{&spec, Distribution::uniform, spec.plausible.low, spec.plausible.high};
    const JsonNode* kind = node.find("distribution");
    if (!kind || kind->type != Type::text) return problem(place + "/distribution", "must be one of " + list(kinds));
    if (std::ranges::find(kinds, kind->text) == std::end(kinds))
        return problem(place + "/distribution", quoted(kind->text) + " is not one of " + list(kinds) + suggestion(kind->text, kinds));
    for (const auto& [key, entry] : node.members) {
        const std::string at = place + "/" + key;
        if (key == "low") u.low = number(entry, at, spec.limits.low, spec.limits.high).value_or(u.low);
        else if (key == "high") u.high = number(entry, at, spec.limits.low, spec.limits.high).value_or(u.high);
        else if (key != "distribution") unknownKey(place, key, keys);
    }
    if (u.low > u.high) return problem(place, "low " + numberText(u.low) + " is above high " + numberText(u.high));
    const bool wide = u.low > 0 && u.high > 3 * u.low;
    if (kind->text == "loguniform" || (kind->text == "plausible" && wide)) u.distribution = Distribution::loguniform;
    if (u.distribution == Distribution::loguniform && u.low <= 0) return problem(place + "/low", "a log-uniform range starts above 0");
    const auto at = std::ranges::lower_bound(m_scenario.uncertain, spec.index, {}, [](const auto& x) { return x.spec->index; });
    m_scenario.uncertain.insert(at, u);
}

void ScenarioReader::readJurisdictions(const JsonNode& node) {
    if (!expect(node, Type::array, "/jurisdictions")) return;
    if (node.items.empty() || node.items.size() > 16) return problem("/jurisdictions", "there must be 1 to 16 jurisdictions");
    m_scenario.jurisdictions.clear();
    for (std::size_t i = 0; i < node.items.size(); ++i)
        readJurisdiction(node.items[i], "/jurisdictions/" + std::to_string(i), m_scenario.jurisdictions.emplace_back());
}

void ScenarioReader::readJurisdiction(const JsonNode& node, const std::string& place, Jurisdiction& result) {
    static constexpr std::string_view keys[] = {"name", "population", "compute", "startups", "communities", "hubs", "levers"};
    if (!expect(node, Type::object, place)) return;
    std::optional<double> startups, communities;
    for (const auto& [key, entry] : node.members) {
        const std::string at = place + "/" + key;
        if (key == "name") result.name = text(entry, at, 100).value_or("");
        else if (key == "population") result.population = number(entry, at, 0, 1).value_or(0);
        else if (key == "compute") result.compute = number(entry, at, 0, 1).value_or(0);
        else if (key == "startups") startups = number(entry, at, 0, 1);
        else if (key == "communities") communities = number(entry, at, 0, 1);
        else if (key == "hubs") readHubs(entry, at, result);
        else if (key != "levers") unknownKey(place, key, keys);
        else if (expect(entry, Type::object, at))
            for (const auto& [id, own] : entry.members)
                if (const ParameterSpec* spec = parameter(id, "levers", at + "/" + id))
                    if (const auto v = value(*spec, own, at + "/" + id)) result.levers.emplace_back(spec, *v);
    }
    result.startups = startups.value_or(result.compute);
    result.communities = communities.value_or(result.compute);
}

void ScenarioReader::readHubs(const JsonNode& node, const std::string& place, Jurisdiction& result) {
    static constexpr std::string_view keys[] = {"traffic", "wealth"};
    if (!expect(node, Type::array, place)) return;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        const std::string at = place + "/" + std::to_string(i);
        if (!expect(node.items[i], Type::object, at)) continue;
        Hub& hub = result.hubs.emplace_back();
        for (const auto& [key, entry] : node.items[i].members) {
            if (key == "traffic") hub.traffic = number(entry, at + "/traffic", 0, 1).value_or(0);
            else if (key == "wealth") hub.wealth = number(entry, at + "/wealth", 0, 1000).value_or(0);
            else unknownKey(at, key, keys);
        }
    }
}

void ScenarioReader::readDisabled(const JsonNode& node) {
    if (!expect(node, Type::array, "/disable")) return;
    std::vector<std::string_view> known;
    for (const Submodel* s : submodelSchedule()) known.push_back(s->id);
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        const std::string place = "/disable/" + std::to_string(i);
        if (!expect(node.items[i], Type::text, place)) continue;
        const int index = submodelIndex(node.items[i].text);
        if (index < 0) problem(place, quoted(node.items[i].text) + " is not one of " + list(known) + suggestion(node.items[i].text, known));
        else m_scenario.disabled |= 1u << index;
    }
}

void ScenarioReader::readInterventions(const JsonNode& node) {
    static constexpr std::string_view keys[] = {"remove", "from"};
    if (!expect(node, Type::array, "/interventions")) return;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        const std::string place = "/interventions/" + std::to_string(i);
        if (!expect(node.items[i], Type::object, place)) continue;
        Intervention intervention;
        const JsonNode* remove = node.items[i].find("remove");
        const auto key = remove && remove->type == Type::text ? parseKey(remove->text) : std::nullopt;
        if (!key) {
            problem(place + "/remove", "must name a developer, model or incident, e.g. \"developer/12.0\", \"model/12.0@34\"");
            continue;
        }
        intervention.remove = *key;
        for (const auto& [name, entry] : node.items[i].members) {
            if (name == "from") intervention.from = static_cast<int>(number(entry, place + "/from", 0, 600, true).value_or(0));
            else if (name != "remove") unknownKey(place, name, keys);
        }
        m_scenario.interventions.push_back(intervention);
    }
}

} // namespace cw
