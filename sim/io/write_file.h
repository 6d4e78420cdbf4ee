#pragma once
#include <span>
#include <string>
#include <string_view>

namespace cw {

/// A file that appears whole or not at all: written beside its target, every write checked, synced, then renamed. The
/// old file stays as it was on any failure, and no partial file is left. Failures throw std::runtime_error naming it.
class AtomicFile {
public:
    explicit AtomicFile(std::string path);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    void append(std::string_view bytes);
    void commit();

private:
    [[noreturn]] void fail(const char* doing) const;
    void flush();

    std::string m_path, m_target, m_temporary, m_buffer;
    int m_file = -1;
    bool m_committed = false;
};

/// Replaces a file by `bytes`, whole or not at all.
void writeFile(const std::string& path, std::string_view bytes);
/// Makes a directory for these files, and throws std::runtime_error naming what stands in the way of writing them.
void makeDirectoryFor(const std::string& path, std::span<const char* const> files);
/// Makes a directory and its parents; throws std::runtime_error naming it.
void makeDirectory(const std::string& path);

} // namespace cw
