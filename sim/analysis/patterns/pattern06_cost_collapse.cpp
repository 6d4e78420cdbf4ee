#include "sim/analysis/patterns/early_patterns.h"
#include "sim/model/parameters/all.h"

namespace cw {

namespace {

/// Years until what the best developer pays for a given capability is a hundredth of what it paid in month 0.
double yearsToHundredth(const Draw& draw) {
    const auto& gained = draw.seen.algorithms;
    for (std::size_t month = 0; month < gained.size(); ++month) {
        const double years = static_cast<double>(month) / oneYear;
        if (gained[month] - gained[0] + draw.assumptions[par::growth::hardware] * years >= 2) return years;
    }
    return noCase;
}

constexpr Measure measures[] = {
    {{"years until a hundredth", "yr", {3, 5}, {1, 10}}, yearsToHundredth},
};

PatternResult test(PatternRuns& runs) {
    return judge(runs.measure(measures), "the two rates of progress, algorithms and hardware, are inputs; their growth slows by assumption");
}

} // namespace

const Pattern pattern06{
    .number = 6, .name = "Fixed-capability cost collapse",
    .fact = "The cost of reaching a given capability falls a hundredfold in 3 to 5 years.",
    .source = "Ho et al. 2024 (algorithms 3 times a year) with hardware 1.4 times; AI Index Report 2022 (an image classifier: 1,113 US$ in 2017, 4.6 in 2021; quoted by Pilz, Heim & Brown 2023).",
    .criterion = "The best developer's algorithms, as they grow in the run, and cheaper hardware give a hundredth after 3 to 5 "
                 "years. In sign: 1 to 10 years. This is arithmetic on two inputs.",
    .strength = Strength::arithmetic, .test = test, .measures = measures};

} // namespace cw
