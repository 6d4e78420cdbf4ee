#include "sim/model/schedule.h"

#include <algorithm>

namespace cw {

std::span<const Submodel* const> submodelSchedule() {
    static constexpr const Submodel* month[] = {
        &policySubmodel,  &progressSubmodel, &trainSubmodel,   &releaseSubmodel,   &hostSubmodel,
        &deriveSubmodel,  &adoptSubmodel,    &innovateSubmodel, &redTeamSubmodel,  &misuseSubmodel,
        &liabilitySubmodel, &regulateSubmodel, &respondSubmodel, &recordSubmodel,
    };
    return month;
}

int submodelIndex(std::string_view id) {
    const auto schedule = submodelSchedule();
    const auto found = std::ranges::find(schedule, id, &Submodel::id);
    return found == schedule.end() ? -1 : static_cast<int>(found - schedule.begin());
}

} // namespace cw
