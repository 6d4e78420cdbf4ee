#include "sim/store/open_store.h"

#include "sim/io/text.h"
#include "sim/store/schema.h"

#include <sqlite3.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace cw {

namespace {

constexpr int patience = 10000;   // ms to wait for another program that writes

/// The first 100 bytes, read without SQLite: it would recover, and so alter, a database that is not ours.
struct Header {
    std::array<unsigned char, 100> bytes{};
    std::size_t size = 0;
    bool isSqlite() const { return size == bytes.size() && std::memcmp(bytes.data(), "SQLite format 3", 16) == 0; }
    std::uint32_t word(std::size_t at) const {
        return std::uint32_t{bytes[at]} << 24 | std::uint32_t{bytes[at + 1]} << 16 | std::uint32_t{bytes[at + 2]} << 8 | bytes[at + 3];
    }
    std::uint32_t version() const { return word(60); }
    std::uint32_t applicationId() const { return word(68); }
};

[[noreturn]] void refuse(const std::string& path, const std::string& why) { throw StoreRefused(path, why); }

/// Nothing where there is no file.
std::optional<Header> readHeader(const std::string& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) {
        if (errno == ENOENT) return std::nullopt;
        refuse(path, "cannot be read: " + std::string(std::strerror(errno)));
    }
    if (S_ISDIR(info.st_mode)) refuse(path, "is a directory, not a run store");
    if (!S_ISREG(info.st_mode)) refuse(path, "is not a regular file, so not a run store");
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) refuse(path, "cannot be read: " + std::string(std::strerror(errno)));
    Header header;
    const ssize_t n = ::pread(file, header.bytes.data(), header.bytes.size(), 0);
    ::close(file);
    if (n < 0) refuse(path, "cannot be read: " + std::string(std::strerror(errno)));
    header.size = static_cast<std::size_t>(n);
    return header;
}

void checkHeader(const std::string& path, const Header& header) {
    if (!header.isSqlite()) refuse(path, "is not a run store (no SQLite database)");
    if (header.applicationId() != static_cast<std::uint32_t>(storeApplicationId))
        refuse(path, "is an SQLite database of another program, not a run store");
    if (header.version() > static_cast<std::uint32_t>(storeVersion))
        refuse(path, "is of version " + std::to_string(header.version()) + "; this program knows versions up to " +
                         std::to_string(storeVersion) + " (a newer one is needed)");
}

void harden(SQLite::Database& database) {
    sqlite3* const handle = database.getHandle();
    const auto configure = [&](int option, int value) { sqlite3_db_config(handle, option, value, nullptr); };
    configure(SQLITE_DBCONFIG_DEFENSIVE, 1);
    configure(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
    configure(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
    configure(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0);
    configure(SQLITE_DBCONFIG_ENABLE_VIEW, 0);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 16 << 20);   // bytes of one text: more than any scenario has
    database.exec("PRAGMA cell_size_check = ON");
    database.exec("PRAGMA mmap_size = 0");
}

SQLite::Database connect(const std::string& path, int flags) {
    // SQLite has file names with a meaning of their own, such as ":memory:"; with a folder in front it has none.
    SQLite::Database database(path.starts_with('/') ? path : "./" + path, flags, patience);
    harden(database);
    return database;
}

/// Schema and pages; the header is ours already.
void checkInside(SQLite::Database& database, const std::string& path) {
    if (const std::string difference = schemaDifference(database); !difference.empty()) refuse(path, difference);
    const std::string said = database.execAndGet("PRAGMA quick_check(1)").getString();
    // A heading may be on a line of its own before what is wrong.
    if (said != "ok") refuse(path, "is damaged: " + printable(said.substr(said.find('\n') + 1), 200));
}

/// What SQLite finds wrong with a file, as a refusal; else the failure of a disk or of a right.
[[noreturn]] void rethrow(const std::string& path, const SQLite::Exception& error) {
    const int code = error.getErrorCode();
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_ERROR || code == SQLITE_TOOBIG)
        refuse(path, "is damaged: " + printable(error.getErrorStr(), 200));
    throw storeFailure("open", path, error);
}

/// A program was killed while it made or closed the file: what was half done is undone. What SQLite puts into the
/// write-ahead log, the ordinary case, needs nothing here.
void recover(const std::string& path) {
    struct stat info {};
    if (::stat((path + "-journal").c_str(), &info) != 0) return;
    connect(path, SQLite::OPEN_READWRITE).execAndGet("SELECT count(*) FROM sqlite_schema");
}

SQLite::Database openToRead(const std::string& path) {
    SQLite::Database database = connect(path, SQLite::OPEN_READONLY);
    checkInside(database, path);
    return database;
}

SQLite::Database openToWrite(const std::string& path, bool fresh) {
    if (!fresh) openToRead(path);   // what is refused here was not altered
    SQLite::Database database = connect(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    // Full: a finished run also survives a power cut. One run is one transaction, so that this costs little.
    database.exec("PRAGMA synchronous = FULL");
    migrate(database);
    return database;
}

/// Missing or empty.
bool isFresh(const std::optional<Header>& header) { return !header || header->size == 0; }

SQLite::Database open(const std::string& path, StoreAccess access) {
    std::optional<Header> header = readHeader(path);
    if (!isFresh(header)) {
        checkHeader(path, *header);
        recover(path);
        header = readHeader(path);
    }
    if (access == StoreAccess::write) return openToWrite(path, isFresh(header));
    if (isFresh(header)) refuse(path, header ? "is empty, so not a run store" : "no such file");
    return openToRead(path);
}

} // namespace

std::runtime_error storeFailure(const std::string& doing, const std::string& path, const SQLite::Exception& error) {
    return std::runtime_error("cannot " + doing + " " + path + ": " + printable(error.getErrorStr(), 200));
}

SQLite::Database openStore(const std::string& path, StoreAccess access) {
    if (path.empty()) refuse("run store", "its file name is empty");
    try {
        return open(path, access);
    } catch (const SQLite::Exception& error) {
        rethrow(path, error);
    }
}

} // namespace cw
