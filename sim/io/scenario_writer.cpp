#include "sim/io/scenario_file.h"
#include "sim/io/scenario_reader.h"
#include "sim/io/write_file.h"
#include "sim/outcome.h"
#include "sim/submodel.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace cw {

namespace {

using Json = nlohmann::ordered_json;

/// Whole numbers without a decimal point; the rest in the shortest form that reads back as the same bits.
Json numberJson(double value) {
    if (value == std::floor(value) && std::fabs(value) < 9007199254740992.0) return static_cast<std::int64_t>(value);
    return value;
}

Json valueJson(const ParameterSpec& spec, double value) {
    if (spec.kind == Kind::choice) return valueText(spec, value);
    if (spec.kind == Kind::toggle) return value != 0;
    return numberJson(value);
}

Json leverJson(const LeverSetting& lever) {
    const Schedule& s = lever.schedule;
    if (s == Schedule{.value = s.value}) return valueJson(*lever.spec, s.value);
    Json json{{"value", valueJson(*lever.spec, s.value)}};
    if (s.start) json["start"] = numberJson(*s.start);
    if (s.ramp != 0) json["ramp"] = numberJson(s.ramp);
    if (s.end) json["end"] = numberJson(*s.end);
    return json;
}

Json uncertainJson(const UncertainAssumption& u, const Scenario& scenario) {
    const bool logarithmic = u.distribution == UncertainAssumption::Distribution::loguniform;
    Json json{{"distribution", logarithmic ? "loguniform" : "uniform"}, {"low", numberJson(u.low)}, {"high", numberJson(u.high)}};
    // The fixed value is kept for the day the assumption is made certain again.
    if (const double value = scenario.values.value(*u.spec); value != u.spec->fallback) json["value"] = numberJson(value);
    return json;
}

void addParameters(Json& root, const Scenario& scenario, std::string_view section) {
    Json json = Json::object();
    for (const ParameterSpec* spec : parameterRegistry()) {
        const double value = scenario.values.value(*spec);
        const auto uncertain = std::ranges::find(scenario.uncertain, spec, &UncertainAssumption::spec);
        if (sectionOf(*spec) != section) continue;
        if (uncertain != scenario.uncertain.end()) json[std::string(spec->id)] = uncertainJson(*uncertain, scenario);
        else if (value != spec->fallback) json[std::string(spec->id)] = valueJson(*spec, value);
    }
    if (!json.empty()) root[std::string(section)] = json;
}

Json jurisdictionJson(const Jurisdiction& j) {
    Json json{{"name", j.name}, {"population", numberJson(j.population)}, {"compute", numberJson(j.compute)},
              {"startups", numberJson(j.startups)}, {"communities", numberJson(j.communities)}};
    json["hubs"] = Json::array();
    for (const Hub& hub : j.hubs) json["hubs"].push_back({{"traffic", numberJson(hub.traffic)}, {"wealth", numberJson(hub.wealth)}});
    for (const auto& [spec, value] : j.levers) json["levers"][std::string(spec->id)] = valueJson(*spec, value);
    return json;
}

Json triggerJson(const Trigger& t) {
    Json when{{"outcome", t.outcome->id}, {t.side == Trigger::Side::above ? "above" : "below", numberJson(t.number)}};
    if (t.months != 1) when["months"] = t.months;
    if (t.within > 0) when["within"] = t.within;
    Json json{{"when", when}};
    for (const auto& [spec, value] : t.set) json["set"][std::string(spec->id)] = valueJson(*spec, value);
    if (!t.once) json["once"] = false;
    return json;
}

} // namespace

std::string triggerText(const Trigger& t) {
    std::string text = "when " + std::string(t.outcome->id) + (t.side == Trigger::Side::above ? " is above " : " is below ") + numberText(t.number);
    if (t.months > 1) text += " for " + std::to_string(t.months) + " months in a row";
    if (t.within > 0) text += " within the first " + (t.within == 1 ? std::string("month") : std::to_string(t.within) + " months") + " of policy";
    for (std::string_view between = ": "; const auto& [spec, value] : t.set) {
        text += std::string(between) + std::string(spec->id) + " = " + valueText(*spec, value);
        between = ", ";
    }
    if (t.once) return text;
    return text + (t.months > 1 ? "; until it has not been for as many" : "; until it is not");
}

std::string scenarioText(const Scenario& s) {
    Json root{{"$schema", "scenario.schema.json"}, {"format", scenarioFormat}, {"name", s.name}};
    if (!s.summary.empty()) root["summary"] = s.summary;
    root["months"] = s.months;
    root["seed"] = s.seed;
    root["runs"] = s.runs;
    if (!s.levers.empty()) {
        root["levers"] = Json::object();
        for (const LeverSetting& lever : s.levers) root["levers"][std::string(lever.spec->id)] = leverJson(lever);
    }
    addParameters(root, s, "assumptions");
    addParameters(root, s, "population");
    if (s.jurisdictions != defaultJurisdictions()) {
        root["jurisdictions"] = Json::array();
        for (const Jurisdiction& j : s.jurisdictions) root["jurisdictions"].push_back(jurisdictionJson(j));
    }
    const auto schedule = submodelSchedule();
    for (std::size_t i = 0; i < schedule.size(); ++i)
        if (s.disabled >> i & 1) root["disable"].push_back(schedule[i]->id);
    for (const Intervention& i : s.interventions) root["interventions"].push_back({{"remove", keyText(i.remove)}, {"from", i.from}});
    for (const Trigger& t : s.triggers) root["triggers"].push_back(triggerJson(t));
    if (!s.notes.empty()) root["notes"] = s.notes;
    return root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

void saveScenario(const Scenario& scenario, const std::string& path) { writeFile(path, scenarioText(scenario)); }

} // namespace cw
