#include "sim/analysis/calibration.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace cw;

/// The algorithm against cases with a known answer, and the model's samples against their promise to be a function of the seed.
class Calibration : public QObject {
    Q_OBJECT

    /// A toy: two assumptions on the unit interval, of which only the first matters: it is observed between .6 and .7.
    static std::vector<CalibrationSample> toy(std::uint32_t count) {
        std::vector<CalibrationSample> samples;
        const auto points = latinHypercube(count, 2, 7);
        for (std::uint32_t s = 0; s < count; ++s) {
            CalibrationSample sample{.number = s, .quantiles = points[s], .distances = {distanceTo({0.6, 0.7}, points[s][0])}};
            sample.distance = combined(sample.distances);
            samples.push_back(std::move(sample));
        }
        return samples;
    }

private slots:
    void oneDrawInEveryStratum() {
        constexpr std::uint32_t count = 50;
        const auto points = latinHypercube(count, 3, 1);
        for (std::size_t d = 0; d < 3; ++d) {
            std::vector<int> strata(count, 0);
            for (const auto& p : points) ++strata[static_cast<std::size_t>(p[d] * count)];
            QVERIFY(std::ranges::all_of(strata, [](int n) { return n == 1; }));
        }
        QVERIFY(points == latinHypercube(count, 3, 1));
        QVERIFY(points != latinHypercube(count, 3, 2));
        QVERIFY2(points[0][0] != points[0][1], "dimensions are shuffled apart");
    }

    void distances() {
        constexpr double inf = std::numeric_limits<double>::infinity();
        QCOMPARE(distanceTo({2, 4}, 2), 0.0);
        QCOMPARE(distanceTo({2, 4}, 5), 0.5);
        QCOMPARE(distanceTo({2, 4}, 1), 0.5);
        QCOMPARE(distanceTo({2, inf}, 1), 0.5);       // in sizes of the only end
        QCOMPARE(distanceTo({-inf, 4}, 6), 0.5);
        QCOMPARE(distanceTo({2, 4}, 1e9), 10.0);
        QCOMPARE(distanceTo({2, 4}, inf), 10.0);
        QCOMPARE(distanceTo({2, 4}, std::nan("")), 10.0);
        const double parts[] = {3, 4};
        QCOMPARE(combined(parts), std::sqrt(12.5));
        QCOMPARE(combined({}), 0.0);
    }

    void nearestFirst() {
        const auto kept = nearest({{.number = 2, .distance = 1}, {.number = 0, .distance = 3}, {.number = 1, .distance = 1}, {.number = 3, .distance = 2}}, 0.5);
        QCOMPARE(kept.size(), std::size_t{2});
        QCOMPARE(kept[0].number, 1u);
        QCOMPARE(kept[1].number, 2u);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, nearest(kept, 0));
        QCOMPARE(nearest(kept, 0.001).size(), std::size_t{1});
    }

    /// A tenth of the samples lie where the toy is observed: the accepted ones must be those. Their first assumption is
    /// uniform on .6 to .7, so its median is .65 and its shift .15; the second one does not move beyond chance.
    void toyIsRecovered() {
        const auto accepted = nearest(toy(2000), 0.1);
        QCOMPARE(accepted.size(), std::size_t{200});
        QCOMPARE(accepted.back().distance, 0.0);
        const auto shifts = shiftsOf(accepted);
        QCOMPARE(shifts.size(), std::size_t{2});
        QCOMPARE(shifts[0].assumption, std::size_t{0});
        QVERIFY(std::fabs(shifts[0].shift - 0.15) < 0.005);
        QVERIFY(std::fabs(shifts[0].low - 0.605) < 0.005 && std::fabs(shifts[0].high - 0.695) < 0.005);
        QVERIFY(std::fabs(shifts[1].shift) < 4 * chanceShift(accepted.size()));
        QVERIFY(shifts[1].low < 0.15 && shifts[1].high > 0.85);
    }

    /// The median of 25 uniform numbers is Beta(13, 13): variance 13 * 13 / (26^2 * 27) = 1/108.
    void chanceIsThatOfTheMedian() { QVERIFY(std::fabs(chanceShift(25) - std::sqrt(1 / 108.0)) < 1e-12); }

    void samplesDependOnTheSeedAlone() {
        const CalibrationSettings settings{.samples = 4, .seed = 11, .threads = 1};
        int advanced = 0;
        const auto once = calibrationSamples(settings, [&] { ++advanced; });
        const auto again = calibrationSamples({.samples = 4, .seed = 11, .threads = 2}, [] {});
        const auto other = calibrationSamples({.samples = 4, .seed = 12, .threads = 2}, [] {});
        QCOMPARE(advanced, 4);
        QCOMPARE(once.size(), std::size_t{4});
        for (std::size_t s = 0; s < 4; ++s) {
            QCOMPARE(once[s].number, static_cast<std::uint32_t>(s));
            QCOMPARE(once[s].distances.size(), calibrationPatterns().size());
            QVERIFY(once[s].distances == again[s].distances && once[s].quantiles == again[s].quantiles);
        }
        QVERIFY(once[0].distances != other[0].distances);
    }

    /// The measure of a pattern in a calibration is the measure of its own test: same numbers, by the same function.
    void measuresArePatternsOwn() {
        for (const Pattern* p : calibrationPatterns()) {
            QVERIFY(p->calibration);
            for (const Measure& m : p->measures) QVERIFY(m.of && m.criterion.accepted.low < m.criterion.accepted.high);
        }
        QVERIFY(!calibrationPatterns().empty());
    }
};

QTEST_APPLESS_MAIN(Calibration)
#include "tst_calibration.moc"
