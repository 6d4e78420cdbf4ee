#pragma once
#include "sim/key.h"
#include "sim/math.h"

#include <array>
#include <cstdint>
#include <span>

namespace cw {

/// What a draw is for. One purpose, one question: adding a process moves no other draw.
enum class Purpose : std::uint16_t {
    assumption, placement, developer, switchingCost, network, rewire, userKind, userJurisdiction, userSkill,
    initialAdoption, train, runSize, licenceChoice, refusal, detection, leak, tune, tuneParent, quality, release,
    evaluation, uploadFound, listing, removal, reupload, variantCount, variantParent, variantGain, strip, adopt,
     choose, misuseRoute, severity, bulkSeverity, ban, control,
    suit, hub, victim, forum, misuseFit, stay, entry, imitation, imitationNoise, bench, test, misuseMatch, cause
};

/// Luck is addressed, not consumed: a draw is a pure function of (seed, run, month, purpose, entity, number).
/// Philox4x32-10 (Salmon et al. 2011): key = seed; counter = (run, month and purpose, entity/4 or key hash, number).
class Luck {
public:
    Luck(std::uint64_t seed, std::uint32_t run) : m_seed(seed), m_run(run) {}
    std::uint32_t run() const { return m_run; }

    using Block = std::array<std::uint32_t, 4>;
    Block block(int month, Purpose purpose, std::uint32_t entity, std::uint32_t draw = 0) const;

    /// Uniform in (0, 1), 32 bits. Entities that share a block of four cost one Philox call when drawn as a tile.
    double uniform(int month, Purpose purpose, std::uint32_t entity, std::uint32_t draw = 0) const {
        return toUniform(block(month, purpose, entity / 4, draw)[entity % 4]);
    }
    /// Uniform in (0, 1), 52 bits, addressed by an identity that is equal in twin worlds.
    double uniform(int month, Purpose purpose, Key key, std::uint32_t draw = 0) const {
        return toUniform52(block(month, purpose, hash32(key), draw));
    }
    double normal(int month, Purpose purpose, Key key, std::uint32_t draw = 0) const {
        return math::normalQuantile(uniform(month, purpose, key, draw));
    }
    /// Raw words of entities first .. first + words.size() - 1; first must be a multiple of 4.
    void tile(int month, Purpose purpose, std::uint32_t first, std::span<std::uint32_t> words, std::uint32_t draw = 0) const;
    /// Word 0 of block(month, purpose, entities[i], draw) for many unrelated entities; as many words as entities.
    void gather(int month, Purpose purpose, std::span<const std::uint32_t> entities, std::span<std::uint32_t> words,
                std::uint32_t draw = 0) const;
    /// All of block(month, purpose, entities[i], draw): four words per entity, in the order of entities.
    void blocks(int month, Purpose purpose, std::span<const std::uint32_t> entities, std::span<std::uint32_t> words,
                std::uint32_t draw = 0) const;

    /// The same two with a draw of its own for each entity.
    void gather(int month, Purpose purpose, std::span<const std::uint32_t> entities, std::span<std::uint32_t> words,
                std::span<const std::uint32_t> draws) const;
    void blocks(int month, Purpose purpose, std::span<const std::uint32_t> entities, std::span<std::uint32_t> words,
                std::span<const std::uint32_t> draws) const;

    static double toUniform(std::uint32_t word) { return (static_cast<double>(word) + 0.5) * 0x1p-32; }
    static double toUniform52(const Block& block) {
        const std::uint64_t bits = (static_cast<std::uint64_t>(block[0]) << 20) | (block[1] >> 12);
        return (static_cast<double>(bits) + 0.5) * 0x1p-52;
    }
    /// The word below which an event of probability p happens: `word < threshold(p)` has chance p to 2^-32.
    /// Returned as 64 bits so that p = 1 always happens.
    static std::uint64_t threshold(double p) {
        return p <= 0 ? 0 : p >= 1 ? (1ULL << 32) : static_cast<std::uint64_t>(p * 0x1p32 + 0.5);
    }

private:
    std::uint64_t m_seed;
    std::uint32_t m_run;
};

/// Whether something with this hazard happens: u < 1 - e^-hazard. Since that never exceeds the hazard, most questions are
/// answered without the exponential, and by the same bits.
inline bool happens(double u, double hazard) { return u < hazard && u < math::oneMinusExp(hazard); }

/// Distributions as quantile functions of one uniform: monotone, so twins stay coupled.
namespace quantiles {
inline bool bernoulli(double u, double p) { return u < p; }
inline double normal(double u, double mean, double sd) { return mean + sd * math::normalQuantile(u); }
/// Lognormal with the given mean (not median) and standard deviation of the logarithm.
inline double lognormalByMean(double u, double mean, double logSd) {
    return mean * math::exp(logSd * math::normalQuantile(u) - 0.5 * logSd * logSd);
}
inline double lognormalByMedian(double u, double median, double logSd) {
    return median * math::exp(logSd * math::normalQuantile(u));
}
inline double exponential(double u, double mean) { return -mean * math::log(1 - u); }
/// Pareto with density exponent alpha + 1 above `minimum`, truncated at `maximum`.
double truncatedPareto(double u, double minimum, double alpha, double maximum);
/// Poisson by summation up to lambda = 64, above by a Cornish-Fisher normal: max(0, floor(l + sqrt(l) z + (z^2-1)/6 + 1/2)).
std::int64_t poisson(double u, double lambda);
/// Binomial by summation of its probabilities, or through its normal approximation where n p (1-p) > 64.
std::int64_t binomial(double u, std::int64_t n, double p);
} // namespace quantiles

} // namespace cw
