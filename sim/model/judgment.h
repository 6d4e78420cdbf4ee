#pragma once
#include "sim/submodel.h"

#include <array>
#include <vector>

namespace cw {

/// One party on the chain of an incident.
struct Party {
    LiableRole role = developerRole;
    Key key;
    std::int32_t slot = -1;       // developer or hub; -1: an individual or a perpetrator
    std::size_t jurisdiction = 0;
    double weight = 0;            // burden: share before normalising
    double multiplier = 1;        // damages multiplier (developers)
    double means = 0;             // bn$ it can pay for this incident; not for slots, whose accounts are asked
};

/// Chain and rule of one incident.
struct Case {
    std::vector<Party> upstream;   // everyone but the perpetrator, in key order of the lineage from the model upwards
    double suit = 0;               // Q: share of harm that ends in a judgment upstream
    bool jointAndSeveral = false;
    double perpetratorBurden = 0;
    double perpetratorMeans = 0;   // bn$, all perpetrators of the row together
};
/// Walks lineage and hosting from the model of an incident and applies the law (E11, D6, D7).
void buildCase(const Step& step, const Incident& incident, Case& result);

} // namespace cw
