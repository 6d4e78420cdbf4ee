#pragma once
#include "sim/parameter.h"

namespace cw::par::platform {

inline constinit Parameter<double> moderation{{.id = "platform.moderation", .label = "Moderation duty of hubs", .unit = "share",
    .help = "Share of the notices about stripped or unlawful weights that a hosting hub must act on.",
    .examples = "EU Digital Services Act (Regulation (EU) 2022/2065), Art. 16: hosts must take notices of "
    "illegal content and decide on them in a timely, diligent and objective manner; it covers what the law "
    "makes illegal, and stripped weights as such are not. US TAKE IT DOWN Act (signed 19 May 2025): removal "
    "on request, for intimate images only. Practice: Civitai banned models of real people in May 2025 under "
    "pressure from payment processors; more than 5,000 were uploaded again to another hub by an organised "
    "effort.",
    .watch = "misuse.route.stripped, market.open_share_builders, liability.paid.platform, "
    "governance.enforcement_cost",
    .payer = "Hubs pay the staff (cost.moderation at full duty and without hurry); lawful users of open weights "
    "bear the friction of wrong removals.",
    .mechanism = "Each month a hub removes a listing of flagged weights (stripped, or opened unlawfully) "
    "with chance moderation x (1 - exp(-1 / latency)), latency in months; while up, the listing counts for "
    "the part of the month before removal. After a removal the weights come back with chance "
    "host.reupload, to a hub that removes little. What is removed only lowers ease of access, and never "
    "below what circulates in the wild (host.residual). Mistakes cost every open product appeal: "
    "host.false_positives x moderation in the logit of choice. Under negligence a hub below "
    "liability.harbour_moderation counts as careless and can be liable. Lawful weights are never taken "
    "down. A responsive regulator raises it towards 1.",
    .omits = "Appeals, abusive notices, and detection without notice. A copy downloaded before is not called "
    "back.",
    .source = "Judgement: 0.3 for present practice, in which hubs act on some notices; range from none to "
    "all. Re-upload: 404 Media and Transformer, July 2025.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.3}};

inline constinit Parameter<double> takedownLatency{{.id = "platform.takedown_latency", .label = "Takedown delay after notice", .unit = "months",
    .help = "Mean time between a notice about stripped or unlawful weights and their removal by the hub.",
    .examples = "US TAKE IT DOWN Act (signed 19 May 2025; for platforms from 19 May 2026): 48 hours, about "
    "0.07 months, for intimate images. EU Regulation 2021/784, Art. 3(3) (from 7 June 2022): one hour for "
    "terrorist content, on a removal order. EU Digital Services Act, Art. 16: no fixed time. They set the "
    "clock as here, but for images and texts; none names model weights.",
    .watch = "misuse.route.stripped, liability.paid.platform",
    .payer = "Hubs: speed multiplies the cost of moderation by 1 + cost.takedown_speed / latency.",
    .mechanism = "It acts through moderation: a flagged listing is removed within a month with chance "
    "moderation x (1 - exp(-1 / L)), L the delay in months, and is up for the share 1 - moderation x (1 - "
    "L (1 - exp(-1 / L))) of the month. With moderation 0 it does nothing to listings. Above "
    "liability.harbour_latency a hub loses its safe harbour, so its burden counts under strict liability, "
    "and under negligence if its moderation is below liability.harbour_moderation. Weights come back after "
    "a removal as always, so speed alone drives them from hub to hub unless many hubs act.",
    .omits = "Haste that takes down the lawful: friction depends on moderation, not on speed. Every listing "
    "has the same mean delay.",
    .source = "Judgement: one month, since no law sets a time for weights and hubs have removed them slowly "
    "and in part (404 Media, July 2025). Range from about the 48 hours of the TAKE IT DOWN Act (0.07) to "
    "half a year.",
    .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0.05, 24}, .plausible = {0.1, 6}, .fallback = 1}};

inline constinit Parameter<double> identityCheck{{.id = "platform.identity_check", .label = "Identity check at download", .unit = "share",
    .help = "Share of downloads of open weights for which the hub must verify who the person is.",
    .examples = "No law in force has this for model weights. Proposed: the US rule on customers of cloud "
    "computing (Bureau of Industry and Security, 29 January 2024, under Executive Orders 13984 and 14110) "
    "would have made providers verify foreign customers; the same check, but of who rents computers. "
    "Practice: hubs let developers gate weights behind a form and a licence; names are given, not verified.",
    .watch = "misuse.route.stripped, misuse.route.open, market.open_share, governance.compliance_cost",
    .payer = "Lawful users of open weights, through friction, and hubs, which pay for the checks "
    "(cost.identity).",
    .mechanism = "The law of the user's jurisdiction counts. For misusers a check of share c multiplies ease of "
    "access to weights, above what circulates in the wild, by the root of 1 - host.identity_ease x c, "
    "and adds misuse.identity_catch x c to the chance to be caught, for the part of access that comes "
    "from hubs: copies in the wild lead back to nobody. Both make the route less attractive, also for "
    "stripped copies. For lawful users it takes identity.friction x c off the appeal of every open "
    "product, in the logit of choice. APIs are unaffected, so some misuse moves there, or to working "
    "without AI.",
    .omits = "Forged identities, privacy, anonymous research, and copies passed on between persons. Hubs "
    "outside the jurisdiction are assumed to check its users all the same.",
    .source = "Policy choice: 0, since no law asks for it; range from none to every download. Effects: "
    "judgement.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0}};

inline constinit Parameter<bool> safeHarbour{{.id = "platform.safe_harbour", .label = "Safe harbour for hubs", .unit = "switch",
    .help = "Whether a hub that acts on notices in good time is free of liability for the weights it hosts.",
    .examples = "EU Digital Services Act (Regulation (EU) 2022/2065), Art. 6, applicable in full since 17 "
    "February 2024: a host without actual knowledge of illegal content, or that removes it expeditiously, is "
    "not liable; this is the model's rule. US 17 U.S.C. 512(c): the same, for copyright only. US 47 U.S.C. "
    "230(c)(1): wider, no notice needed for content of others. Whether weights are such content has not been "
    "settled.",
    .watch = "liability.paid.platform, market.open_share, liability.paid.developer, "
    "liability.uncompensated_share",
    .payer = "With a harbour victims bear the hubs' part, or the others on the chain where liability is joint "
    "and several; without it, hubs, and users through their caution.",
    .mechanism = "With the harbour, and takedown within liability.harbour_latency, a hub has no share in an award. "
    "Without it the hub that listed the weights carries the platforms' burden, always under strict "
    "liability, under negligence only if its moderation is below liability.harbour_moderation. The "
    "harbour also lowers, by host.harbour_relief, the fear of liability by which hubs list fewer models "
    "and users find open weights harder to get; and developers expect no hub to share with them. No "
    "effect without a liability rule, or with the platforms' burden at 0.",
    .omits = "Actual knowledge, trusted flaggers, and notices that are wrong; the harbour turns on mean "
    "delay alone, not on the single case.",
    .source = "Regulation (EU) 2022/2065, Art. 6; 47 U.S.C. 230(c)(1); 17 U.S.C. 512(c). Default on, as in "
    "the law in force on both sides of the Atlantic.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::toggle,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 1}};

inline constinit Parameter<double> margin{{.id = "platform.margin", .label = "Margin of hubs", .unit = "share",
    .help = "Hubs' income as a share of the value of open use, divided by traffic. It acts in hubs' books; "
    "when it rises, hubs can pay more of the damages they owe.",
    .source = "judgement: 2 %, since most hub services are free; range 0.5 to 5 %.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.005, 0.05}, .fallback = 0.02}};

inline constexpr ParameterSpec* all[] = {
    &moderation.spec, &takedownLatency.spec, &identityCheck.spec, &safeHarbour.spec, &margin.spec,
};

} // namespace cw::par::platform
