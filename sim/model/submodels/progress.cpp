#include "sim/math.h"
#include "sim/model/artefacts.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"
#include "sim/model/schedule.h"
#include "sim/model/training_budget.h"

#include <algorithm>

namespace cw {

namespace {

/// Share of withheld chips that reach outsiders all the same: it rises with the price gap, for which the share withheld
/// stands (Kanbur & Keen 1993), and falls with the chance to be found (Becker 1968).
double leak(const Step& step, const ParameterSet& rule) {
    const double tracking = step.assumptions[par::mobility::tracking];
    const double unseen = (1 - tracking * rule[par::compute::inspection]) * (1 - tracking * rule[par::compute::chipReporting]) *
                          (1 - tracking * rule[par::treaty::enforcement]);
    return step.assumptions[par::mobility::leakage] * rule[par::licensing::hardwareStringency] * unseen;
}

/// Part of compute growth that hardware licences withhold from developers above the threshold (E2): members feel a
/// domestic share, outsiders all but what leaks.
double withheld(const Step& step, std::size_t jurisdiction, double compute) {
    const World& w = step.world;
    const ParameterSet* members = law::coalition(w);
    const bool inside = w.jurisdictions.member[jurisdiction] || !members;
    const ParameterSet& rule = inside ? law::of(w, jurisdiction) : *members;
    if (compute <= rule[par::licensing::hardwareThreshold]) return 0;
    const double share = inside ? step.assumptions[par::licensing::domesticShare] : 1 - leak(step, rule);
    return rule[par::licensing::hardwareStringency] * share;
}

void advance(const Step& step) {
    World& w = step.world;
    const ParameterSet& a = step.assumptions;
    Developers& d = w.developers;
    const double compute = a[par::growth::compute] / 12 * math::exp2(-step.years() / a[par::growth::halfLife]);
    const double algorithms = a[par::growth::algorithms] / 12 * (1 + a[par::growth::commonsFeedback] * w.market.openShare);
    // The state of the art in tamper resistance is a stock of work done: money spent now adds from now on (E4).
    workOnTamper(w, (a[par::tamper::progress] + a[par::tamper::fundingEffect] * w.month.funding) / 12);
    // Share of a gap closed in a month at a yearly rate; exact for a gap that stands still.
    const double fromOpen = math::oneMinusExp(a[par::growth::catchUpOpen] / 12);
    const double fromClosed = math::oneMinusExp(a[par::growth::catchUpClosed] / 12);

    auto& affordable = w.scratch.chances[0];
    affordableComputes(step, costOfRun(step, 26), affordable);
    double frontier = noCapability;
    for (std::size_t i = 0; i < d.size(); ++i)
        if (d.active[i]) frontier = std::max(frontier, d.algorithm[i]);
    for (std::size_t i = 0; i < d.size(); ++i) {
        if (!d.active[i]) continue;
        const double wanted = d.compute[i] + compute * (1 - withheld(step, d.jurisdiction[i], d.compute[i]));
        d.compute[i] = std::max(d.compute[i], std::min(wanted, affordable[i]));   // no growth without the money for it
        const double own = d.algorithm[i];
        const double catchUp = fromOpen * std::max(0.0, w.bestOpenAlgorithm - own) + fromClosed * std::max(0.0, frontier - own);
        d.algorithm[i] += algorithms + std::min(catchUp, std::max(0.0, frontier - own));
    }
}

} // namespace

const Submodel progressSubmodel{
    .id = "progress", .label = "Progress",
    .reads = "developers.compute, algorithm, jurisdiction, revenue; market.growth; best_open_algorithm; market.open_share; regimes: hardware "
             "licence, inspection, chip reporting, enforcement",
    .writes = "developers.compute, algorithm; tamper_progress",
    .source = "Epoch AI (compute), Cottier et al. 2024 (its cost), Ho et al. 2024 (algorithms), Kanbur & Keen 1993 (leaks); E2",
    .advance = advance};

} // namespace cw
