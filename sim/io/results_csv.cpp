#include "sim/io/results_csv.h"

#include "sim/io/install_paths.h"
#include "sim/io/scenario_file.h"
#include "sim/io/write_file.h"
#include "sim/outcome.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ctime>
#include <filesystem>

namespace cw {

std::string formulaSafe(std::string_view text) {
    const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
    return (formula ? "'" : "") + std::string(text);
}

std::string csvQuoted(std::string_view text) {
    if (text.find_first_of(",\"\n\r") == std::string_view::npos) return std::string(text);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string csvText(std::string_view text) { return csvQuoted(formulaSafe(text)); }

void writeOutcomesCsv(const std::string& path, const RunSet& set) {
    const auto outcomes = outcomeRegistry();
    AtomicFile file(path);
    std::string row = "run,month";
    for (const Outcome& o : outcomes) row += "," + std::string(o.id);
    file.append(row + "\n");
    for (const RunResult& r : set.runs())
        for (int month = 0; month < r.months; ++month) {
            row = std::to_string(r.run) + "," + std::to_string(month);
            for (std::size_t o = 0; o < outcomes.size(); ++o)
                row += "," + numberText(r.series(static_cast<int>(o))[static_cast<std::size_t>(month)]);
            file.append(row + "\n");
        }
    file.commit();
}

void writeSummaryCsv(const std::string& path, const RunSet& set) {
    const auto outcomes = outcomeRegistry();
    AtomicFile file(path);
    file.append("outcome,month,mean,p05,p25,p50,p75,p95\n");
    for (std::size_t o = 0; o < outcomes.size() && set.size() > 0; ++o) {
        const Fan f = fan(set, static_cast<int>(o));
        for (std::size_t m = 0; m < f.mean.size(); ++m) {
            std::string row = std::string(outcomes[o].id) + "," + std::to_string(m);
            for (const auto* column : {&f.mean, &f.p05, &f.p25, &f.p50, &f.p75, &f.p95}) row += "," + numberText((*column)[m]);
            file.append(row + "\n");
        }
    }
    file.commit();
}

std::string utcNow() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    ::gmtime_r(&now, &utc);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text;
}

void writeAssumptionsCsv(const std::string& path, const Scenario& scenario, const RunSet& set) {
    AtomicFile file(path);
    std::string row = "run";
    for (const UncertainAssumption& u : scenario.uncertain) row += "," + std::string(u.spec->id);
    file.append(row + "\n");
    for (const RunResult& r : set.runs()) {
        const ParameterSet drawn = drawAssumptions(scenario, Luck(scenario.seed, r.run));
        row = std::to_string(r.run);
        for (const UncertainAssumption& u : scenario.uncertain) row += "," + numberText(drawn.value(*u.spec));
        file.append(row + "\n");
    }
    file.commit();
}

namespace {

using Json = nlohmann::ordered_json;

Json experimentJson(const Scenario& scenario, const RunSet& set, const std::string& dateUtc) {
    return {{"program", "counterweight"}, {"version", programVersion}, {"commit", programCommit}, {"date", dateUtc},
            {"seed", scenario.seed}, {"runs", set.size()}, {"runs_planned", scenario.runs}, {"months", scenario.months}};
}

} // namespace

std::string comparisonProvenanceJson(std::span<const std::shared_ptr<const Scenario>> scenarios, std::span<const RunSet> sets, const std::string& dateUtc) {
    Json json = experimentJson(*scenarios[0], sets[0], dateUtc);
    for (std::size_t v = 0; v < scenarios.size(); ++v)
        json["scenarios"].push_back({{"results_hash", sets[v].hashText()}, {"scenario", Json::parse(scenarioText(*scenarios[v]))}});
    return json.dump(2) + "\n";
}

std::string provenanceJson(const Scenario& scenario, const RunSet& set, const std::string& dateUtc) {
    Json json = experimentJson(scenario, set, dateUtc);
    json["results_hash"] = set.hashText();
    json["scenario"] = Json::parse(scenarioText(scenario));
    // A scenario says only what differs from the defaults of its version; this says the rest. What is drawn anew for
    // every run has no one value: assumptions.csv has them.
    for (const ParameterSpec* spec : parameterRegistry()) {
        if (std::ranges::find(scenario.uncertain, spec, &UncertainAssumption::spec) != scenario.uncertain.end()) continue;
        const double value = scenario.leverValue(*spec);
        json["parameters"][std::string(spec->id)] = spec->kind == Kind::choice ? Json(valueText(*spec, value)) : Json(value);
    }
    return json.dump(2) + "\n";
}

void writeResultFiles(const std::string& directory, const Scenario& scenario, const RunSet& set, EventFiles* events, const std::string& provenance) {
    for (const char* file : runFiles) std::filesystem::remove(directory + "/" + file);
    writeOutcomesCsv(directory + "/outcomes.csv", set);
    writeSummaryCsv(directory + "/summary.csv", set);
    if (!scenario.uncertain.empty()) writeAssumptionsCsv(directory + "/assumptions.csv", scenario, set);
    if (events) events->commit();
    writeFile(directory + "/provenance.json", provenance);
}

} // namespace cw
