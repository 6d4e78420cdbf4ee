#include "sim/model/developers.h"

#include "sim/model/law.h"
#include "sim/model/parameters/all.h"

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
    d.address.assign(count, 0);
    for (auto* column : {&d.budget0, &d.compute, &d.algorithm, &d.care, &d.custom, &d.customPower, &d.switchingCost, &d.revenue, &d.revenueApi})
        column->assign(count, 0);
    for (auto* column : {&d.newestApi, &d.newestOpen, &d.newest}) column->assign(count, -1);
    d.coverUsed.assign(count, 0);
}

Cents coverLeftOf(const World& world, std::size_t i) {
    const double cover = law::of(world, world.developers.jurisdiction[i])[par::liability::cover];
    return cover > 0 ? std::max<Cents>(0, toCents(cover) - world.developers.coverUsed[i]) : 0;
}

std::span<const std::uint32_t> developerWords(const Step& step, Purpose purpose) {
    World& w = step.world;
    auto& words = w.scratch.draws.words;
    words.resize(4 * w.developers.size());
    step.luck.blocks(step.month, purpose, w.developers.address, words);
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

double unhurriedEffectiveness(const Step& step, std::size_t i) {
    const ParameterSet& a = step.assumptions;
    return a[par::care::effectiveness] / budget(step.world, i) * (1 + a[par::care::fundingEffect] * step.world.month.funding);
}

double careEffectiveness(const Step& step, std::size_t i) {
    const double k = unhurriedEffectiveness(step, i);
    if (kindOf(step.world, i) != DeveloperKind::frontier) return k;
    return k / (1 + step.assumptions[par::care::race] * closeness(step, i));
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
