#include "sim/math.h"
#include "sim/model/choices.h"
#include "sim/model/developers.h"
#include "sim/model/expected_liability.h"
#include "sim/model/law.h"
#include "sim/model/misuse_routes.h"
#include "sim/model/parameters/all.h"
#include "sim/model/race.h"
#include "sim/model/relocation.h"
#include "sim/model/schedule.h"

#include <algorithm>
#include <array>

namespace cw {

namespace {

namespace re = par::respond;

/// What guards let through: at APIs of misuse, where a persistent attacker meets monitoring (L15), a mean weighted by appeal;
/// of loss of control, weighted by each lab's part in the hazard.
struct Passing {
    double misuse = 1, control = 1;
};
Passing passingGuards(const Step& step) {
    const World& w = step.world;
    const double jailbreak = step.assumptions[par::misuse::jailbreak];
    const auto persistent = [&](double once, double ban) { return persist(once, ban, step.assumptions[par::misuse::tryCount]).through; };
    std::array<double, 16> bans, bare;   // by jurisdiction: monitoring, and what gets through models without guards
    for (std::size_t j = 0; j < w.jurisdictions.size(); ++j) {
        bans[j] = law::required(w, j, par::release::apiMonitoring);
        bare[j] = persistent(jailbreak, bans[j]);
    }
    auto& guarded = step.world.scratch.guarded;
    guarded.resize(w.developers.size());
    double misuse = 0, weight = 0, control = 0, hazard = 0;
    for (std::size_t i = 0; i < w.developers.size(); ++i) {
        if (const double h = controlWeight(step, i); h > 0) {
            control += h * math::exp(-w.models.care[static_cast<std::size_t>(w.developers.newest[i])]);
            hazard += h;
        }
        if (w.developers.newestApi[i] < 0) continue;
        const auto m = static_cast<std::size_t>(w.developers.newestApi[i]);
        const std::size_t j = w.developers.jurisdiction[i];
        Guarded& last = guarded[i];
        if (last.care != w.models.care[m] || last.ban != bans[j])
            last = {w.models.care[m], bans[j], bare[j] > 0 ? persistent(jailbreak * math::exp(-w.models.care[m]), bans[j]) / bare[j] : 1};
        misuse += w.models.appeal[m] * last.share;
        weight += w.models.appeal[m];
    }
    return {weight > 0 ? misuse / weight : 1, hazard > 0 ? control / hazard : 1};
}

/// Harm this month by weights that nobody chose to open, bn$: it says nothing about opening.
double harmByLeaks(const World& w) {
    double sum = 0;
    for (const Incident& incident : w.incidents) {
        const auto base = static_cast<std::size_t>(w.models.base[static_cast<std::size_t>(incident.model)]);
        if (incident.route != byApi && w.models.is(base, leakedWeights)) sum += toBillions(incident.harm);
    }
    return sum;
}

/// Beliefs about yearly harm by what causes it follow what is observed, not all the way after a single catastrophe (E13). Harm
/// that guards lower is scaled back to what it would be without them.
void learn(const Step& step) {
    World& w = step.world;
    const ParameterSet& a = step.assumptions;
    const Passing passing = passingGuards(step);
    const double lost = toBillions(w.month.harm[control]);
    const auto follow = [&](double& belief, double monthly, double let) {
        belief += a[re::learning] * (std::min(12 * std::max(0.0, monthly), a[re::harmCap]) / let - belief);
    };
    follow(w.believedHarmApi, w.month.harmApi - lost, passing.misuse);
    follow(w.believedHarmOpen, w.month.harmOpen - harmByLeaks(w), 1);
    follow(w.believedHarmControl, lost, passing.control);
    const double byWeights = w.month.byRoute[byOpen] + w.month.byRoute[byStripped];
    if (byWeights > 0) w.believedDepth += a[re::learning] * (w.month.openDepth / byWeights - w.believedDepth);
}

/// Care that minimises its cost and the liability that is left, in natural units k x (E13; L1, L2).
double chosenCare(const Step& step, std::size_t i) {
    const World& w = step.world;
    const std::size_t j = w.developers.jurisdiction[i];
    const double k = careEffectiveness(step, i), custom = w.developers.custom[i];
    const BelievedHarm harm = believedHarm(step, i);
    const double benefit = careBenefit(step, i, harm).total();
    const LeastCare least{custom, w.developers.customPower[i]};
    const double asked = benefitAsked(step, j, benefit);   // care ln(asked) is due
    const double left = asked > 1 ? leastLeft(step, i, harm) : 0;
    // Whether custom is surely best, for a cost without care that is no less than this.
    const auto stays = [&](const LiabilityCost& careless) {
        return asked <= 1 ? least.above(k * careless.lowered) : surelyMissed(asked, left, k, careless, least);
    };
    double x = asked < 0 ? 0 : custom / k;
    if (!stays(mostLiability(step, i, j, harm))) {   // which tells of nearly all
        const LiabilityCost careless = expectedLiability(step, i, j, harm, {0, benefit}).cost();
        if (asked <= 1) {   // no care is due: then there is nothing to weigh it against
            x = std::max(x, bestCare(k, careless.lowered, least));
        } else if (!stays(careless)) {
            // The highest care asked meets every standard, whatever it saves: a benefit of 0 tells so without working each standard out.
            const double due = dueCareAsked(step, j, benefit);
            x = negligentCare(due / k, x, k, careless, expectedLiability(step, i, j, harm, {due, 0}).cost(), least);
        }
    }
    x = std::min(x, step.assumptions[re::careCap] * budget(w, i));
    return std::max(custom, k * x);
}

bool inRace(const ParameterSet& a) { return a[re::rule] == respondImitation && a[re::payoff] == payoffRace; }

/// Writes down what imitators see of one another before anybody has moved: everybody copies what was, whatever its slot.
void lookAround(const Step& step) {
    World& w = step.world;
    const Developers& d = w.developers;
    auto& [care, fortune, present, peers] = w.scratch.chances;
    care.assign(d.care.begin(), d.care.end());
    present.assign(d.active.begin(), d.active.end());
    peers.resize(d.size());
    fortune.resize(d.size());
    for (std::size_t k = 0; k < d.size(); ++k)
        fortune[k] = math::log(std::max(1e-6, toBillions(w.ledger.balance(w.ledger.developer(k))) / d.budget0[k]));
}

/// Imitation of the better-off: a peer of the same kind, with the Fermi chance of its lead in wealth (Han et al. 2020).
double imitatedCare(const Step& step, std::size_t i) {
    const Developers& d = step.world.developers;
    auto& [care, fortune, present, peers] = step.world.scratch.chances;
    const Key who = d.key(i);
    for (std::size_t k = 0; k < d.size(); ++k) peers[k] = k != i && present[k] > 0 && d.kind[k] == d.kind[i];
    const std::size_t peer = pickWeighted(peers, step.luck.uniform(step.month, Purpose::imitation, who));
    if (peer >= d.size()) return care[i];
    if (step.luck.uniform(step.month, Purpose::imitation, who, 1) >= math::logistic(fortune[peer] - fortune[i])) return care[i];
    const double noise = step.assumptions[re::imitationNoise] * step.luck.normal(step.month, Purpose::imitationNoise, who);
    return std::max(0.0, care[peer] + noise);
}

void adjustCare(const Step& step, std::size_t i) {
    const ParameterSet& a = step.assumptions;
    double& care = step.world.developers.care[i];
    switch (a[re::rule]) {
    case respondFixed: return;
    case respondImitation:
        if (!inRace(a)) care = imitatedCare(step, i);
        return;
    default: care += a[re::adjust] * (chosenCare(step, i) - care);
    }
}

/// Leaves when the gain over the horizon exceeds its switching cost (L11).
void considerMove(const Step& step, std::size_t i, double u) {
    const World& w = step.world;
    const ParameterSet& a = step.assumptions;
    if (u >= a[re::moveHazard]) return;
    const Destination to = bestDestination(step, i, false);
    const std::size_t here = w.developers.jurisdiction[i];
    if (to.jurisdiction == here) return;
    if (gainOfMoving(step, i, to) > 0) moveDeveloper(step, i, to.jurisdiction, w.policyEvent[here]);
}

/// A month of a developer's books: revenue and its costs, capital, care above custom, compliance, premium; dividends.
void keepBooks(const Step& step, std::size_t i) {
    World& w = step.world;
    const ParameterSet& a = step.assumptions;
    Ledger& ledger = w.ledger;
    const std::size_t account = ledger.developer(i), j = w.developers.jurisdiction[i];
    const double b = budget(w, i);
    const Cents revenue = toCents(w.developers.revenue[i]);
    ledger.transfer(Ledger::customers, account, revenue);
    ledger.transfer(account, Ledger::suppliers, revenue - toCents(a[par::developers::margin] * w.developers.revenue[i]));
    ledger.transfer(Ledger::investors, account, toCents(a[par::developers::inflow] * b / 12));
    const double above = w.developers.care[i] - w.developers.custom[i];
    const double care = above > 0 ? above / careEffectiveness(step, i) : 0;
    ledger.transfer(account, Ledger::suppliers, toCents((care + law::compliance(step, kindOf(w, i), j)) / 12));
    ledger.transfer(account, Ledger::suppliers, toCents(law::monitoringCost(step, i)));
    const double premium = coverPremium(step, i) / 12;
    ledger.transfer(account, Ledger::insurer, toCents(premium));
    w.month.careCost += care / 12;
    w.month.coverLoading += premium * (1 - 1 / a[par::liability::coverLoading]);
    const Cents most = toCents(a[re::wealthCap] * b);
    if (ledger.balance(account) > most) ledger.transfer(account, Ledger::investors, ledger.balance(account) - most);
}

void considerExit(const Step& step, std::size_t i, double u) {
    const World& w = step.world;
    const ParameterSet& a = step.assumptions;
    if (w.developers.bankrupt[i] || w.ledger.balance(w.ledger.developer(i)) < 0) return exitDeveloper(step, i, true);
    const DeveloperKind kind = kindOf(w, i);
    if (kind == DeveloperKind::frontier) return;
    const double burden = law::compliance(step, kind, w.developers.jurisdiction[i]) / budget(w, i);
    const double yearly = a[re::exit] + a[re::exitCompliance] * burden;
    if (happens(u, yearly / 12)) exitDeveloper(step, i, false);
}

/// Median of a column over active developers of a kind; the entrant's own last value where there are none.
double medianOf(const World& w, const std::vector<double>& column, std::size_t slot) {
    std::vector<double> values;
    for (std::size_t i = 0; i < w.developers.size(); ++i)
        if (w.developers.active[i] && w.developers.kind[i] == w.developers.kind[slot]) values.push_back(column[i]);
    if (values.empty()) return column[slot];
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// Entry replaces the departed: same slot, next generation, home law, custom, its kind's median skills (D9).
void considerEntry(const Step& step, std::size_t i) {
    World& w = step.world;
    const ParameterSet& a = step.assumptions;
    Developers& d = w.developers;
    if (!happens(step.luck.uniform(step.month, Purpose::entry, d.key(i)), a[par::compliance::entry] / 12)) return;
    if (d.generation[i] >= 255) return;
    const double compute = medianOf(w, d.compute, i), algorithm = medianOf(w, d.algorithm, i);
    ++d.generation[i];
    d.active[i] = 1;
    d.jurisdiction[i] = d.home[i];
    d.care[i] = d.custom[i];
    d.compute[i] = compute;
    d.algorithm[i] = algorithm;
    d.address[i] = hash32(d.key(i));
    d.coverUsed[i] = 0;
    d.switchingCost[i] = a[par::mobility::switchingCost] * step.luck.uniform(0, Purpose::switchingCost, d.key(i));
    w.ledger.transfer(Ledger::investors, w.ledger.developer(i), toCents(a[re::entryWealth] * budget(w, i)));
    step.log.add({.type = EventType::entry, .month = static_cast<std::int16_t>(step.month), .jurisdiction = static_cast<std::int8_t>(d.home[i]),
                  .key = d.key(i), .developer = d.key(i)});
}

/// Hubs earn a margin on open value in proportion to traffic (D10) and pay for what the law asks of them, as far as they can.
void payHubs(const Step& step) {
    World& w = step.world;
    for (std::size_t h = 0; h < w.hubs.size(); ++h) {
        const std::size_t account = w.ledger.hub(h);
        w.ledger.transfer(Ledger::customers, account, toCents(step.assumptions[par::platform::margin] * w.month.openValue * w.hubs.traffic[h]));
        w.ledger.transfer(account, Ledger::suppliers, std::min(toCents(law::hubDuties(step, h) / 12), w.ledger.balance(account)));
    }
}

void advance(const Step& step) {
    World& w = step.world;
    learn(step);
    payHubs(step);
    if (inRace(step.assumptions)) race(step);
    else if (step.assumptions[re::rule] == respondImitation) lookAround(step);
    const auto words = developerWords(step, Purpose::stay);
    for (std::size_t i = 0; i < w.developers.size(); ++i) {
        if (!w.developers.active[i]) {
            if (!law::removed(step, w.developers.key(i))) considerEntry(step, i);
            continue;
        }
        adjustCare(step, i);
        keepBooks(step, i);
        considerMove(step, i, Luck::toUniform(words[4 * i]));
        considerExit(step, i, Luck::toUniform(words[4 * i + 1]));
    }
}

} // namespace

const Submodel respondSubmodel{
    .id = "respond", .label = "Response of developers",
    .reads = "month: harm by route; developers, market, demand; regimes",
    .writes = "believed_harm, developers.care, jurisdiction, active; ledger; developers (entrants); month: care_cost, cover_loading",
    .source = "Shavell 1980, 1986 (care), Armstrong, Bostrom & Shulman 2016 (racing), Han et al. 2020 (imitation), Kanbur & Keen 1993 (havens); E13",
    .advance = advance};

} // namespace cw
