#include "sim/io/event_record.h"
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

EventFiles::EventFiles(const std::string& directory, const Scenario& scenario)
    : m_scenario(scenario), m_files(std::make_unique<Files>(directory)) {
    m_files->events.append("run,month,event,id,kind,jurisdiction,developer,model,platform,user,amount,cause,key\n");
    m_files->causes.append("run,event,cause,role\n");
    m_files->judgments.append("run,month,event,incident,role,party,share,owed,paid,unpaid,rule,defence,reason\n");
}

EventFiles::~EventFiles() = default;

void EventFiles::add(RunResult& result) {
    m_waiting.emplace(result.run, std::exchange(result.log, EventLog()));
    for (auto first = m_waiting.begin(); first != m_waiting.end() && first->first == m_next; first = m_waiting.begin(), ++m_next) {
        write(first->first, recordsOf(first->second, m_scenario));
        m_waiting.erase(first);
    }
}

void EventFiles::commit() {
    // After an interruption some runs are missing in between.
    for (const auto& [run, log] : m_waiting) write(run, recordsOf(log, m_scenario));
    m_waiting.clear();
    m_files->events.commit();
    m_files->causes.commit();
    m_files->judgments.commit();
}

namespace {

std::string optional(const std::optional<std::int64_t>& value) { return value ? std::to_string(*value) : std::string(); }
std::string billions(std::int64_t cents) { return numberText(toBillions(cents)); }

std::string row(const EventRecord& e) {
    return csvText(e.kind) + "," + csvText(e.jurisdiction) + "," + csvText(e.developer) + "," + csvText(e.model) + "," + csvText(e.platform) + "," +
           optional(e.user) + "," + (e.amount ? billions(e.amount) : "") + "," + optional(e.cause) + "," + csvText(e.key) + "\n";
}

} // namespace

void EventFiles::write(std::uint32_t run, const LogRecords& log) {
    const std::string prefix = std::to_string(run) + ",";
    for (std::size_t i = 0; i < log.events.size(); ++i) {
        const EventRecord& e = log.events[i];
        m_files->events.append(prefix + std::to_string(e.month) + "," + csvText(e.type) + "," + std::to_string(i) + "," + row(e));
    }
    for (const CauseRecord& c : log.causes)
        m_files->causes.append(prefix + std::to_string(c.event) + "," + std::to_string(c.cause) + "," + csvText(c.role) + "\n");
    for (const JudgmentRecord& j : log.judgments)
        m_files->judgments.append(prefix + std::to_string(j.month) + "," + optional(j.event) + "," + optional(j.incident) + "," + csvText(j.role) +
                                  "," + csvText(j.party) + "," + numberText(j.share) + "," + billions(j.owed) + "," + billions(j.paid) + "," + billions(j.owed - j.paid) + "," +
                                  csvText(j.rule) + "," + csvText(j.defence) + "," + csvText(j.reason) + "\n");
}

} // namespace cw
