#include "sim/io/results_csv.h"

#include "sim/io/install_paths.h"
#include "sim/io/scenario_file.h"
#include "sim/io/write_file.h"
#include "sim/money.h"
#include "sim/outcome.h"

#include <nlohmann/json.hpp>

namespace cw {

std::string csvText(std::string_view text) {
    std::string field;
    if (!text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos) field = "'";
    field += text;
    if (field.find_first_of(",\"\n\r") == std::string::npos) return field;
    std::string quoted = "\"";
    for (const char c : field) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string outcomesCsv(const RunSet& set) {
    std::string text = "run,month";
    const auto outcomes = outcomeRegistry();
    for (const Outcome& o : outcomes) text += "," + std::string(o.id);
    text += "\n";
    for (const RunResult& r : set.runs())
        for (int month = 0; month < r.months; ++month) {
            text += std::to_string(r.run) + "," + std::to_string(month);
            for (std::size_t o = 0; o < outcomes.size(); ++o)
                text += "," + numberText(r.series(static_cast<int>(o))[static_cast<std::size_t>(month)]);
            text += "\n";
        }
    return text;
}

std::string summaryCsv(const RunSet& set) {
    std::string text = "outcome,month,mean,p05,p25,p50,p75,p95\n";
    const auto outcomes = outcomeRegistry();
    for (std::size_t o = 0; o < outcomes.size() && set.size() > 0; ++o) {
        const Fan f = fan(set, static_cast<int>(o));
        for (std::size_t m = 0; m < f.mean.size(); ++m) {
            text += std::string(outcomes[o].id) + "," + std::to_string(m);
            for (const auto* column : {&f.mean, &f.p05, &f.p25, &f.p50, &f.p75, &f.p95}) text += "," + numberText((*column)[m]);
            text += "\n";
        }
    }
    return text;
}

std::string provenanceJson(const Scenario& scenario, const RunSet& set, const std::string& dateUtc) {
    nlohmann::ordered_json json{{"program", "counterweight"}, {"version", programVersion}, {"commit", programCommit}, {"date", dateUtc},
                                {"seed", scenario.seed}, {"runs", set.size()}, {"months", scenario.months}, {"results_hash", set.hashText()}};
    json["scenario"] = nlohmann::ordered_json::parse(scenarioText(scenario));
    return json.dump(2) + "\n";
}

struct EventFiles::Files {
    AtomicFile events, causes, judgments;
    explicit Files(const std::string& directory)
        : events(directory + "/events.csv"), causes(directory + "/causes.csv"), judgments(directory + "/judgments.csv") {}
};

EventFiles::EventFiles(const std::string& directory) : m_files(std::make_unique<Files>(directory)) {
    m_files->events.append("run,month,event,id,kind,jurisdiction,developer,model,platform,user,amount,cause,key\n");
    m_files->causes.append("run,event,cause,role\n");
    m_files->judgments.append("run,month,event,incident,role,party,share,owed,paid\n");
}

EventFiles::~EventFiles() = default;

void EventFiles::add(RunResult& result) {
    m_waiting.emplace(result.run, std::exchange(result.log, EventLog()));
    for (auto first = m_waiting.begin(); first != m_waiting.end() && first->first == m_next; first = m_waiting.begin(), ++m_next) {
        write(first->first, first->second);
        m_waiting.erase(first);
    }
}

void EventFiles::commit() {
    for (const auto& [run, log] : m_waiting) write(run, log);   // after an interruption some runs are missing in between
    m_waiting.clear();
    m_files->events.commit();
    m_files->causes.commit();
    m_files->judgments.commit();
}

namespace {

/// What an event's `detail` means, by its type.
std::string kindText(const Event& e) {
    static constexpr std::string_view modes[] = {"withhold", "api", "open"}, domainNames[] = {"fraud", "cyber", "biochemical", "control"};
    if (e.detail < 0) return {};
    const auto detail = static_cast<std::size_t>(e.detail);
    switch (e.type) {
    case EventType::policy: return std::string(parameterRegistry()[detail]->id);
    case EventType::release:
    case EventType::opening: return std::string(modes[detail]);
    default: return std::string(domainNames[detail]);
    }
}

std::string optional(std::int64_t value) { return value < 0 ? std::string() : std::to_string(value); }
std::string billions(std::int64_t cents) { return numberText(toBillions(cents)); }

} // namespace

void EventFiles::write(std::uint32_t run, const EventLog& log) {
    const std::string prefix = std::to_string(run) + ",";
    const auto& events = log.events();
    for (std::size_t i = 0; i < events.size(); ++i) {
        const Event& e = events[i];
        m_files->events.append(prefix + std::to_string(e.month) + "," + std::string(name(e.type)) + "," + std::to_string(i) + "," + kindText(e) + "," +
                               optional(e.jurisdiction) + "," + keyText(e.developer) + "," + keyText(e.model) + "," + optional(e.hub) + "," +
                               optional(e.user) + "," + (e.amount ? billions(e.amount) : "") + "," + optional(e.cause) + "," + keyText(e.key) + "\n");
    }
    for (std::size_t i = 0; i < events.size(); ++i)
        if (events[i].cause >= 0) m_files->causes.append(prefix + std::to_string(i) + "," + std::to_string(events[i].cause) + ",cause\n");
    for (const Cause& c : log.causes())
        m_files->causes.append(prefix + std::to_string(c.event) + "," + std::to_string(c.cause) + "," + std::string(c.role) + "\n");
    for (const JudgmentLine& j : log.judgments())
        m_files->judgments.append(prefix + std::to_string(j.month) + "," + optional(j.event) + "," + optional(j.incident) + "," + std::string(j.role) + "," +
                                  keyText(j.party) + "," + numberText(j.share) + "," + billions(j.owed) + "," + billions(j.paid) + "\n");
}

} // namespace cw
