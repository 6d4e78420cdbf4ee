#pragma once
#include "sim/submodel.h"

#include <array>

namespace cw {

/// What a developer could release, as far as its decision depends on it.
struct ReleaseOption {
    double capability = 0;   // K
    double appeal = 0;       // e^(users' logit before quality)
    double care = 0;         // kappa of the model
    CareBenefit benefit;     // of care when it was trained
    bool fineTune = false;
};
enum ReleaseMode : std::uint8_t { withhold, apiRelease, openRelease };

/// e^(b_K (K - reference) + brand + der): users' logit before quality, price and openness (E7).
double appealOf(const ParameterSet& assumptions, DeveloperKind kind, double capability, bool fineTune);
/// Its logarithm.
double appealExponent(const ParameterSet& assumptions, DeveloperKind kind, double capability, bool fineTune);
ReleaseOption optionOf(const World& world, std::size_t model);
/// The developer's newest model, or the one it could train now.
ReleaseOption plannedRelease(const Step& step, std::size_t i);

/// Expected utilities of withholding, API and open weights in developer i's yearly budgets, under the law of
/// `jurisdiction` (E4). What is believed to be lost by loss of control comes with each of them and weighs in none.
std::array<double, 3> releaseUtilities(const Step& step, std::size_t i, std::size_t jurisdiction, const ReleaseOption& option);
/// Whether who opens weights there serves an API of the same model: labs do, where opening is lawful.
bool opensWithApi(const Step& step, std::size_t i, std::size_t jurisdiction);
/// True where opening a model of this capability needs staging and an evaluation there.
bool tierApplies(const World& world, std::size_t jurisdiction, double capability);
/// Chance to fail the evaluation that tiered release asks for (E4).
double failChance(const Step& step, std::size_t jurisdiction, double care, double tamper);

} // namespace cw
