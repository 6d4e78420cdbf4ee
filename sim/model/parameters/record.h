#pragma once
#include "sim/parameter.h"

namespace cw::par::record {

inline constinit Parameter<double> incidentThreshold{{.id = "record.incident_threshold", .label = "Incidents told one by one", .unit = "bn$",
    .help = "Harm from which an incident is drawn and told one by one; smaller ones are added up, one row "
    "a month, domain and model. It acts in misuse and liability: only single incidents have luck of their "
    "own in court.",
    .source = "judgement: a choice of numerics, 10 million US$, so that the log stays readable; range 1 to "
    "100 million.",
    .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 100000}, .plausible = {0.001, 0.1}, .fallback = 0.01}};

inline constexpr ParameterSpec* all[] = {
    &incidentThreshold.spec,
};

} // namespace cw::par::record
