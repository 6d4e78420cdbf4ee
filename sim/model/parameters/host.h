#pragma once
#include "sim/parameter.h"

namespace cw::par::host {

inline constinit Parameter<double> reupload{{.id = "host.reupload", .label = "Re-upload fraction", .unit = "share",
    .help = "Chance that weights taken down from a hub are put up again at once, on a hub that removes "
    "little. It acts in hosting; when it rises, takedown does less.",
    .source = "Transformer and 404 Media 2025: over 5,000 of about 35,000 catalogued deepfake variants (14 "
    "%, a lower bound) came back on another hub. Default 0.4; range 0.14 to 0.9.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.14, 0.9}, .fallback = 0.4}};

inline constinit Parameter<bool> withinMonth{{.id = "host.within_month", .label = "Takedown counts within the month", .unit = "switch",
    .help = "Whether a takedown also counts within the month of the notice: on, a flagged listing is up "
    "only for its mean share of the month; off, every copy has a free month and fast takedown gains "
    "little. It acts in hosting.",
    .source = "judgement: on, so that the monthly step does not hide the difference between two days and "
    "thirty; off serves to check how much this matters.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::toggle,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 1}};

inline constinit Parameter<double> residual{{.id = "host.residual", .label = "Ease of access in the wild", .unit = "share",
    .help = "How easy it stays to get weights once every hub has removed them: private copies, file "
    "sharing, networks beyond the law. It acts in hosting and misuse as a floor; when it rises, takedown "
    "and identity checks do less.",
    .source = "judgement: 0.35 of full ease; shut-down piracy sites left most supply in place (EC JRC "
    "2015, secondary source). Range 0.1 to 0.7.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.7}, .fallback = 0.35}};

inline constinit Parameter<double> falsePositives{{.id = "host.false_positives", .label = "Friction of moderation for lawful users", .unit = "logit",
    .help = "Friction that a full moderation duty puts on lawful users of open weights, in the logit of "
    "choice, through wrong removals. It acts in choice; when it rises, moderation costs openness more.",
    .source = "judgement: 0.3 leaves three quarters of the appeal; range from none to 1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 1}, .fallback = 0.3}};

inline constinit Parameter<double> listing{{.id = "host.listing", .label = "Chance that a hub lists a lawful model", .unit = "probability",
    .help = "Chance that a hub lists a lawful open model when it is released. It acts in hosting; when it "
    "rises, weights are easier to get for everyone.",
    .source = "judgement: 0.9, since hubs take nearly everything; range 0.7 to 1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.7, 1}, .fallback = 0.9}};

inline constinit Parameter<double> unlawfulListing{{.id = "host.unlawful_listing", .label = "Chance that an outside hub lists an unlawful model", .unit = "probability",
    .help = "Chance that a hub outside the coalition lists weights that were opened unlawfully. It acts in "
    "hosting; when it rises, bans inside the coalition leak more.",
    .source = "judgement: one half, for want of any count; range 0.1 to 0.9.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.9}, .fallback = 0.5}};

inline constinit Parameter<double> cautionListing{{.id = "host.caution_listing", .label = "Delisting by exposed hubs", .unit = "share",
    .help = "How far a hub that is fully exposed to liability cuts the chance of listing a lawful model. "
    "It acts in hosting; when it rises, liability of hubs makes open weights scarcer, the harmless ones "
    "too.",
    .source = "judgement: 0.4; Galasso & Luo 2022 saw suppliers withdraw in part from products that could "
    "bring them suits. Range 0.2 to 0.8.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.2, 0.8}, .fallback = 0.4}};

inline constinit Parameter<double> cautionDemand{{.id = "host.caution_demand", .label = "Caution of exposed hubs felt by users", .unit = "logit",
    .help = "Friction that a fully exposed hub's caution puts on users of open weights, in the logit of "
    "choice: delays, checks, missing models. It acts in choice; when it rises, liability of hubs costs "
    "openness more.",
    .source = "judgement: 1.2 leaves 30 % of the appeal at full exposure; range half to double.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.6, 2.4}, .fallback = 1.2}};

inline constinit Parameter<double> harbourRelief{{.id = "host.harbour_relief", .label = "Exposure lifted by a safe harbour", .unit = "share",
    .help = "How far a defence calms a hub's fear of liability, a safe harbour or due care where fault must be "
    "shown: share of exposure that it lifts. It acts in hosting and choice; at 1 a hub with a defence is not cautious at all.",
    .source = "judgement: half, since a hub cannot be sure that it will keep its defence; the whole scale "
    "as range.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> identityEase{{.id = "host.identity_ease", .label = "Downloads lost to an identity check", .unit = "share",
    .help = "How much a full identity check at download lowers misusers' ease of access above the floor in "
    "the wild (ease is multiplied by the root of 1 - this). It acts in misuse; when it rises, checks "
    "prevent more.",
    .source = "judgement: half, since borrowed and false identities are common; the whole scale as range.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> window{{.id = "host.window", .label = "Months a model stays in circulation", .unit = "months",
    .help = "Months after which misusers and modifiers no longer consider a model, and its listings no "
    "longer change. It acts in hosting and derivation; when it rises, old weights stay in play longer.",
    .source = "judgement: 36 months, by when a model is far behind; it also keeps runs fast. Range 24 to "
    "60.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1, 600}, .plausible = {24, 60}, .fallback = 36}};

inline constexpr ParameterSpec* all[] = {
    &reupload.spec, &withinMonth.spec, &residual.spec, &falsePositives.spec, &listing.spec,
    &unlawfulListing.spec, &cautionListing.spec, &cautionDemand.spec, &harbourRelief.spec,
    &identityEase.spec, &window.spec,
};

} // namespace cw::par::host
