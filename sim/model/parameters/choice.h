#pragma once
#include "sim/parameter.h"

namespace cw::par::choice {

inline constinit Parameter<double> sharpness{{.id = "choice.sharpness", .label = "Sharpness of developers' choices", .unit = "1/budget",
    .help = "Logit (train, release).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 50}, .plausible = {2, 8}, .fallback = 4}};

inline constinit Parameter<double> capability{{.id = "choice.capability", .label = "Weight of capability", .unit = "1/OOM",
    .help = "Users' logit (adopt).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.6, 2.5}, .fallback = 1.2}};

inline constinit Parameter<double> brand{{.id = "choice.brand", .label = "Brand and distribution of labs", .unit = "logit",
    .help = "Labs over start-ups; groups have minus it (adopt, release).",
    .source = "market shares", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {-10, 10}, .plausible = {1.5, 4.5}, .fallback = 3}};

inline constinit Parameter<double> derivative{{.id = "choice.derivative", .label = "Products on a foreign base", .unit = "logit",
    .help = "They compete with their base (adopt, release).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {-10, 5}, .plausible = {-4, -1}, .fallback = -2.3}};

inline constinit Parameter<double> price{{.id = "choice.price", .label = "Weight of ln price", .unit = "1",
    .help = "Adopt.",
    .source = "OpenRouter -.06", .grade = Grade::measured, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.05, 0.5}, .fallback = 0.07}};

inline constinit Parameter<double> openConsumer{{.id = "choice.open_consumer", .label = "Openness, consumers", .unit = "logit",
    .help = "Friction of running weights (adopt).",
    .source = "open share 11-20 %", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {-20, 20}, .plausible = {-3, -1.4}, .fallback = -2.2}};

inline constinit Parameter<double> openBuilder{{.id = "choice.open_builder", .label = "Openness, builders", .unit = "logit",
    .help = "Valued for control, minus friction (adopt).",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {-20, 20}, .plausible = {-0.2, 1.4}, .fallback = 0.6}};

inline constinit Parameter<double> quality{{.id = "choice.quality", .label = "Unseen quality", .unit = "logit sd",
    .help = "Per model (adopt).",
    .source = "download skew", .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.5, 2}, .fallback = 1.2}};

inline constinit Parameter<double> openPrice{{.id = "choice.open_price", .label = "Price of open weights", .unit = "API = 1",
    .help = "Open inference is 70 to 90 per cent cheaper (E7).",
    .source = "estimated from related data", .grade = Grade::estimated, .role = Role::numerics, .kind = Kind::real,
    .limits = {0.0001, 1}, .plausible = {0.1, 0.3}, .fallback = 0.2}};

inline constinit Parameter<double> unlawful{{.id = "choice.unlawful", .label = "Friction of unlawful weights", .unit = "logit",
    .help = "On models opened against the rule of the user's jurisdiction (E7).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 20}, .plausible = {1, 4}, .fallback = 2}};

inline constinit Parameter<double> marketAccess{{.id = "choice.market_access", .label = "Friction of a market-access rule", .unit = "logit",
    .help = "On outside developers for users in a member, while the rules differ (E7).",
    .source = "judgement", .grade = Grade::judgement, .role = Role::numerics, .kind = Kind::real,
    .limits = {0, 20}, .plausible = {1, 4}, .fallback = 2}};

inline ParameterSpec* const all[] = {
    &sharpness.spec, &capability.spec, &brand.spec, &derivative.spec, &price.spec, &openConsumer.spec,
    &openBuilder.spec, &quality.spec, &openPrice.spec, &unlawful.spec, &marketAccess.spec,
};

} // namespace cw::par::choice
