#pragma once
#include "sim/submodel.h"

#include <algorithm>
#include <array>
#include <span>

namespace cw {

/// What the hubs' law asks of them this month: chance that a flagged listing goes, and the share of the month it stays up.
void setHostingRules(const Step& step);

/// One uniform of 16 bits per hub, eight to a Philox block, drawn as far as asked for.
class HubDraws {
public:
    /// `first`: the words of the first block, if they have been drawn already.
    HubDraws(const Step& step, Purpose purpose, std::uint32_t address, std::span<const std::uint32_t> first = {})
        : m_step(step), m_purpose(purpose), m_entity(address) {
        if (first.size() != m_block.size()) return;
        m_drawn = 0;
        std::ranges::copy(first, m_block.begin());
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

/// First listings of new weights: cautious hubs list less; unlawful weights are listed outside the coalition only (E5).
void listOnHubs(const Step& step, std::size_t model);
/// Ease of access: what is listed, weighed by traffic; never below the residual, since a copy in the wild never comes back.
void measureEase(const Step& step, std::size_t model);
/// Stripped or unlawful: what notices are about.
inline bool flagged(const Models& models, std::size_t m) { return models.is(m, strippedCopy | unlawful); }

} // namespace cw
