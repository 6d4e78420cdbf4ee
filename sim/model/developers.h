#pragma once
#include "sim/math.h"
#include "sim/submodel.h"

#include <algorithm>
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
/// What a developer itself can pay, bn$.
inline double wealth(const World& world, std::size_t i) {
    return toBillions(std::max<Cents>(0, world.ledger.balance(world.ledger.developer(i))));
}
/// Insurance that its present law makes it hold, as far as it is not used up this year.
Cents coverLeftOf(const World& world, std::size_t i);
/// Effectiveness of care k, per bn$/yr: per budget, dearer when rivals are close (E13).
double careEffectiveness(const Step& step, std::size_t i);
/// The same without the pressure of rivals, by which due care is reckoned: the Hand rule weighs what care costs society, and
/// the haste of an industry is no excuse (The T.J. Hooper, 60 F.2d 737, 2d Cir. 1932).
double unhurriedEffectiveness(const Step& step, std::size_t i);
/// Four words of luck for every slot this month; valid until the next such call.
std::span<const std::uint32_t> developerWords(const Step& step, Purpose purpose);
/// Ends the developer's offers and its account; weights in the wild stay.
void exitDeveloper(const Step& step, std::size_t i, bool insolvent);
/// A fine of `billions` on developer i, paid from its wealth as far as it reaches; returns the log row.
std::int32_t fine(const Step& step, std::size_t i, double billions, std::int32_t cause);

} // namespace cw
