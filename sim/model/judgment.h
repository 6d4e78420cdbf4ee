#pragma once
#include "sim/submodel.h"

#include <array>
#include <vector>

namespace cw {

/// One party on the chain of an incident.
struct Party {
    LiableRole role = developerRole;
    Key key;
    std::int32_t slot = -1;       // developer or hub; -1: an individual, or a developer that is gone
    std::int32_t model = -1;      // row of Models by which it is on the chain; -1: a hub
    std::size_t jurisdiction = 0;
    int regime = 0;               // liability rule of the law that it is judged by
    double burden = 0;            // weight of its part of the harm before any defence
    double answers = 1;           // share of its part that is left after defences, 0..1
    Defence defence = Defence::none;
    double multiplier = 1;        // damages multiplier (developers)
    double means = 0;             // bn$ it can pay for this incident; not for slots, whose accounts are asked
};

/// Chain and rule of one incident.
struct Case {
    std::vector<Party> upstream;   // everyone but the perpetrator: the lineage from the model upwards, then the hub
    double suit = 0;               // Q: share of harm that ends in a judgment upstream
    bool jointAndSeveral = false;
    int perpetratorRegime = 0;     // rule where the harm was done
    double perpetratorBurden = 0;
    double perpetratorMeans = 0;   // bn$, all perpetrators of the row together
};
/// What chance decides of a case, in (0, 1): which hub is asked, and whether more care would have averted the harm.
struct CaseLuck {
    double hub = 0, cause = 0;
};
/// Walks lineage and hosting from the model of an incident and applies the law (E11, D6, D7).
void buildCase(const Step& step, const Incident& incident, const CaseLuck& luck, Case& result);

/// Shares of the harm that reaches a court, in the order of `upstream`, the perpetrator last. What a defence lifts stays
/// with the victims where liability is several, and falls on the others who are liable where it is joint (Restatement
/// (Third) of Torts: Apportionment, ss. 10-17; Kornhauser & Revesz 1990). `identified`: chance or fact that the
/// perpetrator is known.
void shareOut(const Case& judged, double identified, std::vector<double>& shares);

} // namespace cw
