#pragma once
#include "sim/store/run_store.h"

namespace cw {

/// Prepared once: a run has thousands of rows. The scenario of a store is row 1.
struct RunStore::Statements {
    SQLite::Statement run, outcome, event, cause, judgment;
    explicit Statements(SQLite::Database& d)
        : run(d, "INSERT INTO run SELECT 1, ?1, experiment, ?3, ?4, ?5 FROM experiment WHERE identity = ?2 ON CONFLICT DO NOTHING"),
          outcome(d, "INSERT INTO outcome VALUES (1, ?, ?, ?, ?)"),
          event(d, "INSERT INTO event VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
          cause(d, "INSERT INTO cause VALUES (1, ?, ?, ?, ?, ?)"),
          judgment(d, "INSERT INTO judgment VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)") {}
};

} // namespace cw
