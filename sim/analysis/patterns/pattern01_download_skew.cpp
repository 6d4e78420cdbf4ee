#include "sim/analysis/patterns/early_patterns.h"

namespace cw {

namespace {

constexpr Measure measures[] = {
    {{"share of users of the top 1 % of open models", "%", {90, 100}, {50, 100}},
     [](const Draw& d) { return 100 * d.seen.topShare; }},
    {{"open models without users", "%", {60, 100}, {30, 100}}, [](const Draw& d) { return 100 * d.seen.unusedShare; }},
};

PatternResult test(PatternRuns& runs) {
    return judge(runs.measure(measures),
                 "users are spread over the newest open product of every developer, and brand, capability and unseen "
                 "quality together do not concentrate them enough");
}

} // namespace

const Pattern pattern01{
    .number = 1, .name = "Download skew",
    .fact = "One per cent of the models on a hub take 99 % of downloads; more than 70 % have none.",
    .source = "Osborne, Ding & Kirk 2024, J. Comput. Soc. Sci. 7(2): 348,181 models on Hugging Face.",
    .criterion = "After five years, the age of the hub when it was measured: the top 1 % of open models have at least 90 % of "
                 "users, and at least 60 % of models have none. In sign: at least half, and 30 %. Users stand for downloads. "
                 "Variants of individuals are no products, and users are a sample of 2,000 in which a model with few users has none: "
                 "most of the second half, and part of the first, are built in.",
    .strength = Strength::run, .calibration = true, .test = test, .measures = measures};

} // namespace cw
