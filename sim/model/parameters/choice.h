#pragma once
#include "sim/parameter.h"

namespace cw::par::choice {

inline constinit Parameter<double> sharpness{{.id = "choice.sharpness", .label = "Sharpness of developers' choices", .unit = "1/budget",
    .help = "How strictly developers follow the option that pays best. It acts in licence plans and "
    "release: 0 is a coin toss, large values pick the best every time. When it rises, a small advantage "
    "tips more developers.",
    .source = "judgement: at 4, an advantage of a quarter of a yearly budget makes an option 2.7 times as "
    "likely (logit after McFadden 1974). Range 2 to 8.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 50}, .plausible = {2, 8}, .fallback = 4}};

inline constinit Parameter<double> capability{{.id = "choice.capability", .label = "Weight of capability", .unit = "1/OOM",
    .help = "How strongly users prefer more capable models: an order of magnitude of effective compute "
    "multiplies a product's appeal by e to this. It acts in adoption and choice, in the demand developers "
    "expect, and in the interest in stripping; when it rises, the best model takes more of the market.",
    .source = "judgement: 1.2 multiplies appeal by 3.3 per order of magnitude (logit after McFadden 1974); "
    "range 0.6 to 2.5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 10}, .plausible = {0.6, 2.5}, .fallback = 1.2}};

inline constinit Parameter<double> brand{{.id = "choice.brand", .label = "Brand and distribution of labs", .unit = "logit",
    .help = "Advantage of labs over start-ups in brand and distribution, in the logit of users' choice; "
    "community groups have the same as a handicap. It acts in choice and in expected demand; when it "
    "rises, labs hold more of the market at equal capability.",
    .source = "judgement: 3 gives a lab twenty times the draw of a start-up with an equal model, since a "
    "few well-known services hold most use; range 1.5 to 4.5.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {-10, 10}, .plausible = {1.5, 4.5}, .fallback = 3}};

inline constinit Parameter<double> derivative{{.id = "choice.derivative", .label = "Products on a foreign base", .unit = "logit",
    .help = "Handicap, in the logit of users' choice, of a product fine-tuned from somebody else's open "
    "model, because it competes with its base and many like it. It acts in choice and in expected demand; "
    "the lower, the less such products are used.",
    .source = "judgement: -2.3 leaves a tenth of the appeal; range -4 to -1.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {-10, 5}, .plausible = {-4, -1}, .fallback = -2.3}};

inline constinit Parameter<double> price{{.id = "choice.price", .label = "Weight of ln price", .unit = "1",
    .help = "How strongly users respond to price: weight of the logarithm of price in their choice. It "
    "acts in choice; when it rises, cheaper open weights gain users.",
    .source = "OpenRouter and a16z 2025, study of 100 trillion tokens (secondary source): elasticity of "
    "use -0.05 to -0.07 across models; that it is the weight in a logit, and that long-run responses are larger, up "
    "to 0.5, is our reading.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.05, 0.5}, .fallback = 0.07}};

inline constinit Parameter<double> openConsumer{{.id = "choice.open_consumer", .label = "Openness, consumers", .unit = "logit",
    .help = "What consumers think of running open weights, in the logit of choice: control less trouble. "
    "Negative means friction. It acts in choice; when it rises, more consumers use open weights.",
    .source = "Menlo Ventures 2025 (secondary source): open models had 11 to 19 % of enterprise workloads; "
    "-2.2 gives an open share of value of that order together with choice.open_builder. Range -3 to -1.4.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {-20, 20}, .plausible = {-3, -1.4}, .fallback = -2.2}};

inline constinit Parameter<double> openBuilder{{.id = "choice.open_builder", .label = "Openness, builders", .unit = "logit",
    .help = "What builders, tinkerers and red-teamers think of open weights, in the logit of choice: "
    "control and adaptability less the trouble of running them. It acts in choice; when it rises, more "
    "builders use open weights and more follow-on work is open.",
    .source = "Menlo Ventures 2025 (secondary source): 11 to 19 % of enterprise workloads; OpenRouter and "
    "a16z 2025 (secondary source): more among developers, Chinese open models alone about 13 % of tokens. "
    "0.6 sits between; range -0.2 to 1.4.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {-20, 20}, .plausible = {-0.2, 1.4}, .fallback = 0.6}};

inline constinit Parameter<double> quality{{.id = "choice.quality", .label = "Unseen quality", .unit = "logit sd",
    .help = "Spread between models of what users see and planners do not: fit, style, luck. It acts in "
    "choice, as a normal draw per model; when it rises, use concentrates on a few models for reasons other "
    "than capability.",
    .source = "Osborne, Ding & Kirk 2024 (arXiv 2405.13058): 1 % of models take 99 % of downloads, far "
    "more skew than capability explains; the size 1.2 is set by hand, range 0.5 to 2.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 5}, .plausible = {0.5, 2}, .fallback = 1.2}};

inline constinit Parameter<double> openPrice{{.id = "choice.open_price", .label = "Price of open weights", .unit = "API = 1",
    .help = "Price of using open weights when the same use by API costs 1. It acts in choice, together "
    "with choice.price; when it falls, open weights gain users, though only as far as they mind the price.",
    .source = "Secondary sources of 2025, after Menlo Ventures and not traced to it: inference of open models is 70 to 90 % cheaper; 0.2 "
    "is the middle.",
    .grade = Grade::estimated, .role = Role::assumption, .kind = Kind::real,
    .limits = {0.0001, 1}, .plausible = {0.1, 0.3}, .fallback = 0.2}};

inline constinit Parameter<double> unlawful{{.id = "choice.unlawful", .label = "Friction of unlawful weights", .unit = "logit",
    .help = "How much users shy away from weights opened against the rule of their jurisdiction, in the "
    "logit of choice. It acts in choice; when it rises, a ban keeps more lawful users away. Misusers do "
    "not mind.",
    .source = "judgement: 2 leaves a seventh of the appeal, since companies avoid unlawful tools and "
    "individuals less so; range 1 to 4.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 20}, .plausible = {1, 4}, .fallback = 2}};

inline constinit Parameter<double> marketAccess{{.id = "choice.market_access", .label = "Friction of a market-access rule", .unit = "logit",
    .help = "How much a full market-access rule keeps members' users from products of developers outside, "
    "in the logit of choice, while the rules differ. It acts in choice; when it rises, the rule shuts "
    "outsiders out more.",
    .source = "judgement: 2 leaves a seventh of the appeal under a full rule; range 1 to 4.",
    .grade = Grade::judgement, .role = Role::assumption, .kind = Kind::real,
    .limits = {0, 20}, .plausible = {1, 4}, .fallback = 2}};

inline constexpr ParameterSpec* all[] = {
    &sharpness.spec, &capability.spec, &brand.spec, &derivative.spec, &price.spec, &openConsumer.spec,
    &openBuilder.spec, &quality.spec, &openPrice.spec, &unlawful.spec, &marketAccess.spec,
};

} // namespace cw::par::choice
