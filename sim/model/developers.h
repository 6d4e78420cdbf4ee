#pragma once
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
/// What a developer can pay, bn$: wealth and this year's unused cover (E11).
double means(const World& world, std::size_t i);
/// Effectiveness of care k, per bn$/yr: per budget, dearer when rivals are close (E13).
double careEffectiveness(const Step& step, std::size_t i);
/// Due care in natural units: a multiple of the Hand-rule care ln(k H)/k for the developer's believed share of harm (L1).
double dueCare(const Step& step, std::size_t jurisdiction, double believedHarm, double effectiveness);
/// Believed yearly harm of developer i's products by route, bn$: H_api x its share among APIs, H_open x its share among open.
struct BelievedHarm {
    double api = 0, open = 0;
    double total() const { return api + open; }
};
BelievedHarm believedHarm(const Step& step, std::size_t i);
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
