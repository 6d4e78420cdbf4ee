#pragma once
#include "sim/event_log.h"
#include "sim/scenario.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cw {

/// An event in words, as files hold it. What does not apply is empty. Its number is its place in the log.
struct EventRecord {
    int month = 0;
    std::string type, kind;   ///< kind: domain, release mode, lever or outcome
    std::string jurisdiction, developer, model, platform;
    std::optional<std::int64_t> user, cause;
    std::int64_t amount = 0;  ///< cents; 0 where there is none
    std::string key;
};
struct CauseRecord {
    std::int64_t event = 0, cause = 0;
    std::string role;
};
struct JudgmentRecord {
    int month = 0;
    std::optional<std::int64_t> event, incident;
    std::string role, party;
    double share = 0;
    std::int64_t owed = 0, paid = 0;   ///< cents
    std::string rule, defence;         ///< regime that binds the base developer; why the party answers for less
    std::string reason;                ///< the line in words
};
/// The log of one run in words. `causes` lists every event's first cause (role "cause"), then the others.
struct LogRecords {
    std::vector<EventRecord> events;
    std::vector<CauseRecord> causes;
    std::vector<JudgmentRecord> judgments;
};
LogRecords recordsOf(const EventLog& log, const Scenario& scenario);

} // namespace cw
