#include "sim/model/law.h"
#include "sim/model/parameters/all.h"
#include "sim/model/products.h"
#include "sim/model/schedule.h"

#include <algorithm>

namespace cw {

namespace {

constexpr auto builderKind = static_cast<std::size_t>(UserKind::builder);

/// What the value of use adds up to, before mark-ups. bn$ and thousand a month.
struct Totals {
    double api = 0, open = 0;
    double followOnOpen = 0, followOnClosed = 0;   // innovations a month
    double builders = 0, buildersOpen = 0;         // real people
};

/// US$ a month of a user of this kind at the reference capability.
double worthOf(const ParameterSet& a, std::size_t kind) {
    if (kind == builderKind) return a[par::value::builder];
    return a[par::value::consumer] * (kind == static_cast<std::size_t>(UserKind::consumer) ? 1 : a[par::value::minorMultiple]);
}

/// q(K) = 1 + gamma (K - K0), never negative (E8).
double qualityOf(const ParameterSet& a, double capability) {
    return std::max(0.0, 1 + a[par::value::perOom] * (capability - a[par::value::reference]));
}

/// Products that anybody uses, ascending: few of all of them.
void productsInUse(const World& w, std::vector<std::uint32_t>& used) {
    used.clear();
    for (std::size_t p = 0; p < w.users.usageOf.size(); ++p)
        if (w.users.usageOf[p] > 0) used.push_back(static_cast<std::uint32_t>(p));
}

/// Adds up one kind in one jurisdiction; value by developer and route goes to `values` (bn$ a month).
void addRow(const Step& step, std::size_t kind, std::size_t j, std::span<const double> quality, std::span<double> values, Totals& totals) {
    const World& w = step.world;
    const ParameterSet& a = step.assumptions;
    const double duties = law::of(w, j)[par::licensing::highRiskDuties];
    const bool builder = kind == builderKind;
    const double commons = 1 + a[par::innovation::commonsWeight] * w.commons / (1 + w.commons);
    const double each = w.users.weight[kind] * worthOf(a, kind) * 1e-9 * commons * (builder ? 1 - a[par::compliance::growthLoss] * duties : 1);
    // Innovation builds on what is shared already (Scotchmer 1991; Furman & Stern 2011).
    const double shoulders = 1 + a[par::innovation::cumulative] * w.commons / (1 + w.commons);
    const double followOn = w.users.weight[kind] * a[par::innovation::rate] * (1 - a[par::compliance::followOnLoss] * duties) * shoulders;
    const std::size_t row = usageRow(w, kind, j);
    for (const std::uint32_t p : w.scratch.used) {
        const double users = w.users.usage[row + p];
        if (users == 0) continue;
        const bool open = isOpenProduct(p);
        values[p] += users * each * quality[p] * (open ? 1 + a[par::value::openBonus] : 1);
        if (!builder) continue;
        totals.builders += users * w.users.weight[kind];
        if (open) totals.buildersOpen += users * w.users.weight[kind];
        (open ? totals.followOnOpen : totals.followOnClosed) += users * followOn * quality[p] * (open ? 1 : a[par::innovation::closedFollowOn]);
    }
}

/// Herfindahl-Hirschman index over developers, 0..10,000; open value counts in part, since many hosts serve it.
double concentration(std::span<const double> values, double openWeight) {
    double sum = 0, squares = 0;
    for (std::size_t p = 0; p + 1 < values.size(); p += 2) {
        const double v = values[p] + openWeight * values[p + 1];
        sum += v;
        squares += v * v;
    }
    return sum > 0 ? 1e4 * squares / (sum * sum) : 0;
}

/// Whether anybody may serve the model of developer i's API: then its price falls to that of the others (Bertrand 1883).
bool weightsAreOut(const World& w, std::size_t i) {
    const auto row = w.developers.newestApi[i];
    return row >= 0 && w.models.opened[static_cast<std::size_t>(row)] >= 0 && !w.models.is(static_cast<std::size_t>(row), unlawful);
}

/// Mark-ups grow with concentration (Lerner index); what they cost is the Harberger triangle. Sets revenues.
void settle(const Step& step, std::span<const double> values, const Totals& totals) {
    World& w = step.world;
    const ParameterSet& a = step.assumptions;
    const double hhi = concentration(values, a[par::market::openWeight]);
    const double lerner = std::min(a[par::market::lernerMax], a[par::market::markupSlope] * hhi * 1e-4);
    double revenue = 0;
    for (std::size_t i = 0; i < w.developers.size(); ++i) {
        w.developers.revenueApi[i] = values[2 * i] * (weightsAreOut(w, i) ? a[par::market::captureOpen] : a[par::market::captureClosed] * (1 + lerner));
        const double own = w.developers.revenueApi[i] + values[2 * i + 1] * a[par::market::captureOpen];
        w.developers.revenue[i] = own;
        revenue += own;
    }
    const double all = totals.api + totals.open;
    w.month.hhi = hhi;
    w.month.lerner = lerner;
    w.month.flow = all * (1 - 0.5 * a[par::market::demandElasticity] * lerner * lerner);
    w.month.consumerValue = w.month.flow - revenue;
    w.month.openValue = totals.open;
    w.month.openShare = all > 0 ? totals.open / all : 0;
    w.month.openShareBuilders = totals.builders > 0 ? totals.buildersOpen / totals.builders : 0;
    w.month.derivatives = 1e-3 * (totals.followOnOpen + totals.followOnClosed);
}

/// A stock that depreciates and is fed by follow-on work, closed work in part, and by grants (E8).
void feedCommons(const Step& step, const Totals& totals) {
    const ParameterSet& a = step.assumptions;
    const double full = a[par::innovation::rate] * totals.builders;
    double inflow = full > 0 ? (totals.followOnOpen + a[par::innovation::closedSpillover] * totals.followOnClosed) / full : 0;
    inflow += law::mean(step.world, par::promotion::grants) / a[par::innovation::commonsCost];   // public money for open work
    step.world.commons += a[par::innovation::commonsDecay] / 12 * (inflow - step.world.commons);
}

void advance(const Step& step) {
    World& w = step.world;
    const std::size_t products = productCount(w);
    auto& quality = w.scratch.quality;
    auto& values = w.scratch.values;
    quality.assign(products, 0);
    values.assign(products, 0);
    productsInUse(w, w.scratch.used);
    for (const std::uint32_t p : w.scratch.used)
        if (const auto m = modelOfProduct(w, p); m >= 0) quality[p] = qualityOf(step.assumptions, capabilityInUse(w, p, static_cast<std::size_t>(m)));
    Totals totals;
    for (std::size_t kind = 0; kind < lawfulKinds; ++kind)
        for (std::size_t j = 0; j < w.jurisdictions.size(); ++j) addRow(step, kind, j, quality, values, totals);
    for (const std::uint32_t p : w.scratch.used) (isOpenProduct(p) ? totals.open : totals.api) += values[p];
    settle(step, values, totals);
    feedCommons(step, totals);
    w.market.flow = w.month.flow;
    w.market.openShare = w.month.openShare;
    w.market.openShareBuilders = w.month.openShareBuilders;
    w.market.lerner = w.month.lerner;
    w.market.growth = w.referenceFlow > 0 ? std::max(1.0, 12 * w.month.flow / w.referenceFlow) : 1;
}

} // namespace

const Submodel innovateSubmodel{
    .id = "innovate", .label = "Innovation and value",
    .reads = "users.usage, models.capability, in_use, commons; regimes: high-risk duties",
    .writes = "market, commons, developers.revenue, month: flow, derivatives, hhi",
    .source = "Williams 2013 (follow-on), Cournot mark-ups, Harberger; E8", .advance = advance};

} // namespace cw
