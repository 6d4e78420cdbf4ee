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

/// Models on offer with latent weaknesses: closed ones, and open base models still in circulation; copies share their base's.
void collect(const World& w, std::vector<std::int32_t>& rows) {
    rows.clear();
    for (const std::int32_t m : w.developers.newestApi)
        if (m >= 0 && !w.models.is(static_cast<std::size_t>(m), openWeights)) rows.push_back(m);
    std::size_t count = rows.size();
    rows.resize(count + w.circulating.size());
    for (const std::int32_t m : w.circulating) {   // free of branches: kinds of models follow no order
        rows[count] = m;
        count += !w.models.is(static_cast<std::size_t>(m), strippedCopy | publishedVariant);
    }
    rows.resize(count);
}

/// Expected numbers (D15): found by a defender, a weakness is gone at an API and exploitable for the patch lag in open
/// copies; found by an attacker, it is exploitable until a defender finds it. Three chances a model, by columns.
void advance(const Step& step) {
    World& w = step.world;
    Models& models = w.models;
    auto& rows = w.scratch.draws.rows;
    auto& [found, api, open, byAttackers] = w.scratch.chances;
    collect(w, rows);
    for (auto* column : {&found, &api, &open, &byAttackers}) column->resize(rows.size());
    const double outside = outsideEffort(step), patchLag = step.assumptions[par::weakness::patchLag];
    for (std::size_t k = 0; k < rows.size(); ++k) {
        const Rates rates = ratesOf(step, static_cast<std::size_t>(rows[k]), outside);
        const double all = rates.defenders + rates.attackers;
        found[k] = all / 12;
        api[k] = rates.defenders / 12;
        open[k] = 1 / (patchLag + (rates.defenders > 0 ? 12 / rates.defenders : 1e9));
        byAttackers[k] = all > 0 ? rates.attackers / all : 0;
    }
    for (auto* column : {&found, &api, &open}) columns::oneMinusExp(*column, *column);
    for (std::size_t k = 0; k < rows.size(); ++k) {
        const auto m = static_cast<std::size_t>(rows[k]);
        const double now = models.latent[m] * found[k], attackers = now * byAttackers[k];
        models.latent[m] -= now;
        models.exploitableApi[m] += attackers - models.exploitableApi[m] * api[k];
        models.exploitableOpen[m] += now - models.exploitableOpen[m] * open[k];
        w.month.weaknessesFound += now;
        w.month.weaknessesOpen += models.is(m, openWeights) ? models.exploitableOpen[m] : models.exploitableApi[m];
    }
}

} // namespace

const Submodel redTeamSubmodel{
    .id = "red-team", .label = "Red-teaming",
    .reads = "models.care, flags, latent; regimes: bounties, research safe harbour",
    .writes = "models.latent, exploitable_api, exploitable_open",
    .source = "Discovery as a race of exponential clocks (L14); diminishing returns of many eyes; E9, D15", .advance = advance};

} // namespace cw
