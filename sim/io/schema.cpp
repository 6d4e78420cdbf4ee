#include "sim/io/scenario_file.h"
#include "sim/io/scenario_reader.h"
#include "sim/outcome.h"
#include "sim/submodel.h"

#include <nlohmann/json.hpp>

namespace cw {

namespace {

using Json = nlohmann::ordered_json;

Json valueSchema(const ParameterSpec& spec) {
    switch (spec.kind) {
    case Kind::choice: return {{"enum", std::vector<std::string>(spec.choices.begin(), spec.choices.end())}};
    case Kind::toggle: return {{"enum", {true, false, 0, 1}}};
    default: break;
    }
    return {{"type", spec.kind == Kind::integer ? "integer" : "number"}, {"minimum", spec.limits.low}, {"maximum", spec.limits.high}};
}

Json described(const ParameterSpec& spec, Json schema) {
    schema["title"] = spec.label;
    schema["description"] = std::string(spec.help) + " Unit: " + std::string(spec.unit) + ".";
    schema["default"] = spec.kind == Kind::choice ? Json(valueText(spec, spec.fallback)) : spec.kind == Kind::toggle ? Json(spec.fallback != 0) : Json(spec.fallback);
    return schema;
}

Json leverSchema(const ParameterSpec& spec) {
    const Json value = valueSchema(spec);
    const auto month = [](int most) { return Json{{"type", "number"}, {"minimum", 0}, {"maximum", most}}; };
    return described(spec, {{"anyOf", {value, {{"type", "object"}, {"properties", {{"value", value}, {"start", month(600)}, {"ramp", month(600)}, {"end", month(601)}}},
                                               {"required", {"value"}}, {"additionalProperties", false}}}}});
}

Json assumptionSchema(const ParameterSpec& spec) {
    const Json value = valueSchema(spec);
    if (spec.kind == Kind::choice || spec.kind == Kind::toggle) return described(spec, value);
    return described(spec, {{"anyOf", {value, {{"type", "object"}, {"properties", {{"distribution", {{"enum", {"uniform", "loguniform", "plausible"}}}}, {"low", value}, {"high", value}, {"value", value}}},
                                               {"required", {"distribution"}}, {"additionalProperties", false}}}}});
}

Json closedObject(Json properties) { return {{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}}; }

Json section(std::string_view name) {
    Json properties = Json::object();
    for (const ParameterSpec* spec : parameterRegistry())
        if (sectionOf(*spec) == name)
            properties[std::string(spec->id)] = name == "levers" ? leverSchema(*spec) : name == "population" ? described(*spec, valueSchema(*spec)) : assumptionSchema(*spec);
    return closedObject(properties);
}

/// Levers with a value and no dates.
Json leverValues() {
    Json levers = Json::object();
    for (const ParameterSpec* spec : parameterRegistry())
        if (spec->role == Role::lever) levers[std::string(spec->id)] = valueSchema(*spec);
    return closedObject(levers);
}

Json jurisdictionSchema() {
    const Json share{{"type", "number"}, {"minimum", 0}, {"maximum", 1}};
    const Json hub = closedObject({{"traffic", share}, {"wealth", {{"type", "number"}, {"minimum", 0}, {"maximum", 1000}}}});
    Json schema = closedObject({{"name", {{"type", "string"}, {"minLength", 1}, {"maxLength", 100}}}, {"population", share}, {"compute", share}, {"startups", share},
                         {"communities", share}, {"hubs", {{"type", "array"}, {"items", hub}}}, {"levers", leverValues()}});
    schema["required"] = {"name", "population", "compute"};
    return schema;
}

Json interventionSchema() {
    Json schema = closedObject({{"remove", {{"type", "string"}}}, {"from", {{"type", "integer"}, {"minimum", 0}, {"maximum", 600}}}});
    schema["required"] = {"remove"};
    return schema;
}

/// A condition is above or below a number, never both.
Json conditionSchema(const char* side) {
    std::vector<std::string> outcomes;
    for (const Outcome& o : outcomeRegistry()) outcomes.emplace_back(o.id);
    Json schema = closedObject({{"outcome", {{"enum", outcomes}}}, {side, {{"type", "number"}}},
                                {"months", {{"type", "integer"}, {"minimum", 1}, {"maximum", 600}, {"default", 1}}},
                                {"within", {{"type", "integer"}, {"minimum", 1}, {"maximum", 600}}}});
    schema["required"] = {"outcome", side};
    return schema;
}

Json triggerSchema() {
    Json set = leverValues();
    set["minProperties"] = 1;
    Json schema = closedObject({{"when", {{"anyOf", {conditionSchema("above"), conditionSchema("below")}}}}, {"set", set},
                                {"once", {{"enum", {true, false}}, {"default", true}}}});
    schema["required"] = {"when", "set"};
    return schema;
}

} // namespace

std::string scenarioSchema() {
    std::vector<std::string> submodels;
    for (const Submodel* s : submodelSchedule()) submodels.emplace_back(s->id);
    Json properties{{"$schema", {{"type", "string"}}},
                    {"format", {{"const", scenarioFormat}}},
                    {"name", {{"type", "string"}, {"maxLength", 200}}},
                    {"summary", {{"type", "string"}, {"maxLength", 2000}}},
                    {"months", {{"type", "integer"}, {"minimum", 1}, {"maximum", 600}}},
                    {"seed", {{"type", "integer"}, {"minimum", 0}, {"maximum", 9007199254740991}}},
                    {"runs", {{"type", "integer"}, {"minimum", 1}, {"maximum", 1000000}}}};
    for (const auto name : {"levers", "assumptions", "population"}) properties[name] = section(name);
    properties["jurisdictions"] = {{"type", "array"}, {"minItems", 1}, {"maxItems", 16}, {"items", jurisdictionSchema()}};
    properties["disable"] = {{"type", "array"}, {"items", {{"enum", submodels}}}};
    properties["interventions"] = {{"type", "array"}, {"items", interventionSchema()}};
    properties["triggers"] = {{"type", "array"}, {"maxItems", maxTriggers}, {"items", triggerSchema()}};
    properties["notes"] = {{"type", "string"}, {"maxLength", 20000}};
    Json root{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "Counterweight scenario"},
              {"description", "Made from the program's registry by `counterweight-cli schema`."}, {"type", "object"},
              {"required", {"format"}}, {"properties", properties}, {"additionalProperties", false}};
    return root.dump(1) + "\n";
}

} // namespace cw
