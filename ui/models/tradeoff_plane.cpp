#include "ui/models/tradeoff_plane.h"

#include "sim/analysis/comparison.h"

#include <algorithm>
#include <cmath>

namespace cw {

namespace {

constexpr double halfOfRuns = 0.5, mostOfRuns = 0.9;

PlanePoint meanOf(const std::vector<PlanePoint>& points) {
    PlanePoint sum;
    for (const PlanePoint& p : points) sum.x += p.x, sum.y += p.y;
    const double n = static_cast<double>(points.size());
    return {sum.x / n, sum.y / n};
}

Interval pairedInterval(const std::vector<PlanePoint>& a, const std::vector<PlanePoint>& b, double PlanePoint::* which) {
    std::vector<double> differences(std::min(a.size(), b.size()));
    for (std::size_t run = 0; run < differences.size(); ++run) differences[run] = a[run].*which - b[run].*which;
    return meanInterval(differences);
}

TradeoffWorld worldOf(const CompareColumn& column, int index, const TradeoffAxes& axes, const std::vector<PlanePoint>& reference) {
    TradeoffWorld world;
    world.column = index, world.pen = column.pen, world.kind = column.kind, world.name = column.name;
    const std::vector<PlanePoint> levels = planePoints(axes, column.world->perRun, *column.world->scenario);
    world.identical = column.kind != CompareColumn::Kind::reference && column.world->identical;
    world.points = levels;
    if (axes.relative) {
        world.points.resize(std::min(levels.size(), reference.size()));
        for (std::size_t run = 0; run < world.points.size(); ++run) world.points[run] = {levels[run].x - reference[run].x, levels[run].y - reference[run].y};
    }
    for (const PlanePoint& p : levels) world.turned.push_back({axes.x.sense * p.x, axes.y.sense * p.y});
    world.mean = meanOf(world.points);
    world.level = meanOf(levels);
    world.half = centralRegion(world.points, halfOfRuns);
    world.most = centralRegion(world.points, mostOfRuns);
    world.dx = pairedInterval(levels, reference, &PlanePoint::x);
    world.dy = pairedInterval(levels, reference, &PlanePoint::y);
    return world;
}

/// What competes: a policy that does the same as the reference is no rival to it, and none twice to the others.
std::vector<std::vector<PlanePoint>> turnedOf(const TradeoffPlane& plane) {
    std::vector<std::vector<PlanePoint>> all;
    for (const TradeoffWorld& world : plane.worlds) all.push_back(world.identical ? std::vector<PlanePoint>{} : world.turned);
    return all;
}

/// Which of these differences from the reference count: one family.
std::vector<bool> told(const TradeoffPlane& plane, std::initializer_list<Interval TradeoffWorld::*> which) {
    std::vector<double> chances;
    for (const TradeoffWorld& world : plane.worlds)
        if (world.kind != CompareColumn::Kind::reference && !world.identical)
            for (const auto difference : which) chances.push_back(chanceOf(world.*difference));
    const std::vector<bool> found = discoveries(chances, falseDiscoveryRate);
    std::vector<bool> all;
    std::size_t next = 0;
    for (const TradeoffWorld& world : plane.worlds)
        for (std::size_t i = 0; i < which.size(); ++i)
            all.push_back(world.kind != CompareColumn::Kind::reference && !world.identical && found[next++]);
    return all;
}

/// Places that the runs leave open: above are those shown to be better, below those shown to be worse, one family of
/// tests for the weight.
void rank(TradeoffPlane& plane) {
    auto& worlds = plane.worlds;
    const int count = static_cast<int>(std::ranges::count(worlds, false, &TradeoffWorld::identical));
    struct Pair {
        std::size_t a, b;
        double mean;
    };
    std::vector<Pair> pairs;
    std::vector<double> chances;
    for (TradeoffWorld& world : worlds) world.rank = world.bestRank = 1, world.worstRank = count;
    for (std::size_t a = 0; a < worlds.size(); ++a)
        for (std::size_t b = a + 1; b < worlds.size(); ++b) {
            if (worlds[a].identical || worlds[b].identical) continue;
            const Interval d = meanInterval(scoreDifferences(worlds[a].turned, worlds[b].turned, plane.weight));
            if (d.mean != 0) worlds[d.mean > 0 ? b : a].rank += 1;
            pairs.push_back({a, b, d.mean});
            chances.push_back(chanceOf(d));
        }
    const std::vector<bool> found = discoveries(chances, falseDiscoveryRate);
    for (std::size_t p = 0; p < pairs.size(); ++p) {
        if (!found[p]) continue;
        const auto [better, worse] = pairs[p].mean > 0 ? std::pair(pairs[p].a, pairs[p].b) : std::pair(pairs[p].b, pairs[p].a);
        worlds[worse].bestRank += 1;
        worlds[better].worstRank -= 1;
    }
    for (TradeoffWorld& world : worlds)
        if (world.identical) world.rank = worlds[0].rank, world.bestRank = worlds[0].bestRank, world.worstRank = worlds[0].worstRank;
}

} // namespace

bool TradeoffPlane::hasChoice() const {
    return std::ranges::any_of(worlds, [](const TradeoffWorld& w) { return w.kind != CompareColumn::Kind::reference && !w.identical; });
}

std::vector<PlanePoint> planePoints(const TradeoffAxes& axes, const std::vector<std::vector<double>>& perRun, const Scenario& scenario) {
    const std::vector<double> x = measured(axes.x, perRun, scenario), y = measured(axes.y, perRun, scenario);
    std::vector<PlanePoint> points(x.size());
    for (std::size_t run = 0; run < x.size(); ++run) points[run] = {axes.x.scale * x[run], axes.y.scale * y[run]};
    return points;
}

TradeoffPlane tradeoffPlane(const std::vector<CompareColumn>& columns, const TradeoffAxes& axes, double weight) {
    TradeoffPlane plane;
    plane.axes = axes;
    if (columns.empty() || !columns.front().world) return plane;
    const ComparedWorld& reference = *columns.front().world;
    const std::vector<PlanePoint> levels = planePoints(axes, reference.perRun, *reference.scenario);
    plane.runs = reference.runs;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (!columns[c].world) continue;
        plane.worlds.push_back(worldOf(columns[c], static_cast<int>(c), axes, levels));
        plane.runs = std::min(plane.runs, columns[c].world->runs);
    }
    const auto turned = turnedOf(plane);
    const std::vector<Placing> placed = placings(turned, falseDiscoveryRate);
    for (std::size_t w = 0; w < plane.worlds.size(); ++w) plane.worlds[w].placing = placed[plane.worlds[w].identical ? 0 : w];
    const std::vector<bool> shown = told(plane, {&TradeoffWorld::dx, &TradeoffWorld::dy});
    for (std::size_t w = 0; w < plane.worlds.size(); ++w) plane.worlds[w].xTold = shown[2 * w], plane.worlds[w].yTold = shown[2 * w + 1];
    plane.breakEvens = breakEvens(turned);
    std::vector<PlanePoint> means;
    for (const TradeoffWorld& world : plane.worlds) means.push_back({axes.x.sense * world.dx.mean, axes.y.sense * world.dy.mean});   // paired, however many runs each has
    plane.frontier = frontier(means);
    weigh(plane, weight);
    return plane;
}

void weigh(TradeoffPlane& plane, double weight) {
    plane.weight = weight;
    if (plane.empty()) return;
    for (TradeoffWorld& world : plane.worlds) {
        const std::vector<double> scores = scoreDifferences(world.turned, plane.worlds.front().turned, weight);
        world.score = meanInterval(scores);
        world.above = static_cast<double>(std::ranges::count_if(scores, [](double s) { return s > 0; })) / static_cast<double>(scores.size());
    }
    const std::vector<bool> shown = told(plane, {&TradeoffWorld::score});
    for (std::size_t w = 0; w < plane.worlds.size(); ++w) plane.worlds[w].scoreTold = shown[w];
    plane.best = bestAt(turnedOf(plane), weight);
    rank(plane);
}

double middleWeight(const TradeoffPlane& plane) {
    if (plane.axes.x.differenceUnit == plane.axes.y.differenceUnit) return 1;
    double x = 0, y = 0;
    for (const TradeoffWorld& world : plane.worlds) x = std::max(x, std::fabs(world.dx.mean)), y = std::max(y, std::fabs(world.dy.mean));
    return x > 0 && y > 0 ? std::pow(10.0, std::round(std::log10(x / y))) : 1;
}

} // namespace cw
