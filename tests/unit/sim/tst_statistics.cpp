#include "sim/analysis/statistics.h"
#include "sim/random.h"

#include <QtTest>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

using namespace cw;

/// Numbers that R gives (quantile type 7, t.test, qt), and what happens at the edges.
class TestStatistics : public QObject {
    Q_OBJECT

    static void close(double value, double expected, double tolerance = 1e-12) {
        QVERIFY2(std::fabs(value - expected) <= tolerance, qPrintable(QString("%1, expected %2").arg(value, 0, 'g', 17).arg(expected)));
    }
    /// A run with one outcome.
    static RunResult history(std::uint32_t run, std::vector<double> values) {
        RunResult r;
        r.run = run;
        r.months = static_cast<int>(values.size());
        r.values = std::move(values);
        r.complete = true;
        return r;
    }

private slots:
    void quantilesAreTypeSeven() {
        const std::vector<double> x{1, 2, 4, 7, 11};
        close(quantile(x, 0.05), 1.2);
        close(quantile(x, 0.25), 2);
        close(quantile(x, 0.5), 4);
        close(quantile(x, 0.75), 7);
        close(quantile(x, 0.9), 9.4);
        close(quantile(x, 0.95), 10.2);
        close(quantile(x, 0), 1);
        close(quantile(x, 1), 11);
        close(quantile(std::vector<double>{3}, 0.7), 3);
    }
    void quantilesStayWithinAndRise() {
        QVERIFY(rc::check("quantiles lie within the sample and rise with q", [] {
            auto x = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(-1000, 1000)));
            std::ranges::sort(x);
            const std::vector<double> sorted(x.begin(), x.end());
            double before = sorted.front();
            for (int i = 0; i <= 40; ++i) {
                const double q = quantile(sorted, i / 40.0);
                RC_ASSERT(q >= before - 1e-9 && q <= sorted.back());
                before = q;
            }
        }));
    }
    void student() {
        const std::pair<std::size_t, double> qt[] = {{1, 12.7062047}, {2, 4.3026527}, {5, 2.5705818}, {10, 2.2281389}, {20, 2.0859634},
                                                     {21, 2.0796138}, {25, 2.0595386}, {63, 1.9983405}, {255, 1.9693102}, {1000000, 1.9599664}};
        for (const auto& [degrees, value] : qt) close(studentT975(degrees), value, 0.001);
        QVERIFY(std::isnan(studentT975(0)));
        for (std::size_t d = 1; d < 200; ++d) QVERIFY(studentT975(d + 1) < studentT975(d));
    }
    /// t.test(c(2.1, 3.4, 1.9, 5.0, 4.2)): mean 3.32, 95 % interval 1.642 to 4.998.
    void meanWithInterval() {
        const Interval i = meanInterval(std::vector<double>{2.1, 3.4, 1.9, 5.0, 4.2});
        close(i.mean, 3.32);
        const double sd = std::sqrt((1.22 * 1.22 + 0.08 * 0.08 + 1.42 * 1.42 + 1.68 * 1.68 + 0.88 * 0.88) / 4);
        close(i.high, 3.32 + 2.7764451 * sd / std::sqrt(5.0), 1e-3);
        close(i.low + i.high, 2 * i.mean);
        QVERIFY(i.excludesZero());
        QCOMPARE(i.n, std::size_t{5});
    }
    void oneOrNoneSaysNothing() {
        QCOMPARE(meanInterval({}).n, std::size_t{0});
        const Interval one = meanInterval(std::vector<double>{2});
        QVERIFY(std::isinf(one.low) && std::isinf(one.high) && !one.excludesZero());
    }
    /// 95 of 100 intervals hold the truth.
    void intervalsCover() {
        int held = 0;
        const Luck luck(9, 0);
        for (int trial = 0; trial < 4000; ++trial) {
            std::array<double, 8> sample{};
            for (std::uint32_t i = 0; i < sample.size(); ++i) sample[i] = luck.normal(trial, Purpose::test, actorKey(i));
            held += !meanInterval(sample).excludesZero();
        }
        QVERIFY2(std::abs(held - 3800) < 5 * std::sqrt(190.0), qPrintable(QString::number(held)));
    }

    void summaries() {
        const std::vector<double> x{1, 2, 3, 4};
        close(summarise(x, Summary::last), 4);
        close(summarise(x, Summary::sum), 10);
        close(summarise(x, Summary::mean), 2.5);
        close(summarise(x, Summary::sum, 2), 7);
        close(summarise(x, Summary::mean, 99), 4);
        close(summarise(x, Summary::sum, -5), 10);
        close(summarise({}, Summary::mean), 0);
    }
    void fansAreMonthByMonth() {
        RunSet set;
        for (std::uint32_t r = 0; r <= 20; ++r) set.add(history(20 - r, {double(r), 1, -double(r * r)}));
        const Fan f = fan(set, 0);
        QCOMPARE(f.runs, std::size_t{21});
        QCOMPARE(f.mean, (std::vector<double>{10, 1, -2870.0 / 21}));
        QCOMPARE(f.p05, (std::vector<double>{1, 1, -361}));
        QCOMPARE(f.p50, (std::vector<double>{10, 1, -100}));
        QCOMPARE(f.p75, (std::vector<double>{15, 1, -25}));
        QCOMPARE(f.p95, (std::vector<double>{19, 1, -1}));
        QVERIFY(fan(RunSet{}, 0).mean.empty());
    }
    void onlyRunsOfBothWorldsArePaired() {
        RunSet a, b;
        for (const std::uint32_t r : {0u, 2u, 3u, 7u, 9u}) a.add(history(r, {0, 10.0 + r}));
        for (const std::uint32_t r : {1u, 2u, 7u, 8u}) b.add(history(r, {0, 1.0 * r * r}));
        QCOMPARE(pairedDifferences(a, b, 0, Summary::last), (std::vector<double>{8, -32}));
        QCOMPARE(pairedDifferences(b, a, 0, Summary::last), (std::vector<double>{-8, 32}));
        QCOMPARE(pairedDifference(a, b, 0, Summary::last).n, std::size_t{2});
        QVERIFY(pairedDifferences(a, RunSet{}, 0, Summary::last).empty());
        const Interval same = pairedDifference(a, a, 0, Summary::sum);
        QVERIFY(same.mean == 0 && same.low == 0 && same.high == 0 && !same.excludesZero());
    }
};

QTEST_APPLESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
