#include "sim/philox.h"

#if defined(__x86_64__) && defined(__GNUC__)

#include <algorithm>
#include <array>
#include <immintrin.h>

// Chosen at run time by a plain test and a table of functions, not by ifunc, which sanitizers do not survive.
#define CW_AVX2 __attribute__((target("avx2")))
#define CW_AVX2_INLINE CW_AVX2 __attribute__((always_inline)) inline

namespace cw::philox {

namespace {

/// Four blocks: word k of each in the low half of a 64-bit lane of c[k]. What stands in the upper halves is noise: the
/// multiplication reads lower halves only.
struct Four {
    __m256i c0, c1, c2, c3;
};

CW_AVX2_INLINE __m256i all(std::uint32_t word) { return _mm256_set1_epi64x(static_cast<long long>(word)); }

CW_AVX2_INLINE void round(Four& f, __m256i key0, __m256i key1) {
    const __m256i p0 = _mm256_mul_epu32(f.c0, all(0xD2511F53u)), p1 = _mm256_mul_epu32(f.c2, all(0xCD9E8D57u));
    f.c0 = _mm256_xor_si256(_mm256_xor_si256(_mm256_srli_epi64(p1, 32), f.c1), key0);
    f.c2 = _mm256_xor_si256(_mm256_xor_si256(_mm256_srli_epi64(p0, 32), f.c3), key1);
    f.c1 = p1;
    f.c3 = p0;
}

/// Two groups of four at a time: a round waits for its multiplication, and the other group fills the wait.
CW_AVX2_INLINE void encrypt(const Address& a, __m256i draws, Four& even, Four& odd) {
    even.c0 = odd.c0 = all(a.run);
    even.c1 = odd.c1 = all(a.where);
    even.c3 = draws;
    odd.c3 = _mm256_srli_epi64(draws, 32);
    std::uint32_t key0 = static_cast<std::uint32_t>(a.seed), key1 = static_cast<std::uint32_t>(a.seed >> 32);
#pragma GCC unroll 10
    for (int k = 0; k < 10; ++k, key0 += 0x9E3779B9u, key1 += 0xBB67AE85u) {
        round(even, all(key0), all(key1));
        round(odd, all(key0), all(key1));
    }
}

/// Lower halves of `low` and `high` as (low, high) pairs, lane by lane.
CW_AVX2_INLINE __m256i pairs(__m256i low, __m256i high) { return _mm256_blend_epi32(low, _mm256_slli_epi64(high, 32), 0xAA); }

CW_AVX2_INLINE void store(std::uint32_t* to, __m256i words) { _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), words); }

/// Blocks a and b are the lanes 0 and 1 of the lower, c and d of the upper 128 bits.
struct Rows {
    __m256i ac, bd;
};
CW_AVX2_INLINE Rows rows(const Four& f) {
    const __m256i w01 = pairs(f.c0, f.c1), w23 = pairs(f.c2, f.c3);
    return {_mm256_unpacklo_epi64(w01, w23), _mm256_unpackhi_epi64(w01, w23)};
}

/// Eight blocks in the order even[0], odd[0], even[1], ...: 32 words.
CW_AVX2_INLINE void storeBlocks(std::uint32_t* to, const Four& even, const Four& odd) {
    const Rows e = rows(even), o = rows(odd);
    store(to, _mm256_permute2x128_si256(e.ac, o.ac, 0x20));
    store(to + 8, _mm256_permute2x128_si256(e.bd, o.bd, 0x20));
    store(to + 16, _mm256_permute2x128_si256(e.ac, o.ac, 0x31));
    store(to + 24, _mm256_permute2x128_si256(e.bd, o.bd, 0x31));
}

CW_AVX2_INLINE void start(Four& even, Four& odd, __m256i entities) {
    even.c2 = entities;
    odd.c2 = _mm256_srli_epi64(entities, 32);
}

/// The rest of a column is worked out whole beside it, and copied as far as there is room: eight blocks cost less than two one by one.
template <std::size_t words> using Last = std::array<std::uint32_t, words>;

