#include "sim/io/json_tree.h"

#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

namespace cw {

namespace {

constexpr std::size_t maxBytes = 4u << 20, maxDepth = 32;

/// Builds the tree from parser events and stops at the first thing that is not allowed: nothing is ever nested deeper
/// than the limit, copied or printed recursively.
class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit Builder(JsonNode& root) : m_root(root) {}

    bool null() override { return put({}); }
    bool boolean(bool value) override { return put({.type = JsonNode::Type::boolean, .boolean = value, .text = {}, .items = {}, .members = {}}); }
    bool number_integer(number_integer_t value) override { return putNumber(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) override { return putNumber(static_cast<double>(value)); }
    bool number_float(number_float_t value, const string_t& text) override {
        if (!std::isfinite(value)) return fail("the number " + text + " is too large");
        return putNumber(value);
    }
    bool string(string_t& value) override { return put({.type = JsonNode::Type::text, .text = std::move(value), .items = {}, .members = {}}); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(JsonNode::Type::object); }
    bool start_array(std::size_t) override { return open(JsonNode::Type::array); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        if (!m_keys.back().insert(name).second) return fail("the key '" + name.substr(0, 80) + "' occurs twice");
        m_key = std::move(name);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& error) override {
        m_position = position;
        const std::string_view what = error.what();
        const auto at = what.rfind(": ");
        m_fault = error.id == 406 ? "a number is too large" : std::string(at == std::string_view::npos ? what : what.substr(at + 2));
        return false;
    }

    std::string m_fault;
    std::size_t m_position = 0;

private:
    bool fail(std::string what) {
        m_fault = std::move(what);
        return false;
    }
    bool putNumber(double value) { return put({.type = JsonNode::Type::number, .number = value, .text = {}, .items = {}, .members = {}}); }
    JsonNode* place(JsonNode&& node) {
        if (m_stack.empty()) {
            m_root = std::move(node);
            return &m_root;
        }
        JsonNode& parent = *m_stack.back();
        if (parent.type == JsonNode::Type::array) return &parent.items.emplace_back(std::move(node));
        return &parent.members.emplace_back(std::move(m_key), std::move(node)).second;
    }
    bool put(JsonNode&& node) {
        place(std::move(node));
        return true;
    }
    bool open(JsonNode::Type type) {
        if (m_stack.size() >= maxDepth) return fail("nested deeper than 32 levels");
        m_stack.push_back(place({.type = type, .text = {}, .items = {}, .members = {}}));
        m_keys.emplace_back();
        return true;
    }
    bool close() {
        m_stack.pop_back();
        m_keys.pop_back();
        return true;
    }

    JsonNode& m_root;
    std::vector<JsonNode*> m_stack;   // a parent does not move while a child is open: it grows at its end only
    std::vector<std::set<std::string>> m_keys;
    std::string m_key;
};

std::string place(const std::string& name, std::string_view bytes, std::size_t position) {
    std::size_t line = 1, column = 1;
    for (std::size_t i = 0; i + 1 < std::min(position, bytes.size() + 1); ++i) {
        if (bytes[i] == '\n') ++line, column = 1;
        else ++column;
    }
    return name + ":" + std::to_string(line) + ":" + std::to_string(column);
}

/// Position of the first byte that is not UTF-8, or npos.
std::size_t firstInvalidUtf8(std::string_view s) {
    for (std::size_t i = 0; i < s.size();) {
        const auto c = static_cast<unsigned char>(s[i]);
        const std::size_t length = c < 0x80 ? 1 : (c >> 5) == 6 ? 2 : (c >> 4) == 14 ? 3 : (c >> 3) == 30 ? 4 : 0;
        if (length == 0 || i + length > s.size() || (length == 2 && c < 0xc2)) return i;
        for (std::size_t k = 1; k < length; ++k)
            if ((static_cast<unsigned char>(s[i + k]) >> 6) != 2) return i;
        i += length;
    }
    return std::string_view::npos;
}

} // namespace

const JsonNode* JsonNode::find(std::string_view key) const {
    for (const auto& [name, value] : members)
        if (name == key) return &value;
    return nullptr;
}

std::string_view JsonNode::typeName() const {
    static constexpr std::string_view names[] = {"null", "true or false", "a number", "text", "a list", "an object"};
    return names[static_cast<std::size_t>(type)];
}

bool parseJson(std::string_view bytes, const std::string& name, JsonNode& root, std::vector<Problem>& problems) {
    const auto refuse = [&](const std::string& where, std::string what) {
        problems.push_back({where, std::move(what)});
        return false;
    };
    if (bytes.size() > maxBytes) return refuse(name, "larger than 4 MiB: not a scenario");
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) return refuse(name, "the file is empty");
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || bytes.find('\0') != std::string_view::npos)
        return refuse(name, "not UTF-8 text (UTF-16 or binary?): save it as UTF-8");
    if (const auto bad = firstInvalidUtf8(bytes); bad != std::string_view::npos)
        return refuse(place(name, bytes, bad + 1), "not UTF-8: byte " + std::to_string(static_cast<unsigned char>(bytes[bad])));
    Builder builder(root);
    if (nlohmann::json::sax_parse(bytes, &builder)) return true;
    const bool syntax = builder.m_position > 0;
    return refuse(syntax ? place(name, bytes, builder.m_position) : name,
                  (syntax ? "not valid JSON: " : "") + (builder.m_fault.empty() ? std::string("not valid JSON") : builder.m_fault));
}

bool readFile(const std::string& path, std::string& bytes, std::vector<Problem>& problems) {
    const auto refuse = [&](const std::string& what) {
        problems.push_back({path, what});
        return false;
    };
    const int file = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);   // a FIFO must not make us wait
    if (file < 0) return refuse(std::strerror(errno));
    struct Closer {
        int fd;
        ~Closer() { ::close(fd); }
    } closer{file};
    struct stat info {};
    if (::fstat(file, &info) != 0) return refuse(std::strerror(errno));
    if (S_ISDIR(info.st_mode)) return refuse("is a directory, not a file");
    if (!S_ISREG(info.st_mode)) return refuse("is not a regular file");
    if (static_cast<std::size_t>(info.st_size) > maxBytes) return refuse("larger than 4 MiB: not a scenario");
    bytes.resize(static_cast<std::size_t>(info.st_size));
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::read(file, bytes.data() + done, bytes.size() - done);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return refuse(std::strerror(errno));
        if (n == 0) break;
        done += static_cast<std::size_t>(n);
    }
    bytes.resize(done);
    return true;
}

} // namespace cw
