#include "sim/model/expected_liability.h"

#include "sim/model/artefacts.h"
#include "sim/model/choices.h"
#include "sim/model/demand.h"
#include "sim/model/developers.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"
#include "sim/model/release_utility.h"

#include <algorithm>

namespace cw {

namespace {

namespace li = par::liability;

/// Share of the believed harm by control that developer i's newest model carries.
double controlShare(const Step& step, std::size_t i) {
    if (step.world.believedHarmControl <= 0) return 0;
    const double own = controlWeight(step, i);
    double all = 0;
    for (std::size_t k = 0; own > 0 && k < step.world.developers.size(); ++k) all += controlWeight(step, k);
    return all > 0 ? own / all : 0;
}

/// Share of harm by weights that is left of what would be done without tamper resistance.
double leftByTamper(const Step& step, double tamper) { return 1 - step.assumptions[par::release::tamperRelief] * tamper; }

} // namespace

double controlWeight(const Step& step, std::size_t i) {
    const World& w = step.world;
    const ParameterSet& a = step.assumptions;
    if (!w.developers.active[i] || w.developers.newest[i] < 0 || kindOf(w, i) != DeveloperKind::frontier) return 0;
    const double capability = w.models.capability[static_cast<std::size_t>(w.developers.newest[i])];
    return capability < w.frontierCapability - a[par::control::window] ? 0 : std::max(0.0, capability - a[par::control::threshold]);
}

BelievedHarm expectedHarm(const Step& step, std::size_t i, std::size_t j, double appeal, bool fineTune) {
    const World& w = step.world;
    return {.api = {w.believedHarmApi * expectedShareApi(w, i, appeal), fineTune},
            .open = {w.believedHarmOpen * expectedShareOpen(w, i, appeal) * leftByTamper(step, tamperOfRelease(step, j)), fineTune},
            .control = w.believedHarmControl * controlShare(step, i)};
}

BelievedHarm believedHarm(const Step& step, std::size_t i) {
    const World& w = step.world;
    const Developers& d = w.developers;
    BelievedHarm result{{}, {}, w.believedHarmControl * controlShare(step, i)};
    if (d.newestApi[i] < 0 && d.newestOpen[i] < 0) {
        const std::size_t j = d.jurisdiction[i];
        const ReleaseOption option = plannedRelease(step, i);
        const BelievedHarm planned = expectedHarm(step, i, j, option.appeal, option.fineTune);
        const auto utilities = releaseUtilities(step, i, j, option);
        const auto mode = std::ranges::max_element(utilities) - utilities.begin();
        if (mode == apiRelease || (mode == openRelease && opensWithApi(step, i, j))) result.api = planned.api;
        if (mode == openRelease) result.open = planned.open;
        return result;
    }
    if (d.newestApi[i] >= 0 && w.demand.api > 0) {
        const auto m = static_cast<std::size_t>(d.newestApi[i]);
        result.api = {w.believedHarmApi * w.models.appeal[m] / w.demand.api, w.models.is(m, fineTune)};
    }
    if (d.newestOpen[i] >= 0 && w.demand.open > 0) {
        const auto m = static_cast<std::size_t>(d.newestOpen[i]);
        result.open = {w.believedHarmOpen * w.models.appeal[m] / w.demand.open * leftByTamper(step, w.models.tamper[m]), w.models.is(m, fineTune)};
    }
    return result;
}

CareBenefit careBenefit(const Step& step, std::size_t i, const BelievedHarm& harm) {
    const double k = unhurriedEffectiveness(step, i);
    return {k * harm.api.harm, k * step.assumptions[par::care::openReach] * harm.open.harm, k * harm.control};
}

double benefitOf(const Models& models, std::size_t m) {
    const CareBenefit& b = models.careBenefit[m];
    return (models.is(m, servedByApi) ? b.api : 0) + (models.opened[m] >= 0 ? b.open : 0) + b.control;
}

double dueCare(const ParameterSet& law, double benefit) {
    const double weighed = law[li::dueCare] * benefit;
    return weighed > 1 ? math::log(weighed) : 0;
}

bool meetsDueCare(const ParameterSet& law, double care, double benefit) {
    // Who falls far short is told without a logarithm, and whoever takes no care meets no standard above zero.
    const double weighed = law[li::dueCare] * benefit, strictness = 1 - law[li::carePrecision];
    if (care == 0 && strictness > 0) return !(weighed > 1);
    if (weighed > 1 && care * (1 + 1e-9) < logAtLeast(weighed) * strictness) return false;
    return care >= dueCare(law, benefit) * (1 - law[li::carePrecision]);
}

YearlyBill ExpectedLiability::at(double care) const { return leaving(math::exp(-care)); }

YearlyBill ExpectedLiability::leaving(double left) const {
    return {lowered.own * left + fixed.own, lowered.premium * left + fixed.premium};
}

namespace {

/// Share of harm so many steps down the lineage that can be foreseen under law `r` of a jurisdiction. The last answer of each law is kept,
/// for fine-tunes and for what was trained as such: their depths differ.
double foreseenAt(const Step& step, const ParameterSet& r, double depth, bool fineTune) {
    if (depth <= 0) return 1;
    const double f = r[li::foreseeability];
    if (!(f > 0)) return 0;
    World& w = step.world;
    Foreseen& last = w.scratch.foreseen[2 * static_cast<std::size_t>(&r - w.jurisdictions.regime.data()) + fineTune];
    if (last.foreseeability != f || last.depth != depth) last = {f, depth, math::exp(depth * math::log(f))};
    return last.value;
}

/// The developer's part of an award, as the judgment of such an incident would come out (see shareOut): its burden among
/// those on the chain, less its defences. Individuals on the chain cannot pay, so that under joint and several liability
/// their part falls on those who can.
double partOfAward(const Step& step, const ParameterSet& r, DeveloperKind kind, Route route, bool fineTune) {
    const bool weights = route == Route::open, joint = r[li::jointAndSeveral];
    // Steps of the lineage from the base model to what does the harm; the first one is the fine-tune itself.
    const double depth = std::max(fineTune ? 1.0 : 0.0, weights ? step.world.believedDepth : 0.0);
    const double foreseen = foreseenAt(step, r, depth, fineTune);
    const double own = fineTune ? r[li::modifierBurden] : r[li::developerBurden];
    double answers = fineTune ? 1 : foreseen;
    if (kind == DeveloperKind::community && weights) answers *= 1 - r[li::openExemption];

    const double base = fineTune ? r[li::developerBurden] : 0, hub = weights ? r[li::platformBurden] : 0;
    const double individuals = (depth - (fineTune ? 1 : 0)) * r[li::modifierBurden];
    if (!joint) {
        const double parts = own + base + hub + individuals;
        return parts > 0 ? own * answers / parts : 0;
    }
    const double hubAnswers = law::hubHasDefence(step, r) ? 0 : 1;
    const double liable = own * answers + base * foreseen + hub * hubAnswers;
    const double most = std::max({answers, base > 0 ? foreseen : 0.0, hub > 0 ? hubAnswers : 0.0});
    return liable > 0 ? own * answers / liable * most : 0;
}

/// What a loss costs a developer when it comes.
struct Means {
    double own = 0, cover = 0, loading = 1;
    YearlyBill pay(double damages, double other) const {
        const double insured = std::min(damages, cover);
        return {std::min(damages - insured + other, own), loading * insured};
    }
};

/// A share of the harm by one route, and how much of it care lowers. Of small harm it is a share of what is done, of the rare
/// large one a share of the times that it happens: one event is of one kind.
struct Stream {
    double harm = 0, share = 1, reach = 1;
};
/// Chances that it is sued for, and the developer's part of an award.
struct Suits {
    double small = 0, large = 0, part = 0;
};

/// Adds the bill of one stream under one law, under which `weight` of the victims sue.
void addStream(const Step& step, const ParameterSet& r, const Means& means, double weight, const Suits& suits, const Stream& stream,
               ExpectedLiability& total) {
    const ParameterSet& a = step.assumptions;
    const double rare = a[par::respond::rareShare], p0 = a[par::respond::incidentChance], reputation = a[par::care::reputation];
    const double multiplier = r[li::damagesMultiplier], damages = suits.part * std::min(1.0, multiplier), fines = suits.part * std::max(0.0, multiplier - 1);
    const auto add = [&](double chance, double size, double sued) {
        if (chance == 0) return;
        const YearlyBill bill = means.pay(sued * damages * size, sued * fines * size + reputation * size);
        const auto addTo = [&](YearlyBill& sum, double share) {
            if (share == 0) return;
            sum.own += weight * chance * share * bill.own;
            sum.premium += weight * chance * share * bill.premium;
        };
        addTo(total.lowered, stream.reach);
        addTo(total.fixed, 1 - stream.reach);
    };
    add(1, stream.share * (1 - rare) * stream.harm, suits.small);   // of many small losses a share is sued for
    add(stream.share * p0 * suits.large, rare * stream.harm / p0, 1);
    add(stream.share * p0 * (1 - suits.large), rare * stream.harm / p0, 0);
}

void addLaw(const Step& step, std::size_t i, const ParameterSet& r, double weight, const Means& means, const BelievedHarm& harm,
            const Conduct& conduct, ExpectedLiability& total) {
    const DeveloperKind kind = kindOf(step.world, i);
    const int regime = r[li::regime];
    const bool free = regime == regimeNone || (regime == regimeNegligence && meetsDueCare(r, conduct.care, conduct.benefit));
    const double small = free ? 0 : law::suitChance(step, r, false), large = free ? 0 : law::suitChance(step, r, true);
    const auto add = [&](Route route, const RouteHarm& of, double reach) {
        if (!(of.harm > 0)) return;
        // Whoever cannot be sued has no part of an award: there is nothing to work out.
        const bool sued = small > 0 || large > 0;
        const Suits suits{small, large, sued ? partOfAward(step, r, kind, route, of.fineTune) : 0};
        if (!sued || regime != regimeNegligence || reach >= 1) return addStream(step, r, means, weight, suits, {of.harm, 1, reach}, total);
        // What guardrails could not have stopped, a want of them has not caused (see causedByCare).
        addStream(step, r, means, weight, suits, {of.harm, reach, 1}, total);
        addStream(step, r, means, weight, {}, {of.harm, 1 - reach, 0}, total);
    };
    add(Route::api, harm.api, 1);
    add(Route::open, harm.open, step.assumptions[par::care::openReach]);
    add(Route::api, {harm.control, false}, 1);   // judged like harm by the developer's own service
}

/// Calls `visit` with each law that victims of a developer in jurisdiction j sue under, and their share. A market-access rule
/// lets as large a share of the members' victims sue at home (E11).
template <class Visit> void eachLaw(const Step& step, std::size_t j, Visit&& visit) {
    const World& w = step.world;
    const ParameterSet* members = law::coalition(w);
    const double access = members && !w.jurisdictions.member[j] ? (*members)[par::treaty::marketAccess] : 0;
    double left = 1;
    for (std::size_t v = 0; access > 0 && v < w.jurisdictions.size(); ++v) {
        if (!w.jurisdictions.member[v]) continue;
        const double share = access * w.jurisdictions.population[v];
        visit(law::of(w, v), share);
        left -= share;
    }
    if (left > 0) visit(law::of(w, j), left);
}

} // namespace

ExpectedLiability expectedLiability(const Step& step, std::size_t i, std::size_t j, const BelievedHarm& harm, const Conduct& conduct) {
    const Means means{wealth(step.world, i), law::of(step.world, j)[li::cover], step.assumptions[li::coverLoading]};
    ExpectedLiability total;
    eachLaw(step, j, [&](const ParameterSet& r, double share) { addLaw(step, i, r, share, means, harm, conduct, total); });
    return total;
}

LiabilityCost mostLiability(const Step& step, std::size_t i, std::size_t j, const BelievedHarm& harm) {
    const ParameterSet& a = step.assumptions;
    const double rare = a[par::respond::rareShare], loading = std::max(1.0, a[li::coverLoading]), lost = a[par::care::reputation];
    const double reach = a[par::care::openReach], guarded = harm.api.harm + harm.control, open = reach * harm.open.harm;
    LiabilityCost most;
    eachLaw(step, j, [&](const ParameterSet& r, double share) {
        const int regime = r[li::regime];
        const double sued = regime == regimeNone ? 0 : (1 - rare) * law::suitChance(step, r, false) + rare * law::suitChance(step, r, true);
        const double award = loading * r[li::damagesMultiplier] * sued;
        double ofWeights = award;   // the hub is on the chain as well
        if (!r[li::jointAndSeveral]) {
            const double own = std::max(r[li::developerBurden], r[li::modifierBurden]), hub = r[li::platformBurden];
            ofWeights *= own > 0 ? own / (own + hub) : 0;
            if (kindOf(step.world, i) == DeveloperKind::community) ofWeights *= 1 - r[li::openExemption];
        }
        most.lowered += share * ((lost + award) * guarded + (lost + ofWeights) * open);
        // For what guardrails could not have stopped the careless answer under strict liability alone.
        most.fixed += share * (lost + (regime == regimeStrict ? ofWeights : 0)) * (1 - reach) * harm.open.harm;
    });
    constexpr double above = 1 + 1e-9;   // by far more than what rounding can do
    return {most.lowered * above, most.fixed * above};
}

double leastLeft(const Step& step, std::size_t i, const BelievedHarm& harm) {
    const ParameterSet& a = step.assumptions;
    const double rare = a[par::respond::rareShare], p0 = a[par::respond::incidentChance];
    const double own = wealth(step.world, i), lost = a[par::care::reputation] * harm.open.harm;
    return (1 - a[par::care::openReach]) * (std::min((1 - rare) * lost, own) + p0 * std::min(rare * lost / p0, own));
}

double benefitAsked(const Step& step, std::size_t j, double benefit) {
    double asked = -1;
    eachLaw(step, j, [&](const ParameterSet& r, double) {
        if (r[li::regime] == regimeNegligence) asked = std::max(asked, r[li::dueCare] * benefit);
    });
    return asked;
}

double dueCareAsked(const Step& step, std::size_t j, double benefit) {
    double asked = -1;
    eachLaw(step, j, [&](const ParameterSet& r, double) {
        if (r[li::regime] == regimeNegligence) asked = std::max(asked, dueCare(r, benefit));
    });
    return asked;
}

double coverPremium(const Step& step, std::size_t i) {
    const World& w = step.world;
    const std::size_t j = w.developers.jurisdiction[i];
    if (!(law::of(w, j)[li::cover] > 0)) return 0;
    const BelievedHarm harm = believedHarm(step, i);
    const double care = w.developers.care[i];
    return expectedLiability(step, i, j, harm, {care, careBenefit(step, i, harm).total()}).at(care).premium;
}

} // namespace cw
