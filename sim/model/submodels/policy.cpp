#include "sim/model/choices.h"
#include "sim/model/developers.h"
#include "sim/model/hosting.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"
#include "sim/model/schedule.h"
#include "sim/model/triggers.h"

#include <algorithm>

namespace cw {

namespace {

double startOf(const Step& step, const Schedule& schedule) {
    return schedule.start.value_or(step.assumptions[par::policy::start]);
}
bool active(const Step& step, const Schedule& schedule) {
    return step.month >= startOf(step, schedule) && (!schedule.end || step.month < *schedule.end);
}

/// Value of a lever this month: numbers ramp linearly from the status quo; choices, switches and thresholds that
/// were or become "off" jump at the start, since there is nothing between.
double valueNow(const Step& step, const LeverSetting& lever, double statusQuo) {
    const Schedule& s = lever.schedule;
    const bool jumps = lever.spec->kind == Kind::toggle || lever.spec->kind == Kind::choice ||
                       (lever.spec->hasOff() && (statusQuo == lever.spec->off || s.value == lever.spec->off));
    if (jumps || s.ramp <= 0) return s.value;
    const double part = std::min(1.0, (step.month - startOf(step, s)) / s.ramp);
    const double value = statusQuo + part * (s.value - statusQuo);
    return lever.spec->kind == Kind::real ? value : std::floor(value + 0.5);
}

double coalitionLever(const Step& step) {
    const ParameterSpec& spec = par::treaty::coalition.spec;
    if (const auto held = triggers::held(step, spec)) return held->value;
    const LeverSetting* setting = step.scenario.lever(spec);
    return setting && active(step, setting->schedule) ? setting->schedule.value : step.assumptions.value(spec);
}

void formCoalition(const Step& step) {
    World& w = step.world;
    // Not before a trigger fires: until then the world is the one without it.
    w.month.coalitionFormed = step.month >= step.scenario.leverStart(step.assumptions) || triggers::anyHasFired(w);
    if (!w.month.coalitionFormed) return;
    const std::size_t size = coalitionSize(static_cast<int>(coalitionLever(step)), w.jurisdictions.size());
    for (std::size_t j = 0; j < w.jurisdictions.size(); ++j) w.jurisdictions.member[j] = j < size;
}

void setRegimes(const Step& step) {
    Jurisdictions& js = step.world.jurisdictions;
    for (std::size_t j = 0; j < js.size(); ++j) {
        js.regime[j] = js.statusQuo[j];
        if (!js.member[j]) continue;
        for (const LeverSetting& lever : step.scenario.levers)
            if (active(step, lever.schedule))
                js.regime[j].set(*lever.spec, valueNow(step, lever, js.statusQuo[j].value(*lever.spec)));
        triggers::apply(step, js.regime[j]);
    }
}

/// A responsive regulator's stringency z moves its levers part of the way to the strict end (E12).
void tighten(const Step& step, std::size_t j) {
    Jurisdictions& js = step.world.jurisdictions;
    const double z = js.tightening[j];
    ParameterSet& r = js.regime[j];
    if (z <= 0 || r[par::regulator::mode] != regulatorResponsive) return;
    const auto towards = [&](const Parameter<double>& lever, double target) {
        const double now = r.value(lever.spec);
        if (now < target) r.set(lever.spec, now + z * (target - now));
    };
    towards(par::liability::developerBurden, 1);
    towards(par::platform::moderation, 1);
    towards(par::licensing::highRiskDuties, 1);
    towards(par::compute::inspection, step.assumptions[par::regulator::inspectionTarget]);
    if (z > step.assumptions[par::regulator::tierTightening] && r[par::release::openWeights] == openAllowed)
        r.set(par::release::openWeights.spec, openTiered);
}

/// Month since which a threshold drifts: that in which a trigger set it, the lever's start, or month 0 where nobody set it.
double driftStart(const Step& step, const ParameterSpec& threshold, bool member) {
    if (!member) return 0;
    if (const auto held = triggers::held(step, threshold)) return held->since;
    const LeverSetting* setting = step.scenario.lever(threshold);
    return setting ? startOf(step, setting->schedule) : 0;
}

double driftYears(const Step& step, const ParameterSpec& threshold, bool member) {
    return std::max(0.0, (step.month - driftStart(step, threshold, member)) / 12);
}

void setThresholds(const Step& step, std::size_t j) {
    Jurisdictions& js = step.world.jurisdictions;
    const ParameterSet& r = js.regime[j];
    const double drift = r[par::licensing::thresholdDrift];
    const auto drifted = [&](const Parameter<double>& lever) {
        const double value = r.value(lever.spec);
        return value >= lever.spec.off ? lever.spec.off : value + drift * driftYears(step, lever.spec, js.member[j]);
    };
    js.licenceThreshold[j] = drifted(par::licensing::modelThreshold);
    js.tierThreshold[j] = drifted(par::release::tierThreshold);
    js.redLine[j] = js.member[j] ? r[par::treaty::redLine] : par::treaty::redLine.spec.off;
    if (r[par::release::openWeights] != openForbidden) js.forbiddenSince[j] = -1;
    else if (js.forbiddenSince[j] < 0) js.forbiddenSince[j] = static_cast<std::int16_t>(step.month);
    js.dutyLevel[j] = law::dutyLevel(step, j);
}

/// Writes down for every member that a lever has changed hands, and by which event.
void logPolicy(const Step& step, const ParameterSpec& lever, std::int32_t cause) {
    World& w = step.world;
    for (std::size_t j = 0; j < w.jurisdictions.size(); ++j)
        if (w.jurisdictions.member[j])
            w.policyEvent[j] = step.log.add({.type = EventType::policy, .month = static_cast<std::int16_t>(step.month),
                                             .jurisdiction = static_cast<std::int8_t>(j),
                                             .detail = static_cast<std::int16_t>(lever.index), .cause = cause,
                                             .key = jurisdictionKey(static_cast<std::uint32_t>(j))});
}

void logStarts(const Step& step) {
    if (!step.log.on()) return;
    for (const LeverSetting& lever : step.scenario.levers) {
        const bool starts = step.month == static_cast<int>(std::ceil(startOf(step, lever.schedule)));
        const bool ends = lever.schedule.end && step.month == static_cast<int>(std::ceil(*lever.schedule.end));
        if ((starts || ends) && !triggers::held(step, *lever.spec)) logPolicy(step, *lever.spec, -1);
    }
    for (std::size_t i = 0; i < step.world.triggers.size(); ++i) {
        const TriggerState& state = step.world.triggers[i];
        if (state.changed != step.month) continue;
        for (const auto& [lever, value] : step.scenario.triggers[i].set) {
            const auto held = triggers::held(step, *lever);
            if (!held || held->trigger <= i) logPolicy(step, *lever, state.event);   // else a later one holds it throughout
        }
    }
}

/// A developer that the scenario removes is gone from the start of that month.
void removeDevelopers(const Step& step) {
    if (step.scenario.interventions.empty()) return;
    for (std::size_t i = 0; i < step.world.developers.size(); ++i)
        if (step.world.developers.active[i] && law::removed(step, step.world.developers.key(i))) exitDeveloper(step, i, false);
}

/// Share of the world's people whose regulators see the largest runs: coverage where these are above the threshold.
double reportingOfFrontier(const Step& step) {
    const World& w = step.world;
    double largest = 0, sum = 0;
    for (std::size_t i = 0; i < w.developers.size(); ++i)
        if (w.developers.active[i]) largest = std::max(largest, w.developers.compute[i]);
    for (std::size_t j = 0; j < w.jurisdictions.size(); ++j) {
        const ParameterSet& r = law::of(w, j);
        if (largest >= r[par::compute::reportingThreshold]) sum += w.jurisdictions.population[j] * r[par::compute::chipReporting];
    }
    return sum;
}

void advance(const Step& step) {
    removeDevelopers(step);
    triggers::fire(step);
    formCoalition(step);
    setRegimes(step);
    World& w = step.world;
    for (std::size_t j = 0; j < w.jurisdictions.size(); ++j) {
        tighten(step, j);
        setThresholds(step, j);
    }
    if (const ParameterSet* members = law::coalition(w)) {
        double inside = 0;
        for (const auto member : w.jurisdictions.member) inside += member;
        w.month.reach = (*members)[par::treaty::marketAccess] * inside / static_cast<double>(w.jurisdictions.size());
    }
    w.month.funding = law::mean(w, par::alignment::funding);
    w.month.bounties = law::mean(w, par::alignment::bounties);
    w.month.reporting = reportingOfFrontier(step);
    setHostingRules(step);
    logStarts(step);
}

} // namespace

const Submodel policySubmodel{
    .id = "policy", .label = "Policy",
    .reads = "scenario.levers, triggers and how long their conditions have held, jurisdictions.status_quo, tightening",
    .writes = "triggers; jurisdictions.regime, member, licence_threshold, red_line, tier_threshold, duty_level, forbidden_since; hubs.removal, up",
    .source = "Schedules and triggers of the scenario; responsive tightening after E12", .advance = advance};

} // namespace cw
