#pragma once
#include "sim/parameter.h"

namespace cw::par::care {

inline constinit Parameter<double> effectiveness{{.id = "care.effectiveness", .label = "Effectiveness of care k", .unit = "1/yearly budget",
    .help = "How much misuse a developer's spending on guardrails prevents: spending the share x of a "
    "yearly budget leaves e^(-k x) of the misuse. It acts in the response of developers and in the cost of "
    "a licence's safety standard; when it rises, care is cheaper and developers take more.",
    .source = "Sharma et al. 2025 (arXiv 2501.18837): 20 times fewer jailbreaks for 24 % more inference "
    "cost; Constitutional Classifiers++ 2026 (arXiv 2601.04603): for about 1 %. If a share of inference cost "
    "were the same share of a yearly budget, which is a judgement, k would lie between 13 and 300; 100 default, 20 to 300 range.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.001, 100000}, .plausible = {20, 300}, .fallback = 100}};

inline constinit Parameter<double> reputation{{.id = "care.reputation", .label = "Harm internalised without law", .unit = "share",
    .help = "Share of the harm done with its models that a developer counts as its own loss even where no "
    "law makes it pay: lost customers, bad press, conscience. It acts in care and in the choice of "
    "release; when it rises, all developers take more care and open less.",
    .source = "judgement: 0.01, so that reputation alone moves care little; nobody has measured it. Range "
    "a factor of about 5 either way.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.002, 0.04}, .fallback = 0.01}};

inline constinit Parameter<double> normFrontier{{.id = "care.norm.frontier", .label = "Customary care, labs", .unit = "k x",
    .help = "Guardrails that labs have by custom whatever the law, in natural units: care c leaves e^(-c) "
    "of the misuse. It acts at the start and as a floor in the response of developers; when it rises, APIs "
    "are harder to misuse and rules on care have less to add.",
    .source = "Sharma et al. 2025 (arXiv 2501.18837): classifiers cut jailbreaks from 86 % to 4.4 % "
    "(secondary source), that is 3.0, the top of the range. Most services in use were weaker: 1.6 lets a "
    "fifth through.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.8, 3}, .fallback = 1.6}};

inline constinit Parameter<double> normStartup{{.id = "care.norm.startup", .label = "Customary care, start-ups", .unit = "k x",
    .help = "Guardrails that start-ups have by custom, in natural units: care c leaves e^(-c) of the "
    "misuse. It acts at the start and as a floor in the response of developers; when it rises, start-ups' "
    "APIs are harder to misuse.",
    .source = "judgement: 0.5 lets 60 % through, weaker than labs because safety teams are small. Range "
    "0.2 to 1.2.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.2, 1.2}, .fallback = 0.5}};

inline constinit Parameter<double> normCommunity{{.id = "care.norm.community", .label = "Customary care, groups", .unit = "k x",
    .help = "Guardrails that community groups have by custom, in natural units: care c leaves e^(-c) of "
    "the misuse. It acts at the start and as a floor in the response of developers; when it rises, groups' "
    "models refuse more.",
    .source = "judgement: 0.2 lets four fifths through; groups mostly rely on the base model. Range from "
    "none to 0.6.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 0.6}, .fallback = 0.2}};

inline constinit Parameter<double> inheritance{{.id = "care.inheritance", .label = "Guard inherited by fine-tunes", .unit = "share",
    .help = "Share of a base model's guardrails that survives fine-tuning by others. It acts in training "
    "(fine-tunes by developers) and in derivation (published variants); when it rises, derived models are "
    "harder to misuse.",
    .source = "judgement: 0.7; Qi et al. 2023 (arXiv 2310.03693) saw even benign fine-tuning weaken "
    "refusals (5.5 to 31.8 % harmful answers, secondary source). Range from 0.3 to nothing lost.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.3, 1}, .fallback = 0.7}};

inline constinit Parameter<double> openReach{{.id = "care.open_reach", .label = "Reach of guardrails over open weights", .unit = "share",
    .help = "Share of the harm by open weights that their maker's guardrails can lower: what is done by those who neither strip "
    "them nor take a stripped copy. It acts in due care, in what developers expect to pay, and in judgments under negligence, which "
    "ask for what care would have averted; at 0 whoever only opens weights "
    "takes no care because of liability, and when it rises liability makes makers of open weights more careful.",
    .source = "Qi et al. 2023 (arXiv 2310.03693): ten examples and 0.20 US$ undo the guardrails of GPT-3.5; Lermen et al. 2023 "
    "(arXiv 2310.20624): under 200 US$ undo those of Llama 2-Chat 70B. So little is held; 0.05 is judgement, range 0 to 0.2.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 0.2}, .fallback = 0.05}};

inline constinit Parameter<double> race{{.id = "care.race", .label = "Race pressure", .unit = "share",
    .help = "How much dearer care becomes for a lab whose nearest rival is level with it: time spent on "
    "safety loses the lead. It acts in the response of labs and not in the care that courts ask for; when it rises, close "
    "races mean weaker guardrails.",
    .source = "Armstrong, Bostrom & Shulman 2016 for the direction; judgement: care costs 30 % more when "
    "rivals are level; 0 means no race.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 0.95}, .plausible = {0, 0.6}, .fallback = 0.3}};

inline constinit Parameter<double> fundingEffect{{.id = "care.funding_effect", .label = "Care from public funding", .unit = "1/bn$",
    .help = "How much further a developer's spending on care goes per bn$ a year of public alignment "
    "funding, because research results are shared. It acts in the response of developers; when it rises, "
    "funding buys more guardrails.",
    .source = "judgement: 10 % per bn$ a year, no study measures it; range 2 to 30 %.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.02, 0.3}, .fallback = 0.1}};

inline constinit Parameter<double> raceScale{{.id = "care.race_scale", .label = "Closeness at which rivals race", .unit = "OOM",
    .help = "Distance in capability at which the pressure of a rival lab fades to about a third. It acts "
    "in the response of labs, together with care.race; when it rises, labs feel more distant rivals too.",
    .source = "judgement: 0.3 orders of magnitude, a few months of progress; range 0.1 to 1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.01, 10}, .plausible = {0.1, 1}, .fallback = 0.3}};

inline constexpr ParameterSpec* all[] = {
    &effectiveness.spec, &reputation.spec, &normFrontier.spec, &normStartup.spec, &normCommunity.spec,
    &inheritance.spec, &openReach.spec, &race.spec, &fundingEffect.spec, &raceScale.spec,
};

} // namespace cw::par::care
