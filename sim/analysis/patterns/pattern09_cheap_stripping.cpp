#include "sim/analysis/patterns/early_patterns.h"
#include "sim/math.h"
#include "sim/model/parameters/all.h"

#include <algorithm>

namespace cw {

namespace {

constexpr double never = 999;   // months

/// Months from opening to the stripped copy: median over lawful models that were the best open weights when they came.
double delay(const Draw& draw) {
    std::vector<double> months;
    for (const BaseModel& b : draw.seen.bases)
        if (b.leadsOpen && !b.leaked) months.push_back(b.stripped >= 0 ? b.stripped - b.opened : never);
    if (months.empty()) return noCase;
    std::ranges::sort(months);
    return months[(months.size() - 1) / 2];
}

/// Copies in the wild at the end of year 3 against the end of year 1.
double stockGrowth(const Draw& draw) {
    const double early = windowMean(draw.result, "models.stripped", oneYear - 1, oneYear);
    const double late = windowMean(draw.result, "models.stripped", threeYears - 1, threeYears);
    return 1 + growthPerYear(early, late, 2) / 100;
}

/// Share of a user's value that is lost, at the reference capability: the model's stand-in for a benchmark.
double valueLost(const Draw& draw) {
    return 100 * draw.assumptions[par::value::perOom] * draw.assumptions[par::strip::capabilityLoss];
}

constexpr Measure measures[] = {
    {{"yearly growth of the stock of stripped copies", "times", {2, 5}, {1.0001, 20}}, stockGrowth},
    {{"delay of the copy of a leading open model", "months", {0, 0.5}, {0, 6}}, delay},
    {{"cost of stripping plain weights", "US$", {0, 200}, {0, 10000}}, [](const Draw& d) { return d.assumptions[par::strip::baseCost]; }},
    {{"value lost by stripping", "%", {0, 5}, {0, 20}}, valueLost},
};

PatternResult test(PatternRuns& runs) {
    return judge(runs.measure(measures),
                 "one copy per model is all there is, and a model is stripped within months of opening: the stock can grow no "
                 "faster than open models appear, whose yearly number is constant");
}

} // namespace

const Pattern pattern09{
    .number = 9, .name = "Cheap stripping",
    .fact = "A stripped variant of a popular open model appears within days, for less than 200 US$, with little loss; their stock "
            "grew tenfold in two years.",
    .source = "Lermen et al. 2023, arXiv 2310.20624 (under 200 US$); Volkov 2024, arXiv 2407.01376; counts of \"abliterated\" models, "
              "about 600 (2024) and more than 6,000 (May 2026).",
    .criterion = "Median copy of models that led the open weights within the month; at most 200 US$; at most 5 % of value lost; stock "
                 "from year 1 to year 3 growing 2 to 5 times a year. In sign: within half a year; growing. Cost and loss are inputs.",
    .strength = Strength::run, .calibration = true, .test = test, .measures = measures};

} // namespace cw
