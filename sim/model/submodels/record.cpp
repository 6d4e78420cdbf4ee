#include "sim/dispatch.h"
#include "sim/model/artefacts.h"
#include "sim/model/choices.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"
#include "sim/model/schedule.h"

#include <algorithm>

namespace cw {

namespace {

constexpr int recentMonths = 24;   // "of the last 24 months", as the outcomes are defined

/// Months since the frontier stood where the best open weights stand; before month 0 it is extended at its first-year pace.
double openLag(const Step& step) {
    const World& w = step.world;
    if (w.openCapability <= noCapability) return 0;
    const auto& history = w.frontierHistory;
    if (history.empty() || history.back() <= w.openCapability) return 0;
    const auto found = std::ranges::find_if(history, [&](double k) { return k >= w.openCapability; });
    const auto first = static_cast<double>(found - history.begin());
    if (first > 0) return step.month - first;
    const double pace = (step.assumptions[par::growth::compute] + step.assumptions[par::growth::algorithms]) / 12;
    return step.month + (pace > 0 ? std::max(0.0, history.front() - w.openCapability) / pace : 0);
}

void recordCapability(const Step& step) {
    World& w = step.world;
    double best = noCapability;
    for (std::size_t i = 0; i < w.developers.size(); ++i) {
        if (!w.developers.active[i]) continue;
        for (const auto row : {w.developers.newestApi[i], w.developers.newestOpen[i]})
            if (row >= 0) best = std::max(best, w.models.capability[static_cast<std::size_t>(row)]);
    }
    w.frontierCapability = std::max(best, w.openCapability);
    w.frontierHistory.push_back(w.frontierCapability);
    w.month.openLag = openLag(step);
    for (std::size_t d = 0; d < misuseDomains; ++d)
        w.month.defenceGap[d] = w.openCapability > noCapability ? w.openCapability - w.defence[d] : 0;
}

/// How many models there are of a kind.
struct Counts {
    int recent = 0, covert = 0, open = 0, withCopy = 0;
};
/// Free of branches: kinds of models follow no order.
CW_TILE Counts countModels(const std::uint16_t* flags, const std::int16_t* opened, std::size_t n) {
    Counts counts;
    for (std::size_t m = 0; m < n; ++m) {
        const int counted = (flags[m] & strippedCopy) == 0, isOpen = counted & (opened[m] >= 0);
        counts.recent += counted;
        counts.covert += counted & ((flags[m] & unlawful) != 0);
        counts.open += isOpen;
        counts.withCopy += isOpen & ((flags[m] & hasStrippedCopy) != 0);
    }
    return counts;
}

void recordModels(const Step& step) {
    World& w = step.world;
    const Models& models = w.models;
    // Newest rows last: from the first model that is young enough.
    const auto first = static_cast<std::size_t>(std::ranges::upper_bound(models.trained, step.month - recentMonths) - models.trained.begin());
    const Counts counts = countModels(models.flags.data() + first, models.opened.data() + first, models.size() - first);
    const auto share = [](int part, int all) { return all > 0 ? static_cast<double>(part) / all : 0; };
    w.month.covertShare = share(counts.covert, counts.recent);
    w.month.strippedShare = share(counts.withCopy, counts.open);
    w.month.stripped = static_cast<double>(w.strippedCount);
    w.month.models = static_cast<double>(models.size() - w.strippedCount);
}

void recordHubs(World& w) {
    double sum = 0, squares = 0;
    for (std::size_t h = 0; h < w.hubs.size(); ++h) {
        const double traffic = w.hubs.listings[h] * w.hubs.traffic[h];
        sum += traffic;
        squares += traffic * traffic;
    }
    w.month.platformHhi = sum > 0 ? 1e4 * squares / (sum * sum) : 0;
}

void recordDevelopers(World& w) {
    const Developers& d = w.developers;
    double atHome = 0, moved = 0, labs = 0, labCare = 0, all = 0, care = 0;
    for (std::size_t i = 0; i < d.size(); ++i) {
        if (!d.active[i]) continue;
        w.month.active[d.kind[i]] += 1;
        all += 1;
        care += d.care[i];
        if (static_cast<DeveloperKind>(d.kind[i]) == DeveloperKind::frontier) labs += 1, labCare += guard(d.care[i]);
        if (!w.jurisdictions.member[d.home[i]]) continue;
        atHome += 1;
        moved += !w.jurisdictions.member[d.jurisdiction[i]];
    }
    w.month.movedShare = atHome > 0 ? moved / atHome : 0;
    w.month.careLabs = labs > 0 ? labCare / labs : 0;
    w.month.careAll = all > 0 ? care / all : 0;
}

/// What liability takes up besides what it moves from one to another: care, insurance, courts and lawyers, bn$.
double resourceCost(const Step& step) {
    Month& month = step.world.month;
    month.litigation = step.assumptions[par::liability::administration] * toBillions(month.compensated);
    return month.careCost + month.coverLoading + month.litigation;
}

void accumulate(const Step& step) {
    World& w = step.world;
    double expected = 0;
    for (const double e : w.month.expected) expected += e;
    double background = 0;   // whoever is driven from AI to working without it still does harm
    for (const double e : w.month.background) background += e;
    for (const Cents h : w.month.harm) w.cumulativeHarm += h;
    w.cumulativeValue += w.month.flow;
    w.cumulativeExpected += expected;
    w.cumulativeHazard += w.month.hazard;
    w.cumulativeWelfare += w.month.flow - step.assumptions[par::welfare::harmWeight] * (expected + background) - w.month.compliance - w.month.enforcement;
    w.cumulativeWelfare -= resourceCost(step) + w.month.trainingCost - w.month.publicTraining;   // public compute is public cost already
    for (std::size_t j = 0; j < w.jurisdictions.size(); ++j) {
        w.month.concern += w.jurisdictions.population[j] * w.jurisdictions.concern[j];
        w.month.tightening += w.jurisdictions.population[j] * w.jurisdictions.tightening[j];
    }
}

void advance(const Step& step) {
    recordCapability(step);
    recordModels(step);
    recordHubs(step.world);
    recordDevelopers(step.world);
    accumulate(step);
}

} // namespace

const Submodel recordSubmodel{
    .id = "record", .label = "Record",
    .reads = "everything", .writes = "month, cumulative sums, frontier_history",
    .source = "Definitions of the outcomes", .advance = advance};

} // namespace cw
