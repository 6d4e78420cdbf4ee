#include "sim/store/statements.h"

namespace cw {

namespace {

using Statement = SQLite::Statement;

/// What does not apply is NULL.
void bindText(Statement& row, int at, const std::string& text) { text.empty() ? row.bind(at) : row.bindNoCopy(at, text); }
void bindNumber(Statement& row, int at, const std::optional<std::int64_t>& value) { value ? row.bind(at, *value) : row.bind(at); }

std::string text(Statement& row, int at) { return row.getColumn(at).getString(); }
std::optional<std::int64_t> number(Statement& row, int at) {
    return row.isColumnNull(at) ? std::nullopt : std::optional(row.getColumn(at).getInt64());
}

void bindEvent(Statement& row, const EventRecord& e) {
    row.bind(3, e.month);
    for (int at = 4; const std::string* column : {&e.type, &e.kind, &e.jurisdiction, &e.developer, &e.model, &e.platform})
        bindText(row, at++, *column);
    bindNumber(row, 10, e.user);
    bindNumber(row, 11, e.amount ? std::optional(e.amount) : std::nullopt);
    bindNumber(row, 12, e.cause);
    bindText(row, 13, e.key);
}

EventRecord readEvent(Statement& row) {
    return {.month = row.getColumn(0).getInt(), .type = text(row, 1), .kind = text(row, 2), .jurisdiction = text(row, 3),
            .developer = text(row, 4), .model = text(row, 5), .platform = text(row, 6), .user = number(row, 7), .cause = number(row, 9),
            .amount = number(row, 8).value_or(0), .key = text(row, 10)};
}

/// Inserts one row a record, numbered from 0 within the run.
template <class Record, class Bind> void insertAll(Statement& row, std::uint32_t run, const std::vector<Record>& records, const Bind& bind) {
    row.bind(1, run);
    for (std::int64_t line = 0; const Record& record : records) {
        row.bind(2, line++);
        bind(record);
        row.exec();
        row.reset();
    }
}

} // namespace

void RunStore::insertLog(std::uint32_t run, const LogRecords& log) {
    Statements& to = *m_statements;
    insertAll(to.event, run, log.events, [&](const EventRecord& e) { bindEvent(to.event, e); });
    insertAll(to.cause, run, log.causes, [&](const CauseRecord& c) {
        to.cause.bind(3, c.event);
        to.cause.bind(4, c.cause);
        to.cause.bindNoCopy(5, c.role);
    });
    insertAll(to.judgment, run, log.judgments, [&](const JudgmentRecord& j) {
        to.judgment.bind(3, j.month);
        bindNumber(to.judgment, 4, j.event);
        bindNumber(to.judgment, 5, j.incident);
        to.judgment.bindNoCopy(6, j.role);
        bindText(to.judgment, 7, j.party);
        to.judgment.bind(8, j.share);
        to.judgment.bind(9, j.owed);
        to.judgment.bind(10, j.paid);
        to.judgment.bindNoCopy(11, j.rule);
        to.judgment.bindNoCopy(12, j.defence);
        to.judgment.bindNoCopy(13, j.reason);
    });
}

LogRecords RunStore::log(std::uint32_t run) const {
    LogRecords log;
    const auto each = [&](const char* select, const auto& take) {
        Statement row(*m_database, select);
        row.bind(1, run);
        while (row.executeStep()) take(row);
    };
    withStoreErrors("read", m_path, [&] {
        each("SELECT month, type, kind, jurisdiction, developer, model, platform, user, amount_cents, cause, key "
             "FROM event WHERE scenario = 1 AND run = ? ORDER BY event",
             [&](Statement& row) { log.events.push_back(readEvent(row)); });
        each("SELECT event, cause, role FROM cause WHERE scenario = 1 AND run = ? ORDER BY line",
             [&](Statement& row) { log.causes.push_back({row.getColumn(0).getInt64(), row.getColumn(1).getInt64(), text(row, 2)}); });
        each("SELECT month, event, incident, role, party, share, owed_cents, paid_cents, rule, defence, reason FROM judgment WHERE scenario = 1 AND run = ? ORDER BY line",
             [&](Statement& row) {
                 log.judgments.push_back({row.getColumn(0).getInt(), number(row, 1), number(row, 2), text(row, 3), text(row, 4),
                                          row.getColumn(5).getDouble(), row.getColumn(6).getInt64(), row.getColumn(7).getInt64(), text(row, 8), text(row, 9),
                                          text(row, 10)});
             });
    });
    return log;
}

} // namespace cw
