#include "sim/model/activity.h"
#include "sim/model/artefacts.h"
#include "sim/model/choices.h"
#include "sim/model/demand.h"
#include "sim/model/developers.h"
#include "sim/model/expected_liability.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"
#include "sim/model/release_utility.h"
#include "sim/model/relocation.h"
#include "sim/model/schedule.h"
#include "sim/model/training_budget.h"

#include <algorithm>

namespace cw {

namespace {

enum Option : std::size_t { apply, smaller, covertly, abroad, plans };

/// One planned training run and the rules that bind it.
struct Run {
    std::size_t developer = 0;
    double compute = 0;          // planned, log10 FLOP
    double threshold = 40;       // what binds first: the red line if it is crossed, else the licence threshold
    bool needsLicence = false, crossesRedLine = false;
    double standard = 0;         // least care of a licensed model
    bool bound() const { return needsLicence || crossesRedLine; }
};

/// Chance that a covert run is found (E3): chip data see large runs, inspectors some, treaty verification the rest.
double detectionChance(const Step& step, std::size_t j, const Run& run) {
    const ParameterSet& r = law::of(step.world, j);
    const bool visible = run.compute >= r[par::compute::reportingThreshold];
    const double unseen = (1 - r[par::compute::inspection]) * (1 - (visible ? r[par::compute::chipReporting] : 0)) *
                          (1 - (run.crossesRedLine ? r[par::treaty::enforcement] : 0));
    return 1 - unseen;
}

/// The fine for a covert run, in yearly budgets; nobody fears to lose more than it has (Becker 1968 with a wealth cap).
double penaltyOf(const Step& step, std::size_t j, const Run& run) {
    const ParameterSet& r = law::of(step.world, j);
    const double full = r[par::compute::penalty] * (1 + (run.crossesRedLine ? r[par::treaty::enforcement] : 0));
    return std::min(full, wealth(step.world, run.developer) / budget(step.world, run.developer));
}

/// What the law of the developer's jurisdiction says about a run of this size.
Run planOf(const Step& step, std::size_t i, double compute) {
    const World& w = step.world;
    const std::size_t j = w.developers.jurisdiction[i];
    const double licence = w.jurisdictions.licenceThreshold[j], redLine = w.jurisdictions.redLine[j];
    Run run{.developer = i, .compute = compute, .standard = law::of(w, j)[par::licensing::safetyStandard]};
    run.needsLicence = compute >= licence && licence < 40;
    run.crossesRedLine = compute >= redLine && redLine < 40;
    run.threshold = run.crossesRedLine ? redLine : run.needsLicence ? licence : 40;
    return run;
}

/// Public compute, in OOM on top of what a developer pays for: for those who open.
double publicCompute(const World& w, std::size_t i) {
    const Developers& d = w.developers;
    const bool granted = kindOf(w, i) != DeveloperKind::frontier && d.newestOpen[i] >= 0;
    return granted ? law::of(w, d.jurisdiction[i])[par::promotion::publicCompute] : 0;
}

Run planRun(const Step& step, std::size_t i) {
    const Developers& d = step.world.developers;
    const double wanted = d.compute[i] + step.assumptions[par::train::scatter] * step.luck.normal(step.month, Purpose::runSize, d.key(i));
    return planOf(step, i, std::min(wanted, affordableCompute(step, i, costOfRun(step, 26))) + publicCompute(step.world, i));
}

/// Care that a licence adds to the developer's own, as a cost in yearly budgets.
double standardCost(const Step& step, const Run& run) {
    return std::max(0.0, run.standard - step.world.developers.care[run.developer]) / step.assumptions[par::care::effectiveness];
}

double utilityOfApplying(const Step& step, const Run& run) {
    const ParameterSet& r = law::of(step.world, step.world.developers.jurisdiction[run.developer]);
    const double delay = step.month == 0 ? 0 : r[par::licensing::delay];
    return (1 - r[par::licensing::refusal]) - r[par::licensing::fee] - standardCost(step, run) - delay * step.assumptions[par::train::delayCost];
}

double utilityOfSmaller(const Step& step, const Run& run) {
    const ParameterSet& a = step.assumptions;
    return 1 - a[par::train::valueOfScale] * std::max(0.0, run.compute - run.threshold + a[par::train::thresholdMargin]);
}

/// A run just below what binds it.
Run smallerThan(const Step& step, const Run& run) {
    return planOf(step, run.developer, run.threshold - std::max(1e-6, step.assumptions[par::train::thresholdMargin]));
}

/// Logit over apply, smaller, covertly, abroad, in yearly budgets (E3; penalties after Becker 1968). Below a red line a
/// licence may still be asked for: then the better of having one and going below that, too, is what smaller is worth.
std::size_t choosePlan(const Step& step, const Run& run, bool mayLeave, std::uint32_t draw) {
    const World& w = step.world;
    const ParameterSet& a = step.assumptions;
    const std::size_t i = run.developer, j = w.developers.jurisdiction[i];
    constexpr double never = -1e6;
    std::array<double, plans> u{};
    u[apply] = run.crossesRedLine ? never : utilityOfApplying(step, run);
    u[smaller] = utilityOfSmaller(step, run);
    if (run.crossesRedLine) {
        const Run below = smallerThan(step, run);
        if (below.needsLicence) u[smaller] -= 1 - std::max(utilityOfApplying(step, below), utilityOfSmaller(step, below));
    }
    u[covertly] = 1 - a[par::train::covertDiscount] - detectionChance(step, j, run) * penaltyOf(step, j, run);
    const bool canLeave = mayLeave && w.jurisdictions.member[j] &&
                          std::ranges::any_of(w.jurisdictions.member, [](auto member) { return !member; });
    const double runs = 12 / trainingInterval(a, kindOf(w, i));   // a year: what a year abroad is worth is shared among them
    u[abroad] = canLeave ? 1 + gainOfMoving(step, i, bestDestination(step, i, true)) / runs - a[par::train::reachShare] * w.month.reach : never;
    logitWeights(u, a[par::choice::sharpness]);
    return pickWeighted(u, step.luck.uniform(step.month, Purpose::licenceChoice, w.developers.key(i), draw));
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
    // What its care could prevent, by the demand that this model will meet.
    const double appeal = appealOf(step.assumptions, kindOf(w, i), capability, (flags & fineTune) != 0);
    const CareBenefit benefit = careBenefit(step, i, expectedHarm(step, i, j, appeal, (flags & fineTune) != 0));
    const auto row = addModel(step, {.key = key, .developer = static_cast<std::int32_t>(i), .parent = parent, .jurisdiction = j,
                                     .compute = compute, .capability = capability, .care = care,
                                     .careBenefit = benefit, .flags = flags, .cause = event});
    w.developers.newest[i] = static_cast<std::int32_t>(row);
    if (parent < 0) {
        // Counted, not charged: developers.margin stands for it in the books.
        const double cost = costOfRun(step, compute);
        w.month.trainingCost += cost;
        w.month.publicTraining += cost * (1 - math::pow10(-publicCompute(w, i)));
    }
    return row;
}

/// Care that goes into a model: the developer's, and what the members' market asks of an outside lab's large runs.
double careOf(const Step& step, std::size_t i, double compute) {
    const World& w = step.world;
    const std::size_t j = w.developers.jurisdiction[i];
    const ParameterSet* members = law::coalition(w);
    double care = w.developers.care[i];
    const bool asked = members && !w.jurisdictions.member[j] && compute >= w.jurisdictions.licenceThreshold[0] &&
                       w.jurisdictions.licenceThreshold[0] < 40;
    if (asked && kindOf(w, i) == DeveloperKind::frontier) care = std::max(care, law::required(w, j, par::licensing::safetyStandard));
    return care;
}

/// A developer pays for what a licence asks of it, the file above all; counted as compliance.
void charge(const Step& step, std::size_t i, double billions) {
    World& w = step.world;
    w.ledger.transfer(w.ledger.developer(i), Ledger::suppliers, toCents(billions));
    w.month.compliance += billions;
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
    const double care = std::max(w.developers.care[i], a[par::care::inheritance] * w.models.care[p]);
    awaitRelease(step, trainModel(step, run, tunedCapability(step, p, gain), w.models.compute[p], care, fineTune, parent), 0);
    return true;
}

void applyForLicence(const Step& step, const Run& run) {
    World& w = step.world;
    const std::size_t i = run.developer, j = w.developers.jurisdiction[i];
    const ParameterSet& r = law::of(w, j);
    const Key who = w.developers.key(i);
    const double care = std::max(w.developers.care[i], run.standard);
    charge(step, i, (r[par::licensing::fee] + standardCost(step, run)) * budget(w, i));
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
    const auto m = trainModel(step, run, run.compute + w.developers.algorithm[i], run.compute, w.developers.care[i], covertRun | unlawful, -1);
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

void trainFreely(const Step& step, const Run& run) {
    const std::size_t i = run.developer;
    const double capability = run.compute + step.world.developers.algorithm[i];
    const double care = careOf(step, i, run.compute), own = step.world.developers.care[i];
    charge(step, i, (care - own) / step.assumptions[par::care::effectiveness] * budget(step.world, i));
    awaitRelease(step, trainModel(step, run, capability, run.compute, care, 0, -1), 0);
}

/// A run that the law binds. After going below a red line, or abroad, another rule may bind: then the developer chooses
/// once more; the draw's number keeps the choices apart.
void trainBound(const Step& step, Run run) {
    World& w = step.world;
    bool mayLeave = true;
    for (std::uint32_t draw = 0; run.bound(); ++draw) {
        switch (choosePlan(step, run, mayLeave, draw)) {
        case apply: return applyForLicence(step, run);
        case covertly: return trainCovertly(step, run);
        case smaller:
            w.month.hugging += 1;
            run = smallerThan(step, run);
            break;
        default:
            moveDeveloper(step, run.developer, bestDestination(step, run.developer, true).jurisdiction,
                          w.policyEvent[w.developers.jurisdiction[run.developer]]);
            mayLeave = false;
            run = planOf(step, run.developer, run.compute);
        }
    }
    trainFreely(step, run);
}

void trainOne(const Step& step, std::size_t i) {
    const Run run = planRun(step, i);
    if (!fineTuneInstead(step, run)) run.bound() ? trainBound(step, run) : trainFreely(step, run);
}

void advance(const Step& step) {
    const World& w = step.world;
    if (step.month == 0) measureDemand(step);   // nobody has released anything yet
    const auto words = developerWords(step, Purpose::train);
    for (std::size_t i = 0; i < w.developers.size(); ++i) {
        if (!w.developers.active[i]) continue;
        const Key who = w.developers.key(i);
        const double chance = activityOf(step, i) / trainingInterval(step.assumptions, kindOf(w, i));
        if (step.month > 0 && Luck::toUniform(words[4 * i]) >= chance) continue;
        if (law::removed(step, modelKey(who, step.month))) continue;
        trainOne(step, i);
    }
}

} // namespace

const Submodel trainSubmodel{
    .id = "train", .label = "Training and licences",
    .reads = "developers; models.capability, attachment; regimes: licences, red line, inspection, reporting, penalty",
    .writes = "models (new rows), pending, developers.jurisdiction, ledger (fines); month: training cost",
    .source = "Cottier et al. 2024 (what runs cost), Becker 1968 (penalties), McFadden 1974 (logit), Kumar & Manning 2025 (thresholds); E3", .advance = advance};

} // namespace cw
