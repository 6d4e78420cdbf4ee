#include "sim/store/schema.h"

#include <string_view>

namespace cw {

namespace {

struct Table {
    std::string_view name, sql;
};

// Documented in docs/store.md. Composite keys instead of surrogates: a query needs no joins to say "run 7", and in
// tables without rowid the rows of one run lie together.
constexpr Table tables[] = {
    {"scenario", R"(CREATE TABLE scenario (
  scenario INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  seed INTEGER NOT NULL,
  months INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT)"},
    {"experiment", R"(CREATE TABLE experiment (
  experiment INTEGER PRIMARY KEY,
  scenario INTEGER NOT NULL REFERENCES scenario,
  identity TEXT NOT NULL UNIQUE,
  date TEXT NOT NULL,
  version TEXT NOT NULL,
  source_commit TEXT NOT NULL,
  planned_runs INTEGER NOT NULL,
  provenance TEXT NOT NULL
) STRICT)"},
    {"run", R"(CREATE TABLE run (
  scenario INTEGER NOT NULL REFERENCES scenario,
  run INTEGER NOT NULL,
  experiment INTEGER NOT NULL REFERENCES experiment,
  hash TEXT NOT NULL,
  finished TEXT NOT NULL,
  with_events INTEGER NOT NULL,
  PRIMARY KEY (scenario, run)
) STRICT, WITHOUT ROWID)"},
    {"outcome_name", R"(CREATE TABLE outcome_name (
  outcome INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  unit TEXT NOT NULL
) STRICT)"},
    {"outcome", R"(CREATE TABLE outcome (
  scenario INTEGER NOT NULL,
  run INTEGER NOT NULL,
  outcome INTEGER NOT NULL REFERENCES outcome_name,
  month INTEGER NOT NULL,
  value REAL NOT NULL,
  PRIMARY KEY (scenario, run, outcome, month),
  FOREIGN KEY (scenario, run) REFERENCES run
) STRICT, WITHOUT ROWID)"},
    {"event", R"(CREATE TABLE event (
  scenario INTEGER NOT NULL,
  run INTEGER NOT NULL,
  event INTEGER NOT NULL,
  month INTEGER NOT NULL,
  type TEXT NOT NULL,
  kind TEXT,
  jurisdiction TEXT,
  developer TEXT,
  model TEXT,
  platform TEXT,
  user INTEGER,
  amount_cents INTEGER,
  cause INTEGER,
  key TEXT,
  PRIMARY KEY (scenario, run, event),
  FOREIGN KEY (scenario, run) REFERENCES run
) STRICT, WITHOUT ROWID)"},
    {"cause", R"(CREATE TABLE cause (
  scenario INTEGER NOT NULL,
  run INTEGER NOT NULL,
  line INTEGER NOT NULL,
  event INTEGER NOT NULL,
  cause INTEGER NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (scenario, run, line),
  FOREIGN KEY (scenario, run) REFERENCES run
) STRICT, WITHOUT ROWID)"},
    {"judgment", R"(CREATE TABLE judgment (
  scenario INTEGER NOT NULL,
  run INTEGER NOT NULL,
  line INTEGER NOT NULL,
  month INTEGER NOT NULL,
  event INTEGER,
  incident INTEGER,
  role TEXT NOT NULL,
  party TEXT,
  share REAL NOT NULL,
  owed_cents INTEGER NOT NULL,
  paid_cents INTEGER NOT NULL,
  rule TEXT NOT NULL,
  defence TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (scenario, run, line),
  FOREIGN KEY (scenario, run) REFERENCES run
) STRICT, WITHOUT ROWID)"},
};

void fromEmptyToOne(SQLite::Database& database) {
    for (const Table& table : tables) database.exec(std::string(table.sql));
    database.exec("PRAGMA application_id = " + std::to_string(storeApplicationId));
}

using Step = void (*)(SQLite::Database&);
/// Step i leads from version i to i + 1.
constexpr Step steps[] = {fromEmptyToOne};
static_assert(std::size(steps) == storeVersion);

} // namespace

void migrate(SQLite::Database& database) {
    // Immediate: two programs that find the same empty file take turns, and the second finds it done.
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    const int found = database.execAndGet("PRAGMA user_version").getInt();
    for (int version = found; version < storeVersion; ++version) steps[version](database);
    if (found < storeVersion) database.exec("PRAGMA user_version = " + std::to_string(storeVersion));
    transaction.commit();
}

std::string schemaDifference(SQLite::Database& database) {
    for (const Table& table : tables) {
        SQLite::Statement query(database, "SELECT type, sql FROM sqlite_schema WHERE name = ?");
        query.bind(1, std::string(table.name));
        if (!query.executeStep()) return "has no table " + std::string(table.name);
        if (query.getColumn(0).getString() != "table" || query.getColumn(1).getString() != table.sql)
            return "has another table " + std::string(table.name) + " than this version of the program";
    }
    return {};
}

} // namespace cw
