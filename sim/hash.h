#pragma once
#include <bit>
#include <cstdint>
#include <string>

namespace cw {

/// Order-dependent 64-bit hash of numbers: multiply and rotate a word at a time, as xxHash does (Collet 2012).
/// Independent of host byte order, because it works on values and not on memory.
class Hash {
public:
    void add(std::uint64_t word) {
        word *= 0xC2B2AE3D27D4EB4FULL;
        word = std::rotl(word, 31) * 0x9E3779B185EBCA87ULL;
        m_state = std::rotl(m_state ^ word, 27) * 0x9E3779B185EBCA87ULL + 0x85EBCA77C2B2AE63ULL;
    }
    void add(double value) { add(std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value)); }
    std::uint64_t value() const {
        std::uint64_t h = m_state;
        h = (h ^ (h >> 33)) * 0xC2B2AE3D27D4EB4FULL;
        h = (h ^ (h >> 29)) * 0x165667B19E3779F9ULL;
        return h ^ (h >> 32);
    }

private:
    std::uint64_t m_state = 0x27D4EB2F165667C5ULL;
};

inline std::string hexadecimal(std::uint64_t value) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text(16, '0');
    for (int i = 15; i >= 0; --i, value >>= 4) text[static_cast<std::size_t>(i)] = digits[value & 15];
    return text;
}

} // namespace cw
