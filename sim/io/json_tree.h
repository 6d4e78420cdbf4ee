#pragma once
#include "sim/parameter.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cw {

/// A JSON value of bounded depth and size, safe to walk and to destroy. Object members keep their order.
struct JsonNode {
    enum class Type { null, boolean, number, text, array, object } type = Type::null;
    bool boolean = false;
    double number = 0;
    std::string text;
    std::vector<JsonNode> items;                               // array
    std::vector<std::pair<std::string, JsonNode>> members;     // object

    const JsonNode* find(std::string_view key) const;
    std::string_view typeName() const;
};

/// Parses text behind a gate: UTF-8, at most 4 MiB, at most 32 levels, no duplicate keys, finite numbers. A fault is
/// one problem with line and column: "name:3:17".
bool parseJson(std::string_view bytes, const std::string& name, JsonNode& root, std::vector<Problem>& problems);

/// Reads a regular file of at most 4 MiB; directories, FIFOs and devices are a problem, and never block.
bool readFile(const std::string& path, std::string& bytes, std::vector<Problem>& problems);

} // namespace cw
