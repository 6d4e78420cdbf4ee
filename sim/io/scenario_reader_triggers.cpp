#include "sim/io/scenario_reader.h"

#include "sim/io/text.h"
#include "sim/outcome.h"

#include <algorithm>

namespace cw {

using Type = JsonNode::Type;

void ScenarioReader::readTriggers(const JsonNode& node) {
    if (!expect(node, Type::array, "/triggers")) return;
    if (node.items.size() > maxTriggers)
        return problem("/triggers", "there can be at most " + std::to_string(maxTriggers) + ", not " + std::to_string(node.items.size()));
    for (std::size_t i = 0; i < node.items.size(); ++i)
        readTrigger(node.items[i], "/triggers" + step(i));
}

void ScenarioReader::readTrigger(const JsonNode& node, const std::string& place) {
    static constexpr std::string_view keys[] = {"when", "set", "once"};
    if (!expect(node, Type::object, place)) return;
    Trigger result;
    for (const auto key : {"when", "set"})
        if (!node.find(key)) problem(place + step(key), "missing: a trigger needs \"when\" and \"set\"");
    for (const auto& [key, entry] : node.members) {
        const std::string at = place + step(key);
        if (key == "when") readCondition(entry, at, result);
        else if (key == "set") {
            readValues(entry, at, result.set);
            if (entry.type == Type::object && entry.members.empty()) problem(at, "empty: a trigger sets at least one lever");
        } else if (key == "once") {
            if (expect(entry, Type::boolean, at)) result.once = entry.boolean;
        } else if (findParameter(key)) problem(at, "belongs under \"set\"");
        else unknownKey(place, key, keys);
    }
    if (result.outcome) m_scenario.triggers.push_back(std::move(result));
}

void ScenarioReader::readCondition(const JsonNode& node, const std::string& place, Trigger& result) {
    static constexpr std::string_view keys[] = {"outcome", "above", "below", "months", "within"};
    if (!expect(node, Type::object, place)) return;
    const JsonNode *above = node.find("above"), *below = node.find("below");
    if (!node.find("outcome")) problem(place + "/outcome", "missing: which outcome is watched?");
    if ((above != nullptr) == (below != nullptr)) problem(place, above ? "has \"above\" and \"below\": give one of them" : "needs a number \"above\" or \"below\"");
    for (const auto& [key, entry] : node.members) {
        const std::string at = place + step(key);
        if (key == "outcome") result.outcome = outcome(entry, at);
        else if (key == "months") result.months = static_cast<int>(number(entry, at, 1, 600, true).value_or(1));
        else if (key == "within") result.within = static_cast<int>(number(entry, at, 1, 600, true).value_or(0));
        else if (key == "above" || key == "below") {
            result.side = key == "above" ? Trigger::Side::above : Trigger::Side::below;
            if (expect(entry, Type::number, at)) result.number = entry.number;
        } else unknownKey(place, key, keys);
    }
}

const Outcome* ScenarioReader::outcome(const JsonNode& node, const std::string& place) {
    if (!expect(node, Type::text, place)) return nullptr;
    const Outcome* found = findOutcome(node.text);
    if (found) return found;
    std::vector<std::string_view> known;
    for (const Outcome& o : outcomeRegistry()) known.push_back(o.id);
    problem(place, inQuotes(node.text) + " is not an outcome" + suggestion(node.text, known));
    return nullptr;
}

} // namespace cw
