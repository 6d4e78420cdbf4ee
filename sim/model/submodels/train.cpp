#include "sim/model/activity.h"
#include "sim/model/artefacts.h"
#include "sim/model/choices.h"
#include "sim/model/developers.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"
#include "sim/model/schedule.h"

#include <algorithm>

namespace cw {

namespace {

enum Option : std::size_t { apply, smaller, covertly, abroad, plans };

/// One planned training run and the rules that bind it.
struct Run {
    std::size_t developer = 0;
    double compute = 0;          // planned, log10 FLOP
    double threshold = 40;       // the lower of the licence threshold and the red line
    bool needsLicence = false, crossesRedLine = false;
    double standard = 0;         // least care of a licensed model
};

double intervalOf(const ParameterSet& a, DeveloperKind kind) {
    namespace t = par::train;
    return kind == DeveloperKind::frontier  ? a[t::intervalFrontier]
           : kind == DeveloperKind::startup ? a[t::intervalStartup]
                                            : a[t::intervalCommunity];
}

/// Chance that a covert run is found (E3): chip data see large runs, inspectors some, treaty verification the rest.
double detectionChance(const Step& step, std::size_t j, const Run& run) {
    const ParameterSet& r = law::of(step.world, j);
    const bool visible = run.compute >= r[par::compute::reportingThreshold];
    const double unseen = (1 - r[par::compute::inspection]) * (1 - (visible ? r[par::compute::chipReporting] : 0)) *
                          (1 - (run.crossesRedLine ? r[par::treaty::enforcement] : 0));
    return 1 - unseen;
}

double penaltyOf(const Step& step, std::size_t j, const Run& run) {
    const ParameterSet& r = law::of(step.world, j);
    return r[par::compute::penalty] * (1 + (run.crossesRedLine ? r[par::treaty::enforcement] : 0));
}

Run planRun(const Step& step, std::size_t i) {
    const World& w = step.world;
    const Developers& d = w.developers;
    const std::size_t j = d.jurisdiction[i];
    const ParameterSet& r = law::of(w, j);
    Run run;
    run.developer = i;
    run.compute = d.compute[i] + step.assumptions[par::train::scatter] * step.luck.normal(step.month, Purpose::runSize, d.key(i));
    if (kindOf(w, i) != DeveloperKind::frontier) run.compute += r[par::promotion::publicCompute];
    run.needsLicence = run.compute >= w.jurisdictions.licenceThreshold[j] && w.jurisdictions.licenceThreshold[j] < 40;
    run.crossesRedLine = run.compute >= w.jurisdictions.redLine[j] && w.jurisdictions.redLine[j] < 40;
    run.threshold = std::min(run.needsLicence ? w.jurisdictions.licenceThreshold[j] : 40.0,
                             run.crossesRedLine ? w.jurisdictions.redLine[j] : 40.0);
    run.standard = r[par::licensing::safetyStandard];
    return run;
}

/// Logit over apply, smaller, covertly, abroad, in yearly budgets (E3; penalties after Becker 1968).
std::size_t choosePlan(const Step& step, const Run& run) {
    const World& w = step.world;
    const ParameterSet& a = step.assumptions;
    const std::size_t i = run.developer, j = w.developers.jurisdiction[i];
    const ParameterSet& r = law::of(w, j);
    constexpr double never = -1e6;
    std::array<double, plans> u{};
    const double delay = step.month == 0 ? 0 : r[par::licensing::delay];
    u[apply] = run.crossesRedLine ? never
                                  : (1 - r[par::licensing::refusal]) - r[par::licensing::fee] -
                                        std::max(0.0, run.standard - w.developers.care[i]) / a[par::care::effectiveness] -
                                        delay * a[par::train::delayCost];
    u[smaller] = 1 - a[par::train::valueOfScale] * std::max(0.0, run.compute - run.threshold + a[par::train::thresholdMargin]);
    u[covertly] = 1 - a[par::train::covertDiscount] - detectionChance(step, j, run) * penaltyOf(step, j, run);
    const bool canLeave = w.jurisdictions.member[j] &&
                          std::ranges::any_of(w.jurisdictions.member, [](auto member) { return !member; });
    u[abroad] = canLeave ? 1 - w.developers.switchingCost[i] - a[par::train::reachShare] * w.month.reach : never;
    logitWeights(u, a[par::choice::sharpness]);
    return pickWeighted(u, step.luck.uniform(step.month, Purpose::licenceChoice, w.developers.key(i)));
}

void note(const Step& step, EventType type, std::size_t i, Key model, std::int32_t cause, std::int64_t amount = 0) {
    const Developers& d = step.world.developers;
    step.log.add({.type = type, .month = static_cast<std::int16_t>(step.month), .jurisdiction = static_cast<std::int8_t>(d.jurisdiction[i]),
                  .cause = cause, .key = model, .developer = d.key(i), .model = model, .amount = amount});
}

std::size_t trainModel(const Step& step, const Run& run, double capability, double compute, double care, std::uint16_t flags,
                       std::int32_t parent) {
    World& w = step.world;
    const std::size_t i = run.developer, j = w.developers.jurisdiction[i];
    const Key key = modelKey(w.developers.key(i), step.month);
    const ParameterSet& r = law::of(w, j);
    if (parent < 0 && compute >= r[par::compute::reportingThreshold] && r[par::compute::chipReporting] > 0) flags |= reported;
    const std::int32_t event =
        step.log.add({.type = EventType::training, .month = static_cast<std::int16_t>(step.month), .jurisdiction = static_cast<std::int8_t>(j),
                      .cause = parent >= 0 ? w.models.event[static_cast<std::size_t>(parent)] : w.policyEvent[j],
                      .key = key, .developer = w.developers.key(i), .model = key});
    const auto row = addModel(step, {.key = key, .developer = static_cast<std::int32_t>(i), .parent = parent, .jurisdiction = j,
                                     .compute = compute, .capability = capability, .care = care, .flags = flags, .cause = event});
    w.developers.newest[i] = static_cast<std::int32_t>(row);
    if (parent < 0) {
        // Cost of a run: hardware gets cheaper per FLOP (E2; Cottier et al. 2024). Counted, not charged: see market margin.
        const double exponent = compute - 26 - step.assumptions[par::growth::hardware] * step.years();
        w.month.trainingCost += step.assumptions[par::train::cost] * math::pow10(exponent);
    }
    return row;
}

/// Care that goes into a model: the developer's, and what the members' market asks of an outside lab.
double careOf(const Step& step, std::size_t i) {
    const World& w = step.world;
    const std::size_t j = w.developers.jurisdiction[i];
    const ParameterSet* members = law::coalition(w);
    double care = w.developers.care[i];
    const bool licensing = members && (*members)[par::licensing::modelThreshold] < 40;
    if (licensing && !w.jurisdictions.member[j] && kindOf(w, i) == DeveloperKind::frontier)
        care = std::max(care, law::required(w, j, par::licensing::safetyStandard));
    return care;
}

void awaitRelease(const Step& step, std::size_t model, double delay) {
    step.world.pending.push_back({static_cast<std::int32_t>(model), static_cast<std::int16_t>(std::min(30000.0, step.month + std::ceil(delay))), false});
}

/// Start-ups and groups build on open weights that are clearly ahead of what they could train. No compute rule applies.
bool fineTuneInstead(const Step& step, const Run& run) {
    World& w = step.world;
    const ParameterSet& a = step.assumptions;
    const std::size_t i = run.developer;
    const double own = run.compute + w.developers.algorithm[i];
    if (kindOf(w, i) == DeveloperKind::frontier || w.bestOpenBase < 0) return false;
    if (w.models.capability[static_cast<std::size_t>(w.bestOpenBase)] <= own + a[par::train::tuneMargin]) return false;
    const Key who = w.developers.key(i);
    std::int32_t parent = drawParent(w, step.luck.uniform(step.month, Purpose::tuneParent, who));
    // Whoever is drawn must be worth building on; else the best base is.
    if (parent < 0 || w.models.capability[static_cast<std::size_t>(parent)] < own) parent = w.bestOpenBase;
    const auto p = static_cast<std::size_t>(parent);
    const double gain = a[par::derive::gain] + a[par::derive::gainSpread] * step.luck.normal(step.month, Purpose::tune, who);
    const double care = std::max(careOf(step, i), a[par::care::inheritance] * w.models.care[p]);
    awaitRelease(step, trainModel(step, run, w.models.capability[p] + gain, w.models.compute[p], care, fineTune, parent), 0);
    return true;
}

void applyForLicence(const Step& step, const Run& run) {
    World& w = step.world;
    const std::size_t i = run.developer, j = w.developers.jurisdiction[i];
    const ParameterSet& r = law::of(w, j);
    const Key who = w.developers.key(i);
    const double care = std::max(careOf(step, i), run.standard);
    const auto m = trainModel(step, run, run.compute + w.developers.algorithm[i], run.compute, care, licensed, -1);
    if (step.luck.uniform(step.month, Purpose::refusal, who) < r[par::licensing::refusal]) {
        note(step, EventType::refusal, i, w.models.key[m], w.models.event[m]);
        return;
    }
    w.month.licences += 1;
    note(step, EventType::licence, i, w.models.key[m], w.models.event[m]);
    awaitRelease(step, m, step.month == 0 ? 0 : r[par::licensing::delay]);
}

/// A covert model stays in the house unless it leaks; a detected one is fined and not released.
void trainCovertly(const Step& step, const Run& run) {
    World& w = step.world;
    const std::size_t i = run.developer, j = w.developers.jurisdiction[i];
    const Key who = w.developers.key(i);
    const auto m = trainModel(step, run, run.compute + w.developers.algorithm[i], run.compute, careOf(step, i), covertRun | unlawful, -1);
    w.month.covertRuns += 1;
    note(step, EventType::covertRun, i, w.models.key[m], w.models.event[m]);
    if (step.luck.uniform(step.month, Purpose::detection, who) < detectionChance(step, j, run)) {
        w.month.detected += 1;
        note(step, EventType::detection, i, w.models.key[m], w.models.event[m]);
        fine(step, i, penaltyOf(step, j, run) * budget(w, i), w.models.event[m]);
    } else if (step.luck.uniform(step.month, Purpose::leak, who) < step.assumptions[par::train::covertLeak]) {
        w.models.flags[m] |= leakedWeights;
        openWeightsOf(step, m, 0);
    }
}

void trainOne(const Step& step, std::size_t i) {
    World& w = step.world;
    Run run = planRun(step, i);
    if (fineTuneInstead(step, run)) return;
    if (run.needsLicence || run.crossesRedLine) {
        switch (choosePlan(step, run)) {
        case apply: return applyForLicence(step, run);
        case covertly: return trainCovertly(step, run);
        case smaller:
            run.compute = run.threshold - step.assumptions[par::train::thresholdMargin];
            w.month.hugging += 1;
            break;
        default: moveDeveloper(step, i, bestDestination(step, i, true).jurisdiction, w.policyEvent[w.developers.jurisdiction[i]]);
        }
    }
    awaitRelease(step, trainModel(step, run, run.compute + w.developers.algorithm[i], run.compute, careOf(step, i), 0, -1), 0);
}

void advance(const Step& step) {
    const World& w = step.world;
    const auto words = developerWords(step, Purpose::train);
    for (std::size_t i = 0; i < w.developers.size(); ++i) {
        if (!w.developers.active[i]) continue;
        const Key who = w.developers.key(i);
        const double chance = activityOf(step, i) / intervalOf(step.assumptions, kindOf(w, i));
        if (step.month > 0 && Luck::toUniform(words[4 * i]) >= chance) continue;
        if (law::removed(step, modelKey(who, step.month))) continue;
        trainOne(step, i);
    }
}

} // namespace

const Submodel trainSubmodel{
    .id = "train", .label = "Training and licences",
    .reads = "developers; models.capability, attachment; regimes: licences, red line, inspection, reporting, penalty",
    .writes = "models (new rows), pending, developers.jurisdiction, ledger (fines)",
    .source = "Becker 1968 (penalties), McFadden 1974 (logit), Kumar & Manning 2025 (thresholds); E3", .advance = advance};

} // namespace cw
