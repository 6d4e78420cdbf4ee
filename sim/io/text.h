#pragma once
#include <span>
#include <string>
#include <string_view>

namespace cw {

/// Position of the first byte that is not UTF-8, or npos.
std::size_t firstInvalidUtf8(std::string_view text);
/// True for text that a person typed: no control characters but tab and line feed, nothing that reverses the direction
/// of writing. `text` must be UTF-8.
bool isPlainText(std::string_view text, bool lines);
/// One line that is safe on a terminal: whatever isPlainText refuses becomes "?"; at most `most` bytes, cut between
/// characters with "..." in place of the rest.
std::string printable(std::string_view text, std::size_t most = 500);

/// 'word', printable and short, for messages.
std::string inQuotes(std::string_view word);
/// "a, b, c"
std::string listed(std::span<const std::string_view> names);
/// " (did you mean 'x'?)", or nothing where no name is near.
std::string suggestion(std::string_view word, std::span<const std::string_view> known);

} // namespace cw
