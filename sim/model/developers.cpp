#include "sim/model/developers.h"

#include "sim/model/law.h"
#include "sim/model/parameters/all.h"
#include "sim/model/release_utility.h"

#include <algorithm>

namespace cw {

DeveloperStart startOf(const ParameterSet& a, DeveloperKind kind) {
    namespace d = par::developers;
    switch (kind) {
    case DeveloperKind::frontier:
        return {a[d::frontierBudget], a[d::frontierBudgetSpread], a[d::frontierCompute], a[d::frontierComputeSpread],
                0, a[d::lagSpread], a[d::wealthFrontier], a[par::care::normFrontier]};
    case DeveloperKind::startup:
        return {a[d::startupBudget], a[d::startupBudgetSpread], a[d::startupCompute], a[d::startupComputeSpread],
                a[d::lagStartup], a[d::lagSpread], a[d::wealthStartup], a[par::care::normStartup]};
    case DeveloperKind::community: break;
    }
    return {a[d::communityBudget], a[d::communityBudgetSpread], a[d::communityCompute], a[d::communityComputeSpread],
            a[d::lagCommunity], a[d::lagSpread], a[d::wealthCommunity], a[par::care::normCommunity]};
}

void resizeDevelopers(Developers& d, std::size_t count) {
    for (auto* column : {&d.kind, &d.home, &d.jurisdiction, &d.active, &d.bankrupt}) column->assign(count, 0);
    d.generation.assign(count, 0);
    for (auto* column : {&d.budget0, &d.compute, &d.algorithm, &d.care, &d.custom, &d.switchingCost, &d.revenue, &d.revenueApi})
        column->assign(count, 0);
    for (auto* column : {&d.newestApi, &d.newestOpen, &d.newest}) column->assign(count, -1);
    d.coverUsed.assign(count, 0);
}

bool meetsDueCare(const ParameterSet& law, double care, double hand) {
    return care >= law[par::liability::dueCare] * hand * (1 - law[par::liability::carePrecision]);
}

double wealth(const World& world, std::size_t i) {
    return toBillions(std::max<Cents>(0, world.ledger.balance(world.ledger.developer(i))));
}

Cents coverLeftOf(const World& world, std::size_t i) {
    const Cents cover = toCents(law::of(world, world.developers.jurisdiction[i])[par::liability::cover]);
    return std::max<Cents>(0, cover - world.developers.coverUsed[i]);
}

YearlyBill yearlyBill(const Step& step, std::size_t i, double harm) {
    const ParameterSet& a = step.assumptions;
    const double p0 = a[par::respond::incidentChance], rare = a[par::respond::rareShare];
    const double own = wealth(step.world, i), cover = toBillions(coverLeftOf(step.world, i));
    const auto add = [&](YearlyBill& bill, double chance, double size) {
        const double insured = std::min(size, cover);
        bill.own += chance * std::min(size - insured, own);
        bill.premium += chance * a[par::liability::coverLoading] * insured;
    };
    YearlyBill bill;
    add(bill, 1, (1 - rare) * harm);
    add(bill, p0, rare * harm / p0);
    return bill;
}

std::span<const std::uint32_t> developerWords(const Step& step, Purpose purpose) {
    World& w = step.world;
    auto& [words, addresses, rows] = w.scratch.draws;
    addresses.resize(w.developers.size());
    words.resize(4 * addresses.size());
    for (std::size_t i = 0; i < addresses.size(); ++i) addresses[i] = hash32(w.developers.key(i));
    step.luck.blocks(step.month, purpose, addresses, words);
    return words;
}

namespace {

/// e^(-distance to the nearest rival / scale); 0 without a rival (E13, after Armstrong, Bostrom & Shulman 2016).
double closeness(const Step& step, std::size_t i) {
    const Developers& d = step.world.developers;
    const double own = d.compute[i] + d.algorithm[i];
    double nearest = -1;
    for (std::size_t k = 0; k < d.size(); ++k) {
        if (kindOf(step.world, k) != DeveloperKind::frontier) break;   // labs hold the first slots
        if (k == i || !d.active[k]) continue;
        const double distance = std::fabs(own - d.compute[k] - d.algorithm[k]);
        if (nearest < 0 || distance < nearest) nearest = distance;
    }
    return nearest < 0 ? 0 : math::exp(-nearest / step.assumptions[par::care::raceScale]);
}

} // namespace

double careEffectiveness(const Step& step, std::size_t i) {
    const ParameterSet& a = step.assumptions;
    const double funding = step.world.month.funding;
    double k = a[par::care::effectiveness] / budget(step.world, i) * (1 + a[par::care::fundingEffect] * funding);
    if (kindOf(step.world, i) == DeveloperKind::frontier) k /= 1 + a[par::care::race] * closeness(step, i);
    return k;
}

BelievedHarm believedHarm(const Step& step, std::size_t i) {
    const World& w = step.world;
    const Demand& demand = w.demand;
    const Developers& d = w.developers;
    BelievedHarm result;
    if (d.newestApi[i] >= 0 && demand.api > 0)
        result.api = w.believedHarmApi * w.models.appeal[static_cast<std::size_t>(d.newestApi[i])] / demand.api;
    if (d.newestOpen[i] >= 0 && demand.open > 0)
        result.open = w.believedHarmOpen * w.models.appeal[static_cast<std::size_t>(d.newestOpen[i])] / demand.open;
    return result;
}

BelievedHarm answerableHarm(const Step& step, std::size_t i, std::size_t j, const BelievedHarm& believed, bool meetsDueCare) {
    const DeveloperKind kind = kindOf(step.world, i);
    return {law::expectedShare(step, kind, j, Route::api, meetsDueCare) * believed.api,
            law::expectedShare(step, kind, j, Route::open, meetsDueCare) * believed.open};
}

double coverPremium(const Step& step, std::size_t i) {
    const World& w = step.world;
    if (coverLeftOf(w, i) == 0) return 0;
    const std::size_t j = w.developers.jurisdiction[i];
    const BelievedHarm believed = believedHarm(step, i);
    const bool careful = meetsDueCare(law::of(w, j), w.developers.care[i], handCare(careEffectiveness(step, i), believed.total()));
    const BelievedHarm answers = answerableHarm(step, i, j, believed, careful);
    return yearlyBill(step, i, answers.api * math::exp(-w.developers.care[i]) + answers.open).premium;
}

void exitDeveloper(const Step& step, std::size_t i, bool insolvent) {
    World& w = step.world;
    Developers& d = w.developers;
    const std::size_t account = w.ledger.developer(i);
    const Cents left = w.ledger.balance(account);
    w.ledger.transfer(account, Ledger::investors, left);   // what is left, or the loss that creditors bear
    step.log.add({.type = insolvent ? EventType::insolvency : EventType::exit, .month = static_cast<std::int16_t>(step.month),
                  .jurisdiction = static_cast<std::int8_t>(d.jurisdiction[i]), .key = d.key(i), .developer = d.key(i), .amount = left});
    d.active[i] = d.bankrupt[i] = 0;
    d.newestApi[i] = d.newestOpen[i] = d.newest[i] = -1;
    d.revenue[i] = d.revenueApi[i] = 0;
    std::erase_if(w.pending, [&](const Pending& p) {
        return w.models.developer[static_cast<std::size_t>(p.model)] == static_cast<std::int32_t>(i);
    });
    if (insolvent) w.month.insolvencies += 1;
}

void moveDeveloper(const Step& step, std::size_t i, std::size_t to, std::int32_t cause) {
    Developers& d = step.world.developers;
    d.jurisdiction[i] = static_cast<std::uint8_t>(to);
    step.log.add({.type = EventType::move, .month = static_cast<std::int16_t>(step.month), .jurisdiction = static_cast<std::int8_t>(to),
                  .cause = cause, .key = d.key(i), .developer = d.key(i)});
}

namespace {

/// Yearly burden of being in jurisdiction j, in budgets: compliance and duties less the best release there (E13).
double burden(const Step& step, std::size_t i, std::size_t j) {
    const World& w = step.world;
    const ReleaseOption option = plannedRelease(step, i);
    const auto utilities = releaseUtilities(step, i, j, option);
    const double best = std::max({utilities[0], utilities[1], utilities[2]});
    return law::compliance(step, kindOf(w, i), j) / budget(w, i) +
           step.assumptions[par::respond::dutyBurden] * law::of(w, j)[par::licensing::highRiskDuties] - best;
}

} // namespace

Destination bestDestination(const Step& step, std::size_t i, bool outsideOnly) {
    const World& w = step.world;
    const std::size_t here = w.developers.jurisdiction[i];
    const double at = burden(step, i, here);
    Destination best{here, 0};
    bool found = false;
    for (std::size_t j = 0; j < w.jurisdictions.size(); ++j) {
        if (j == here || (outsideOnly && w.jurisdictions.member[j])) continue;
        const double gap = at - burden(step, i, j);
        if (!found ? (outsideOnly || gap > 0) : gap > best.gap) best = {j, gap}, found = true;
    }
    return best;
}

std::int32_t fine(const Step& step, std::size_t i, double billions, std::int32_t cause) {
    World& w = step.world;
    const std::size_t account = w.ledger.developer(i);
    const Cents paid = std::min(toCents(billions), std::max<Cents>(0, w.ledger.balance(account)));
    w.ledger.transfer(account, Ledger::treasury, paid);
    w.month.fines += paid;
    return step.log.add({.type = EventType::fine, .month = static_cast<std::int16_t>(step.month),
                         .jurisdiction = static_cast<std::int8_t>(w.developers.jurisdiction[i]), .cause = cause,
                         .key = w.developers.key(i), .developer = w.developers.key(i), .amount = paid});
}

} // namespace cw
