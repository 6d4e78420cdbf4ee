#include "sim/analysis/patterns/early_patterns.h"
#include "sim/analysis/patterns/later_patterns.h"
#include "sim/math.h"
#include "sim/model/parameters/all.h"
#include "sim/model/severity.h"
#include "sim/random.h"

#include <algorithm>

namespace cw {

namespace {

/// Losses of one run: incidents told singly, in bn$, and how many others there were by domain.
struct Losses {
    std::vector<double> single;
    std::array<double, misuseDomains> others{};
    double total = 0, events = 0;
};

void collect(const World& world, Losses& losses) {
    for (const Incident& incident : world.incidents) {
        const double harm = toBillions(incident.harm);
        losses.total += harm;
        losses.events += static_cast<double>(incident.count);
        if (incident.bulk) losses.others[incident.domain] += static_cast<double>(incident.count);
        else losses.single.push_back(harm);
    }
}

/// Expected number and loss of the incidents of a run above a loss of `x` that are not told singly, by their lognormal law:
/// they are so many that chance leaves no trace in them.
struct Small {
    double count = 0, loss = 0;
};
Small smallAbove(const Losses& losses, const ParameterSet& a, double x) {
    Small sum;
    for (std::size_t d = 0; d < misuseDomains; ++d) {
        if (losses.others[d] == 0) continue;
        const Severity s = severityOf(a, static_cast<Domain>(d));
        const double z = (math::log(x) - s.logMean) / s.spread, limit = (math::log(s.threshold) - s.logMean) / s.spread;
        const double each = losses.others[d] / math::normalCdf(limit);
        sum.count += each * (math::normalCdf(limit) - math::normalCdf(z));
        sum.loss += each * s.mean * (math::normalCdf(limit - s.spread) - math::normalCdf(z - s.spread));
    }
    return sum;
}

/// Share of all loss that the largest 1 % of events make, in %.
double topShare(Losses& losses, const ParameterSet& a) {
    if (!(losses.total > 0)) return 0;
    const double top = std::max(1.0, losses.events / 100), more = top - static_cast<double>(losses.single.size());
    std::ranges::sort(losses.single, std::greater{});
    double sum = 0;
    for (std::size_t k = 0; k < losses.single.size() && static_cast<double>(k) < top; ++k) sum += losses.single[k];
    if (more <= 0) return 100 * sum / losses.total;
    double low = math::log(1e-12), high = math::log(a[par::record::incidentThreshold]);   // ln of the loss that limits the top
    for (int halving = 0; halving < 60; ++halving) {
        const double middle = 0.5 * (low + high);
        (smallAbove(losses, a, math::exp(middle)).count > more ? low : high) = middle;
    }
    return 100 * (sum + smallAbove(losses, a, math::exp(low)).loss) / losses.total;
}

struct Sums {
    double exponent = noCase;   ///< of the growth of the median sum from a hundredth to a tenth of the events
    double spread = noCase;     ///< interquartile range of the mean of a tenth of the events, in % of that of a hundredth
};

/// Sums of a run's own losses, of those told singly, over random parts of them. Ranges between quartiles, since variances hardly exist.
Sums growthOfSums(std::vector<double> losses, const Luck& luck) {
    constexpr std::uint32_t parts = 100;
    constexpr std::size_t leastEvents = 1000;
    if (losses.size() < leastEvents) return {};
    const std::size_t few = losses.size() / 100, many = losses.size() / 10;
    std::vector<double> small, large;
    for (std::uint32_t part = 0; part < parts; ++part) {
        double sum = 0;
        for (std::size_t n = 0; n < many; ++n) {   // the first of a shuffle (Fisher & Yates)
            const double u = luck.uniform(0, Purpose::test, static_cast<std::uint32_t>(n), part);
            std::swap(losses[n], losses[n + static_cast<std::size_t>(u * static_cast<double>(losses.size() - n))]);
            sum += losses[n];
            if (n + 1 == few) small.push_back(sum);
        }
        large.push_back(sum);
    }
    std::ranges::sort(small);
    std::ranges::sort(large);
    const auto range = [](const std::vector<double>& sums, std::size_t events) {
        return (quantile(sums, 0.75) - quantile(sums, 0.25)) / static_cast<double>(events);
    };
    const double growth = math::log(quantile(large, 0.5) / quantile(small, 0.5)) / math::log(static_cast<double>(many) / static_cast<double>(few));
    return {growth, 100 * range(large, many) / range(small, few)};
}

PatternResult test(PatternRuns& runs) {
    const Scenario scenario = runs.baseline();
    std::vector<Losses> losses(runs.settings().runs);
    observeRuns(runs, scenario, [&](std::uint32_t run, int, const World& world) { collect(world, losses[run]); });
    std::vector<double> top, excess, spread;
    for (std::uint32_t run = 0; run < losses.size(); ++run) {
        const ParameterSet a = assumptionsOf(scenario, run);
        top.push_back(topShare(losses[run], a));
        const Sums sums = growthOfSums(losses[run].single, Luck(scenario.seed, run));
        excess.push_back(sums.exponent - 1);
        spread.push_back(sums.spread);
    }
    const Clause clauses[] = {{"share of loss made by the largest 1 % of a run's events", top, 50, 100, 1, "%"},
                              {"exponent of the median sum of losses, above 1", excess, 0.05, 2, 1, ""},
                              {"spread of the mean of a tenth of the losses against a hundredth", spread, 50, 1e6, 0, "%"}};
    return judgeClauses(clauses, "Most loss of a run is fraud by the million, lognormal with severity.fraud.spread (E10); the power law is that "
                                 "of biochemical events and loss of control, of which most histories see few or none.");
}

} // namespace

const Pattern pattern17{
    .number = 17, .name = "Heavy-tailed harm",
    .fact = "The top 1 % of events make more than half of the loss where the tail exponent is below 1.18; sums grow faster than "
            "linearly where it is below 1; sample means do not settle.",
    .source = "Maillart & Sornette 2010, arXiv 0803.2256 (b = 0.7); share .01^(1 - 1/alpha) of a Pareto distribution.",
    .criterion = "The largest 1 % of a run's incidents make more than 50 % of its loss. Of its incidents told singly (record.incident_threshold), "
                 "the median sum of a random tenth against that of a hundredth grows at least as events^1.05, and the quartiles of the "
                 "mean stay more than half as far apart (32 % where the variance is finite). In sign: some loss is in the tail, the "
                 "exponent is above 1. (A first version drew losses from the law that the parameters set, which could hardly fail.)",
    .strength = Strength::run, .test = test};

} // namespace cw
