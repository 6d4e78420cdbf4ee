#include "sim/analysis/patterns/later_patterns.h"
#include "sim/math.h"
#include "sim/model/severity.h"
#include "sim/random.h"

#include <algorithm>

namespace cw {

namespace {

/// Losses of one run, bn$: incidents told singly, and the rest.
struct Losses {
    std::vector<double> single;
    double total = 0, events = 0;
};

void collect(const World& world, Losses& losses) {
    for (const Incident& incident : world.incidents) {
        const double harm = toBillions(incident.harm);
        losses.total += harm;
        losses.events += static_cast<double>(incident.count);
        if (!incident.bulk) losses.single.push_back(harm);
    }
}

/// Share of all loss that the largest 1 % of events make, in %. Where fewer than that are told singly, a lower bound.
double topShare(Losses& losses) {
    const auto top = std::min(losses.single.size(), static_cast<std::size_t>(std::max(1.0, losses.events / 100)));
    std::ranges::sort(losses.single, std::greater{});
    double sum = 0;
    for (std::size_t k = 0; k < top; ++k) sum += losses.single[k];
    return losses.total > 0 ? 100 * sum / losses.total : 0;
}

struct Sums {
    double exponent = 0;   ///< of the growth of the median sum from 100 to 1000 events
    double spread = 0;     ///< interquartile range of the mean of 1000 events, in % of that of 100
};

/// Sums of losses drawn as the run draws them. Ranges between quartiles, since variances hardly exist.
Sums growthOfSums(const Severity& severity, const Luck& luck) {
    constexpr std::uint32_t few = 100, many = 1000, streams = 100;
    std::vector<double> small, large;
    for (std::uint32_t s = 0; s < streams; ++s) {
        double sum = 0;
        for (std::uint32_t n = 0; n < many; ++n) {
            sum += severity.single(luck.uniform(0, Purpose::test, n, s));
            if (n + 1 == few) small.push_back(sum);
        }
        large.push_back(sum);
    }
    std::ranges::sort(small);
    std::ranges::sort(large);
    const auto range = [](const std::vector<double>& sums, double events) {
        return (quantile(sums, 0.75) - quantile(sums, 0.25)) / events;
    };
    return {math::log10(quantile(large, 0.5) / quantile(small, 0.5)), 100 * range(large, many) / range(small, few)};
}

PatternResult test(PatternRuns& runs) {
    const Scenario scenario = runs.baseline();
    std::vector<Losses> losses(runs.settings().runs);
    observeRuns(runs, scenario, [&](std::uint32_t run, int, const World& world) { collect(world, losses[run]); });
    std::vector<double> top, excess, spread;
    for (std::uint32_t run = 0; run < losses.size(); ++run) {
        top.push_back(topShare(losses[run]));
        const Sums sums = growthOfSums(severityOf(assumptionsOf(scenario, run), biochemical), Luck(scenario.seed, run));
        excess.push_back(sums.exponent - 1);
        spread.push_back(sums.spread);
    }
    const Clause clauses[] = {{"share of loss made by the largest 1 % of a run's events", top, 50, 100, 1, "%"},
                              {"exponent of the median sum of losses, above 1", excess, 0.05, 2, 1, ""},
                              {"spread of the mean of 1000 losses against 100", spread, 50, 1e6, 0, "%"}};
    return judgeClauses(clauses, "");
}

} // namespace

const Pattern pattern17{
    .number = 17, .name = "Heavy-tailed harm",
    .fact = "The top 1 % of events make more than half of the loss where the tail exponent is below 1.17; sums grow faster than "
            "linearly where it is below 1; sample means do not settle.",
    .source = "Maillart & Sornette 2010, arXiv 0803.2256 (b = 0.7); share .01^(1 - 1/alpha) of a Pareto distribution.",
    .criterion = "The largest 1 % of a run's incidents make more than 50 % of its loss; the median sum of biochemical losses "
                 "grows at least as events^1.05 from 100 to 1000 events; the quartiles of their mean stay more than half as far "
                 "apart (32 % where the variance is finite). In sign: some loss is in the tail, the exponent is above 1.",
    .strength = Strength::run, .test = test};

} // namespace cw
