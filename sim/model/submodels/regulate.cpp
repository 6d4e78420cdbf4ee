#include "sim/math.h"
#include "sim/model/choices.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"
#include "sim/model/schedule.h"

#include <algorithm>

namespace cw {

namespace {

/// Concern decays with the regulator's memory and rises with harm at home and, less, in the world (E12).
void updateConcern(const Step& step, std::size_t j, double worldHarm) {
    namespace c = par::concern;
    Jurisdictions& js = step.world.jurisdictions;
    const ParameterSet &r = js.regime[j], &a = step.assumptions;
    const double home = 1 - a[c::foreign];
    const double harm = home * js.harm[j] + (1 - home) * worldHarm * js.population[j];
    const double scale = a[c::sensitivity] * js.population[j] * a[c::scale];
    js.concern[j] = js.concern[j] * math::exp2(-1 / r[par::regulator::memory]) + (scale > 0 ? math::log(1 + harm / scale) / 12 : 0);
}

/// A responsive regulator tightens while concern is above its threshold and relaxes, more slowly, below.
void updateTightening(const Step& step, std::size_t j) {
    Jurisdictions& js = step.world.jurisdictions;
    const ParameterSet &r = js.regime[j], &a = step.assumptions;
    if (r[par::regulator::mode] != regulatorResponsive) {
        js.tightening[j] = 0;   // a regulator that no longer responds goes back to the letter of its law
        return;
    }
    const double speed = r[par::regulator::responsiveness] / 12;
    const bool alarmed = js.concern[j] > a[par::concern::threshold];
    const double before = js.tightening[j];
    js.tightening[j] = std::clamp(before + (alarmed ? speed : -a[par::regulator::relaxation] * speed), 0.0, 1.0);
    const double tier = a[par::regulator::tierTightening];
    if ((before > tier) != (js.tightening[j] > tier))
        step.log.add({.type = EventType::tightening, .month = static_cast<std::int16_t>(step.month), .jurisdiction = static_cast<std::int8_t>(j),
                      .key = jurisdictionKey(static_cast<std::uint32_t>(j))});
}

/// What the public pays a month: inspection, reporting, verification of a red line, and the programmes (E12).
double enforcementCost(const Step& step) {
    namespace c = par::cost;
    const World& w = step.world;
    const ParameterSet& a = step.assumptions;
    double yearly = 0;
    for (const ParameterSet& r : w.jurisdictions.regime)
        yearly += (a[c::inspection] * r[par::compute::inspection] + a[c::reporting] * r[par::compute::chipReporting]) /
                  static_cast<double>(w.jurisdictions.size());
    const ParameterSet* members = law::coalition(w);
    if (members && (*members)[par::treaty::redLine] < par::treaty::redLine.spec.off)
        yearly += a[c::verification] * (*members)[par::treaty::enforcement];
    yearly += w.month.funding + w.month.bounties + law::mean(w, par::promotion::grants) +
              a[c::publicCompute] * law::mean(w, par::promotion::publicCompute);
    return yearly / 12;
}

void advance(const Step& step) {
    World& w = step.world;
    double worldHarm = 0;
    for (const double harm : w.jurisdictions.harm) worldHarm += harm;
    for (std::size_t j = 0; j < w.jurisdictions.size(); ++j) {
        updateConcern(step, j, worldHarm);
        updateTightening(step, j);
    }
    for (std::size_t i = 0; i < w.developers.size(); ++i)
        if (w.developers.active[i])
            w.month.compliance += law::compliance(step, static_cast<DeveloperKind>(w.developers.kind[i]), w.developers.jurisdiction[i]) / 12;
    for (std::size_t i = 0; i < w.developers.size(); ++i)
        if (w.developers.active[i]) w.month.compliance += law::monitoringCost(step, i);
    for (std::size_t h = 0; h < w.hubs.size(); ++h) w.month.compliance += law::hubDuties(step, h) / 12;
    w.month.enforcement = enforcementCost(step);
}

} // namespace

const Submodel regulateSubmodel{
    .id = "regulate", .label = "Regulation",
    .reads = "jurisdictions.harm, regime; developers",
    .writes = "jurisdictions.concern, tightening; month: compliance, enforcement",
    .source = "Issue attention with a half-life; responsive regulation; E12", .advance = advance};

} // namespace cw
