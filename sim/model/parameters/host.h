#pragma once
#include "sim/parameter.h"

namespace cw::par::host {

inline constinit Parameter<double> reupload{{.id = "host.reupload", .label = "Re-upload fraction", .unit = "share",
    .help = "Host.",
    .source = ">= 14 %", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.14, 0.9}, .fallback = 0.4}};

inline constinit Parameter<bool> withinMonth{{.id = "host.within_month", .label = "Takedown counts within the month", .unit = "switch",
    .help = "Flagged listings are up only for their mean share of the month (host, E5); the tables of model-findings.md used 0.",
    .source = "numerics", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::toggle,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 1}};

inline constinit Parameter<double> residual{{.id = "host.residual", .label = "Ease of access in the wild", .unit = "share",
    .help = "After every listing is gone (host, misuse).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.7}, .fallback = 0.35}};

inline constinit Parameter<double> falsePositives{{.id = "host.false_positives", .label = "Friction of moderation for lawful users", .unit = "logit",
    .help = "E7.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 1}, .fallback = 0.3}};

inline constinit Parameter<double> listing{{.id = "host.listing", .label = "Chance that a hub lists a lawful model", .unit = "probability",
    .help = "Per hub, at release (E5).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.7, 1}, .fallback = 0.9}};

inline constinit Parameter<double> unlawfulListing{{.id = "host.unlawful_listing", .label = "Chance that an outside hub lists an unlawful model", .unit = "probability",
    .help = "Per hub outside the coalition, at release (E5).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.9}, .fallback = 0.5}};

inline constinit Parameter<double> cautionListing{{.id = "host.caution_listing", .label = "Delisting by exposed hubs", .unit = "share",
    .help = "Fall of the listing chance of a hub that is fully exposed to liability (E5).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.2, 0.8}, .fallback = 0.4}};

inline constinit Parameter<double> cautionDemand{{.id = "host.caution_demand", .label = "Caution of exposed hubs felt by users", .unit = "logit",
    .help = "Friction on open weights from hubs that are fully exposed to liability (E7).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.6, 2.4}, .fallback = 1.2}};

inline constinit Parameter<double> harbourRelief{{.id = "host.harbour_relief", .label = "Exposure lifted by a safe harbour", .unit = "share",
    .help = "How far a safe harbour calms a hub (E5).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> identityEase{{.id = "host.identity_ease", .label = "Downloads lost to an identity check", .unit = "share",
    .help = "How far a full identity check lowers the ease of access for misusers (E5).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> window{{.id = "host.window", .label = "Months a model stays in circulation", .unit = "months",
    .help = "Older models keep their listings unexamined and are no base for new work (E5, E6).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {1, 600}, .plausible = {24, 60}, .fallback = 36}};

inline ParameterSpec* const all[] = {
    &reupload.spec, &withinMonth.spec, &residual.spec, &falsePositives.spec, &listing.spec,
    &unlawfulListing.spec, &cautionListing.spec, &cautionDemand.spec, &harbourRelief.spec,
    &identityEase.spec, &window.spec,
};

} // namespace cw::par::host
