#pragma once
#include "sim/model/care.h"
#include "sim/submodel.h"

namespace cw {

// What a developer believes its models do, how much of that its care lowers, and what it expects to pay: the one place that
// says so. Release, care, due care, premiums and activity all ask here.

/// Believed yearly harm by one route, bn$, and whether it is done with a fine-tune: then its maker answers as a modifier.
struct RouteHarm {
    double harm = 0;
    bool fineTune = false;
};
/// Believed yearly harm of a developer's models, bn$. Guards at an API and of a model that slips out of control lower all of
/// it; of harm by weights they reach the share `care.open_reach`. Loss of control comes with having a model, served or not.
struct BelievedHarm {
    RouteHarm api, open;
    double control = 0;
};
/// Of the products on offer; of a developer without any, by the routes of the release that it would choose now.
BelievedHarm believedHarm(const Step& step, std::size_t i);
/// Of a model of this appeal if it took the place of the newest one of developer i in jurisdiction j, by either route.
BelievedHarm expectedHarm(const Step& step, std::size_t i, std::size_t j, double appeal, bool fineTune);
/// Weight of developer i in believed harm by loss of control, as its newest model's share of the hazard (E10); 0: none.
double controlWeight(const Step& step, std::size_t i);

/// k times the harm that care can lower, k being the unhurriedEffectiveness of developer i: what the first dollar of care saves (E13).
CareBenefit careBenefit(const Step& step, std::size_t i, const BelievedHarm& harm);
/// Benefit that counts for a model once it is on offer: by the routes it is offered by.
double benefitOf(const Models& models, std::size_t m);
/// Due care in natural units: the Hand rule ln(m k H), with the harm weighed m-fold (`liability.due_care`); zero below 1.
double dueCare(const ParameterSet& law, double benefit);
/// Whether care meets the standard of a law. No court sees the last per cent, which care that adjusts by and by never reaches.
bool meetsDueCare(const ParameterSet& law, double care, double benefit);

/// Conduct that a court would judge: care in natural units, and what the first dollar of it would have saved.
struct Conduct {
    double care = 0, benefit = 0;
};
/// Yearly cost, bn$: what a developer pays itself, and premiums for what cover pays.
struct YearlyBill {
    double own = 0, premium = 0;
    double total() const { return own + premium; }
};
/// Without care: the part that care lowers, and the part that it does not.
struct ExpectedLiability {
    YearlyBill lowered, fixed;
    YearlyBill at(double care) const;
    /// The same for care that leaves this share, e^-care, of what it lowers.
    YearlyBill leaving(double left) const;
    LiabilityCost cost() const { return {lowered.total(), fixed.total()}; }
};
/// What developer i expects to pay in a year for this harm, under the law of jurisdiction j and that of members whose victims
/// reach it (E11, E13). Harm comes as a steady stream of small losses, few of which are sued for, and as a rare large one, which
/// mostly is; whether a suit succeeds changes the chance of the large loss and not its size. Nobody pays more than it has
/// (Shavell 1986); cover pays damages, not fines or reputation, for a premium that follows expected claims (Shavell 1982), and
/// counts in full, since it is there again every year.
ExpectedLiability expectedLiability(const Step& step, std::size_t i, std::size_t j, const BelievedHarm& harm, const Conduct& conduct);

/// No less than the cost of that without care, told without the chain of every award: as if means had no end, all could be foreseen and
/// nobody had been careful enough.
LiabilityCost mostLiability(const Step& step, std::size_t i, std::size_t j, const BelievedHarm& harm);
/// What is left of it at the least, whatever care is taken and the law says: reputation lost by harm that guards do not reach.
double leastLeft(const Step& step, std::size_t i, const BelievedHarm& harm);

/// The highest due care, in natural units, among the negligence laws that reach developer i in jurisdiction j; negative
/// where there is none.
double dueCareAsked(const Step& step, std::size_t j, double benefit);
/// What it is the logarithm of, where it is above 1: the benefit by the law that weighs it most.
double benefitAsked(const Step& step, std::size_t j, double benefit);

/// Yearly premium for mandatory cover at its present care, bn$.
double coverPremium(const Step& step, std::size_t i);

} // namespace cw
