#pragma once
#include "sim/parameter.h"

namespace cw::par::regulator {

inline constexpr std::string_view modeChoices[] = {"fixed", "responsive"};
inline constinit Parameter<int> mode{{.id = "regulator.mode", .label = "Regulator's stance", .unit = "choice",
    .help = "Whether regulators keep the rules as set (fixed) or tighten them while concern about misuse is "
    "high, and relax them later (responsive).",
    .examples = "No law in force tightens by itself. Nearest: Regulation (EU) 2024/1689, Arts. 7 and 112, "
    "lets the Commission add high-risk uses and has it review the list every year. Italy's data protection "
    "authority stopped ChatGPT on 30 March 2023 and let it resume a month later: a response to one event, "
    "under a law already in force.",
    .watch = "governance.tightening, governance.concern, liability.paid.developer, market.open_share",
    .payer = "Developers, hubs and builders while concern is high; taxpayers for more inspection.",
    .mechanism = "Responsive: a tightening between 0 and 1 rises while concern exceeds concern.threshold "
    "and falls more slowly below (regulator.relaxation). It moves the developers' burden, the moderation "
    "duty and the duties on high-risk uses towards 1, and inspection towards regulator.inspection_target, "
    "by that share of the distance; above regulator.tier_tightening it turns allowed open weights into "
    "tiered ones. Concern grows with the logarithm of realised harm, partly harm at home "
    "(concern.foreign), partly the share of world harm. Fixed: tightening is 0. It never loosens rules "
    "below the levels set.",
    .omits = "Elections, lobbying, courts, and time to legislate; a regulator that learns from benefits "
    "lost.",
    .source = "Judgement: a switch between two stylised regulators; attention to problems rises and fades "
    "after Downs 1972. Default fixed, so that other levers stay as they are set.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::choice,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0, .choices = modeChoices}};

inline constinit Parameter<double> responsiveness{{.id = "regulator.responsiveness", .label = "Speed of tightening", .unit = "1/yr",
    .help = "How fast a responsive regulator tightens: share of the way to the strictest rules per year "
    "while concern is above its threshold.",
    .examples = "No law in force states such a speed. For comparison: Regulation (EU) 2024/1689 was in "
    "force on 1 August 2024, with its first rules applying from 2 February 2025 and those for "
    "general-purpose models from 2 August 2025. California SB 1047 was vetoed on 29 September 2024 and its "
    "narrower successor SB 53 signed a year later.",
    .watch = "governance.tightening, market.open_share, misuse.expected_harm",
    .payer = "Developers, hubs and builders, sooner the higher it is; victims while it is low.",
    .mechanism = "Tightening rises by responsiveness/12 a month while concern is above its threshold and "
    "falls by regulator.relaxation of that below, within 0 and 1. At 0.3 the strictest state takes 40 "
    "months. Above regulator.tier_tightening open weights are tiered. No effect with a fixed regulator, or "
    "while concern never reaches the threshold.",
    .omits = "Steps: laws come in packages after long debates, and rarely go back.",
    .source = "Judgement: about three years from alarm to full rules, near the pace of the EU AI Act; range "
    "from never to one year.",
    .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0, 1}, .fallback = 0.3}};

inline constinit Parameter<double> memory{{.id = "regulator.memory", .label = "Half-life of public concern", .unit = "months",
    .help = "Months until half of the concern caused by past harm has faded.",
    .examples = "No law sets this: it describes a public and its authorities. Downs 1972 describes how "
    "attention to a problem leaps after alarming events and fades before it is solved. A duty to review, "
    "such as Regulation (EU) 2024/1689, Art. 112, or to report incidents, as in California SB 53, keeps "
    "memory longer.",
    .watch = "governance.concern, governance.tightening",
    .payer = "Developers, hubs and builders when it is long, as rules stay tight; victims when it is short.",
    .mechanism = "Each month concern is multiplied by 2^(-1/memory), and one twelfth of the logarithm of 1 "
    "+ realised harm over a scale in proportion to population is added. The longer the memory, the higher "
    "the concern that steady harm sustains, not only the longer it lasts. Concern acts through a responsive "
    "regulator alone; with a fixed one it is only recorded.",
    .omits = "Salience: the kind of harm, its victims and the news do not matter, only money; users and "
    "developers have no such memory.",
    .source = "Judgement, in the spirit of Downs 1972 (issue-attention cycle), which gives no rate: a year, "
    "from 3 months to 5 years.",
    .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {1, 600}, .plausible = {3, 60}, .fallback = 12}};

inline constinit Parameter<double> relaxation{{.id = "regulator.relaxation", .label = "Speed of relaxing over tightening", .unit = "x",
    .help = "How fast a responsive regulator relaxes, relative to how fast it tightens. It acts in "
    "regulation; at 0 rules never loosen, at 1 they loosen as fast as they tighten.",
    .source = "judgement: half as fast, since rules are easier to make than to repeal; the whole scale as "
    "range.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> inspectionTarget{{.id = "regulator.inspection_target", .label = "Inspection of a fully tightened regulator", .unit = "probability",
    .help = "Inspection of a responsive regulator that has tightened all the way. It acts in regulation; "
    "when it rises, alarm brings more detection of covert work.",
    .source = "judgement: one half; certain detection would need the consent of the inspected. Range 0.2 "
    "to 0.8.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.2, 0.8}, .fallback = 0.5}};

inline constinit Parameter<double> tierTightening{{.id = "regulator.tier_tightening", .label = "Tightening that turns allowed into tiered", .unit = "level",
    .help = "Tightening above which a responsive regulator turns free opening of weights into tiered "
    "release. It acts in regulation; when it rises, this step comes later or never.",
    .source = "judgement: one half, as a step of the second degree; range 0.3 to 0.8.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.3, 0.8}, .fallback = 0.5}};

inline constexpr ParameterSpec* all[] = {
    &mode.spec, &responsiveness.spec, &memory.spec, &relaxation.spec, &inspectionTarget.spec,
    &tierTightening.spec,
};

} // namespace cw::par::regulator
