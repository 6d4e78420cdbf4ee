#include "sim/model/schedule.h"
#include "sim/validate.h"
namespace cw {
const Submodel policySubmodel{.id = "policy", .label = "Policy", .advance = [](const Step&) {}};
const Submodel progressSubmodel{.id = "progress", .label = "Progress", .advance = [](const Step&) {}};
const Submodel trainSubmodel{.id = "train", .label = "Training and licences", .advance = [](const Step&) {}};
const Submodel releaseSubmodel{.id = "release", .label = "Release", .advance = [](const Step&) {}};
const Submodel hostSubmodel{.id = "host", .label = "Hosting", .advance = [](const Step&) {}};
const Submodel deriveSubmodel{.id = "derive", .label = "Derivation", .advance = [](const Step&) {}};
const Submodel adoptSubmodel{.id = "adopt", .label = "Adoption", .advance = [](const Step&) {}};
const Submodel innovateSubmodel{.id = "innovate", .label = "Innovation", .advance = [](const Step&) {}};
const Submodel redTeamSubmodel{.id = "red-team", .label = "Red-teaming", .advance = [](const Step&) {}};
const Submodel misuseSubmodel{.id = "misuse", .label = "Misuse", .advance = [](const Step&) {}};
const Submodel liabilitySubmodel{.id = "liability", .label = "Liability", .advance = [](const Step&) {}};
const Submodel regulateSubmodel{.id = "regulate", .label = "Regulation", .advance = [](const Step&) {}};
const Submodel respondSubmodel{.id = "respond", .label = "Response", .advance = [](const Step&) {}};
const Submodel recordSubmodel{.id = "record", .label = "Record", .advance = [](const Step&) {}};
World initialise(const Scenario&, const ParameterSet&, const Luck&) { return {}; }
void validate(const World&) {}
}
