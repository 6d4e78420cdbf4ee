#include "sim/analysis/patterns/early_patterns.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cw {

namespace {

constexpr double staticLine = 26, relativeLine = 1;   // log10 FLOP; OOM below the largest so far
constexpr std::size_t years = 4;

/// New models of a year, above the static line and within an order of magnitude of the largest so far. The models of
/// month 0 stand for the stock that was there before: every developer starts with one.
struct Counts {
    std::array<double, years> above{}, near{};
};

Counts countsOf(const Draw& draw) {
    Counts counts;
    double largest = 0;
    for (const BaseModel& b : draw.seen.bases) {
        largest = std::max(largest, b.compute);
        if (b.trained == 0) continue;
        const auto year = static_cast<std::size_t>((b.trained - 1) / oneYear);
        if (year >= years) continue;
        counts.above[year] += b.compute >= staticLine;
        counts.near[year] += b.compute >= largest - relativeLine;
    }
    return counts;
}

double meanNear(const Counts& c) { return (c.near[0] + c.near[1] + c.near[2] + c.near[3]) / years; }

double smallestRise(const Draw& draw) {
    const Counts c = countsOf(draw);
    return std::min({c.above[1] - c.above[0], c.above[2] - c.above[1], c.above[3] - c.above[2]});
}

double largestDeviation(const Draw& draw) {
    const Counts c = countsOf(draw);
    const double mean = meanNear(c);
    double largest = 0;
    for (const double n : c.near) largest = std::max(largest, std::fabs(n / mean - 1));
    return mean > 0 ? 100 * largest : noCase;
}

constexpr Measure measures[] = {
    {{"smallest yearly rise of new models above 1e26 FLOP", "", {1, unbounded}, {-unbounded, unbounded}}, smallestRise},
    {{"rise over four years", "", {1, unbounded}, {1, unbounded}},
     [](const Draw& d) { const Counts c = countsOf(d); return c.above[years - 1] - c.above[0]; }},
    {{"new models within 1 OOM of the largest", "a year", {9.8, 20.8}, {1, unbounded}}, [](const Draw& d) { return meanNear(countsOf(d)); }},
    {{"largest deviation of a year from their mean", "%", {0, 30}, {0, 100}}, largestDeviation},
};

PatternResult test(PatternRuns& runs) {
    return judge(runs.measure(measures),
                 "the number of labs is fixed: once all of them train above the line, their yearly count stops growing; start-ups "
                 "build on open bases instead of training near it");
}

} // namespace

const Pattern pattern07{
    .number = 7, .name = "Threshold erosion",
    .fact = "Each year more new models exceed a fixed compute threshold (above 1e26 FLOP: 45 to 148 by 2028); within an order of "
            "magnitude of the largest there are 14 to 16 a year.",
    .source = "Kumar & Manning 2025, arXiv 2504.16138 (a forecast).",
    .criterion = "Of four years, each has more new models above 1e26 FLOP than the last; within 1 OOM of the largest 14 to 16 a "
                 "year, give or take 30 %, and no year off their mean by more. In sign: more in the fourth year than in the first.",
    .strength = Strength::run, .test = test, .measures = measures};

} // namespace cw
