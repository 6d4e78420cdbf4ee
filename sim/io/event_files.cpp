#include "sim/io/results_csv.h"
#include "sim/io/write_file.h"
#include "sim/money.h"

#include <utility>

namespace cw {

struct EventFiles::Files {
    AtomicFile events, causes, judgments;
    explicit Files(const std::string& directory)
        : events(directory + "/events.csv"), causes(directory + "/causes.csv"), judgments(directory + "/judgments.csv") {}
};

EventFiles::EventFiles(const std::string& directory, const Scenario& scenario) : m_files(std::make_unique<Files>(directory)) {
    for (const Jurisdiction& j : scenario.jurisdictions) m_jurisdictions.push_back(csvText(j.name));
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

std::string EventFiles::eventRow(const Event& e) const {
    const std::string where = e.jurisdiction < 0 ? "" : m_jurisdictions.at(static_cast<std::size_t>(e.jurisdiction));
    return kindText(e) + "," + where + "," + keyText(e.developer) + "," + keyText(e.model) + "," +
           (e.hub < 0 ? "" : keyText(hubKey(static_cast<std::uint32_t>(e.hub)))) + "," + optional(e.user) + "," +
           (e.amount ? billions(e.amount) : "") + "," + optional(e.cause) + "," + keyText(e.key) + "\n";
}

void EventFiles::write(std::uint32_t run, const EventLog& log) {
    const std::string prefix = std::to_string(run) + ",";
    const auto row = [&](std::int32_t event) { return prefix + std::to_string(event) + ","; };
    for (std::int32_t i = 0; const Event& e : log.events()) {
        m_files->events.append(prefix + std::to_string(e.month) + "," + std::string(name(e.type)) + "," + std::to_string(i) + "," + eventRow(e));
        if (e.cause >= 0) m_files->causes.append(row(i) + std::to_string(e.cause) + ",cause\n");
        ++i;
    }
    for (const Cause& c : log.causes())
        m_files->causes.append(row(c.event) + std::to_string(c.cause) + "," + std::string(c.role) + "\n");
    for (const JudgmentLine& j : log.judgments())
        m_files->judgments.append(prefix + std::to_string(j.month) + "," + optional(j.event) + "," + optional(j.incident) + "," +
                                  std::string(j.role) + "," + keyText(j.party) + "," + numberText(j.share) + "," + billions(j.owed) +
                                  "," + billions(j.paid) + "\n");
}

} // namespace cw
