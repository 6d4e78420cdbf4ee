#include "app/cli/document.h"
#include "app/cli/document_rules.h"
#include "app/cli/document_sway.h"
#include "app/cli/document_words.h"
#include "sim/io/text.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace cw::cli {

namespace {

constexpr const char* referenceName = "status-quo-2025";
/// What the page shows of every preset, with the heads of its columns.
constexpr std::pair<std::string_view, const char*> columns[] = {
    {"innovation.flow", "value"},
    {"misuse.expected_harm", "expected harm"},
    {"catastrophe.chance", "chance of a catastrophe"},
    {"market.open_share", "open share"},
    {"market.developer_hhi", "concentration"},
    {"market.open_lag", "open lag"},
    {"governance.moved_share", "moved abroad"},
    {"governance.covert_share", "covert share"},
    {"care.all", "care"},
    {"liability.uncompensated_share", "uncompensated share"},
    {"governance.compliance_cost", "compliance cost"},
    {"governance.enforcement_cost", "public cost"},
};

struct Preset {
    std::string id;
    std::shared_ptr<const Scenario> scenario;
    RunSet runs;
};
struct Presets {
    std::vector<Preset> all;   ///< the reference first
    std::vector<Measure> measures;
    std::string sway;
};

std::string presetFile(const std::string& id) { return scenarioFolder() + "/" + id + ".cws.json"; }

/// The text under "## title" in a scenario's notes.
std::string section(const Preset& preset, const std::string& title) {
    const std::string head = "## " + title + "\n", notes = "\n" + preset.scenario->notes + "\n";
    const std::size_t at = notes.find("\n" + head);
    if (at == std::string::npos) throw BadInput(presetFile(preset.id) + ":/notes", "there is no section " + inQuotes(head.substr(0, head.size() - 1)));
    const std::size_t begin = at + 1 + head.size(), end = notes.find("\n## ", begin);
    std::string text = notes.substr(begin, end == std::string::npos ? end : end - begin);
    text.erase(0, text.find_first_not_of('\n'));
    text.erase(text.find_last_not_of('\n') + 1);
    return text;
}

Presets compute(const RunRequest& request) {
    std::vector<std::string> names = presetNames();
    std::ranges::stable_partition(names, [](const std::string& name) { return name == referenceName; });
    Presets presets;
    Variants variants;
    for (const std::string& name : names) {
        auto scenario = std::make_shared<Scenario>(loadPreset(name));
        if (request.runs > 0) scenario->runs = request.runs;
        if (request.months > 0) scenario->months = request.months;
        if (!variants.empty() && (scenario->seed != variants[0]->seed || scenario->months != variants[0]->months || scenario->runs != variants[0]->runs))
            throw BadInput(presetFile(name), "seed, months or runs differ from those of " + std::string(referenceName) + ": no twin worlds");
        variants.push_back(scenario);
    }
    checkResultSize(*variants[0], variants.size());
    TwinRunner runner(variants.size() * static_cast<std::size_t>(variants[0]->runs) + swayRuns(variants) + rulesRuns(variants), request.threads);
    std::vector<RunSet> sets = runner.run(variants);
    for (std::size_t v = 0; v < variants.size(); ++v) presets.all.push_back({names[v], variants[v], std::move(sets[v])});
    const int start = firstStart(variants);
    presets.sway = swaySection(variants, names, runner) + rulesSection(variants, names, runner);
    for (const auto& [id, title] : columns) presets.measures.push_back(measureOf(id, variants[0]->months, start));
    return presets;
}

Interval against(const Presets& p, const Preset& preset, const Measure& m) { return difference(m, preset.runs, p.all[0].runs); }

std::string overview(const Presets& p) {
    std::string text = "| preset", rule = "|---";
    for (std::size_t c = 0; c < std::size(columns); ++c) {
        text += " | " + std::string(columns[c].second) + ", " + escaped(p.measures[c].unit);
        rule += "|---:";
    }
    text += " |\n" + rule + "|\n";
    for (const Preset& preset : std::span(p.all).subspan(1)) {
        text += "| [" + escaped(preset.scenario->name) + "](#" + preset.id + ")";
        for (const Measure& m : p.measures) {
            const Interval d = against(p, preset, m);
            text += " | " + (d.excludesZero() ? shown(d.mean, true) : "·");
        }
        text += " |\n";
    }
    return text + "\n";
}

/// "Open share of value, mean from month 12 on: 2.1 pp lower than under the status quo (23.4 %), 95 % interval [-2.5, -1.7]."
std::string sentence(const Presets& p, const Measure& m, const Interval& d) {
    return "- " + escaped(m.outcome->label) + ", " + m.when + ": " + shown(std::abs(d.mean)) + " " + escaped(m.unit) + (d.mean > 0 ? " higher" : " lower") +
           " than under the status quo (" + escaped(levelText(m, p.all[0].runs)) + "), 95 % interval " + shown(d) + ".\n";
}

std::string findings(const Presets& p, const Preset& preset) {
    std::string sentences, same;
    for (const Measure& m : p.measures) {
        const Interval d = against(p, preset, m);
        if (d.excludesZero()) sentences += sentence(p, m, d);
        else same += (same.empty() ? "" : ", ") + code(m.outcome->id) + " " + shown(d) + (m.unit.empty() ? "" : " " + escaped(m.unit));
    }
    if (sentences.empty()) sentences = "No difference to the status quo is shown.\n";
    if (!same.empty()) sentences += "\nNot distinguishable from no change: " + same + ".\n";
    return sentences;
}

std::string chapter(const Presets& p, const Preset& preset) {
    const bool isReference = preset.id == referenceName;
    return "## " + escaped(preset.scenario->name) + "\n\n<a id=\"" + preset.id + "\"></a>" + code(preset.id) + ". " + escaped(preset.scenario->summary) +
           "\n\n### What its advocates say\n\n" + section(preset, "What its advocates say") +
           "\n\n### What its critics say\n\n" + section(preset, "What its critics say") +
           "\n\n### What the model shows\n\n" + (isReference ? "This is what the others are compared with.\n" : findings(p, preset)) +
           "\n### Sources\n\n" + section(preset, "Sources") + "\n\n";
}

std::string introduction(const Presets& p) {
    return "Each preset against the status quo of 2025, in *twin worlds* that share all their luck: the mean over runs of the difference, run by run. "
           "Value, harm and costs are totals from month " + std::to_string(p.measures[0].fromMonth) + " on, when the first policy starts; shares, care, "
           "concentration and lag are means over the same months, in percentage points (pp) where they are shares; the chance of a catastrophe is that of the "
           "whole history. A dot means: not distinguishable from no change, the 95 % interval holds zero. The intervals tell luck from effect within this "
           "model. They say nothing about whether the model is right, and about one in twenty excludes zero by chance alone where there is no effect. "
           "No number here is a verdict: how much harm weighs against value is for the reader to say.\n\n";
}

} // namespace

std::string presetsPage(const RunRequest& request) {
    const Presets p = compute(request);
    std::string text = "# Presets\n\n" + origin("presets", *p.all[0].scenario) + "\n\n" + introduction(p) + overview(p) + p.sway;
    for (const Preset& preset : p.all) text += chapter(p, preset);
    text.pop_back();
    return text;
}

} // namespace cw::cli
