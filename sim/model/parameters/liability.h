#pragma once
#include "sim/parameter.h"

namespace cw::par::liability {

inline constexpr std::string_view regimeChoices[] = {"none", "negligence", "strict"};
inline constinit Parameter<int> regime{{.id = "liability.regime", .label = "Liability rule", .unit = "choice",
    .help = "Who, besides the identified perpetrator, must pay for harm done with a model: nobody, those "
    "upstream who took too little care (negligence), or those upstream whatever their care (strict).",
    .examples = "Negligence is the general rule of tort: Donoghue v Stevenson [1932] AC 562 in English law; "
    "in the United States by state common law. Strict: Directive (EU) 2024/2853 makes producers of "
    "defective software liable without fault, for products placed on the market after 9 December 2026; "
    "unlike the model it requires a defect, and it covers injury, property and data, not pure financial "
    "loss. Proposed: Rhode Island S 358 and H 5224 (2025, not enacted) would make developers of models "
    "above 1e26 operations and $100 million strictly liable for some injuries to people who were not users.",
    .watch = "liability.paid.developer, care.all, market.open_share, liability.uncompensated_share",
    .payer = "Victims under no rule; careless developers under negligence; all base developers under strict "
    "liability, start-ups and groups until they are insolvent; modifiers, and hubs without a safe harbour, "
    "under both rules.",
    .mechanism = "Under negligence a developer pays only if its model's care was below the due-care standard when it "
    "was trained, and only for what guardrails could have stopped: all harm through an API, of harm by open weights the "
    "share care.open_reach. Under strict liability it pays always and for all of it, and the odds that a suit succeeds "
    "are multiplied by liability.strict_ease. Developers expect this: under strict liability they choose "
    "the care that minimises its cost plus expected damages; under negligence they meet the standard if "
    "that, with whatever liability is left, is cheaper than being liable, both counted above what is custom. "
    "Negligence can bring more care: under strict liability a developer weighs only what its care saves times the chance "
    "of being sued, while meeting the standard clears it of everything; that takes suits which are likely enough. "
    "What care does not reach strict liability makes dear all the same, so developers open less. With none, "
    "only reputation counts, and the burdens on developers, modifiers and "
    "platforms, due care, foreseeability, the exemption and the damages multiplier do nothing.",
    .omits = "Proof of a defect, limitation periods, settlements, contracts that shift liability, "
    "and contributory fault of victims.",
    .source = "Shavell 1980, 1986 (rules and judgment-proofness). Default: negligence as the general rule "
    "of tort law; strict as in Directive (EU) 2024/2853.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::choice,
    .limits = {0, 2}, .plausible = {0, 2}, .fallback = 1, .choices = regimeChoices}};

inline constinit Parameter<double> developerBurden{{.id = "liability.developer_burden", .label = "Burden on base developers", .unit = "weight",
    .help = "Weight of the developer of the base model when damages are divided among those upstream. Only "
    "its size relative to the other burdens matters.",
    .examples = "No law in force sets such a share for open weights. Directive (EU) 2024/2853, Art. 8(1), "
    "holds the manufacturer, and also the manufacturer of a defective component, fully liable to the "
    "victim; the division among them is left to national law. California SB 1047 (vetoed 29 September 2024) "
    "would have kept duties of reasonable care on the developer of the original model, also for some "
    "derivatives.",
    .watch = "liability.paid.developer, care.all, market.open_share",
    .payer = "Base developers: labs, start-ups and, as far as not exempt, community groups. What a defence lifts "
    "from them stays with the victims, or falls on the others where liability is joint and several.",
    .mechanism = "A party's part of the harm is its burden over the sum of the burdens on the chain. Then come its "
    "defences: due care, foreseeability, the open-source exemption. Where liability is several nobody "
    "takes over what a defence lifts; where it is joint and several the others who are liable do. A "
    "base developer alone on the chain has the whole as its part. Developers expect the same "
    "arithmetic, with the length of the chain they have seen in misuse of weights. No effect without a "
    "liability rule, and under negligence none on developers that meet due care. A responsive regulator "
    "moves it towards 1.",
    .omits = "Contracts, licence terms and indemnities that move liability along the chain.",
    .source = "Judgement: a policy choice; 0.5 makes the base developer the main but not the only party. "
    "Range: the whole scale.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> modifierBurden{{.id = "liability.modifier_burden", .label = "Burden on modifiers", .unit = "weight",
    .help = "Weight of whoever fine-tuned a model, published a variant or stripped its guardrails when "
    "damages are divided.",
    .examples = "Directive (EU) 2024/2853, Art. 8(2): whoever substantially modifies a product outside the "
    "manufacturer's control and makes it available counts as its manufacturer; the model has no test of "
    "substance. Regulation (EU) 2024/1689, Art. 25(1), does the like for high-risk systems, as a duty and "
    "not a liability. Commission guidelines of 18 July 2025 (not binding) make a modifier the provider of a "
    "general-purpose model when it uses more than a third of the original training compute.",
    .watch = "liability.paid.modifier, liability.uncompensated_share, liability.paid.developer",
    .payer = "Start-ups and groups that fine-tune, and individuals, who can pay little "
    "(liability.modifier_means); what they cannot pay stays with the victims, unless liability is joint "
    "and several.",
    .mechanism = "Every modification between the harmful model and its base adds a party with this burden; a "
    "developer pays up to its insurance and wealth, an individual up to its means, once and for all "
    "incidents together. Under negligence a developer that fine-tunes is at fault if its model falls "
    "short of due care, an individual if its copy is less guarded than what it was made from. A large "
    "burden on people who cannot pay shields the base developer: its part falls and the rest stays "
    "uncompensated, unless liability is joint and several. Developers expect as many modifiers as they "
    "have seen in misuse of weights. It does not deter stripping. No effect without a liability rule.",
    .omits = "Deterrence of modification, criminal law against those who strip guardrails, and anonymity: every "
    "modifier is found when a suit succeeds.",
    .source = "Judgement: a policy choice; below the developer's weight because most modifiers are "
    "individuals with small means.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.3}};

inline constinit Parameter<double> platformBurden{{.id = "liability.platform_burden", .label = "Burden on platforms", .unit = "weight",
    .help = "Weight of the hub that served the weights when damages are divided; it also makes hubs "
    "cautious before anyone sues.",
    .examples = "No law in force makes a model hub liable as such. Regulation (EU) 2022/2065, Art. 6, frees "
    "hosts that lack actual knowledge or act expeditiously on it; 47 U.S.C. 230(c)(1) frees US hosts as "
    "publishers, but not for their own recommendations according to Anderson v TikTok (3d Cir., 27 August "
    "2024). Directive (EU) 2024/2853, Art. 8(4), reaches online marketplaces that let consumers believe a "
    "product is theirs or under their control.",
    .watch = "liability.paid.platform, market.open_share, misuse.route.stripped",
    .payer = "Hubs, from a small margin on open use; then users of open weights, through fewer listings and "
    "more friction.",
    .mechanism = "When weights are misused, one listing hub is drawn in proportion to its traffic and joins the "
    "parties with this burden. It answers under strict liability always, under negligence if the "
    "moderation duty is below liability.harbour_moderation; never if it has a safe harbour and takes "
    "down within liability.harbour_latency. Without waiting for suits, exposure = burden x (1 - "
    "host.harbour_relief with a defence) x believed harm / (believed harm + respond.prior_harm) "
    "makes hubs list fewer models and users shy of open weights. No effect without a liability rule.",
    .omits = "Insurance and failure of hubs: a hub that cannot pay stays open. Contracts with uploaders, "
    "and hubs that choose their own level of moderation.",
    .source = "Judgement: a policy choice; low by default because Regulation (EU) 2022/2065, Art. 6, and 47 "
    "U.S.C. 230 keep hosts largely free.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.1}};

inline constinit Parameter<double> userBurden{{.id = "liability.user_burden", .label = "Burden on perpetrators", .unit = "weight",
    .help = "Weight of the person who misused the model, when identified, in the division of damages.",
    .examples = "Those who harm on purpose are liable in full everywhere, and often ordered to pay in "
    "criminal courts: compensation orders under the Sentencing Act 2020, s. 133 (England and Wales); "
    "mandatory restitution under 18 U.S.C. 3663A (United States). The difference: under these laws an "
    "identified perpetrator does not relieve the others; here the shares of all add up to one.",
    .watch = "liability.paid.perpetrator, liability.paid.developer, liability.uncompensated_share",
    .payer = "Perpetrators who are found, up to liability.perpetrator_means each; beyond that the victims, "
    "because the share of those upstream is smaller.",
    .mechanism = "With the chance of identification (liability.identify) the perpetrator joins the parties with this "
    "weight, by the law of the victims' jurisdiction and under every liability rule, none included. It "
    "pays first, up to its means. Those upstream then owe only their share of the rest, unless "
    "liability is joint and several. It deters hardly anybody, and the model leaves it out: next to the "
    "sanction, what a perpetrator can pay is small. Nor do developers count on it when they choose "
    "care. No effect on harm by loss of control, which has no perpetrator.",
    .omits = "Recovery from crime proceeds, bankruptcy, organised crime with large means, and defendants "
    "abroad.",
    .source = "General tort and criminal law: intentional wrongdoers are liable in full; the weight 1 is a "
    "policy choice.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 1}};

inline constinit Parameter<double> dueCare{{.id = "liability.due_care", .label = "Due-care standard", .unit = "x",
    .help = "Standard of care that frees a developer from liability under negligence: how much a dollar of "
    "harm weighs against a dollar of care. At 1 care is due up to where the next dollar of it would save "
    "less than a dollar of harm, which is the efficient level.",
    .examples = "The Hand rule of United States v Carroll Towing, 159 F.2d 169 (2d Cir. 1947), blames a "
    "precaution left out when it would have cost less than the expected harm; a weight of 1 is that rule. "
    "California SB 1047 (vetoed 29 September 2024) asked for reasonable care against critical harm. The AI "
    "Liability Directive, COM(2022) 496 of 28 September 2022, would have presumed causation where a duty of "
    "care was breached; the Commission withdrew it in 2025.",
    .watch = "care.all, care.mean, liability.paid.developer, misuse.expected_harm",
    .payer = "Developers: labs and start-ups that meet the standard pay for care, those that do not pay "
    "damages; victims bear what careful developers cause.",
    .mechanism = "In natural units due care is ln(weight x k x H) where that product is above 1, else zero; k: "
    "effectiveness of care without the pressure of rivals (The T.J. Hooper, 2d Cir. 1932: an industry's haste is no excuse), "
    "H: the yearly harm that care could lower, as believed when the model is trained, "
    "by the routes on which the model is offered. Customary care that exceeds it suffices. Who would "
    "pay more for the due care than for being liable stays below it: where suits are improbable, or its means are small, "
    "a lower standard can bring more care than a higher one. Of those who only open weights hardly "
    "any care is due, since guardrails hold so little there. At 0 no base developer is ever at fault. A model is "
    "judged by the harm believed when it was trained, not by hindsight; developers that fine-tune are held "
    "to the same. It acts under negligence only.",
    .omits = "Uncertainty about what a court will ask, standards by industry custom, and fault in the decision to "
    "open weights itself: a court looks at guardrails only.",
    .source = "Hand rule: Carroll Towing 1947; Shavell 1980, 1986; Ganuza & Gomez 2008 (J. Legal Stud. 37) for lower standards "
    "that bring more care from those who cannot pay. Default 1 is that rule; that courts keep to it is "
    "judgement. Range 0 to 3 spans no duty to harm weighed threefold.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 3}, .fallback = 1}};

inline constinit Parameter<double> foreseeability{{.id = "liability.foreseeability", .label = "Foreseeability per lineage step", .unit = "share",
    .help = "How much of the base developer's weight survives each modification between its model and the "
    "one that did harm; 1: it answers for all descendants, 0: only for its own model.",
    .examples = "Courts ask if the harm lay within the risk that made the conduct careless: Restatement "
    "(Third) of Torts: Physical and Emotional Harm, s. 34; English law is slow to hold one liable for "
    "strangers' deliberate wrongs: Smith v Littlewoods [1987] AC 241. Rhode Island H 5224 (2025, not "
    "enacted) treats a fine-tune of a covered model as a model of its own from 3e25 operations and $10 "
    "million on. Such rules are yes or no; the model uses a share.",
    .watch = "liability.paid.developer, liability.paid.modifier, liability.uncompensated_share",
    .payer = "Base developers when it is high; modifiers, and where these cannot pay the victims, when it "
    "is low.",
    .mechanism = "The base developer's part is multiplied by this for every step of the lineage (fine-tune, variant, "
    "stripped copy), by the law that binds the base developer: two steps at 0.6 leave 0.36. What it lifts stays "
    "with the victims, or with the others where liability is joint and several. Developers count on it, "
    "at the mean number of steps seen in misuse of weights. No effect on misuse of the base model "
    "itself or without a liability rule.",
    .omits = "What exactly was foreseeable: stripping guardrails, which is common, counts the same as an "
    "unusual fine-tune.",
    .source = "Judgement: a policy choice; 0.6 lets responsibility fade without ending it at the first "
    "step. Range: the whole scale.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.6}};

inline constinit Parameter<bool> jointAndSeveral{{.id = "liability.joint_and_several", .label = "Joint and several liability", .unit = "switch",
    .help = "Whether those who can pay must cover the shares of those who cannot.",
    .examples = "Directive (EU) 2024/2853, Art. 12(1): several operators liable for the same damage are "
    "liable jointly and severally. English common law does the same, with recourse under the Civil "
    "Liability (Contribution) Act 1978, s. 1. California Civil Code s. 1431.2 (Proposition 51 of 1986) "
    "keeps non-economic damages several. The difference: no party can later recover from another here.",
    .watch = "liability.uncompensated_share, liability.paid.developer, liability.paid.platform",
    .payer = "Solvent parties, mostly labs and hubs, take over what individuals, groups and perpetrators "
    "cannot pay; victims gain.",
    .mechanism = "After each party has paid up to its means, the shortfall, that of an identified perpetrator "
    "included, is divided among those who paid in full, in proportion to their shares, until it is "
    "covered or nobody has means left. Several only: the sum of min(share x harm, means); joint and "
    "several: min(harm, sum of means). Those who are liable also take over what a defence lifts from "
    "others. Developers count on it when they choose care and release: they expect to bear the parts of "
    "individuals, who cannot pay. Shares taken over close nobody. No effect when no suit succeeds or no "
    "other party has means.",
    .omits = "Recourse between parties, and the search of claimants for deep pockets.",
    .source = "Kornhauser & Revesz 1990. Default off is judgement: the simpler status quo; Directive (EU) "
    "2024/2853, Art. 12(1), asks for joint and several liability for products marketed after 9 December "
    "2026.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::toggle,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0}};

inline constinit Parameter<double> openExemption{{.id = "liability.open_exemption", .label = "Open-source exemption", .unit = "share",
    .help = "Share of liability lifted from non-commercial developers, here community groups, for what is "
    "done with their open weights.",
    .examples = "Directive (EU) 2024/2853, Art. 2(2) and recitals 14-15: free and open-source software "
    "developed or supplied outside a commercial activity is out of scope; whoever integrates it in a "
    "commercial product is liable instead. Regulation (EU) 2024/1689, Art. 53(2), frees open "
    "general-purpose models without systemic risk from some documentation duties; that concerns duties, not "
    "liability. Both are all or nothing.",
    .watch = "market.open_share, developers.active.community, liability.uncompensated_share",
    .payer = "Victims; modifiers and hubs only where liability is joint and several; community groups save.",
    .mechanism = "A group expects (1 - exemption) of its damages when it opens weights, and in a judgment its part "
    "is multiplied by the same, as base developer or modifier, unless the misuse went through its API. "
    "Labs and start-ups never benefit. What is lifted is nobody else's, unless liability is joint and "
    "several. No effect without a liability rule, or, under negligence, on base models of groups that "
    "meet due care.",
    .omits = "The test of commercial activity: every group counts as non-commercial and every start-up as "
    "commercial. The integrator who turns free software into a product is not a separate party.",
    .source = "Directive (EU) 2024/2853, Art. 2(2), recitals 14-15, for the rule; 0.8 is judgement: "
    "donations, support contracts and hosting make some groups commercial. Range: the whole scale.",
    .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.8}};

inline constinit Parameter<double> cover{{.id = "liability.cover", .label = "Mandatory cover", .unit = "bn$",
    .help = "Liability insurance that every developer must hold, as the largest sum it pays out for one "
    "developer in a calendar year.",
    .examples = "No law in force has this for AI. The nearest proposal: European Parliament resolution of "
    "20 October 2020 (2020/2014(INL)), Art. 4(4) of the annexed draft, insurance for operators of high-risk "
    "systems; Weil 2024 proposes it for advanced AI. Other fields: Directive 2009/103/EC, Art. 3 (motor "
    "vehicles); the Paris Convention of 1960, Art. 10 (nuclear operators).",
    .watch = "liability.uncompensated_share, liability.insolvencies, developers.active.community, care.all",
    .payer = "Developers, each by the harm it is expected to answer for; victims gain.",
    .mechanism = "Insurance pays before a developer's own wealth, for damages but not for fines. Premiums are fair "
    "up to a loading (liability.cover_loading): loading x the claims that a year is expected to bring "
    "under the cover, which follow the developer's size, care and law. So cover makes those answer for "
    "harm who could not pay for it: care lowers the premium, and release of weights raises it. The "
    "premium weighs in choices of care and release, and in a move that of the place moved to. Choices count the whole "
    "yearly sum, since it is there again each year; payments end where it is used up. Reputation and "
    "fines are not insured. Without a liability rule there are no claims and no "
    "premium.",
    .omits = "Deductibles, policy exclusions, insurers that misjudge care, and insurers as private regulators; "
    "hubs and individuals need none.",
    .source = "Shavell 1982, 1986; Weil 2024 (SSRN 4694006). Default 0: no such duty exists. Range up to 5 bn$ is "
    "judgement: ten times the $500 million at which California SB 1047 set critical harm.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0, 5}, .fallback = 0}};

inline constinit Parameter<double> damagesMultiplier{{.id = "liability.damages_multiplier", .label = "Damages multiplier", .unit = "x",
    .help = "Awards against a developer, as maker of the base model or of a fine-tune, as a multiple of its share of the harm. The "
    "part above the harm is a fine to the state, not compensation.",
    .examples = "US antitrust: threefold damages, Clayton Act, 15 U.S.C. 15. US punitive damages: few "
    "awards above a single-digit ratio satisfy due process, State Farm v Campbell, 538 U.S. 408 (2003). "
    "Weil 2024 proposes punitive damages for AI without malice. The difference: there most goes to the "
    "plaintiff. English law allows exemplary damages in narrow classes only (Rookes v Barnard [1964] AC "
    "1129); Directive (EU) 2024/2853 compensates only.",
    .watch = "care.all, liability.fines, liability.insolvencies, market.open_share",
    .payer = "Developers, those who fine-tune included, labs most because they have the means; the treasury gains.",
    .mechanism = "Expected damages are multiplied by this, up to what the developer can lose; that raises care and "
    "lowers the appeal of opening. After a judgment the developer also pays (multiplier - 1) x its "
    "share of the award, as far as its wealth reaches once all victims of the month have had their turn; "
    "insurance does not cover it. With a chance of "
    "suit q, a multiplier of 1/q would restore full deterrence of those who can pay it. Below 1 it lowers what is owed. No "
    "effect without a liability rule, on individuals or hubs, or on developers that meet due care under "
    "negligence.",
    .omits = "Conduct: real punitive damages ask for malice or recklessness. A share for plaintiffs, which "
    "would bring more suits.",
    .source = "Polinsky & Shavell 1998: multiplier 1/(chance of being found liable). Default 1: "
    "compensation only. Range to 5 is judgement, within the single digits of State Farm v Campbell 2003.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 20}, .plausible = {1, 5}, .fallback = 1}};

inline constinit Parameter<double> suitProbability{{.id = "liability.suit_probability", .label = "Suit probability, small harm", .unit = "probability",
    .help = "Chance that small, dispersed harm done with a model ends in a judgment against somebody upstream of the "
    "perpetrator, where fault must be shown. It acts in liability, for incidents below liability.large_harm, and in the "
    "damages developers expect; when it rises, more harm is compensated and developers take more care.",
    .source = "Shavell 1984 for why dispersed harm is rarely sued for; Hensler et al. 1991 (RAND R-3999): about one in ten of "
    "those injured in accidents tries to claim; Cohen 2009 (BJS, NCJ 228129): about half of tort trials are won. Their "
    "product, 0.05, leaves out claims that are settled, so that it may understate; carried over to AI it is judgement; range 0.01 to 0.2.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.01, 0.2}, .fallback = 0.05}};

inline constinit Parameter<double> suitLarge{{.id = "liability.suit_large", .label = "Suit probability, large harm", .unit = "probability",
    .help = "Chance that a rare large harm done with a model ends in a judgment against somebody upstream of the perpetrator, "
    "where fault must be shown. It acts in liability, for incidents of at least liability.large_harm, and in the damages "
    "developers expect. It changes how likely a developer is to pay, not how much: what it cannot pay stays the same.",
    .source = "After Shavell 1984, large harm is taken to be nearly always sued for. Then the trial decides: Cohen 2009 (BJS, NCJ 228129), about "
    "half of tort trials won by plaintiffs, a fifth of those on products. 0.5 is judgement; range 0.2 to 0.9.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.2, 0.9}, .fallback = 0.5}};

inline constinit Parameter<double> largeHarm{{.id = "liability.large_harm", .label = "Harm that is worth a suit", .unit = "bn$",
    .help = "Size of an incident from which victims nearly always sue, together if they are many. It acts in judgments; of many "
    "small incidents in one row the mean counts. When it rises, fewer incidents reach a court.",
    .source = "Class Action Fairness Act of 2005, 28 U.S.C. 1332(d)(2): federal courts hear class actions above 5 million US$. "
    "As the line between rare and usual suits it is judgement; range 1 to 100 million.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 100000}, .plausible = {0.001, 0.1}, .fallback = 0.005}};

inline constinit Parameter<double> administration{{.id = "liability.administration", .label = "Cost of courts and lawyers", .unit = "x",
    .help = "What courts and the lawyers of both sides cost for each dollar that victims receive, suits that fail included. It "
    "acts in welfare only: damages move money, this uses it up. When it rises, liability costs more than it shows in damages.",
    .source = "Hersch & Viscusi 2007: 0.75 US$ for each dollar that claimants of insured firms in Texas receive; Kakalik & Pace 1986 "
    "(RAND R-3391): victims receive a little less than half of what tort litigation costs in all, so about 1.1. 1 lies between.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.7, 1.3}, .fallback = 1}};

inline constinit Parameter<double> strictEase{{.id = "liability.strict_ease", .label = "Ease of suit without fault", .unit = "x",
    .help = "How much better the odds of a suit are when no fault has to be shown: it multiplies the odds of both chances of a "
    "suit under strict liability. At 3 a chance of 0.5 becomes 0.75 and one of 0.05 becomes 0.14: defect and causation "
    "remain to be shown. When it rises, strict liability differs more from negligence.",
    .source = "judgement: odds three times as good, since proof of fault is the hardest part of a suit; range 1.5 to 5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1, 50}, .plausible = {1.5, 5}, .fallback = 3}};

inline constinit Parameter<double> identify{{.id = "liability.identify", .label = "Perpetrator identified", .unit = "probability",
    .help = "Chance that the person who misused a model is identified, so that damages can be claimed from "
    "it. It acts in liability only; being caught and punished is another number (misuse.caught_api, "
    "misuse.caught_open).",
    .source = "judgement: 1 in 20; online crime is rarely traced to a person. Range 0.02 to 0.15.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.02, 0.15}, .fallback = 0.05}};

inline constinit Parameter<double> perpetratorMeans{{.id = "liability.perpetrator_means", .label = "What an identified perpetrator can pay", .unit = "US$",
    .help = "Most that an identified perpetrator can pay in damages. It acts in liability; when it rises, "
    "victims get more from perpetrators and less is left for those upstream.",
    .source = "judgement: 5,000 US$, small savings of an individual; range 500 to 50,000.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e9}, .plausible = {500, 50000}, .fallback = 5000}};

inline constinit Parameter<double> modifierMeans{{.id = "liability.modifier_means", .label = "What a tinkerer can pay", .unit = "US$",
    .help = "Most that an individual who stripped or fine-tuned a model can pay in damages, in all. It "
    "acts in liability; when it rises, shares that fall on modifiers are worth more to victims.",
    .source = "judgement: 500 US$, since most are hobbyists and many anonymous; range 100 to 5,000.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e9}, .plausible = {100, 5000}, .fallback = 500}};

inline constinit Parameter<double> reportingEase{{.id = "liability.reporting_ease", .label = "Attribution from chip reporting", .unit = "share",
    .help = "How much likelier a suit over a model is if its training run was reported under full chip "
    "reporting, because its origin is on record. It acts in liability; when it rises, reporting brings "
    "more compensation.",
    .source = "judgement: half as likely again; the whole scale up to double as range.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> harbourLatency{{.id = "liability.harbour_latency", .label = "Latency that honours a notice", .unit = "months",
    .help = "Slowest mean takedown with which a hub still counts as honouring notices. It acts in "
    "liability: a hub slower than this loses its safe harbour and can owe damages.",
    .source = "judgement: 3 months; laws say expeditiously (Regulation (EU) 2022/2065, Art. 6) and name no "
    "time. Range 1 to 6.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 24}, .plausible = {1, 6}, .fallback = 3}};

inline constinit Parameter<double> harbourModeration{{.id = "liability.harbour_moderation", .label = "Moderation that is due care of a hub", .unit = "share",
    .help = "Moderation at and above which a hub counts as careful under negligence. It acts in liability: "
    "a hub below it that has no safe harbour can owe damages.",
    .source = "judgement: half of the notices acted on, for want of case law; range 0.2 to 0.8.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.2, 0.8}, .fallback = 0.5}};

inline constinit Parameter<double> carePrecision{{.id = "liability.care_precision", .label = "Shortfall of care that a court does not see", .unit = "share",
    .help = "Care that falls short of the standard by no more than this share passes for due care. It acts in judgments and in what "
    "developers expect of them; when it rises, negligence asks for a little less.",
    .source = "judgement: 1 %, so that care which adjusts by and by comes to meet the standard; range 0.1 to 5 %.",
    .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.001, 0.05}, .fallback = 0.01}};

inline constinit Parameter<double> coverLoading{{.id = "liability.cover_loading", .label = "Loading of an insurance premium", .unit = "x",
    .help = "What insurers charge for each dollar they expect to pay. It acts in the premium for mandatory "
    "cover; when it rises, cover costs developers more.",
    .source = "judgement: 1.3, expected payments plus about a third for costs and profit; range 1.1 to 2.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1, 10}, .plausible = {1.1, 2}, .fallback = 1.3}};

inline constexpr ParameterSpec* all[] = {
    &regime.spec, &developerBurden.spec, &modifierBurden.spec, &platformBurden.spec, &userBurden.spec,
    &dueCare.spec, &foreseeability.spec, &jointAndSeveral.spec, &openExemption.spec, &cover.spec,
    &damagesMultiplier.spec, &suitProbability.spec, &suitLarge.spec, &largeHarm.spec, &administration.spec, &strictEase.spec, &identify.spec,
    &perpetratorMeans.spec, &modifierMeans.spec, &reportingEase.spec, &harbourLatency.spec,
    &harbourModeration.spec, &carePrecision.spec, &coverLoading.spec,
};

} // namespace cw::par::liability
