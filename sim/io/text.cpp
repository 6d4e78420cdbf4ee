#include "sim/io/text.h"

#include "sim/parameter.h"

#include <algorithm>

namespace cw {

namespace {

/// Bytes of the UTF-8 character that starts with `c`, 0 if none does.
std::size_t lengthOf(unsigned char c) {
    return c < 0x80 ? 1 : c < 0xc2 ? 0 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : c < 0xf5 ? 4 : 0;
}

bool isValid(std::string_view s) {
    for (std::size_t k = 1; k < s.size(); ++k)
        if ((static_cast<unsigned char>(s[k]) >> 6) != 2) return false;
    const auto first = static_cast<unsigned char>(s[0]), second = static_cast<unsigned char>(s.size() > 1 ? s[1] : 0);
    if (first == 0xe0) return second >= 0xa0;   // overlong
    if (first == 0xed) return second < 0xa0;    // halves of surrogate pairs
    if (first == 0xf0) return second >= 0x90;   // overlong
    if (first == 0xf4) return second < 0x90;    // beyond U+10FFFF
    return true;
}

/// Control characters (C0, DEL, C1), line and paragraph separators, and those that turn the direction of writing:
/// U+200E-200F, U+2028-202E, U+2066-2069, U+061C.
bool isControl(std::string_view character) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
    if (character.size() == 1) return byte(0) < 0x20 || byte(0) == 0x7f;
    if (character.size() == 2) return (byte(0) == 0xc2 && byte(1) < 0xa0) || character == "\xD8\x9C";
    if (character.size() != 3 || byte(0) != 0xe2) return false;
    if (byte(1) == 0x80) return byte(2) == 0x8e || byte(2) == 0x8f || (byte(2) >= 0xa8 && byte(2) <= 0xae);
    return byte(1) == 0x81 && byte(2) >= 0xa6 && byte(2) <= 0xa9;
}

/// The character at the front: one byte if it is not UTF-8.
std::string_view front(std::string_view text) {
    const std::size_t length = lengthOf(static_cast<unsigned char>(text[0]));
    if (length == 0 || length > text.size() || !isValid(text.substr(0, length))) return {};
    return text.substr(0, length);
}

} // namespace

std::size_t firstInvalidUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view character = front(text.substr(i));
        if (character.empty()) return i;
        i += character.size();
    }
    return std::string_view::npos;
}

bool isPlainText(std::string_view text, bool lines) {
    while (!text.empty()) {
        const std::string_view character = front(text);
        const bool layout = lines && (character == "\n" || character == "\r" || character == "\t");
        if (character.empty() || (isControl(character) && !layout)) return false;
        text.remove_prefix(character.size());
    }
    return true;
}

std::string printable(std::string_view text, std::size_t most) {
    std::string line;
    while (!text.empty()) {
        const std::string_view character = front(text);
        if (line.size() + std::max<std::size_t>(1, character.size()) > most) return line + "...";
        if (character.empty() || isControl(character)) line += '?';
        else line += character;
        text.remove_prefix(std::max<std::size_t>(1, character.size()));
    }
    return line;
}

std::string inQuotes(std::string_view word) { return "'" + printable(word, 60) + "'"; }

std::string listed(std::span<const std::string_view> names) {
    std::string text;
    for (const auto name : names) text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

std::string suggestion(std::string_view word, std::span<const std::string_view> known) {
    const auto near = nearestName(word, known);
    return near.empty() ? "" : " (did you mean " + inQuotes(near) + "?)";
}

} // namespace cw
