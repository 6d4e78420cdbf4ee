#pragma once
#include "sim/submodel.h"

namespace cw {

/// Questions about the rules in force this month that several submodels ask.
namespace law {

/// Regime of a jurisdiction this month.
inline const ParameterSet& of(const World& world, std::size_t jurisdiction) {
    return world.jurisdictions.regime[jurisdiction];
}
/// The coalition's regime, or nullptr before it has formed: members share one policy, jurisdiction 0 is always in.
inline const ParameterSet* coalition(const World& world) {
    return world.month.coalitionFormed ? &world.jurisdictions.regime[0] : nullptr;
}
/// A requirement on developer i: that of its own law, raised towards the members' for outsiders who serve them (E3, market access).
double required(const World& world, std::size_t jurisdiction, RegistryRow<double> lever);
/// Mean over jurisdictions by population: funding, bounties, early warning (D6).
double mean(const World& world, RegistryRow<double> lever);

/// Whether a hub under this law has a safe harbour: the law grants one and asks for removal fast enough to be an answer.
bool honoursNotices(const Step& step, const ParameterSet& r);
/// Whether a hub under this law has a defence that spares it: a safe harbour, or due care where fault must be shown.
bool hubHasDefence(const Step& step, const ParameterSet& r);
/// How far a hub (or a user's hubs) in this jurisdiction fears liability, 0..1 (E5); zero when believed harm is.
double exposure(const Step& step, std::size_t jurisdiction);
/// Chance that harm ends in a judgment upstream under this law: small and dispersed harm is rarely sued for, large harm mostly (E11).
double suitChance(const Step& step, const ParameterSet& r, bool large);
/// Duty level that compliance costs follow (E12).
double dutyLevel(const Step& step, std::size_t jurisdiction);
/// Yearly compliance cost of a developer of this kind, bn$ (E12).
double compliance(const Step& step, DeveloperKind kind, std::size_t jurisdiction);
/// What API monitoring costs developer i this month, bn$ (E12).
double monitoringCost(const Step& step, std::size_t developer);
/// Yearly cost of moderation, fast takedown and identity checks to hub h, bn$ (E12).
double hubDuties(const Step& step, std::size_t hub);

/// Whether two jurisdictions ask different things of developers and platforms: what each spends, and who is in a
/// coalition, keeps nobody from a market.
bool rulesDiffer(const World& world, std::size_t a, std::size_t b);
/// True where the scenario has removed this event, developer or model by now.
bool removed(const Step& step, Key key);

} // namespace law
} // namespace cw
