#pragma once
#include "sim/parameter.h"

namespace cw::par::record {

inline constinit Parameter<double> incidentThreshold{{.id = "record.incident_threshold", .label = "Incidents told one by one", .unit = "bn$",
    .help = "Smaller ones are one row a month, domain and model, with count and sum.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 100000}, .plausible = {0.001, 0.1}, .fallback = 0.01}};

inline ParameterSpec* const all[] = {
    &incidentThreshold.spec,
};

} // namespace cw::par::record
