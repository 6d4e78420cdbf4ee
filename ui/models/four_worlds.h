#pragma once
#include "ui/models/chart_data.h"
#include "ui/models/scenario_document.h"

#include <array>

namespace cw {

/// Where a scenario differs from its reference in policy and in assumptions: each with and without the other, so that what
/// is due to the law is not mixed up with what is due to the world.
struct FourWorlds {
    enum Which { neither, policyAlone, assumptionsAlone, both };
    std::array<std::shared_ptr<const Scenario>, 4> scenarios;   ///< by Which; twins in seed and length
};
/// Nothing where only one of the two differs, or none. Assumptions are the reference's own, also where it follows the
/// scenario's otherwise.
std::optional<FourWorlds> fourWorlds(const Scenario& scenario, const Rival& reference);

/// The lines of an outcome in all four, as far as their runs are in: those of the comparison in `results`.
std::vector<WorldLine> worldLines(const FourWorlds& worlds, const Results& results, int outcome);

} // namespace cw
