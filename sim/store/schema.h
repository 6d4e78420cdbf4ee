#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <string>

namespace cw {

/// "cwrs" at byte 68 of the file: this is a run store.
inline constexpr std::int32_t storeApplicationId = 0x63777273;
/// Version of the schema, in `user_version`. 0 is an empty file.
inline constexpr std::int32_t storeVersion = 1;

/// Brings the file to storeVersion, step by step in one transaction; nothing happens where it is there already.
void migrate(SQLite::Database& database);
/// What differs from the schema of storeVersion, in words; empty if nothing does. Indexes, tables and views that a
/// reader added beside ours are none of our business: nothing here reads them.
std::string schemaDifference(SQLite::Database& database);

} // namespace cw
