#include "sim/io/scenario_reader.h"

#include "sim/io/text.h"
#include "sim/submodel.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace cw {

using Type = JsonNode::Type;

void ScenarioReader::readJurisdictions(const JsonNode& node) {
    if (!expect(node, Type::array, "/jurisdictions")) return;
    if (node.items.empty() || node.items.size() > 16)
        return problem("/jurisdictions", "there must be 1 to 16 jurisdictions, not " + std::to_string(node.items.size()));
    m_scenario.jurisdictions.clear();
    for (std::size_t i = 0; i < node.items.size(); ++i)
        readJurisdiction(node.items[i], "/jurisdictions" + step(i), m_scenario.jurisdictions.emplace_back());
}

void ScenarioReader::readJurisdiction(const JsonNode& node, const std::string& place, Jurisdiction& result) {
    static constexpr std::string_view keys[] = {"name", "population", "compute", "startups", "communities", "hubs", "levers"};
    if (!expect(node, Type::object, place)) return;
    for (const auto key : {"name", "population", "compute"})
        if (!node.find(key)) problem(place + step(key), "missing");
    for (const auto& [key, entry] : node.members) {
        const std::string at = place + step(key);
        if (key == "name") {
            result.name = text(entry, at, 100).value_or("");
            if (entry.type == Type::text && entry.text.empty()) problem(at, "a jurisdiction needs a name");
        } else if (key == "hubs") readHubs(entry, at, result);
        else if (key == "levers") readValues(entry, at, result.levers);
        else if (std::ranges::find(keys, key) == std::end(keys)) unknownKey(place, key, keys);
    }
    // Who says nothing of start-ups and communities has them where the labs are.
    const auto share = [&](const char* key, double otherwise) {
        const JsonNode* given = node.find(key);
        return given ? number(*given, place + step(key), 0, 1).value_or(otherwise) : otherwise;
    };
    result.population = share("population", 0);
    result.compute = share("compute", 0);
    result.startups = share("startups", result.compute);
    result.communities = share("communities", result.compute);
}

void ScenarioReader::readHubs(const JsonNode& node, const std::string& place, Jurisdiction& result) {
    static constexpr std::string_view keys[] = {"traffic", "wealth"};
    if (!expect(node, Type::array, place)) return;
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        const std::string at = place + step(i);
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
        const std::string place = "/disable" + step(i);
        if (!expect(node.items[i], Type::text, place)) continue;
        const int index = submodelIndex(node.items[i].text);
        if (index < 0) problem(place, inQuotes(node.items[i].text) + " is not one of " + listed(known) + suggestion(node.items[i].text, known));
        else m_scenario.disabled |= 1u << index;
    }
}

void ScenarioReader::readInterventions(const JsonNode& node) {
    if (!expect(node, Type::array, "/interventions")) return;
    if (node.items.size() > 1000) return problem("/interventions", "there can be at most 1000, not " + std::to_string(node.items.size()));
    for (std::size_t i = 0; i < node.items.size(); ++i) readIntervention(node.items[i], "/interventions" + step(i));
}

namespace {

/// What the model can keep from happening; hubs, people and jurisdictions are there from the start.
bool removable(std::string_view key) {
    return std::ranges::any_of(std::array{"developer/", "model/", "variant/", "incident/", "ruling/"}, [&](const char* kind) { return key.starts_with(kind); });
}

/// The month in a key's text ("model/12.0@34/stripped"), 0 if it has none.
int monthIn(std::string_view key) {
    const auto at = key.find('@');
    int month = 0;
    if (at != std::string_view::npos) std::from_chars(key.data() + at + 1, key.data() + key.size(), month);
    return month;
}

} // namespace

void ScenarioReader::readIntervention(const JsonNode& node, const std::string& place) {
    static constexpr std::string_view keys[] = {"remove", "from"};
    if (!expect(node, Type::object, place)) return;
    Intervention intervention;
    const JsonNode* remove = node.find("remove");
    const auto key = remove && remove->type == Type::text && removable(remove->text) ? parseKey(remove->text) : std::nullopt;
    if (!key)
        problem(place + "/remove", (remove ? shown(*remove) + " does not name" : std::string("missing: must name")) +
                                       " a developer, model, variant, incident or ruling, e.g. \"developer/12.0\", \"model/12.0@34\"");
    else intervention = {*key, monthIn(remove->text)};
    for (const auto& [name, entry] : node.members) {
        if (name == "from") intervention.from = static_cast<int>(number(entry, place + "/from", 0, 600, true).value_or(0));
        else if (name != "remove") unknownKey(place, name, keys);
    }
    if (key) m_scenario.interventions.push_back(intervention);
}

} // namespace cw
