#include "sim/random.h"

#include "sim/philox.h"

#include <Random123/philox.h>

#include <cassert>
#include <cmath>

namespace cw {

namespace {

inline std::uint32_t address(int month, Purpose purpose) {
    return static_cast<std::uint32_t>(month) | (static_cast<std::uint32_t>(purpose) << 16);
}

} // namespace

Luck::Block Luck::block(int month, Purpose purpose, std::uint32_t entity, std::uint32_t draw) const {
    const r123::Philox4x32 generator;   // ten rounds
    const r123::Philox4x32::key_type key = {{static_cast<std::uint32_t>(m_seed), static_cast<std::uint32_t>(m_seed >> 32)}};
    const auto words = generator({{m_run, address(month, purpose), entity, draw}}, key);
    return {words[0], words[1], words[2], words[3]};
}

void Luck::tile(int month, Purpose purpose, std::uint32_t first, std::span<std::uint32_t> words, std::uint32_t draw) const {
    assert(first % 4 == 0);
    philox::best().tile({m_seed, m_run, address(month, purpose), draw}, first / 4, words);
}

void Luck::gather(int month, Purpose purpose, std::span<const std::uint32_t> entities, std::span<std::uint32_t> words,
                  std::uint32_t draw) const {
    assert(words.size() == entities.size());
    philox::best().gather({m_seed, m_run, address(month, purpose), draw}, entities, {}, words);
}

void Luck::blocks(int month, Purpose purpose, std::span<const std::uint32_t> entities, std::span<std::uint32_t> words,
                  std::uint32_t draw) const {
    assert(words.size() == 4 * entities.size());
    philox::best().blocks({m_seed, m_run, address(month, purpose), draw}, entities, {}, words);
}

void Luck::gather(int month, Purpose purpose, std::span<const std::uint32_t> entities, std::span<std::uint32_t> words,
                  std::span<const std::uint32_t> draws) const {
    assert(words.size() == entities.size() && draws.size() == entities.size());
    philox::best().gather({m_seed, m_run, address(month, purpose), 0}, entities, draws, words);
}

void Luck::blocks(int month, Purpose purpose, std::span<const std::uint32_t> entities, std::span<std::uint32_t> words,
                  std::span<const std::uint32_t> draws) const {
    assert(words.size() == 4 * entities.size() && draws.size() == entities.size());
    philox::best().blocks({m_seed, m_run, address(month, purpose), 0}, entities, draws, words);
}

namespace quantiles {

double truncatedPareto(double u, double minimum, double alpha, double maximum) {
    const double cut = 1 - math::exp(alpha * (math::log(minimum) - math::log(maximum)));   // P(S <= maximum) untruncated
    return minimum * math::exp(-math::log(1 - u * cut) / alpha);
}

std::int64_t poisson(double u, double lambda) {
    if (!(lambda > 0) || u < 1 - lambda - 1e-12) return 0;   // e^-lambda >= 1 - lambda
    if (lambda <= 64) {
        double p = math::exp(-lambda), sum = p;
        std::int64_t n = 0;
        while (u > sum && p > 0 && n < 1000) {
            ++n;
            p *= lambda / static_cast<double>(n);
            if (sum + p == sum && static_cast<double>(n) > lambda) break;
            sum += p;
        }
        return n;
    }
    const double z = math::normalQuantile(u);
    const double n = std::floor(lambda + std::sqrt(lambda) * z + (z * z - 1) / 6 + 0.5);
    return n > 0 ? static_cast<std::int64_t>(n) : 0;
}

std::int64_t binomial(double u, std::int64_t n, double p) {
    if (n <= 0 || p <= 0) return 0;
    if (p >= 1) return n;
    if (p > 0.5) return n - binomial(1 - u, n, 1 - p);
    const double mean = static_cast<double>(n) * p, variance = mean * (1 - p);
    if (variance > 64) {
        const double z = math::normalQuantile(u);
        const double k = std::floor(mean + std::sqrt(variance) * z + (1 - 2 * p) * (z * z - 1) / 6 + 0.5);
        return k < 0 ? 0 : k > static_cast<double>(n) ? n : static_cast<std::int64_t>(k);
    }
    double q = math::exp(static_cast<double>(n) * math::log(1 - p)), sum = q;
    std::int64_t k = 0;
    while (u > sum && k < n) {
        q *= static_cast<double>(n - k) / static_cast<double>(k + 1) * p / (1 - p);
        ++k;
        if (sum + q == sum && static_cast<double>(k) > mean) break;
        sum += q;
    }
    return k;
}

} // namespace quantiles

} // namespace cw
