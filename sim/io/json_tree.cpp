#include "sim/io/json_tree.h"

#include "sim/io/text.h"

#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

namespace cw {

namespace {

constexpr std::size_t maxBytes = 4u << 20, maxDepth = 32, maxValues = 100000;

/// The parser's message without its own prefix and without the bytes it quotes, which may be long or unprintable.
std::string syntaxError(std::string_view what) {
    if (const auto prefix = what.find(": "); prefix != std::string_view::npos) what.remove_prefix(prefix + 2);
    const auto quote = what.find("; last read: "), expected = what.rfind("'; expected ");
    std::string text(what.substr(0, quote));
    if (quote != std::string_view::npos && expected != std::string_view::npos && expected > quote) text += what.substr(expected + 1);
    return printable(text, 200);
}

/// Reads bytes and tells how far the parser has come.
class Reading {
public:
    using difference_type = std::ptrdiff_t;
    using value_type = char;
    using pointer = const char*;
    using reference = const char&;
    using iterator_category = std::input_iterator_tag;

    Reading(const char* at, const char*& furthest) : m_at(at), m_furthest(&furthest) {}
    reference operator*() const { return *m_at; }
    Reading& operator++() {
        *m_furthest = ++m_at;
        return *this;
    }
    bool operator==(const Reading& other) const { return m_at == other.m_at; }
    bool operator!=(const Reading& other) const { return m_at != other.m_at; }

private:
    const char* m_at;
    const char** m_furthest;
};

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
        if (!std::isfinite(value)) return fail("the number " + inQuotes(text) + " is too large");
        return putNumber(value);
    }
    bool string(string_t& value) override { return put({.type = JsonNode::Type::text, .text = std::move(value), .items = {}, .members = {}}); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(JsonNode::Type::object); }
    bool start_array(std::size_t) override { return open(JsonNode::Type::array); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override {
        if (!m_keys.back().insert(name).second) return fail("the key " + inQuotes(name) + " occurs twice");
        m_key = std::move(name);
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) override {
        constexpr int outOfRange = 406;
        return fail(error.id == outOfRange ? "the number is too large" : "not valid JSON: " + syntaxError(error.what()));
    }

    std::string m_fault;

private:
    bool fail(std::string what) {
        m_fault = std::move(what);
        return false;
    }
    bool putNumber(double value) { return put({.type = JsonNode::Type::number, .number = value, .text = {}, .items = {}, .members = {}}); }
    JsonNode* place(JsonNode&& node) {
        ++m_values;
        if (m_stack.empty()) {
            m_root = std::move(node);
            return &m_root;
        }
        JsonNode& parent = *m_stack.back();
        if (parent.type == JsonNode::Type::array) return &parent.items.emplace_back(std::move(node));
        return &parent.members.emplace_back(std::move(m_key), std::move(node)).second;
    }
    bool put(JsonNode&& node) {
        if (m_values >= maxValues) return fail("more than 100000 values: not a scenario");
        place(std::move(node));
        return true;
    }
    bool open(JsonNode::Type type) {
        if (m_stack.size() >= maxDepth) return fail("nested deeper than 32 levels");
        if (m_values >= maxValues) return fail("more than 100000 values: not a scenario");
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
    std::size_t m_values = 0;
};

std::string place(const std::string& name, std::string_view bytes, std::size_t position) {
    std::size_t line = 1, column = 1;
    for (std::size_t i = 0; i + 1 < std::min(position, bytes.size() + 1); ++i) {
        if (bytes[i] == '\n') ++line, column = 1;
        else ++column;
    }
    return name + ":" + std::to_string(line) + ":" + std::to_string(column);
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
    const char* furthest = bytes.data();
    const char* end = bytes.data() + bytes.size();
    if (nlohmann::json::sax_parse(Reading(furthest, furthest), Reading(end, furthest), &builder)) return true;
    return refuse(place(name, bytes, static_cast<std::size_t>(furthest - bytes.data())), builder.m_fault);
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
    if (info.st_size > static_cast<off_t>(maxBytes)) return refuse("larger than 4 MiB: not a scenario");
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
