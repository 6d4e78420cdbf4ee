#pragma once
#include "sim/submodel.h"

namespace cw {

/// What hosting rules do this month, hub by hub.
struct HubRules {
    double removal = 0;   // chance that a flagged listing goes this month
    double up = 1;        // mean share of the month a flagged listing stays up
};

HubRules rulesOf(const Step& step, std::size_t hub);

/// One uniform per hub, four to a Philox block.
double hubUniform(const Step& step, Purpose purpose, Key key, std::size_t hub);
/// First listings of new weights: cautious hubs list less; unlawful weights are listed outside the coalition only (E5).
void listOnHubs(const Step& step, std::size_t model);
/// Ease of access: what is listed, weighed by traffic; never below the residual, since a copy in the wild never comes back.
void measureEase(const Step& step, std::size_t model);
/// Stripped or unlawful: what notices are about.
inline bool flagged(const Models& models, std::size_t m) { return models.is(m, strippedCopy | unlawful); }

} // namespace cw
