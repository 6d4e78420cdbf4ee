#include "sim/columns.h"
#include "sim/model/developers.h"
#include "sim/model/judgment.h"
#include "sim/model/law.h"
#include "sim/model/parameters/all.h"
#include "sim/model/schedule.h"

#include <algorithm>
#include <tuple>

namespace cw {

namespace {

/// What a judgment adds to damages as punishment.
struct Fine {
    std::size_t account = 0;
    Cents due = 0;
};
/// What each party owes for one incident, in cents; the perpetrator is the last line. One serves all incidents of a month.
struct Bill {
    std::vector<double> share;      // of the harm that reached a court
    std::vector<Cents> claims;      // what it owes by its own share
    std::vector<Cents> owed, paid;
    std::vector<double> parts;      // what is apportioned, and how
    Apportionment split;
    std::vector<Fine> fines;        // of the whole month
};

/// Luck of a month's incidents, drawn at once: a block for each of them and each question.
struct CourtLuck {
    std::span<const std::uint32_t> suits, hubs, causes;
    explicit CourtLuck(const Step& step) {
        Scratch& scratch = step.world.scratch;
        const auto& incidents = step.world.incidents;
        const auto addresses = columns::room(scratch.draws.addresses, incidents.size()), draws = columns::room(scratch.used, incidents.size());
        for (std::size_t k = 0; k < incidents.size(); ++k) {
            addresses[k] = hash32(incidents[k].key);
            draws[k] = incidents[k].draw();
        }
        const auto drawn = [&](Purpose purpose, std::vector<std::uint32_t>& column) {
            const auto words = columns::room(column, 4 * incidents.size());
            step.luck.blocks(step.month, purpose, addresses, words, draws);
            return words;
        };
        suits = drawn(Purpose::suit, scratch.together[0]);
        hubs = drawn(Purpose::hub, scratch.together[1]);
        causes = drawn(Purpose::cause, scratch.together[2]);
    }
    static Luck::Block block(std::span<const std::uint32_t> words, std::size_t k) { return {words[4 * k], words[4 * k + 1], words[4 * k + 2], words[4 * k + 3]}; }
    CaseLuck ofCase(std::size_t k) const { return {Luck::toUniform52(block(hubs, k)), Luck::toUniform52(block(causes, k))}; }
};

/// Luck or expectation: a large incident draws suit and identification, a bulk row uses their chances (D7).
struct Reach {
    double suit = 0, identified = 0;
};
Reach reachOf(const Step& step, const Incident& incident, const Luck::Block& words, const Case& judged) {
    const double identify = step.assumptions[par::liability::identify];
    if (incident.bulk) return {judged.suit, identify};
    return {Luck::toUniform(words[0]) < judged.suit ? 1.0 : 0.0, Luck::toUniform(words[1]) < identify ? 1.0 : 0.0};
}

/// Owed cents by largest remainder, so that owed and unclaimed add up to the harm exactly.
void apportionHarm(const Incident& incident, const Case& judged, const Reach& reach, Bill& bill) {
    shareOut(judged, reach.identified, bill.share);
    bill.parts = bill.share;
    double claimed = 0;
    for (const double s : bill.parts) claimed += s;
    bill.parts.push_back(std::max(0.0, 1 - claimed));   // what never reaches a court, or is lifted by a defence
    apportion(incident.harm, bill.parts, bill.split);
    bill.claims.assign(bill.split.shares.begin(), bill.split.shares.end() - 1);
    bill.owed = bill.claims;
    bill.paid.assign(bill.share.size(), 0);
}

/// Insurance that a developer's law makes it hold, as far as it is not used up this year.
Cents coverLeft(const Step& step, const Party& party) {
    if (party.role == platformRole || party.slot < 0) return 0;
    return coverLeftOf(step.world, static_cast<std::size_t>(party.slot));
}

std::size_t accountOf(const World& w, const Party& party) {
    if (party.slot < 0) return Ledger::modifiers;
    const auto slot = static_cast<std::size_t>(party.slot);
    return party.role == platformRole ? w.ledger.hub(slot) : w.ledger.developer(slot);
}

/// Pays up to `amount` to the victims: insurance first, then wealth. Returns what was paid.
Cents pay(const Step& step, const Party& party, Cents amount, Cents alreadyPaid) {
    World& w = step.world;
    if (party.slot < 0) {   // an individual, or a developer that is gone: only personal means
        const Cents paid = std::min(amount, std::max<Cents>(0, toCents(party.means) - alreadyPaid));
        w.ledger.transfer(Ledger::modifiers, Ledger::victims, paid);
        w.models.individualPaid[static_cast<std::size_t>(party.model)] += paid;
        return paid;
    }
    const Cents insured = std::min(amount, coverLeft(step, party));
    if (insured > 0) {
        w.developers.coverUsed[static_cast<std::size_t>(party.slot)] += insured;
        w.ledger.transfer(Ledger::insurer, Ledger::victims, insured);
    }
    const std::size_t account = accountOf(w, party);
    const Cents own = std::min(amount - insured, std::max<Cents>(0, w.ledger.balance(account)));
    w.ledger.transfer(account, Ledger::victims, own);
    return insured + own;
}

/// Joint and several: what some cannot pay goes to the others in proportion to their shares until it is covered or
/// nobody has means (L4).
void coverShortfall(const Step& step, const Case& judged, Bill& bill) {
    const std::size_t n = judged.upstream.size();
    // Whoever is sued pays for the perpetrator as well; in a bulk row only a share of the victims has sued anybody upstream.
    const Cents missing = bill.owed[n] - bill.paid[n], unsued = missing - toCents(judged.suit * toBillions(missing));
    for (std::size_t round = 0; round <= n; ++round) {
        Cents shortfall = 0;
        for (std::size_t i = 0; i <= n; ++i) shortfall += bill.owed[i] - bill.paid[i];
        shortfall -= unsued;
        bill.parts.assign(n, 0);
        for (std::size_t i = 0; i < n; ++i)
            if (bill.paid[i] >= bill.owed[i]) bill.parts[i] = bill.share[i];
        if (shortfall <= 0 || std::ranges::all_of(bill.parts, [](double x) { return x <= 0; })) return;
        apportion(shortfall, bill.parts, bill.split);
        const std::vector<Cents>& extra = bill.split.shares;
        Cents moved = 0;
        for (std::size_t i = 0; i < n; ++i) {
            if (extra[i] == 0) continue;
            const Cents paid = pay(step, judged.upstream[i], extra[i], bill.paid[i]);
            bill.paid[i] += paid;
            bill.owed[i] += paid;   // the debt is taken over from those who cannot pay, last to first
            moved += paid;
            if (paid < extra[i]) bill.share[i] = 0;   // exhausted
        }
        for (std::size_t i = n + 1; i-- > 0 && moved > 0;) {
            const Cents relief = std::clamp<Cents>(bill.owed[i] - bill.paid[i] - (i == n ? unsued : 0), 0, moved);
            bill.owed[i] -= relief;
            moved -= relief;
        }
    }
}

/// Damages above the harm are a fine, not compensation.
void punish(const World& w, const Case& judged, Bill& bill) {
    for (std::size_t i = 0; i < judged.upstream.size(); ++i) {
        const Party& p = judged.upstream[i];
        if (p.multiplier <= 1 || p.slot < 0 || bill.claims[i] <= 0) continue;
        bill.fines.push_back({accountOf(w, p), toCents(toBillions(bill.claims[i]) * (p.multiplier - 1))});
    }
}

/// Fines go to the treasury from what wealth the victims of the month have left: punishment is no rank among creditors.
void levyFines(World& w, const std::vector<Fine>& fines) {
    for (const Fine& fine : fines) {
        const Cents paid = std::min(fine.due, std::max<Cents>(0, w.ledger.balance(fine.account)));
        w.ledger.transfer(fine.account, Ledger::treasury, paid);
        w.month.fines += paid;
    }
}

/// One line for every party of the chain that has a burden, those included who owe nothing: who is missing is part of the
/// answer. Each is judged by its own law, which the line names.
void logJudgment(const Step& step, const Incident& incident, const Case& judged, const Reach& reach, const Bill& bill, Cents paid) {
    if (!step.log.on()) return;
    static constexpr std::string_view roles[] = {"developer", "modifier", "platform", "perpetrator"};
    static constexpr std::string_view rules[] = {"none", "negligence", "strict"};
    const std::int32_t event =
        step.log.add({.type = EventType::judgment, .month = static_cast<std::int16_t>(step.month), .jurisdiction = static_cast<std::int8_t>(incident.jurisdiction),
                      .detail = incident.domain, .user = incident.user, .cause = incident.event, .key = incident.key,
                      .model = step.world.models.key[static_cast<std::size_t>(incident.model)], .amount = paid});
    const auto line = [&](LiableRole role, Key party, int regime, std::size_t i, Defence defence, double answers) {
        step.log.add(JudgmentLine{.event = event, .incident = incident.event, .month = static_cast<std::int16_t>(step.month),
                                  .role = roles[role], .party = party, .share = bill.share[i], .owed = bill.owed[i], .paid = bill.paid[i],
                                  .harm = incident.harm, .rule = rules[regime], .joint = judged.jointAndSeveral,
                                  .defence = defence, .answers = answers});
    };
    for (std::size_t i = 0; i < judged.upstream.size(); ++i) {
        const Party& p = judged.upstream[i];
        line(p.role, p.key, p.regime, i, p.answers > 0 && reach.suit <= 0 ? Defence::noSuit : p.defence, p.answers);
    }
    const Key perpetrator = incident.user >= 0 ? actorKey(static_cast<std::uint32_t>(incident.user)) : Key{};
    if (judged.perpetratorBurden > 0)
        line(perpetratorRole, perpetrator, judged.perpetratorRegime, judged.upstream.size(), reach.identified < 1 ? Defence::unidentified : Defence::none, reach.identified);
}

/// Who cannot pay its own share owes more than it has: the creditors close it (respond). What others' shares added does
/// not count: they are taken over as far as means reach.
void markBankrupt(World& w, const Case& judged, const Bill& bill) {
    for (std::size_t i = 0; i < judged.upstream.size(); ++i) {
        const Party& p = judged.upstream[i];
        if (p.slot >= 0 && p.role != platformRole && bill.paid[i] < bill.claims[i]) w.developers.bankrupt[static_cast<std::size_t>(p.slot)] = 1;
    }
}

/// Incident k of the month.
void judge(const Step& step, const CourtLuck& luck, std::size_t k, Case& judged, Bill& bill) {
    World& w = step.world;
    const Incident& incident = w.incidents[k];
    if (!incident.bulk && law::removed(step, rulingKey(incident.key))) {   // an intervention: nobody is asked, the victims bear it all
        w.month.uncompensated += incident.harm;
        return;
    }
    buildCase(step, incident, luck.ofCase(k), judged);
    const Reach reach = reachOf(step, incident, CourtLuck::block(luck.suits, k), judged);
    judged.suit = reach.suit;
    apportionHarm(incident, judged, reach, bill);
    const std::size_t n = judged.upstream.size();
    // Identified perpetrators pay first, up to their means.
    bill.paid[n] = std::min(bill.owed[n], toCents(judged.perpetratorMeans * reach.identified));   // in a bulk row, those who are
    w.ledger.transfer(Ledger::perpetrators, Ledger::victims, bill.paid[n]);
    for (std::size_t i = 0; i < n; ++i) bill.paid[i] = pay(step, judged.upstream[i], bill.owed[i], 0);
    if (judged.jointAndSeveral) {
        const std::vector<double> shares(bill.share);   // those who have nothing left drop out on the way
        coverShortfall(step, judged, bill);
        bill.share = shares;
    }
    markBankrupt(w, judged, bill);
    punish(w, judged, bill);

    Cents paid = 0;
    for (std::size_t i = 0; i < n; ++i) {
        w.month.paid[judged.upstream[i].role] += bill.paid[i];
        paid += bill.paid[i];
    }
    w.month.paid[perpetratorRole] += bill.paid[n];
    paid += bill.paid[n];
    w.month.compensated += paid;
    w.month.uncompensated += incident.harm - paid;
    logJudgment(step, incident, judged, reach, bill, paid);
}

/// A severe incident with a staged model on its chain keeps that model's weights closed (D15).
void markSevere(const Step& step, const Incident& incident) {
    World& w = step.world;
    if (incident.bulk || toBillions(incident.harm) < step.assumptions[par::release::severeIncident]) return;
    for (std::int32_t m = incident.model; m >= 0; m = w.models.parent[static_cast<std::size_t>(m)])
        w.models.flags[static_cast<std::size_t>(m)] |= severeIncident;
}

void advance(const Step& step) {
    World& w = step.world;
    if (step.month % 12 == 0) std::ranges::fill(w.developers.coverUsed, 0);   // cover is per calendar year
    // In key order, wealth falling as it is paid: the same order in twin worlds.
    std::ranges::stable_sort(w.incidents, {}, [](const Incident& i) { return std::tuple(i.key.bits, i.domain, i.route); });
    Case judged;
    Bill bill;
    const CourtLuck luck(step);
    for (std::size_t k = 0; k < w.incidents.size(); ++k) {
        judge(step, luck, k, judged, bill);
        markSevere(step, w.incidents[k]);
    }
    levyFines(w, bill.fines);
}

} // namespace

const Submodel liabilitySubmodel{
    .id = "liability", .label = "Liability",
    .reads = "incidents, models (lineage), hubs, developers; regimes: liability",
    .writes = "ledger, developers.cover_used, bankrupt, models.flags; month: paid, compensated, uncompensated, fines",
    .source = "Shavell 1986 (judgment-proofness), Kornhauser & Revesz 1990 (several, joint and several), Shavell 1984 (who is sued at all), Polinsky & Shavell 1998 (damages); E11",
    .advance = advance};

} // namespace cw
