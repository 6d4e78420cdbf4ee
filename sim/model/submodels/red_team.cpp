#include "sim/math.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"
#include "sim/model/schedule.h"

#include <algorithm>

namespace cw {

namespace {

/// Yearly rates at which a model's latent weaknesses are found.
struct Rates {
    double defenders = 0, attackers = 0;
};

/// Outsiders' effort has diminishing returns ("many eyes"): 1 - e^-(floor + effect x bounties) (E9).
double outsideEffort(const Step& step) {
    namespace w = par::weakness;
    const ParameterSet& a = step.assumptions;
    const double bounties = step.world.month.bounties;
    return a[w::outsideScale] * a[w::outside] * (1 - math::exp(-(a[w::bountyFloor] + a[w::bountyEffect] * bounties)));
}

Rates ratesOf(const Step& step, std::size_t m, double outside) {
    namespace wk = par::weakness;
    const World& w = step.world;
    const ParameterSet& a = step.assumptions;
    const bool open = w.models.is(m, openWeights);
    const bool harbour = law::of(w, w.models.jurisdiction[m])[par::alignment::researchSafeHarbour];
    const double access = open ? 1 : harbour ? a[wk::harbourAccess] : a[wk::apiAccess];
    return {a[wk::inside] * w.models.care[m] + outside * access, a[wk::attack] * (open ? 1 : a[wk::apiAccess])};
}

/// Expected numbers (D15): found by a defender, a weakness is gone at an API and exploitable for the patch lag in open
/// copies; found by an attacker, it is exploitable until a defender finds it.
void discover(const Step& step, std::size_t m, double outside) {
    World& w = step.world;
    Models& models = w.models;
    const Rates rates = ratesOf(step, m, outside);
    const double all = rates.defenders + rates.attackers;
    if (!(all > 0)) return;
    const double found = models.latent[m] * math::oneMinusExp(all / 12);
    const double byAttackers = found * rates.attackers / all, byDefenders = found - byAttackers;
    models.latent[m] -= found;
    models.exploitableApi[m] += byAttackers - models.exploitableApi[m] * math::oneMinusExp(rates.defenders / 12);
    const double lag = step.assumptions[par::weakness::patchLag] + (rates.defenders > 0 ? 12 / rates.defenders : 1e9);
    models.exploitableOpen[m] += byAttackers + byDefenders - models.exploitableOpen[m] * math::oneMinusExp(1 / lag);
    w.month.weaknessesFound += found;
    w.month.weaknessesOpen += models.is(m, openWeights) ? models.exploitableOpen[m] : models.exploitableApi[m];
}

void advance(const Step& step) {
    World& w = step.world;
    const double outside = outsideEffort(step);
    const Developers& d = w.developers;
    for (std::size_t i = 0; i < d.size(); ++i)   // closed models on offer
        if (const auto m = d.newestApi[i]; m >= 0 && !w.models.is(static_cast<std::size_t>(m), openWeights))
            discover(step, static_cast<std::size_t>(m), outside);
    for (const std::int32_t row : w.circulating) {   // open base models; copies share their base's weaknesses
        const auto m = static_cast<std::size_t>(row);
        if (!w.models.is(m, strippedCopy | publishedVariant)) discover(step, m, outside);
    }
}

} // namespace

const Submodel redTeamSubmodel{
    .id = "red-team", .label = "Red-teaming",
    .reads = "models.care, flags, latent; regimes: bounties, research safe harbour",
    .writes = "models.latent, exploitable_api, exploitable_open",
    .source = "Discovery as a race of exponential clocks (L14); diminishing returns of many eyes; E9, D15", .advance = advance};

} // namespace cw
