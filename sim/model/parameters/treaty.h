#pragma once
#include "sim/parameter.h"

namespace cw::par::treaty {

inline constexpr std::string_view coalitionChoices[] = {"unilateral", "allies", "major", "universal"};
inline constinit Parameter<int> coalition{{.id = "treaty.coalition", .label = "Who adopts the policy", .unit = "choice",
    .help = "Which jurisdictions adopt the levers you set: the first of the list alone, the first two, the "
    "first three, or all. The others keep their present law.",
    .examples = "Unilateral: EU AI Act (Regulation (EU) 2024/1689), one rule for one bloc. Allies: US "
    "controls on advanced chips of 7 October 2022, which Japan and the Netherlands matched for chip-making "
    "machines in 2023; they coordinate exports, not rules for models. Near-universal in aim: Council of "
    "Europe Framework Convention on AI (CETS 225, open for signature since 5 September 2024), open to "
    "non-members; it sets principles, not thresholds or licences. No treaty in force binds states to a "
    "common rule on open weights.",
    .watch = "governance.moved_share, misuse.expected_harm, market.open_share, innovation.flow",
    .payer = "Developers and platforms of the members bear the rules and taxpayers there the costs; with few "
    "members, rivals abroad gain and victims everywhere still bear harm from weights opened outside.",
    .mechanism = "From the start of the first lever the members share one policy. Training, release, care "
    "and monitoring follow the law of the developer's place; choice and identity checks that of the "
    "user's; takedown that of the hub's. Developers may move to a jurisdiction outside if the gain over "
    "respond.horizon exceeds their cost of moving. Unlawful weights are listed on hubs outside only. "
    "Funding, bounties and early warning act as population-weighted means, so a larger coalition spends "
    "more. When all adopt there is nowhere to escape to, and the market-access rule does nothing. Little "
    "effect while no other lever is changed.",
    .omits = "Bargaining, side payments, retaliation and defection; members all adopt the same policy, and "
    "always in the order of the list.",
    .source = "Kanbur and Keen 1993 (havens) and Barrett 1994 (self-enforcing agreements) for why size "
    "matters. Default: policy choice, a bloc with allies; range: all cases.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::choice,
    .limits = {0, 3}, .plausible = {0, 3}, .fallback = 1, .choices = coalitionChoices}};

inline constinit Parameter<double> redLine{{.id = "treaty.red_line", .label = "Treaty red line", .unit = "log10 FLOP",
    .help = "Training compute, as a power of ten of floating-point operations, at and above which no run is "
    "allowed in member states, licence or not. 40 switches it off.",
    .examples = "No law in force has this; the nearest proposal is the draft agreement of the Machine "
    "Intelligence Research Institute (Scher et al. 2025, arXiv 2511.10783), which forbids training above "
    "1e24 operations and has a coalition led by the United States and China verify it by tracking chips. "
    "Same: a compute line that binds members. Different: it starts below present models and restricts "
    "research as well. Analogue: Threshold Test Ban Treaty (signed 3 July 1974, in force 11 December 1990), "
    "which capped nuclear tests at 150 kilotons.",
    .watch = "capability.frontier, governance.hugging, governance.covert_share, control.expected",
    .payer = "Frontier labs in member states, which train smaller or move; users everywhere, through slower "
    "progress. Labs outside gain.",
    .mechanism = "A run planned at or above the line cannot be licensed. The developer trains just below the line "
    "(where a licence may still be asked for, and it chooses again); or works covertly, found and fined "
    "as enforcement, inspection and penalty say; or moves out of the coalition. The line binds members "
    "only, does not rise with the drift of thresholds, and does not touch fine-tunes of open weights. "
    "Algorithms go on improving, so capability under the line still grows. If nobody's runs reach it, "
    "it does nothing; the largest runs grow at first by growth.compute a year. What is not spent on runs "
    "counts as a gain in welfare.",
    .omits = "A ban on algorithmic research, distributed or split training, and states that break the treaty "
    "themselves.",
    .source = "Policy choice: off, since no such treaty exists. Range: judgement, from the 1e25 of the EU AI "
    "Act (Art. 51(2)) to runs expected late in the decade; the draft of Scher et al. 2025 (1e24) lies below "
    "it.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {20, 40}, .plausible = {25, 29}, .fallback = 40, .off = 40}};

inline constinit Parameter<double> enforcement{{.id = "treaty.enforcement", .label = "Treaty enforcement", .unit = "share",
    .help = "How well members verify the red line and punish its crossing, from 0 (on paper only) to 1 "
    "(certain detection and doubled penalty).",
    .examples = "No law in force has this for AI training. Analogues: the protocols of June 1990 to the "
    "Threshold Test Ban Treaty, with yield measurements, seismic monitoring and on-site inspections, agreed "
    "before it was ratified at last; and challenge inspections under Art. IX of the Chemical Weapons "
    "Convention (in force 29 April 1997). Proposed for AI: tracking of chips and challenge inspections in "
    "the draft agreement of Scher et al. 2025. Those treaties bind states; here developers are detected and "
    "fined.",
    .watch = "governance.covert_share, governance.detected, capability.frontier, liability.fines",
    .payer = "Developers that cross the line covertly, through detection and fines, and taxpayers, who pay for "
    "verification (cost.verification).",
    .mechanism = "Only for runs at or above the red line: the chance to stay unseen is multiplied by 1 - "
    "enforcement, and the penalty by 1 + enforcement. Developers foresee both, so at high values they train "
    "below the line or move abroad instead of working covertly. No effect while the red line is off or "
    "nobody reaches it; the higher penalty has none where the penalty is 0.",
    .omits = "Secrecy of states, false alarms, and sanctions between states.",
    .source = "Judgement: 0.5, between a line on paper and certain detection; no verification regime for "
    "training exists to measure.",
    .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> marketAccess{{.id = "treaty.market_access", .label = "Market-access rule", .unit = "share",
    .help = "How far the members' rules follow developers abroad who serve the members' market, from 0 (not "
    "at all) to 1 (as if they sat inside).",
    .examples = "EU AI Act, Art. 2(1): applies to providers that place models on the Union market wherever "
    "established, and to output used in the Union; Art. 54 makes those outside name an authorised "
    "representative, with an exception for free and open-source models without systemic risk. EU General "
    "Data Protection Regulation, Art. 3(2) (since 25 May 2018): the same reach for personal data. Both claim "
    "full reach in law; the lever stands for how much of it bites.",
    .watch = "governance.moved_share, market.open_share, care.mean, liability.paid.developer",
    .payer = "Developers outside the coalition, and users inside, who find foreign products harder to get.",
    .mechanism = "With rule r: developers outside meet own + r x (members' - own) where the members ask for more in "
    "API monitoring, tamper resistance and, for labs where members license models, the safety standard. "
    "Moving out brings less, by the share r x (members' share of jurisdictions). Users in member states "
    "are less drawn to outside products, by choice.market_access x r in the logit of choice, while the "
    "rules for developers and platforms differ. As large a share r of suits by victims in members "
    "follows their law instead of that of the party sued. No effect before the coalition forms or when "
    "all jurisdictions belong to it; little where members' rules equal those outside.",
    .omits = "Evasion by mirrors and private networks, trade retaliation, and the wish of other states to "
    "copy the rule. Open weights cross borders as files; only their developers can be reached.",
    .source = "Regulation (EU) 2024/1689, Art. 2(1), and Regulation (EU) 2016/679, Art. 3(2), for the "
    "instrument. Judgement: 0.1, since enforcement against developers without assets in the market is rare; "
    "range from none to full.",
    .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.1}};

inline constexpr ParameterSpec* all[] = {
    &coalition.spec, &redLine.spec, &enforcement.spec, &marketAccess.spec,
};

} // namespace cw::par::treaty
