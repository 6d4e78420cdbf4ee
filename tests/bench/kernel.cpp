#include "adoption.h"
#include "contagion.h"
#include "floor.h"
#include "measure.h"
#include "report.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace cw::bench {

namespace {

struct Row {
    std::uint32_t agents = 0;
    double graphSeconds = 0;
    double contagion = 0, adoption = 0;              // ns per agent and step
    double plainContagion = 0, plainAdoption = 0;    // the same, one agent at a time; 0 if not run
    Floor floor;
    double prevalence = 0, adopters = 0;
    bool same = true;                                // as their plain twins, to the last agent
    double perStep(double seconds) const { return seconds * 1e9 / (static_cast<double>(agents) * contagionSteps); }
};
static_assert(contagionSteps == adoptionSteps);

Row measure(std::uint32_t agents, bool plain, int repeats) {
    Row row{.agents = agents, .floor = {}};
    const Luck luck(7, 1);
    const double start = cpuSeconds();
    const Network network = Network::random(agents, 6, luck);
    row.graphSeconds = cpuSeconds() - start;
    const Consumers consumers(agents, luck);

    std::vector<std::uint32_t> infected, adopters, check;
    row.floor = componentFloor(agents, repeats);
    row.contagion = row.perStep(medianSeconds(repeats, [&] { infected = contagion(network, luck); }));
    row.adoption = row.perStep(medianSeconds(repeats, [&] { adopters = adoption(network, consumers, luck); }));
    if (plain) {
        row.plainContagion = row.perStep(medianSeconds(3, [&] { check = plainContagion(network, luck); }));
        row.same &= check == infected;
        row.plainAdoption = row.perStep(medianSeconds(3, [&] { check = plainAdoption(network, consumers, luck); }));
        row.same &= check == adopters;
    }
    const auto half = infected.begin() + contagionSteps / 2;
    row.prevalence = std::accumulate(half, infected.end(), 0.0) / (contagionSteps / 2) / agents;
    row.adopters = static_cast<double>(adopters.back()) / agents;
    return row;
}

bool near(double value, double wanted, double tolerance) { return std::abs(value - wanted) <= tolerance; }

} // namespace

bool kernelReport(bool quick) {
    std::vector<Row> rows;
    for (const std::uint32_t agents : {1'000u, 10'000u, 100'000u, 1'000'000u})
        if (!quick || agents < 1'000'000) rows.push_back(measure(agents, agents <= 100'000, agents < 100'000 ? 11 : 5));

    double worst = 0;
    for (const Row& r : rows) worst = std::max(worst, r.contagion / r.floor.sum());
    std::printf("W1 contagion, W2 adoption: the kernel alone\n");
    std::printf("  W1 over the component floor, worst N        %6.2f   (at most 4, aim 2)\n", worst);
    std::printf("  W1 growth, largest N over 10,000            %6.2f   (at most 2.5, aim 1.7)\n", rows.back().contagion / rows[1].contagion);
    std::printf("  plain loop over W1, N = 100,000             %6.1f\n", rows[2].plainContagion / rows[2].contagion);
    std::printf("  plain loop over W2, N = 100,000             %6.1f\n", rows[2].plainAdoption / rows[2].adoption);
    std::printf("\n  ns per agent and step%44s\n", "floor");
    std::printf("  %9s %7s %7s %9s %9s %7s %7s %7s %8s\n", "agents", "W1", "W2", "plain W1", "plain W2", "draw", "gather", "stream", "graph s");
    for (const Row& r : rows)
        std::printf("  %9u %7.2f %7.2f %9.1f %9.1f %7.2f %7.2f %7.2f %8.3f\n", r.agents, r.contagion, r.adoption, r.plainContagion,
                    r.plainAdoption, r.floor.draw, r.floor.gather, r.floor.stream, r.graphSeconds);
    bool right = true;
    std::printf("\n");
    for (const Row& r : rows) {
        const bool expected = (r.agents < 10'000 || near(r.prevalence, 0.531, 0.005)) && (r.agents < 100'000 || near(r.adopters, 0.265, 0.004));
        std::printf("  %9u  prevalence %.4f, adopters %.4f: %s\n", r.agents, r.prevalence, r.adopters,
                    !r.same ? "NOT what the plain loops say" : expected ? "as expected" : "NOT as expected");
        right &= r.same && expected;
    }
    return right;
}

} // namespace cw::bench
