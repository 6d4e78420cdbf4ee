#include "sim/analysis/comparison.h"
#include "sim/analysis/dominance.h"
#include "sim/analysis/value_weight.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace cw;

/// Regions, dominance and break-even weights on clouds whose answer is known.
class TradeoffAnalysisTest : public QObject {
    Q_OBJECT

    using Cloud = std::vector<PlanePoint>;
    static Cloud cloud(std::uint32_t seed, std::size_t n, PlanePoint centre = {}) {
        std::mt19937 luck(seed);
        std::normal_distribution<double> normal;
        Cloud points(n);
        for (PlanePoint& p : points) {
            const double common = normal(luck);
            p = {centre.x + common, centre.y + 3 * common + normal(luck)};
        }
        return points;
    }
    static bool holds(const Cloud& corners, const PlanePoint& p) {
        for (std::size_t i = 0; i < corners.size(); ++i) {
            const PlanePoint &a = corners[i], &b = corners[(i + 1) % corners.size()];
            if ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) < -1e-9) return false;
        }
        return true;
    }

private slots:
    void hullOfASquareIsItsCorners() {
        const Cloud points{{0, 0}, {2, 0}, {1, 1}, {2, 2}, {0, 2}, {1, 0}, {2, 2}};
        const std::vector<std::size_t> corners = convexHull(points);
        QCOMPARE(corners.size(), std::size_t(4));
        QCOMPARE(points[corners[0]], (PlanePoint{0, 0}));
        QCOMPARE(points[corners[1]], (PlanePoint{2, 0}));
        QCOMPARE(points[corners[2]], (PlanePoint{2, 2}));
        QCOMPARE(points[corners[3]], (PlanePoint{0, 2}));
        QVERIFY(convexHull({}).empty());
        QCOMPARE(convexHull(Cloud(5, {1, 1})).size(), std::size_t(1));
        QCOMPARE(convexHull(Cloud{{0, 0}, {1, 1}, {2, 2}}).size(), std::size_t(2));
    }

    void frontierIsWhatNothingBetters() {
        using Rows = std::vector<std::size_t>;
        QCOMPARE(frontier({}), Rows{});
        QCOMPARE(frontier(Cloud{{1, 1}}), Rows{0});
        // 2 is bettered by 0 in both, 4 by 3 in y alone; 5 equals 1.
        QCOMPARE(frontier(Cloud{{5, 1}, {3, 4}, {4, 0}, {1, 6}, {1, 5}, {3, 4}}), (Rows{0, 1, 3}));
        for (std::uint32_t seed = 0; seed < 20; ++seed) {
            const Cloud points = cloud(seed, 40);
            const Rows found = frontier(points);
            for (std::size_t p = 0; p < points.size(); ++p) {
                const bool bettered = std::ranges::any_of(points, [&](const PlanePoint& q) { return q.x > points[p].x && q.y > points[p].y; });
                QCOMPARE(std::ranges::find(found, p) != found.end(), !bettered);
            }
        }
    }

    void regionHoldsItsShareExactly() {
        for (const std::size_t n : {1u, 2u, 3u, 8u, 9u, 32u, 64u, 255u, 256u})
            for (const double share : {0.5, 0.9}) {
                const Cloud points = cloud(static_cast<std::uint32_t>(n), n);
                const Cloud region = centralRegion(points, share);
                const auto inside = static_cast<std::size_t>(std::ranges::count_if(points, [&](const PlanePoint& p) { return region.size() < 3 ? std::ranges::count(region, p) > 0 : holds(region, p); }));
                QCOMPARE(inside, static_cast<std::size_t>(std::ceil(share * static_cast<double>(n) - 1e-9)));
            }
    }

    void regionLeavesOutFarPointsAndFollowsTheAxes() {
        Cloud points = cloud(7, 40);
        points[3] = {1000, -1000};
        points[20] = {-1000, 0};
        const Cloud region = centralRegion(points, 0.9);
        for (const PlanePoint& p : region) QVERIFY(std::fabs(p.x) < 10 && std::fabs(p.y) < 20);
        // The same region in other units: shares in percent, dollars in billions.
        Cloud stretched = points;
        for (PlanePoint& p : stretched) p = {64 * p.x, p.y / 32};
        Cloud expected = region;
        for (PlanePoint& p : expected) p = {64 * p.x, p.y / 32};
        QVERIFY(centralRegion(stretched, 0.9) == expected);
    }

    /// Corner by corner, as the layer that cannot go whole goes: held against taking each corner out in turn.
    void theCornerThatTakesMostAreaGoesFirst() {
        const auto area = [](const Cloud& points) {
            const auto corners = convexHull(points);
            double sum = 0;
            for (std::size_t i = 0; i < corners.size(); ++i) {
                const PlanePoint &a = points[corners[i]], &b = points[corners[(i + 1) % corners.size()]];
                sum += a.x * b.y - a.y * b.x;
            }
            return sum;
        };
        for (std::uint32_t seed = 0; seed < 20; ++seed) {
            const Cloud points = cloud(seed, 12);
            double least = area(points);
            for (std::size_t gone = 0; gone < points.size(); ++gone) {
                Cloud rest = points;
                rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(gone));
                least = std::min(least, area(rest));
            }
            QVERIFY(std::fabs(area(centralRegion(points, 11.0 / 12)) - least) < 1e-9);
        }
    }

    void regionOfALineIsItsMiddle() {
        Cloud line;
        for (int i = 0; i < 11; ++i) line.push_back({0, i < 10 ? static_cast<double>(i) : 100});
        const Cloud region = centralRegion(line, 0.5);
        QCOMPARE(region.size(), std::size_t(2));
        QVERIFY(region[0].y > 0 && region[1].y < 100);
        QCOMPARE(centralRegion(Cloud(6, {2, 3}), 0.5), (Cloud{{2, 3}}));
        QVERIFY(centralRegion({}, 0.5).empty());
    }

    void betterInBothDominatesAndTradeOffsDoNot() {
        const Cloud base = cloud(1, 64);
        const auto shifted = [&](std::uint32_t seed, double x, double y) {
            Cloud moved = cloud(seed, 64);
            for (std::size_t i = 0; i < moved.size(); ++i) moved[i] = {base[i].x + x + 0.1 * moved[i].x, base[i].y + y + 0.1 * moved[i].y};
            return moved;
        };
        // 0 base; 1 better in both; 2 more x for less y; 3 like base as far as 64 runs tell.
        const std::vector<Cloud> worlds{base, shifted(2, 2, 2), shifted(3, 5, -5), shifted(4, 0, 0)};
        const auto placed = placings(worlds, falseDiscoveryRate);
        QVERIFY(placed[0].standing == Standing::dominated);
        QCOMPARE(placed[0].by, std::vector<std::size_t>{1});
        QVERIFY(placed[1].standing == Standing::undominated && placed[2].standing == Standing::undominated);
        QVERIFY(placed[3].standing == Standing::dominated);
        // Without the one that is better in both, the two that cannot be told apart leave each other untold.
        const std::vector<Cloud> fewer{base, worlds[2], worlds[3]};
        const auto open = placings(fewer, falseDiscoveryRate);
        QVERIFY(open[0].standing == Standing::untold && open[2].standing == Standing::untold);
        QVERIFY(open[1].standing == Standing::undominated);
    }

    void whatRunsCannotShowStaysUntold() {
        const Cloud base = cloud(1, 8), other = cloud(5, 8, {0.3, 0.3});   // better on the mean, lost in noise
        const auto placed = placings(std::vector<Cloud>{base, other}, falseDiscoveryRate);
        QVERIFY(placed[0].standing == Standing::untold && placed[0].by.empty());
        QVERIFY(placed[1].standing == Standing::untold);
        // One history tells nothing, and a scenario is no rival to itself.
        const auto one = placings(std::vector<Cloud>{{{0, 0}}, {{1, 1}}}, falseDiscoveryRate);
        QVERIFY(one[0].standing == Standing::untold);
        const auto same = placings(std::vector<Cloud>{base, base}, falseDiscoveryRate);
        QVERIFY(same[0].standing == Standing::undominated && same[1].standing == Standing::undominated);
    }

    void dominanceIsOneFamilyOfTests() {
        // What two scenarios show when they are alone may be luck among twelve: some pairs are lost, and none is gained.
        int alone = 0, lost = 0;
        for (std::uint32_t seed = 0; seed < 40; ++seed) {
            std::vector<Cloud> worlds{cloud(seed, 16), cloud(1000 + seed, 16, {1.2, 4})};
            const bool before = !placings(worlds, falseDiscoveryRate)[0].by.empty();
            for (std::uint32_t i = 0; i < 10; ++i) worlds.push_back(worlds[1]), worlds.back()[0].x += 1e-9 * (i + 1);
            const bool after = std::ranges::count(placings(worlds, falseDiscoveryRate)[0].by, std::size_t(1)) > 0;
            alone += before;
            lost += before && !after;
        }
        QVERIFY2(alone > 5 && lost > 0, qPrintable(QStringLiteral("%1 %2").arg(alone).arg(lost)));
    }

    void breakEvensAreWhereTheBestChanges() {
        // Mean lines 10, 8 + w, 2 + 3 w, and one that is never best.
        const std::vector<Cloud> worlds{{{10, 0}, {10, 0}}, {{8, 1}, {8, 1}}, {{2, 3}, {2, 3}}, {{5, 0.5}, {5, 0.5}}, {}};
        const auto found = breakEvens(worlds);
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[0].weight, 2.0);
        QCOMPARE(found[0].before, std::size_t(0));
        QCOMPARE(found[0].after, std::size_t(1));
        QCOMPARE(found[1].weight, 3.0);
        QCOMPARE(found[1].after, std::size_t(2));
        for (const auto& [weight, best] : {std::pair(0.0, 0), std::pair(1.9, 0), std::pair(2.1, 1), std::pair(2.9, 1), std::pair(3.1, 2)})
            QCOMPARE(bestAt(worlds, weight), static_cast<std::size_t>(best));
        QVERIFY(breakEvens(std::vector<Cloud>{{}}).empty());
        QVERIFY(breakEvens(std::vector<Cloud>{{{1, 1}}, {{0, 0}}}).empty());
    }

    /// One world is ahead of its twin by runs: what these add to its mean is no difference between the two.
    void runsStillToComeChangeNoBreakEven() {
        const Cloud base = cloud(3, 40);
        Cloud behind(base.begin(), base.begin() + 7), between(base.begin(), base.begin() + 20);
        for (PlanePoint& p : behind) p.x -= 4, p.y += 1;
        for (PlanePoint& p : between) p.x -= 1, p.y += 0.5;
        const std::vector<Cloud> worlds{base, behind, between};
        const auto found = breakEvens(worlds);
        QCOMPARE(found.size(), std::size_t(2));
        QVERIFY(std::fabs(found[0].weight - 2) < 1e-9 && found[0].after == 2);
        QVERIFY(std::fabs(found[1].weight - 6) < 1e-9 && found[1].after == 1);
        QCOMPARE(bestAt(worlds, 1.9), std::size_t(0));
        QCOMPARE(bestAt(worlds, 2.1), std::size_t(2));
        QCOMPARE(bestAt(worlds, 6.1), std::size_t(1));
        // The runs that both have say 9, all that there are say 6: the weight lies in its interval all the same.
        Cloud early(5, {-1, 1});
        early.resize(20, {-5, 1});
        const auto apart = breakEvens(std::vector<Cloud>{Cloud(30, {0, 0}), early, Cloud(5, {-10, 2})});
        QCOMPARE(apart.size(), std::size_t(2));
        QVERIFY(std::fabs(apart[1].weight - 6) < 1e-9);
        QVERIFY(apart[1].low <= apart[1].weight && apart[1].high >= 9 - 1e-9);
    }

    /// Fieller's interval is where the interval of the paired score difference contains zero: held against that.
    void breakEvenIntervalsEndWhereTheScoreIsTold() {
        for (std::uint32_t seed = 1; seed < 30; ++seed) {
            const std::vector<Cloud> worlds{cloud(seed, 24, {2, 0}), cloud(1000 + seed, 24, {0, seed % 5 * 0.6 + 0.2})};
            for (const BreakEven& b : breakEvens(worlds)) {
                const auto told = [&](double weight) { return meanInterval(scoreDifferences(worlds[b.after], worlds[b.before], weight)).excludesZero(); };
                QVERIFY(b.low <= b.weight && b.weight <= b.high);
                QVERIFY(!told(b.weight));
                if (b.low > 0) QVERIFY(!told(b.low * 1.001) && told(b.low * 0.999));
                if (std::isfinite(b.high)) QVERIFY(!told(b.high * 0.999) && told(b.high * 1.001));
                else QVERIFY(!told(b.weight * 1000));
            }
        }
    }

    void scoresArePairedByRun() {
        const Cloud a{{1, 2}, {3, 4}, {9, 9}}, b{{0, 1}, {5, 1}};
        QCOMPARE(scoreDifferences(a, b, 2), (std::vector<double>{3, 4}));
    }
};

QTEST_APPLESS_MAIN(TradeoffAnalysisTest)
#include "tst_tradeoff_analysis.moc"
