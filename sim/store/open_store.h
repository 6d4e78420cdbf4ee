#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <stdexcept>
#include <string>

namespace cw {

/// A file that is no run store of ours, or not the one that was meant: one line that names it. It was not altered.
struct StoreRefused : std::runtime_error {
    StoreRefused(const std::string& path, const std::string& why) : std::runtime_error(path + ": " + why) {}
};

enum class StoreAccess { read, write };

/// The only place that opens SQLite files. They may come from strangers: kind, schema and pages are checked before
/// anything is read, and SQL that a file may bring along does not run. `write` makes a store where there is none, or an
/// empty file, and recovers what a killed program left. Throws StoreRefused; std::runtime_error where the disk fails.
SQLite::Database openStore(const std::string& path, StoreAccess access);

/// "cannot DOING PATH: what SQLite says", as an exception to throw.
std::runtime_error storeFailure(const std::string& doing, const std::string& path, const SQLite::Exception& error);
/// Runs `action`; what SQLite throws becomes a storeFailure.
template <class Action> auto withStoreErrors(const char* doing, const std::string& path, const Action& action) {
    try {
        return action();
    } catch (const SQLite::Exception& error) {
        throw storeFailure(doing, path, error);
    }
}

} // namespace cw
