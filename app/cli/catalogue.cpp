#include "app/cli/commands.h"
#include "app/cli/vocabulary.h"
#include "sim/io/signature.h"
#include "sim/io/text.h"
#include "sim/outcome.h"
#include "sim/submodel.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdio>
#include <memory>

namespace cw::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kindsOfThing[] = {"levers", "assumptions", "outcomes", "presets", "submodels"};

Json parameterJson(const ParameterSpec& s) {
    Json json{{"id", s.id}, {"label", s.label}, {"unit", s.unit}, {"role", roleName(s.role)}, {"default", valueText(s, s.fallback)},
              {"help", s.help}, {"examples", s.examples}, {"watch", s.watch}, {"payer", s.payer}, {"mechanism", s.mechanism},
              {"omits", s.omits}, {"source", s.source}, {"grade", gradeName(s.grade)}};
    if (s.kind == Kind::choice) json["choices"] = std::vector<std::string>(s.choices.begin(), s.choices.end());
    else json["limits"] = {s.limits.low, s.limits.high}, json["plausible"] = {s.plausible.low, s.plausible.high};
    return json;
}

/// One row a thing: what people read, and the same as JSON.
struct Row {
    std::string id, about;
    Json json;
};

std::vector<Row> rows(std::string_view what) {
    std::vector<Row> result;
    for (const ParameterSpec* s : parameterRegistry())
        if ((what == "levers" && s->role == Role::lever) || (what == "assumptions" && s->role != Role::lever))
            result.push_back({std::string(s->id), valueText(*s, s->fallback) + " " + std::string(s->unit) + "  " + std::string(s->label), parameterJson(*s)});
    if (what == "outcomes")
        for (const Outcome& o : outcomeRegistry()) {
            const auto [low, high] = limitsOf(o);
            Json limits = Json::array();   // null: without end
            for (const double end : {low, high}) limits.push_back(std::isfinite(end) ? Json(end) : Json());
            result.push_back({std::string(o.id), std::string(o.unit) + "  " + std::string(o.label),
                              {{"id", o.id}, {"label", o.label}, {"unit", o.unit}, {"limits", limits}, {"help", o.help}}});
        }
    if (what == "submodels")
        for (const Submodel* s : submodelSchedule())
            result.push_back({std::string(s->id), std::string(s->label), {{"id", s->id}, {"label", s->label}, {"reads", s->reads}, {"writes", s->writes}, {"source", s->source}}});
    if (what == "presets")
        for (const std::string& name : presetNames()) {
            const Scenario s = loadPreset(name);
            result.push_back({name, s.name, {{"id", name}, {"name", s.name}, {"summary", s.summary}, {"notes", s.notes}}});
        }
    return result;
}

void list(const std::string& what, bool json) {
    Json all = Json::object();
    for (const auto kind : kindsOfThing) {
        if (!what.empty() && what != kind) continue;
        const auto found = rows(kind);
        if (json) {
            for (const Row& row : found) all[std::string(kind)].push_back(row.json);
            continue;
        }
        if (what.empty()) std::printf("%s:\n", std::string(kind).c_str());
        for (const Row& row : found) std::printf("  %-40s %s\n", row.id.c_str(), row.about.c_str());
    }
    if (json) std::printf("%s\n", all.dump(2).c_str());
}

void describeParameter(const ParameterSpec& s) {
    std::printf("%s\n  %s (%s, %s)\n\n  %s\n\n", std::string(s.id).c_str(), std::string(s.label).c_str(), std::string(roleName(s.role)).c_str(),
                std::string(s.unit).c_str(), std::string(s.help).c_str());
    const std::pair<const char*, std::string_view> parts[] = {
        {"Real examples", s.examples}, {"Outcomes to watch", s.watch}, {"Who pays", s.payer}, {"How it is modelled", s.mechanism}, {"Left out", s.omits}};
    for (const auto& [title, text] : parts)
        if (!text.empty()) std::printf("  %s: %s\n\n", title, std::string(text).c_str());
    std::printf("  default    %s\n  plausible  %s\n  allowed    %s\n", valueText(s, s.fallback).c_str(), rangeText(s, s.plausible).c_str(), rangeText(s, s.limits).c_str());
    if (s.hasOff()) std::printf("  off        %s\n", numberText(s.off).c_str());
    std::printf("  source     %s\n  evidence   %s\n", std::string(s.source).c_str(), std::string(gradeName(s.grade)).c_str());
}

