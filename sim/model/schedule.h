#pragma once
#include "sim/submodel.h"

namespace cw {

// One file each in sim/model/submodels/; the order of the month is the array in schedule.cpp.
extern const Submodel policySubmodel, progressSubmodel, trainSubmodel, releaseSubmodel, hostSubmodel, deriveSubmodel,
    adoptSubmodel, innovateSubmodel, redTeamSubmodel, misuseSubmodel, liabilitySubmodel, regulateSubmodel,
    respondSubmodel, recordSubmodel;

} // namespace cw
