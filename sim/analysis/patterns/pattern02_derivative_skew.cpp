#include "sim/analysis/patterns/early_patterns.h"
#include "sim/math.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace cw {

namespace {

/// Density exponent of counts from `low` on: 1 + n / sum ln(k / (low - 1/2)) (Clauset, Shalizi & Newman 2009, eq. 3.7).
double exponentFrom(std::span<const double> tail, double low) {
    double logs = 0;
    for (const double k : tail) logs += math::log(k / (low - 0.5));
    return 1 + static_cast<double>(tail.size()) / logs;
}

/// Largest distance between the counts' distribution and that of the fitted power law. `tail` ascends.
double misfit(std::span<const double> tail, double low, double exponent) {
    double largest = 0;
    const double n = static_cast<double>(tail.size());
    for (std::size_t i = 0; i < tail.size(); ++i) {
        if (i + 1 < tail.size() && tail[i + 1] == tail[i]) continue;   // the distribution steps at the last of equals
        const double fitted = 1 - math::pow((tail[i] + 0.5) / (low - 0.5), 1 - exponent);
        largest = std::max(largest, std::fabs(static_cast<double>(i + 1) / n - fitted));
    }
    return largest;
}

/// The exponent above the cut-off that fits best, with at least 20 counts in the tail: a low cut-off would see the body.
double tailExponent(std::vector<double> counts) {
    std::ranges::sort(counts);
    double best = noCase, least = unbounded;
    for (auto from = std::ranges::lower_bound(counts, 1.0); counts.end() - from >= 20;
         from = std::ranges::upper_bound(counts, *from)) {
        const std::span<const double> tail(from, counts.end());
        const double exponent = exponentFrom(tail, *from), distance = misfit(tail, *from, exponent);
        if (distance < least) least = distance, best = exponent;
    }
    return best;
}

double exponentOf(const Draw& draw) { return tailExponent(draw.seen.children); }

/// Derivatives per open base model of the developer with most derivatives.
double leadingFamily(const Draw& draw) {
    struct Family {
        double bases = 0, derivatives = 0;
    };
    std::map<std::int32_t, Family> families;
    for (const BaseModel& b : draw.seen.bases) {
        if (b.opened < 0) continue;
        families[b.developer].bases += 1;
        families[b.developer].derivatives += b.descendants;
    }
    if (families.empty()) return noCase;
    const auto most = std::ranges::max_element(families, {}, [](const auto& f) { return f.second.derivatives; });
    return most->second.derivatives / most->second.bases;
}

constexpr Measure measures[] = {
    {{"density exponent of models made from a model", "", {2, 3}, {1.5, 4}}, exponentOf},
    {{"derivatives per base model of the leading family", "", {100, unbounded}, {2, unbounded}}, leadingFamily},
};

PatternResult test(PatternRuns& runs) {
    return judge(runs.measure(measures),
                 "variants are counted that people use (derive.variants grows with adoption), far fewer than the uploads of hubs; and "
                 "bases age out of circulation (derive.window) before cumulative advantage makes a giant");
}

} // namespace

const Pattern pattern02{
    .number = 2, .name = "Derivative skew",
    .fact = "Derivatives per base follow a power law (density exponent 2 to 3); the leading family has some 450 per base model "
            "and the largest share.",
    .source = "Xinhua, 13 January 2026, after the Qwen team (about 400 models, more than 180,000 derivatives); cumulative advantage: Price 1976.",
    .criterion = "At the end: exponent of the tail of models made from a model (what hubs count as its derivatives) 2 to 3, by maximum "
                 "likelihood above the best-fitting cut-off; in the lineages of the developer with most, at least 100 per base model. In sign: exponent 1.5 to 4, and at least 2. "
                 "(A first version fitted the lineages of base models, of which a third of the draws had too few.)",
    .strength = Strength::run, .test = test, .measures = measures};

} // namespace cw
