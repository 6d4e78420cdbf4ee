#pragma once
#include <cstdint>
#include <span>

/// Philox4x32-10 (Salmon, Moraes, Dror & Shaw 2011) over many counters at once. Every function has a portable form,
/// which is Random123's, and where the machine has AVX2 one that computes eight blocks side by side: integers only, so
/// both give the same bits. `Kernels` holds one set; tests compare the two.
namespace cw::philox {

/// What all the blocks of one call have in common: the key, and the counter's words but the third.
struct Address {
    std::uint64_t seed = 0;
    std::uint32_t run = 0, where = 0, draw = 0;   ///< counter words 0, 1 and 3
};

struct Kernels {
    /// Words of the blocks first, first + 1, ... in order; the last block may be cut short.
    void (*tile)(const Address& address, std::uint32_t first, std::span<std::uint32_t> words);
    /// Word 0 of the block of each entity; `words` is as long as `entities`. `draws`, if not empty, is as long and takes the place of
    /// the address's own.
    void (*gather)(const Address& address, std::span<const std::uint32_t> entities, std::span<const std::uint32_t> draws, std::span<std::uint32_t> words);
    /// All four words of the block of each entity; `words` is four times as long as `entities`.
    void (*blocks)(const Address& address, std::span<const std::uint32_t> entities, std::span<const std::uint32_t> draws, std::span<std::uint32_t> words);
};

const Kernels& portable();
/// Null where the compiler or the machine has no AVX2.
const Kernels* avx2();
/// The fastest that this machine runs, found once.
const Kernels& best();

} // namespace cw::philox
