#include "sim/analysis/patterns/early_patterns.h"

#include <numeric>

namespace cw {

namespace {

double meanOver(std::span<const double> series, std::size_t from) {
    const auto year = series.subspan(from, oneYear);
    return std::accumulate(year.begin(), year.end(), 0.0) / oneYear;
}

constexpr Measure measures[] = {
    {{"change of the leader's lead, year 3 against year 1", "OOM", {-0.05, unbounded}, {-0.1, unbounded}},
     [](const Draw& d) { return meanOver(d.seen.lead, threeYears - oneYear) - meanOver(d.seen.lead, 0); }},
    {{"developers that reach after three years what only the leader reached", "", {2, unbounded}, {2, unbounded}},
     [](const Draw& d) { return d.seen.reaching[threeYears - 1]; }},
};

PatternResult test(PatternRuns& runs) {
    return judge(runs.measure(measures), 
                 "compute grows alike for all and laggards' algorithms catch up: the lead on offer changes by the luck of who trains "
                 "when, in either direction");
}

} // namespace

const Pattern pattern08{
    .number = 8, .name = "Access and performance",
    .fact = "As efficiency grows, more actors reach a given capability, while the leaders' lead does not shrink.",
    .source = "Pilz, Heim & Brown 2023, arXiv 2311.15377.",
    .criterion = "After three years at least two developers could train what the leader could in month 0, and the best product's lead over the "
                 "second developer's is less than in the first year by no more than 0.05 OOM, about two weeks of progress: the change is as "
                 "often up as down where nothing shrinks, so that a bound of zero would be a coin toss. In sign: by no more than 0.1 OOM.",
    .strength = Strength::run, .test = test, .measures = measures};

} // namespace cw
