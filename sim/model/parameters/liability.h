#pragma once
#include "sim/parameter.h"

namespace cw::par::liability {

inline constexpr std::string_view regimeChoices[] = {"none", "negligence", "strict"};
inline constinit Parameter<int> regime{{.id = "liability.regime", .label = "Liability rule", .unit = "choice",
    .help = "Who pays besides the identified perpetrator (liability, respond).",
    .source = "tort law, PLD 2024/2853", .grade = Grade::measured, .role = Role::lever, .kind = Kind::choice,
    .limits = {0, 2}, .plausible = {0, 2}, .fallback = 1, .choices = regimeChoices}};

inline constinit Parameter<double> developerBurden{{.id = "liability.developer_burden", .label = "Burden on base developers", .unit = "weight",
    .help = "Share weight of base developers (liability, respond).",
    .source = "a choice, not a fact", .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> modifierBurden{{.id = "liability.modifier_burden", .label = "Burden on modifiers", .unit = "weight",
    .help = "Share weight of whoever fine-tuned or stripped (liability).",
    .source = "a choice, not a fact", .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.3}};

inline constinit Parameter<double> platformBurden{{.id = "liability.platform_burden", .label = "Burden on platforms", .unit = "weight",
    .help = "Share weight of the hub that served the weights (liability, host).",
    .source = "a choice, not a fact", .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.1}};

inline constinit Parameter<double> userBurden{{.id = "liability.user_burden", .label = "Burden on perpetrators", .unit = "weight",
    .help = "Share weight of the identified perpetrator (liability).",
    .source = "a choice, not a fact", .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 1}};

inline constinit Parameter<double> dueCare{{.id = "liability.due_care", .label = "Due-care standard", .unit = "x Hand-rule care",
    .help = "Negligence: care that frees from liability, as a multiple of the efficient care (respond).",
    .source = "L1", .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 3}, .plausible = {0, 1.5}, .fallback = 0.3}};

inline constinit Parameter<double> foreseeability{{.id = "liability.foreseeability", .label = "Foreseeability per lineage step", .unit = "share",
    .help = "Burden times this to the lineage depth (liability).",
    .source = "a choice, not a fact", .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.6}};

inline constinit Parameter<bool> jointAndSeveral{{.id = "liability.joint_and_several", .label = "Joint and several", .unit = "switch",
    .help = "Solvent parties cover the shortfall of the others (liability).",
    .source = "L4", .grade = Grade::policy, .role = Role::lever, .kind = Kind::toggle,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0}};

inline constinit Parameter<double> openExemption{{.id = "liability.open_exemption", .label = "Open-source exemption", .unit = "share",
    .help = "Part of the burden lifted from non-commercial open developers (liability, respond).",
    .source = "PLD rec. 14-15", .grade = Grade::measured, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0, 1}, .fallback = 0.8}};

inline constinit Parameter<double> cover{{.id = "liability.cover", .label = "Mandatory cover", .unit = "bn$",
    .help = "Insurance on top of wealth, for a premium (liability, respond).",
    .source = "a choice, not a fact", .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 100}, .plausible = {0, 5}, .fallback = 0}};

inline constinit Parameter<double> damagesMultiplier{{.id = "liability.damages_multiplier", .label = "Damages multiplier", .unit = "x",
    .help = "Awards are this multiple of harm; the excess is a fine (liability, respond).",
    .source = "Polinsky & Shavell 1998", .grade = Grade::policy, .role = Role::lever, .kind = Kind::real,
    .limits = {0, 20}, .plausible = {1, 5}, .fallback = 1}};

inline constinit Parameter<double> suitProbability{{.id = "liability.suit_probability", .label = "Suit probability", .unit = "probability",
    .help = "Harm that ends in a judgment against somebody upstream (liability).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.02, 0.3}, .fallback = 0.1}};

inline constinit Parameter<double> strictEase{{.id = "liability.strict_ease", .label = "Ease of suit without fault", .unit = "x",
    .help = "Multiplies suit probability under strict liability (liability, respond).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {1, 50}, .plausible = {1.5, 5}, .fallback = 3}};

inline constinit Parameter<double> identify{{.id = "liability.identify", .label = "Perpetrator identified", .unit = "probability",
    .help = "Liability.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.02, 0.15}, .fallback = 0.05}};

inline constinit Parameter<double> perpetratorMeans{{.id = "liability.perpetrator_means", .label = "What an identified perpetrator can pay", .unit = "US$",
    .help = "E11.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e9}, .plausible = {500, 50000}, .fallback = 5000}};

inline constinit Parameter<double> modifierMeans{{.id = "liability.modifier_means", .label = "What a tinkerer can pay", .unit = "US$",
    .help = "E11.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 1e9}, .plausible = {100, 5000}, .fallback = 500}};

inline constinit Parameter<double> reportingEase{{.id = "liability.reporting_ease", .label = "Attribution from chip reporting", .unit = "share",
    .help = "Suits reach a reported run's developer more often by this share (E11).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0, 1}, .fallback = 0.5}};

inline constinit Parameter<double> harbourLatency{{.id = "liability.harbour_latency", .label = "Latency that honours a notice", .unit = "months",
    .help = "A hub slower than this loses its safe harbour (E11).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 24}, .plausible = {1, 6}, .fallback = 3}};

inline constinit Parameter<double> harbourModeration{{.id = "liability.harbour_moderation", .label = "Moderation that is due care of a hub", .unit = "share",
    .help = "Under negligence a hub below this is liable (E11).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.2, 0.8}, .fallback = 0.5}};

inline constinit Parameter<double> coverLoading{{.id = "liability.cover_loading", .label = "Loading of an insurance premium", .unit = "x",
    .help = "E12.",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::numerics, .kind = Kind::real,
    .limits = {1, 10}, .plausible = {1.1, 2}, .fallback = 1.3}};

inline constinit Parameter<double> coverUse{{.id = "liability.cover_use", .label = "Share of the cover a developer expects to use", .unit = "share",
    .help = "E12.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.1, 0.5}, .fallback = 0.2}};

inline constinit Parameter<double> coverRate{{.id = "liability.cover_rate", .label = "Yearly chance that cover is called", .unit = "1/yr",
    .help = "E12.",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 1}, .plausible = {0.005, 0.05}, .fallback = 0.02}};

inline ParameterSpec* const all[] = {
    &regime.spec, &developerBurden.spec, &modifierBurden.spec, &platformBurden.spec, &userBurden.spec,
    &dueCare.spec, &foreseeability.spec, &jointAndSeveral.spec, &openExemption.spec, &cover.spec,
    &damagesMultiplier.spec, &suitProbability.spec, &strictEase.spec, &identify.spec,
    &perpetratorMeans.spec, &modifierMeans.spec, &reportingEase.spec, &harbourLatency.spec,
    &harbourModeration.spec, &coverLoading.spec, &coverUse.spec, &coverRate.spec,
};

} // namespace cw::par::liability
