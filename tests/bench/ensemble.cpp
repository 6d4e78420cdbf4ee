#include "measure.h"
#include "report.h"

#include "sim/ensemble.h"
#include "sim/random.h"

#include <array>
#include <cstdio>
#include <memory>
#include <thread>

namespace cw::bench {

namespace {

struct Timing {
    double seconds = 0;
    std::uint64_t hash = 0;
};

/// Runs 0 .. runs-1 of the default scenario, a new world each.
Timing timeRuns(std::uint32_t runs, unsigned threads) {
    const auto scenario = std::make_shared<Scenario>();
    RunSet set;
    const double start = wallSeconds();
    execute(Plan::full({scenario}, 0, runs), threads, [&](const PlannedRun&, RunResult&& result) { set.add(std::move(result)); });
    return {wallSeconds() - start, set.hash()};
}

/// What two threads can do here at all: arithmetic that shares nothing, on one thread and then on two. Two processors
/// that are halves of one core, or a neighbour who is busy, show up here and not in the engine.
double machineRatio() {
    const auto work = [] {
        std::array<std::uint32_t, 1024> words;
        const Luck luck(1, 1);
        for (int k = 0; k < 200'000; ++k) luck.tile(0, Purpose::bench, 0, words, static_cast<std::uint32_t>(k)), keep(words);
    };
    const double start = wallSeconds();
    work(), work();
    const double middle = wallSeconds();
    {
        const std::jthread other(work);
        work();
    }
    return (middle - start) / (wallSeconds() - middle);
}

Timing medianOf(int repeats, std::uint32_t runs, unsigned threads) {
    std::vector<double> seconds;
    Timing last;
    for (int r = 0; r < repeats; ++r) {
        last = timeRuns(runs, threads);
        seconds.push_back(last.seconds);
    }
    return {median(std::move(seconds)), last.hash};
}

} // namespace

void ensembleReport(bool quick) {
    const std::uint32_t runs = quick ? 32 : 256;
    std::vector<double> ones, twos, ratios, machine;
    bool same = true;
    for (int repeat = 0; repeat < (quick ? 3 : 5); ++repeat) {   // in turn, so that a busy minute hits both
        const Timing one = timeRuns(runs, 1), two = timeRuns(runs, 2);
        ones.push_back(one.seconds), twos.push_back(two.seconds), ratios.push_back(one.seconds / two.seconds);
        machine.push_back(machineRatio());
        same &= one.hash == two.hash;
    }
    std::printf("\nW4 the ensemble: 2,000 users x 120 months, wall clock\n");
    std::printf("  one thread over two                    %6.2f   (at least 1.8, aim 1.9)\n", median(ratios));
    std::printf("  the same for bare arithmetic           %6.2f   (what this machine gives this minute)\n", median(machine));
    std::printf("  %u runs: %.2f s on one thread, %.2f s on two   (256: at most 3 s, aim 0.5)\n", runs, median(ones), median(twos));
    for (const std::uint32_t band : {8u, 32u})
        std::printf("  first band of %2u runs, two threads     %6.0f ms (at most %d, aim %d)\n", band,
                    1e3 * medianOf(7, band, 2).seconds, band == 8 ? 100 : 400, band == 8 ? 20 : 60);
    std::printf("  results on one and two threads: %s\n", same ? "identical" : "DIFFERENT");
}

} // namespace cw::bench
