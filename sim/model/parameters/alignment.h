#pragma once
#include "sim/parameter.h"

namespace cw::par::alignment {

inline constinit Parameter<double> funding{{.id = "alignment.funding", .label = "Public alignment funding", .unit = "bn$/yr",
    .help = "Public money a year for research that makes models safer: weights that resist tampering, better "
    "guardrails, better defences, control of capable models.",
    .examples = "UK Alignment Project of the AI Security Institute (July 2025): GBP 15 million, with grants "
    "of up to GBP 1 million and donated compute; over GBP 27 million in all by the AI Impact Summit of "
    "February 2026, part of it from companies. It is the same in kind, but much smaller than the default and "
    "for alignment and control only, whereas here the money also speeds up society's defences. It is a "
    "programme, not a duty in law.",
    .watch = "defence.gap.cyber, control.expected, care.mean, governance.enforcement_cost",
    .payer = "Taxpayers, in full; developers and victims gain.",
    .mechanism = "The mean over jurisdictions, weighted by population, acts everywhere, because knowledge crosses "
    "borders. With F billion dollars a year: defences catch up faster by the factor 1 + "
    "defence.funding_effect x F; a dollar of care buys more by 1 + care.funding_effect x F; the hazard "
    "of loss of control is divided by 1 + control.funding_effect x F; and the best available tamper "
    "resistance is 1 - e^-S, where the stock of work S grows by tamper.progress + tamper.funding_effect "
    "x F a year. The last reaches open releases in full only where tamper resistance is mandated, else "
    "the small share that developers apply unasked (tamper.default_share). The other effects follow the "
    "money at once.",
    .omits = "Lags between grant and result, diminishing returns, private safety research, and safety "
    "results that also make models more capable.",
    .source = "Judgement: 0.2 bn$ as the order of magnitude of all public programmes together; the UK "
    "Alignment Project alone is about 0.04 bn$, over several years. Range up to what a large research "
    "programme would cost.",
    .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 50}, .plausible = {0, 5}, .fallback = 0.2}};

inline constinit Parameter<double> tamperMandate{{.id = "alignment.tamper_mandate", .label = "Tamper-resistance mandate", .unit = "0-1",
    .help = "Least resistance to the removal of safeguards that open weights must have, from 0 (none) to 1 "
    "(complete), as far as the state of the art allows.",
    .examples = "No law in force has this. The nearest duty, EU AI Act Art. 55(1)(d), asks for cybersecurity "
    "of models with systemic risk: it guards weights against theft, not opened weights against modification. "
    "The techniques exist in research only: tamper-resistant fine-tuning withstood hundreds of steps of "
    "attack (Tamirisa et al. 2024) and was broken by small changes of it (Qi et al. 2024); filtering of "
    "training data withstood 10,000 steps (O'Brien et al. 2025).",
    .watch = "models.stripped_share, misuse.route.stripped, market.open_share, governance.compliance_cost",
    .payer = "Developers that open weights, of every kind: the share release.mandate_cost of a yearly "
    "budget at a full mandate, which weighs on small groups as on labs, besides compliance, which weighs "
    "mainly on labs and start-ups.",
    .mechanism = "Open weights are released with the larger of what is done anyway (tamper.default_share of the "
    "state of the art) and the mandate, never more than the state of the art, which starts low and "
    "grows with tamper.progress and alignment funding. Resistance R multiplies the cost of stripping "
    "(strip.base_cost) by 10^(strip.log_gain x R), so that fewer can afford it; it lowers the success "
    "of jailbreaks of weights still guarded (tamper.guard_gain), helps in release evaluations, and "
    "lowers the harm that developers believe they answer for (release.tamper_relief). The cost follows "
    "what can be met: the mandate, at most the state of the art. Developers outside the coalition meet "
    "part of it under a market-access rule. It does nothing for weights opened before, for covert "
    "models that leak, or for copies already stripped; little while the state of the art is low.",
    .omits = "Loss of usefulness of resistant models for honest fine-tuning, and attackers who supply the "
    "missing knowledge themselves, against whom filtering of training data does not help.",
    .source = "Tamirisa et al. 2024 (arXiv 2408.00761) and O'Brien et al. 2025 (arXiv 2508.06601) show what "
    "is possible; the default 0 since no law asks for it.",
    .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0}};

