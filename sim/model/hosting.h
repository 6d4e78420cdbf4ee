#pragma once
#include "sim/submodel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>

namespace cw {

/// What the hubs' law asks of them this month: chance that a flagged listing goes, and the share of the month it stays up.
void setHostingRules(const Step& step);

/// One uniform of 16 bits per hub, eight to a Philox block, drawn as far as asked for.
class HubDraws {
public:
    /// `first`: the first block, if it has been drawn already.
    HubDraws(const Step& step, Purpose purpose, std::uint32_t address, const std::optional<Luck::Block>& first)
        : m_step(step), m_purpose(purpose), m_entity(address) {
        if (first) m_drawn = 0, m_block = *first;
    }
    double operator()(std::size_t hub) {
        if (hub / 8 != m_drawn) {
            m_drawn = hub / 8;
            m_block = m_step.luck.block(m_step.month, m_purpose, m_entity, static_cast<std::uint32_t>(m_drawn));
        }
        const std::uint32_t half = m_block[hub % 8 / 2] >> (hub % 2 * 16) & 0xffff;
        return (half + 0.5) * 0x1p-16;
    }

private:
    const Step& m_step;
    Purpose m_purpose;
    std::uint32_t m_entity;
    std::size_t m_drawn = ~std::size_t{0};
    Luck::Block m_block{};
};

/// Which hubs draw a number below a chance of theirs, as HubDraws would give it: asked of many models a month, for which reason it
/// compares whole numbers.
class HubLimits {
public:
    explicit HubLimits(std::span<const double> chances) : m_hubs(chances.size()) {
        for (std::size_t h = 0; h < m_hubs; ++h)   // how many of the draws (half + 0.5) / 2^16 lie below the chance
            m_limit[h] = static_cast<std::uint32_t>(std::clamp(std::ceil(chances[h] * 0x1p16 - 0.5), 0.0, 0x1p16));
    }
    /// Bit h: the draw of hub h is below. `first`: the words of the first block.
    std::uint32_t below(const Step& step, Purpose purpose, std::uint32_t address, Luck::Block first) const {
        std::uint32_t bits = 0;
        for (std::size_t h = 0; h < m_hubs; h += 8) {
            if (h > 0) first = step.luck.block(step.month, purpose, address, static_cast<std::uint32_t>(h / 8));
            for (std::size_t k = 0; k < 4; ++k)
                bits |= static_cast<std::uint32_t>((first[k] & 0xffff) < m_limit[h + 2 * k]) << (h + 2 * k) |
                        static_cast<std::uint32_t>((first[k] >> 16) < m_limit[h + 2 * k + 1]) << (h + 2 * k + 1);
        }
        return bits;
    }

private:
    std::size_t m_hubs;
    std::array<std::uint32_t, 32> m_limit{};
};

/// First listings of new weights: cautious hubs list less; unlawful weights are listed outside the coalition only (E5).
void listOnHubs(const Step& step, std::size_t model, const std::optional<Luck::Block>& first = {});
/// Ease of access: what is listed, weighed by traffic; never below the residual, since a copy in the wild never comes back.
void measureEase(const Step& step, std::size_t model);
/// Stripped or unlawful: what notices are about.
inline bool flagged(const Models& models, std::size_t m) { return models.is(m, strippedCopy | unlawful); }

} // namespace cw
