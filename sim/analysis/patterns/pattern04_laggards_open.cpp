#include "sim/analysis/patterns/early_patterns.h"

#include <algorithm>

namespace cw {

namespace {

/// Releases of a group and those with open weights.
struct Openings {
    double releases = 0, open = 0;
    void count(const BaseModel& b) {
        releases += 1;
        open += b.opened >= 0 && !b.leaked;
    }
    /// Few releases: one more is added that is as open as all of them, so that the prior favours neither group.
    double share(double ofAll) const { return (open + ofAll) / (releases + 1); }
};

/// How often the lowest tercile of a year's releases of labs is open, against those that led when they came.
double laggardsToLeaders(const Draw& draw) {
    Openings laggards, leaders;
    for (int from = 0; from < draw.result.months; from += oneYear) {
        std::vector<const BaseModel*> year;
        for (const BaseModel& b : draw.seen.bases)
            if (b.kind == DeveloperKind::frontier && b.released >= from && b.released < from + oneYear) year.push_back(&b);
        std::ranges::stable_sort(year, {}, &BaseModel::capability);
        for (std::size_t i = 0; i < year.size(); ++i) {
            if (3 * i < year.size() && !year[i]->leads) laggards.count(*year[i]);
            if (year[i]->leads) leaders.count(*year[i]);
        }
    }
    if (laggards.releases == 0 || leaders.releases == 0 || laggards.open + leaders.open == 0) return noCase;
    const double ofAll = (laggards.open + leaders.open) / (laggards.releases + leaders.releases);
    return laggards.share(ofAll) / leaders.share(ofAll);
}

constexpr Measure measures[] = {
    {{"opening by the lowest tercile over opening by leaders", "times", {2, unbounded}, {1.0001, unbounded}}, laggardsToLeaders},
};

PatternResult test(PatternRuns& runs) {
    return judge(runs.measure(measures),
                 "labs differ little in expected demand compared with what openness is worth to all of them alike");
}

} // namespace

const Pattern pattern04{
    .number = 4, .name = "Laggards open, leaders close",
    .fact = "Models of lower performance are released more openly.",
    .source = "Qiu, Laufer, Kleinberg & Heidari 2025, arXiv 2507.14193. The factor of two is a judgement.",
    .criterion = "Among labs, so that the kinds' built-in taste for openness plays no part: releases in the lowest third of their "
                 "year are open at least twice as often as releases that led when they came. In sign: more often. No case where neither opens.",
    .strength = Strength::run, .signSuffices = true, .calibration = true, .test = test, .measures = measures};

} // namespace cw
