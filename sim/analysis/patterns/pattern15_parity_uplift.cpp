#include "sim/analysis/patterns/later_patterns.h"
#include "sim/analysis/patterns/uplift.h"

#include <algorithm>

namespace cw {

namespace {

constexpr int firstMonth = 0;   // the studies are of models of 2024

/// Misusers in fraud, as in the studies: novices are the less skilled half, experts the most skilled twentieth.
PatternResult test(PatternRuns& runs) {
    const Scenario scenario = runs.baseline();
    std::vector<double> novices(runs.settings().runs), experts(novices), parity(novices), control(novices);
    observeRuns(runs, scenario, [&](std::uint32_t run, int month, const World& world) {
        if (month != firstMonth) return;
        const Uplift u = measureUplift(scenario, run, month, world, fraud);
        const std::size_t all = u.alone.size(), half = all / 2, top = all - std::max<std::size_t>(1, all / 20);
        novices[run] = 100 * (upliftRatio(u, 0, half) - 1);
        experts[run] = 100 * (upliftRatio(u, top, all) - 1);
        double withAi = 0, without = 0;
        for (std::size_t k = 0; k < half; ++k) withAi += u.aided[k] / static_cast<double>(half);
        for (std::size_t k = top; k < all; ++k) without += u.alone[k] / static_cast<double>(all - top);
        parity[run] = 100 * (withAi / without - 1);
        for (std::size_t k = 0; k < half; ++k) control[run] += 100 * u.alone[k] / static_cast<double>(half);
    });
    const std::vector<double> gap = difference(novices, experts);
    const Clause clauses[] = {{"novices' success with AI against without", novices, 200, 500, 1, "%"},
                              {"experts' success with AI against without", experts, 0, 50, 0, "%"},
                              {"novices with AI against experts without", parity, -33, 50, 0, "%"},
                              {"novices' gain less experts'", gap, 0, 1e9, 1, "%"},
                              {"novices' success without AI", control, 0, 100, 0, "%"}};
    return judgeClauses(clauses, "The chance to succeed is a logistic function of capability over defence (E10). Novices stand so far "
                                 "below the natural difficulty of fraud plus misuse.offset that alone they succeed far less often than "
                                 "the control of the studies, and on that side of the gate a model's help multiplies by e^(distance / "
                                 "misuse.width). Most experts stand below the models too, so that they gain as well.");
}

} // namespace

const Pattern pattern15{
    .number = 15, .name = "Parity uplift",
    .fact = "AI lifts low-skill attackers to the level of experts (4 to 5 times the control) and gives experts little.",
    .source = "Heiding et al. 2024, arXiv 2412.00586: 54 % of targets click on automated spear phishing and on that of human "
              "experts, 12 % on the control.",
    .criterion = "Fraud, first month, with the best model a misuser can get: the less skilled half succeeds 3 to 6 "
                 "times as often as without AI, the most skilled twentieth at most 1.5 times, and novices with AI reach 2/3 to "
                 "3/2 of experts without. In sign: novices gain, and more than experts.",
    .strength = Strength::function, .test = test};

} // namespace cw
