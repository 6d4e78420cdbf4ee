#pragma once
#include "sim/submodel.h"

#include <array>

namespace cw {

/// What hosting rules do this month, hub by hub.
struct HubRules {
    double removal = 0;   // chance that a flagged listing goes this month
    double up = 1;        // mean share of the month a flagged listing stays up
};

/// Rules of all hubs this month.
struct HostingRules {
    explicit HostingRules(const Step& step);
    std::array<HubRules, 32> hub;
};

/// One uniform per hub, four to a Philox block, drawn as far as asked for.
class HubDraws {
public:
    HubDraws(const Step& step, Purpose purpose, Key key) : m_step(step), m_purpose(purpose), m_entity(hash32(key)) {}
    double operator()(std::size_t hub) {
        if (hub / 4 != m_drawn) {
            m_drawn = hub / 4;
            m_block = m_step.luck.block(m_step.month, m_purpose, m_entity, static_cast<std::uint32_t>(m_drawn));
        }
        return Luck::toUniform(m_block[hub % 4]);
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
void measureEase(const Step& step, std::size_t model, const HostingRules& rules);
/// Stripped or unlawful: what notices are about.
inline bool flagged(const Models& models, std::size_t m) { return models.is(m, strippedCopy | unlawful); }

} // namespace cw