inline constinit Parameter<double> bounties{{.id = "alignment.bounties", .label = "Bounties for finding weaknesses", .unit = "bn$/yr",
    .help = "Public money a year paid to outsiders who find weaknesses in the safeguards of models.",
    .examples = "US Department of Defense, AI Bias Bounty (from 29 January 2024): outsiders were paid for "
    "finding biased answers of an open chatbot, out of a pot of $24,000. It is the same device, but far "
    "smaller, and for bias rather than misuse. No law in force obliges a state to pay such bounties; the "
    "larger programmes are those of companies for their own models.",
    .watch = "weakness.found, weakness.open, misuse.route.api, misuse.route.open",
    .payer = "Taxpayers. Developers of closed models gain free testing; users of open copies bear the time "
    "until they are patched.",
    .mechanism = "The mean over jurisdictions by population sets the effort of outsiders: with b billion "
    "dollars a year they find weaknesses at the yearly rate weakness.outside x weakness.outside_scale x (1 "
    "- exp(-(weakness.bounty_floor + weakness.bounty_effect x b))), in full for open weights, at "
    "weakness.api_access of it for closed models (weakness.harbour_access under a safe harbour for "
    "red-teamers). What defenders find is patched at once at an API. In open weights every weakness found, "
    "by whomever, stays usable until a defender has found it too and copies are patched, "
    "weakness.patch_lag later; bounties bring both discovery and patch forward. Returns diminish: once "
    "effort is well above 1, more money changes little. Stripped copies need no weakness and are "
    "unaffected.",
    .omits = "Who is paid for what, duplicate reports, findings sold to attackers instead, and red-teaming "
    "that tests dangerous abilities rather than safeguards.",
    .source = "Judgement: 0.02 bn$ for the present programmes, mostly private; up to 1 bn$, where "
    "diminishing returns have set in. Form: discovery with diminishing returns of many eyes.",
    .grade = Grade::judgement, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 1}, .fallback = 0.02}};

inline constinit Parameter<bool> researchSafeHarbour{{.id = "alignment.research_safe_harbour", .label = "Safe harbour for red-teamers", .unit = "switch",
    .help = "Whether good-faith researchers may test closed models without fear of suits or of losing their "
    "accounts.",
    .examples = "No law in force has this for AI models. The US Copyright Office declined an exemption for "
    "research on the trustworthiness of generative AI on 28 October 2024 (17 U.S.C. 1201; 89 FR 85437), "
    "since accounts and terms of service, not copyright, are what stands in the way. Proposed: Longpre et "
    "al. (2024) ask developers to commit to a legal and technical safe harbour, which is what the lever "
    "would make binding. EU Digital Services Act, Art. 40(4), gives vetted researchers access to data of "
    "very large platforms: the same idea, another object.",
    .watch = "weakness.found, weakness.open, misuse.route.api",
    .payer = "Developers of closed models, who give up control over who tests them; the model puts no price "
    "on it.",
    .mechanism = "Outsiders' access to closed models trained in the jurisdiction rises from "
    "weakness.api_access to weakness.harbour_access, where open weights are 1, so they find weaknesses "
    "there faster, and an API is patched as soon as a defender finds one. Open weights need no harbour and "
    "are unaffected. The gain grows with bounties, since access multiplies effort; without bounties a "
    "floor of effort remains.",
    .omits = "Misusers who pose as researchers, the publication of exploits, and the cost to developers of "
    "running researcher access.",
    .source = "Longpre et al. 2024 (A Safe Harbor for AI Evaluation and Red Teaming) for the case; "
    "judgement: off, since no law grants it.",
    .grade = Grade::judgement, .role = Role::lever, .kind = Kind::toggle,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0}};

inline constexpr ParameterSpec* all[] = {
    &funding.spec, &tamperMandate.spec, &bounties.spec, &researchSafeHarbour.spec,
};

} // namespace cw::par::alignment
