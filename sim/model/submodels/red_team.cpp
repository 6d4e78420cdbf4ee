#include "sim/columns.h"
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

/// Chances of models `rows`, from the row `first` of the table on: the others are known.
void workOut(const Step& step, std::span<const std::int32_t> rows, double outside, std::size_t first, WeaknessChances& chances) {
    for (auto* column : {&chances.found, &chances.api, &chances.open, &chances.byAttackers}) column->resize(rows.size());
    const double patchLag = step.assumptions[par::weakness::patchLag];
    for (std::size_t k = first; k < rows.size(); ++k) {
        const Rates rates = ratesOf(step, static_cast<std::size_t>(rows[k]), outside);
        const double all = rates.defenders + rates.attackers;
        chances.found[k] = all / 12;
        chances.api[k] = rates.defenders / 12;
        chances.open[k] = 1 / (patchLag + (rates.defenders > 0 ? 12 / rates.defenders : 1e9));
        chances.byAttackers[k] = all > 0 ? rates.attackers / all : 0;
    }
    for (auto* column : {&chances.found, &chances.api, &chances.open}) {
        const auto fresh = std::span(*column).subspan(first);
        columns::oneMinusExp(fresh, fresh);
    }
}

/// Expected numbers (D15): found by a defender, a weakness is gone at an API and exploitable for the patch lag in open
/// copies; found by an attacker, it is exploitable until a defender finds it.
void pass(World& w, std::span<const std::int32_t> rows, const WeaknessChances& chances) {
    Models& models = w.models;
    for (std::size_t k = 0; k < rows.size(); ++k) {
        const auto m = static_cast<std::size_t>(rows[k]);
        const double now = models.latent[m] * chances.found[k], attackers = now * chances.byAttackers[k];
        models.latent[m] -= now;
        models.exploitableApi[m] += attackers - models.exploitableApi[m] * chances.api[k];
        models.exploitableOpen[m] += now - models.exploitableOpen[m] * chances.open[k];
        w.month.weaknessesFound += now;
        w.month.weaknessesOpen += models.is(m, openWeights) ? models.exploitableOpen[m] : models.exploitableApi[m];
    }
}

/// Models on offer with latent weaknesses: closed ones, and open base models still in circulation; copies share their base's.
void advance(const Step& step) {
    World& w = step.world;
    const double outside = outsideEffort(step);
    auto& closed = w.scratch.draws.rows;
    closed.clear();
    for (const std::int32_t m : w.developers.newestApi)
        if (m >= 0 && !w.models.is(static_cast<std::size_t>(m), openWeights)) closed.push_back(m);
    workOut(step, closed, outside, 0, w.scratch.weaknessChances);
    pass(w, closed, w.scratch.weaknessChances);

    // Of open models nothing that chances follow from changes but what outsiders do: they are worked out once.
    const auto& open = w.circulation.originals;
    workOut(step, open, outside, outside == w.weaknessOutside ? w.weaknessChances.found.size() : 0, w.weaknessChances);
    w.weaknessOutside = outside;
    pass(w, open, w.weaknessChances);
}

} // namespace

const Submodel redTeamSubmodel{
    .id = "red-team", .label = "Red-teaming",
    .reads = "models.care, flags, latent; regimes: bounties, research safe harbour",
    .writes = "models.latent, exploitable_api, exploitable_open",
    .source = "Discovery as a race of exponential clocks (L14); diminishing returns of many eyes; E9, D15", .advance = advance};

} // namespace cw