void printTriggers(const Scenario& scenario) {
    for (const Trigger& trigger : scenario.triggers) std::printf("  %s\n", triggerText(trigger).c_str());
}

void describe(const std::string& id) {
    if (const ParameterSpec* s = findParameter(id)) return describeParameter(*s);
    if (const Outcome* o = findOutcome(id)) {
        std::printf("%s\n  %s (outcome, %s)\n\n  %s\n\n  can be     %s\n", id.c_str(), std::string(o->label).c_str(), std::string(o->unit).c_str(),
                    std::string(o->help).c_str(), limitsText(*o).c_str());
        return;
    }
    if (const int i = submodelIndex(id); i >= 0) {
        const Submodel& s = *submodelSchedule()[static_cast<std::size_t>(i)];
        std::printf("%s\n  %s (submodel %d of the month)\n\n  reads   %s\n  writes  %s\n  source  %s\n", id.c_str(), std::string(s.label).c_str(), i + 1,
                    std::string(s.reads).c_str(), std::string(s.writes).c_str(), std::string(s.source).c_str());
        return;
    }
    std::vector<std::string> names;
    for (const auto kind : kindsOfThing)
        for (const Row& row : rows(kind)) names.push_back(row.id);
    const auto presets = presetNames();
    if (std::find(presets.begin(), presets.end(), id) != presets.end()) {
        const Scenario s = loadPreset(id);
        std::printf("%s\n  %s (preset)\n\n  %s\n\n%s\n", id.c_str(), s.name.c_str(), s.summary.c_str(), s.notes.c_str());
        printTriggers(s);
        return;
    }
    const std::vector<std::string_view> views(names.begin(), names.end());
    throw BadInput(id, "nothing has this id" + suggestion(id, views));
}

int checkFiles(const std::vector<std::string>& files) {
    bool good = true;
    for (const std::string& file : files) {
        const Loaded loaded = loadScenario(file);
        print(loaded.problems);
        good &= loaded.ok();
        if (!loaded.ok()) continue;
        std::printf("%s: ok\n", printable(file, 4096).c_str());
        printTriggers(loaded.scenario);
    }
    return good ? done : badInput;
}

} // namespace

void addCatalogue(CLI::App& app, int& status) {
    auto what = std::make_shared<std::string>();
    auto json = std::make_shared<bool>(false);
    auto* listing = app.add_subcommand("list", "Levers, assumptions, outcomes, presets and submodels");
    listing->add_option("what", *what, "Only these")->check(CLI::IsMember(std::vector<std::string>(std::begin(kindsOfThing), std::end(kindsOfThing))));
    listing->add_flag("--json", *json, "As JSON");
    listing->footer("Examples:\n  counterweight-cli list levers\n  counterweight-cli list outcomes --json");
    listing->callback([=] { list(*what, *json); });

    auto id = std::make_shared<std::string>();
    auto* describing = app.add_subcommand("describe", "What an id is: unit, range, default, meaning, source");
    describing->add_option("id", *id, "Lever, assumption, outcome, preset or submodel")->required();
    describing->footer("Examples:\n  counterweight-cli describe liability.due_care\n  counterweight-cli describe misuse.expected_harm");
    describing->callback([=] { describe(*id); });

    auto files = std::make_shared<std::vector<std::string>>();
    auto* checking = app.add_subcommand("check", "Validates scenario files and prints every problem");
    checking->add_option("files", *files, "Scenario files")->required();
    checking->footer("Example:\n  counterweight-cli check scenarios/*.cws.json");
    checking->callback([=, &status] { status = checkFiles(*files); });

    auto* schema = app.add_subcommand("schema", "Prints the JSON Schema of scenario files");
    schema->footer("Example:\n  counterweight-cli schema > scenario.schema.json");
    schema->callback([] { std::fputs(scenarioSchema().c_str(), stdout); });
    auto* signature = app.add_subcommand("signature", "Hash of a fixed small ensemble: changes when results change");
    signature->footer("Example:\n  counterweight-cli signature");
    signature->callback([] { std::printf("%s\n", modelSignature().c_str()); });
}

} // namespace cw::cli
