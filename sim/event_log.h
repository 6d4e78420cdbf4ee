#pragma once
#include "sim/key.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace cw {

enum class EventType : std::uint8_t {
    policy, training, licence, refusal, covertRun, detection, release, opening, listing, takedown, variant, strip,
    incident, incidents, judgment, fine, move, insolvency, exit, entry, tightening, trigger, count
};
std::string_view name(EventType type);

/// One typed row. `cause` is the index of the event that brought it about, -1 for none; more in EventLog::causes.
struct Event {
    EventType type = EventType::policy;
    std::int16_t month = 0;
    std::int8_t jurisdiction = -1;
    std::int8_t hub = -1;
    std::int16_t detail = -1;       ///< lever (policy), outcome (trigger), release mode or domain, by the type
    std::int32_t user = -1;
    std::int32_t cause = -1;
    Key key = {};                   ///< identity of the event's subject: equal in twin worlds
    Key developer = {}, model = {};
    std::int64_t amount = 0;        ///< cents, a count for `incidents`, or 0
};
struct Cause {
    std::int32_t event = 0, cause = 0;
    std::string_view role;          ///< "model", "listing", "care", ...
};
/// Why a party on the chain of an incident answers for less than its part.
enum class Defence : std::uint8_t { none, noRule, dueCare, unforeseeable, openSource, safeHarbour, departed, unidentified, noSuit, noCause };
std::string_view name(Defence defence);

/// One party's line in the judgment of an incident, those included who owe nothing. Money in cents.
struct JudgmentLine {
    std::int32_t event = -1, incident = -1;   ///< rows of the log
    std::int16_t month = 0;
    std::string_view role;                    ///< developer, modifier, platform, perpetrator
    Key party;
    double share = 0;                         ///< of the harm
    std::int64_t owed = 0, paid = 0;          ///< owed: what its own share and joint liability asked of it
    std::int64_t harm = 0;                    ///< of the whole incident
    std::string_view rule;                    ///< none, negligence, strict: of the law that this party is judged by
    bool joint = false;                       ///< joint and several
    Defence defence = Defence::none;
    double answers = 1;                       ///< share of its part left after defences, 0..1
};

/// What happened, in order. An observer: switching it on changes no bit of the results.
class EventLog {
public:
    explicit EventLog(bool on = false) : m_on(on) {}
    bool on() const { return m_on; }
    /// Index of the row, or -1 while the log is off.
    std::int32_t add(const Event& event) { return m_on ? append(event) : -1; }   // here, so that no event is made while it is off
    void addCause(std::int32_t event, std::int32_t cause, std::string_view role);
    void add(const JudgmentLine& line);
    const std::vector<Event>& events() const { return m_events; }
    const std::vector<Cause>& causes() const { return m_causes; }
    const std::vector<JudgmentLine>& judgments() const { return m_judgments; }

private:
    std::int32_t append(const Event& event);

    bool m_on;
    std::vector<Event> m_events;
    std::vector<Cause> m_causes;
    std::vector<JudgmentLine> m_judgments;
};

} // namespace cw
