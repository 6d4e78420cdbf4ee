#include "sim/io/write_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <stdexcept>
#include <sys/stat.h>
#include <unistd.h>

namespace cw {

namespace fs = std::filesystem;

AtomicFile::AtomicFile(std::string path) : m_path(std::move(path)) {
    // Through a link, the file it points to is replaced, not the link.
    std::error_code ignored;
    m_target = fs::is_symlink(m_path, ignored) ? fs::weakly_canonical(m_path, ignored).string() : m_path;
    if (fs::exists(m_target, ignored) && !fs::is_regular_file(m_target, ignored))
        throw std::runtime_error("cannot write " + m_path + ": not a regular file");
    struct stat old {};
    const mode_t mode = ::stat(m_target.c_str(), &old) == 0 ? old.st_mode & 07777 : 0644;
    m_temporary = m_target + ".part" + std::to_string(::getpid());
    m_file = ::open(m_temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
    if (m_file < 0) fail("write");
}

AtomicFile::~AtomicFile() {
    if (m_file >= 0) ::close(m_file);
    if (!m_committed) ::unlink(m_temporary.c_str());
}

void AtomicFile::fail(const char* doing) const {
    throw std::runtime_error("cannot " + std::string(doing) + " " + m_path + ": " + std::strerror(errno));
}

void AtomicFile::append(std::string_view bytes) {
    m_buffer.append(bytes);
    if (m_buffer.size() > (1u << 20)) flush();
}

void AtomicFile::flush() {
    std::string_view rest = m_buffer;
    while (!rest.empty()) {
        const ssize_t n = ::write(m_file, rest.data(), rest.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) fail("write");
        rest.remove_prefix(static_cast<std::size_t>(n));
    }
    m_buffer.clear();
}

void AtomicFile::commit() {
    flush();
    if (::fsync(m_file) != 0) fail("write");
    const int closed = ::close(m_file);
    m_file = -1;
    if (closed != 0) fail("write");
    if (::rename(m_temporary.c_str(), m_target.c_str()) != 0) fail("replace");
    m_committed = true;
    const fs::path parent = fs::path(m_target).parent_path();
    const std::string folder = parent.empty() ? "." : parent.string();
    if (const int directory = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); directory >= 0) {
        ::fsync(directory);   // so that the new name survives a power cut
        ::close(directory);
    }
}

void writeFile(const std::string& path, std::string_view bytes) {
    AtomicFile file(path);
    file.append(bytes);
    file.commit();
}

void makeDirectoryFor(const std::string& path, std::span<const char* const> files) {
    makeDirectory(path);
    if (::access(path.c_str(), W_OK | X_OK) != 0) throw std::runtime_error("cannot write into " + path + ": " + std::strerror(errno));
    std::error_code ignored;
    for (const char* file : files)
        if (const fs::path at = fs::path(path) / file; fs::exists(at, ignored) && !fs::is_regular_file(at, ignored))
            throw std::runtime_error("cannot write " + at.string() + ": not a regular file");
}

void makeDirectory(const std::string& path) {
    std::error_code error;
    fs::create_directories(path, error);
    if (error || !fs::is_directory(path)) throw std::runtime_error("cannot make the directory " + path + (error ? ": " + error.message() : ""));
}

} // namespace cw
