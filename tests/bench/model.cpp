#include "measure.h"
#include "report.h"

#include "sim/model/parameters/all.h"
#include "sim/run.h"
#include "sim/submodel.h"

#include <algorithm>
#include <cstdio>
#include <malloc.h>
#include <vector>

namespace cw::bench {

namespace {

/// Memory in use, in bytes, freed blocks not counted.
double heapBytes() {
    const auto info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd);
}

/// One history with a clock around every submodel.
struct Timed {
    double initial = 0;                 // s: population and graph
    std::vector<double> bySubmodel;     // s over all months
    double months = 0;                  // s, their sum
    double bytes = 0;                   // what the world has come to hold by the last month
};

Timed timed(const Scenario& scenario, std::uint32_t run) {
    const auto schedule = submodelSchedule();
    const Luck luck(scenario.seed, run);
    Timed result{.bySubmodel = std::vector<double>(schedule.size(), 0)};
    const double before = heapBytes();
    double last = cpuSeconds();
    const auto lap = [&last] {
        const double now = cpuSeconds(), seconds = now - last;
        last = now;
        return seconds;
    };
    World world = initialise(scenario, scenario.values, luck);
    EventLog log(false);
    result.initial = lap();
    for (int month = 0; month < scenario.months; ++month) {
        world.month = {};
        world.incidents.clear();
        const Step step{scenario, scenario.values, world, luck, log, month};
        for (std::size_t s = 0; s < schedule.size(); ++s) {
            schedule[s]->advance(step);
            result.bySubmodel[s] += lap();
        }
    }
    result.bytes = heapBytes() - before;
    for (const double seconds : result.bySubmodel) result.months += seconds;
    return result;
}

Timed medians(const Scenario& scenario, int repeats) {
    std::vector<Timed> runs;
    for (int r = 0; r < repeats; ++r) runs.push_back(timed(scenario, static_cast<std::uint32_t>(r)));
    std::ranges::sort(runs, {}, &Timed::months);
    return runs[runs.size() / 2];
}

/// What grows with users: choices and misusers.
bool isUsersColumn(std::string_view id) { return id == "adopt" || id == "misuse"; }

struct Row {
    double users = 0;
    Timed time;
    int months = 0;
    double perUserMonth() const { return time.months * 1e9 / users / months; }
    double othersOverUsers() const {
        double columns = 0;
        for (std::size_t s = 0; s < time.bySubmodel.size(); ++s)
            if (isUsersColumn(submodelSchedule()[s]->id)) columns += time.bySubmodel[s];
        return (time.months - columns) / columns;
    }
};

void printSubmodels(const std::vector<Row>& rows) {
    std::printf("\n  ms a month, by submodel\n  %-12s", "users");
    for (const Row& r : rows) std::printf(" %10.0f", r.users);
    for (std::size_t s = 0; s < submodelSchedule().size(); ++s) {
        const auto id = submodelSchedule()[s]->id;
        std::printf("\n  %-12.*s", static_cast<int>(id.size()), id.data());
        for (const Row& r : rows) std::printf(" %10.3f", r.time.bySubmodel[s] * 1e3 / r.months);
    }
    std::printf("\n\n");
}

} // namespace

void modelReport(bool quick) {
    std::vector<Row> rows;
    for (const int users : {2'000, 10'000, 20'000, 200'000, 1'000'000}) {
        if (quick && users > 20'000) continue;
        Scenario scenario;
        scenario.months = 60;
        scenario.values.set(par::users::count.spec, users);
        rows.push_back({.users = static_cast<double>(users), .time = medians(scenario, users <= 20'000 ? 7 : 3), .months = scenario.months});
    }
    std::printf("\nW3 the whole model, default scenario, 60 months\n");
    std::printf("  growth, ns per user and month, %.0f over 10,000  %6.2f   (at most 2.5, aim 1.7)\n", rows.back().users,
                rows.back().perUserMonth() / rows[1].perUserMonth());
    std::printf("  other submodels over users' columns, 20,000        %6.2f   (at most 3, aim 1)\n", rows[2].othersOverUsers());
    std::printf("\n  %9s %14s %12s %16s %16s\n", "users", "ns/user/month", "initial s", "ms/month", "bytes per user");
    for (const Row& r : rows)
        std::printf("  %9.0f %14.1f %12.3f %16.3f %16.0f\n", r.users, r.perUserMonth(), r.time.initial,
                    r.time.months * 1e3 / r.months, r.time.bytes / r.users);
    printSubmodels(rows);
}

} // namespace cw::bench