/// Fewer than eight entities; what is missing is nobody.
CW_AVX2_INLINE __m256i lastOf(std::span<const std::uint32_t> entities) {
    alignas(32) std::array<std::uint32_t, 8> eight{};
    std::ranges::copy(entities, eight.begin());
    return _mm256_load_si256(reinterpret_cast<const __m256i*>(eight.data()));
}

CW_AVX2_INLINE __m256i eight(const std::uint32_t* words) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(words)); }
/// Draws of the entities i, i + 1, ...
CW_AVX2_INLINE __m256i drawsAt(const Address& address, std::span<const std::uint32_t> draws, std::size_t i) {
    return draws.empty() ? _mm256_set1_epi32(static_cast<int>(address.draw)) : eight(draws.data() + i);
}
CW_AVX2_INLINE __m256i lastDraws(const Address& address, std::span<const std::uint32_t> draws, std::size_t i) {
    return draws.empty() ? _mm256_set1_epi32(static_cast<int>(address.draw)) : lastOf(draws.subspan(i));
}

CW_AVX2 void tile(const Address& address, std::uint32_t first, std::span<std::uint32_t> words) {
    const Address own = address;   // stores cannot reach it, so that keys stay in registers
    const __m256i steps = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7), draws = _mm256_set1_epi32(static_cast<int>(own.draw));
    std::size_t i = 0;
    Four even, odd;
    for (; i + 32 <= words.size(); i += 32, first += 8) {
        start(even, odd, _mm256_add_epi32(_mm256_set1_epi32(static_cast<int>(first)), steps));
        encrypt(own, draws, even, odd);
        storeBlocks(words.data() + i, even, odd);
    }
    if (i == words.size()) return;
    Last<32> last;
    start(even, odd, _mm256_add_epi32(_mm256_set1_epi32(static_cast<int>(first)), steps));
    encrypt(own, draws, even, odd);
    storeBlocks(last.data(), even, odd);
    std::copy_n(last.begin(), words.size() - i, words.begin() + static_cast<std::ptrdiff_t>(i));
}

CW_AVX2 void gather(const Address& address, std::span<const std::uint32_t> entities, std::span<const std::uint32_t> draws, std::span<std::uint32_t> words) {
    const Address own = address;
    std::size_t i = 0;
    Four even, odd;
    for (; i + 8 <= entities.size(); i += 8) {
        start(even, odd, eight(entities.data() + i));
        encrypt(own, drawsAt(own, draws, i), even, odd);
        store(words.data() + i, pairs(even.c0, odd.c0));
    }
    if (i == entities.size()) return;
    Last<8> last;
    start(even, odd, lastOf(entities.subspan(i)));
    encrypt(own, lastDraws(own, draws, i), even, odd);
    store(last.data(), pairs(even.c0, odd.c0));
    std::copy_n(last.begin(), entities.size() - i, words.begin() + static_cast<std::ptrdiff_t>(i));
}

CW_AVX2 void blocks(const Address& address, std::span<const std::uint32_t> entities, std::span<const std::uint32_t> draws, std::span<std::uint32_t> words) {
    const Address own = address;
    std::size_t i = 0;
    Four even, odd;
    for (; i + 8 <= entities.size(); i += 8) {
        start(even, odd, eight(entities.data() + i));
        encrypt(own, drawsAt(own, draws, i), even, odd);
        storeBlocks(words.data() + 4 * i, even, odd);
    }
    if (i == entities.size()) return;
    Last<32> last;
    start(even, odd, lastOf(entities.subspan(i)));
    encrypt(own, lastDraws(own, draws, i), even, odd);
    storeBlocks(last.data(), even, odd);
    std::copy_n(last.begin(), 4 * (entities.size() - i), words.begin() + static_cast<std::ptrdiff_t>(4 * i));
}

} // namespace

const Kernels* avx2() {
    static constexpr Kernels kernels{tile, gather, blocks};
    return __builtin_cpu_supports("avx2") ? &kernels : nullptr;
}

} // namespace cw::philox

#else

namespace cw::philox {
const Kernels* avx2() { return nullptr; }
} // namespace cw::philox

#endif
