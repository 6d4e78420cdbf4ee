#pragma once
#include "sim/math.h"
#include "sim/submodel.h"

#include <span>

namespace cw {

/// Where a developer of a kind starts (E1, E2, E13).
struct DeveloperStart {
    double budget, budgetSpread;     // bn$/yr, median; ln sd
    double compute, computeSpread;   // log10 FLOP; sd
    double lag, lagSpread;           // OOM behind the frontier's algorithms; sd
    double wealth;                   // yearly budgets
    double custom;                   // customary care, k x
};
DeveloperStart startOf(const ParameterSet& assumptions, DeveloperKind kind);
void resizeDevelopers(Developers& developers, std::size_t count);

inline DeveloperKind kindOf(const World& world, std::size_t i) { return static_cast<DeveloperKind>(world.developers.kind[i]); }
/// Yearly budget B_i, bn$: it follows the market (E1).
inline double budget(const World& world, std::size_t i) { return world.developers.budget0[i] * world.market.growth; }
/// Whether care meets the standard of a law, a multiple of the Hand rule's. No court sees the last per cent, which care that
/// adjusts by and by never reaches.
bool meetsDueCare(const ParameterSet& law, double care, double handCare);
/// What a developer itself can pay, bn$.
double wealth(const World& world, std::size_t i);
/// Insurance that its present law makes it hold, as far as it is not used up this year.
Cents coverLeftOf(const World& world, std::size_t i);
/// What a year of liability costs developer i that answers for `harm` (bn$/yr, already multiplied by the share it
/// answers for) if it takes no care: a steady stream of small harm and a rare large one (E13). Nobody pays more than it
/// has (Shavell 1986); what cover pays it pays for through a premium that follows its expected claims (Shavell 1982).
struct YearlyBill {
    double own = 0, premium = 0;   // bn$/yr
    double total() const { return own + premium; }
};
YearlyBill yearlyBill(const Step& step, std::size_t i, double harm);
/// Effectiveness of care k, per bn$/yr: per budget, dearer when rivals are close (E13).
double careEffectiveness(const Step& step, std::size_t i);
/// Care of the Hand rule in natural units, ln(k H), zero where k H is below 1, for a believed yearly harm H (L1). Due care
/// is a multiple of it (`liability.due_care`).
inline double handCare(double effectiveness, double believedHarm) {
    const double hand = effectiveness * believedHarm;
    return hand > 1 ? math::log(hand) : 0;
}
/// Believed yearly harm of developer i's products by route, bn$: H_api x its share among APIs, H_open x its share among open.
struct BelievedHarm {
    double api = 0, open = 0;
    double total() const { return api + open; }
};
BelievedHarm believedHarm(const Step& step, std::size_t i);
/// Believed yearly harm that developer i answers for under the law of `jurisdiction`, bn$/yr.
BelievedHarm answerableHarm(const Step& step, std::size_t i, std::size_t jurisdiction, const BelievedHarm& believed, bool meetsDueCare);
/// Yearly premium for mandatory cover at its present care, bn$.
double coverPremium(const Step& step, std::size_t i);
/// Four words of luck for every slot this month; valid until the next such call.
std::span<const std::uint32_t> developerWords(const Step& step, Purpose purpose);
/// Ends the developer's offers and its account; weights in the wild stay.
void exitDeveloper(const Step& step, std::size_t i, bool insolvent);
/// Moves developer i to another jurisdiction.
void moveDeveloper(const Step& step, std::size_t i, std::size_t to, std::int32_t cause);
/// Best jurisdiction to be in (lowest burden, E13), and how much better than here, in budgets a year.
struct Destination {
    std::size_t jurisdiction = 0;
    double gap = 0;
};
Destination bestDestination(const Step& step, std::size_t i, bool outsideCoalitionOnly);
/// A fine of `billions` on developer i, paid from its wealth as far as it reaches; returns the log row.
std::int32_t fine(const Step& step, std::size_t i, double billions, std::int32_t cause);

} // namespace cw
