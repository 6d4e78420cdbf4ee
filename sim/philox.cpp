#include "sim/philox.h"

#include <Random123/philox.h>

#include <algorithm>

namespace cw::philox {

namespace {

using Words = r123::Philox4x32::ctr_type;

inline Words block(const Address& a, std::uint32_t entity, std::uint32_t draw) {
    const r123::Philox4x32 generator;   // ten rounds
    const r123::Philox4x32::key_type key = {{static_cast<std::uint32_t>(a.seed), static_cast<std::uint32_t>(a.seed >> 32)}};
    return generator({{a.run, a.where, entity, draw}}, key);
}

void tile(const Address& address, std::uint32_t first, std::span<std::uint32_t> words) {
    for (; !words.empty(); ++first) {
        const Words four = block(address, first, address.draw);
        const std::size_t n = std::min<std::size_t>(4, words.size());
        std::copy_n(four.begin(), n, words.begin());
        words = words.subspan(n);
    }
}

void gather(const Address& address, std::span<const std::uint32_t> entities, std::span<const std::uint32_t> draws, std::span<std::uint32_t> words) {
    for (std::size_t i = 0; i < entities.size(); ++i) words[i] = block(address, entities[i], draws.empty() ? address.draw : draws[i])[0];
}

void blocks(const Address& address, std::span<const std::uint32_t> entities, std::span<const std::uint32_t> draws, std::span<std::uint32_t> words) {
    for (std::size_t i = 0; i < entities.size(); ++i) {
        const Words four = block(address, entities[i], draws.empty() ? address.draw : draws[i]);
        std::copy(four.begin(), four.end(), words.begin() + static_cast<std::ptrdiff_t>(4 * i));
    }
}

} // namespace

const Kernels& portable() {
    static constexpr Kernels kernels{tile, gather, blocks};
    return kernels;
}

const Kernels& best() {
    static const Kernels& kernels = avx2() ? *avx2() : portable();
    return kernels;
}

} // namespace cw::philox
