#include "sim/model/artefacts.h"
#include "sim/model/choices.h"
#include "sim/model/demand.h"
#include "sim/model/developers.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"
#include "sim/model/release_utility.h"
#include "sim/model/schedule.h"

#include <algorithm>

namespace cw {

namespace {

std::int32_t logRelease(const Step& step, EventType type, std::size_t m, ReleaseMode mode) {
    const World& w = step.world;
    const auto i = static_cast<std::size_t>(w.models.developer[m]);
    return step.log.add({.type = type, .month = static_cast<std::int16_t>(step.month),
                         .jurisdiction = static_cast<std::int8_t>(w.developers.jurisdiction[i]), .detail = static_cast<std::int16_t>(mode),
                         .cause = w.models.event[m], .key = w.models.key[m], .developer = w.developers.key(i), .model = w.models.key[m]});
}

void offerOpen(const Step& step, std::size_t m, double tamper) {
    World& w = step.world;
    openWeightsOf(step, m, tamper);
    offerNewest(w, w.developers.newestOpen[static_cast<std::size_t>(w.models.developer[m])], m);
}

/// Opening where it is forbidden: an unlawful upload that may be noticed and fined; the weights are out all the same.
void openUnlawfully(const Step& step, std::size_t m, std::size_t i, std::size_t j) {
    World& w = step.world;
    const ParameterSet& r = law::of(w, j);
    w.models.flags[m] |= unlawful;
    offerOpen(step, m, tamperOfRelease(step, j));
    w.models.event[m] = logRelease(step, EventType::release, m, openRelease);
    const double noticed = r[par::compute::inspection] + step.assumptions[par::release::forbiddenDetection];
    if (step.luck.uniform(step.month, Purpose::uploadFound, w.models.key[m]) < noticed) {
        w.month.detected += 1;
        fine(step, i, r[par::compute::penalty] * budget(w, i), w.models.event[m]);
    }
}

void release(const Step& step, std::size_t m) {
    World& w = step.world;
    const auto i = static_cast<std::size_t>(w.models.developer[m]);
    const std::size_t j = w.developers.jurisdiction[i];
    if (law::removed(step, w.models.key[m])) return;
    const ReleaseOption option = optionOf(w, m);
    auto utilities = releaseUtilities(step, i, j, option);
    logitWeights(utilities, step.assumptions[par::choice::sharpness]);
    const auto mode = static_cast<ReleaseMode>(pickWeighted(utilities, step.luck.uniform(step.month, Purpose::release, w.models.key[m])));
    if (mode == withhold) return;
    if (mode == apiRelease) {
        serveByApi(step, m);
        w.models.event[m] = logRelease(step, EventType::release, m, apiRelease);
        return;
    }
    if (tierApplies(w, j, option.capability)) {   // staged: by API now, weights after the staging months
        serveByApi(step, m);
        w.models.event[m] = logRelease(step, EventType::release, m, apiRelease);
        const double months = std::ceil(law::of(w, j)[par::release::stagingMonths]);
        w.pending.push_back({static_cast<std::int32_t>(m), static_cast<std::int16_t>(step.month + months), true});
        return;
    }
    if (law::of(w, j)[par::release::openWeights] == openForbidden) return openUnlawfully(step, m, i, j);
    offerOpen(step, m, tamperOfRelease(step, j));
    if (opensWithApi(step, i, j)) serveByApi(step, m);
    w.models.event[m] = logRelease(step, EventType::release, m, openRelease);
}

/// End of staging: the weights open if the evaluation is passed and no severe incident was traced to the model.
void endStaging(const Step& step, std::size_t m) {
    World& w = step.world;
    const auto i = static_cast<std::size_t>(w.models.developer[m]);
    const std::size_t j = w.developers.jurisdiction[i];
    if (w.models.is(m, severeIncident) || law::removed(step, w.models.key[m])) return;
    const double tamper = tamperOfRelease(step, j);
    const double fail = tierApplies(w, j, w.models.capability[m]) ? failChance(step, j, w.models.care[m], tamper) : 0;
    if (step.luck.uniform(step.month, Purpose::evaluation, w.models.key[m]) < fail) return;
    if (law::of(w, j)[par::release::openWeights] == openForbidden) return;   // forbidden meanwhile: stays closed
    offerOpen(step, m, tamper);
    w.models.event[m] = logRelease(step, EventType::opening, m, openRelease);
}

void advance(const Step& step) {
    measureDemand(step);
    auto& pending = step.world.pending;
    const auto due = std::stable_partition(pending.begin(), pending.end(), [&](const Pending& p) { return p.due > step.month; });
    const std::vector<Pending> now(due, pending.end());   // releases append to `pending` while they are handled
    pending.erase(due, pending.end());
    for (const Pending& p : now) p.opening ? endStaging(step, static_cast<std::size_t>(p.model)) : release(step, static_cast<std::size_t>(p.model));
}

} // namespace

const Submodel releaseSubmodel{
    .id = "release", .label = "Release",
    .reads = "pending, developers, market, believed_harm; regimes: release, liability, tamper mandate, grants",
    .writes = "models.flags, released, opened, tamper; developers.newest_api, newest_open; pending, circulating, demand",
    .source = "Shavell 1986 (judgment-proofness), Qiu et al. 2025 (who opens), tiered release proposals; E4", .advance = advance};

} // namespace cw
