#include "sim/network.h"
#include "tests/limits/limit_case.h"

using namespace cw;

/// What spreads and what grows: contagion on a network (L7), preferential attachment (L8).
class Spread : public QObject {
    Q_OBJECT

    /// Share reached in the end from a random share `start`: r = 1 - (1 - start) e^(-R r).
    static double finalShare(double reproduction, double start) {
        double r = 1;
        for (int n = 0; n < 10000; ++n) r = 1 - (1 - start) * std::exp(-reproduction * r);
        return r;
    }
    /// Share of models with j children where each newcomer links to one, in proportion to children + appeal (Price 1976).
    static double shareWithChildren(double j, double appeal) {
        const auto logBeta = [](double x, double y) { return std::lgamma(x) + std::lgamma(y) - std::lgamma(x + y); };
        return std::exp(logBeta(j + appeal, 2 + appeal) - logBeta(appeal, 1 + appeal));
    }
    static std::vector<double> childrenOf(const std::vector<std::int32_t>& parents) {
        std::vector<double> children(parents.size(), 0);
        for (const std::int32_t p : parents)
            if (p >= 0) children[static_cast<std::size_t>(p)] += 1;
        return children;
    }
    static std::vector<double> familySizes(const std::vector<std::int32_t>& parents) {
        std::vector<std::size_t> base(parents.size());
        std::vector<double> size(parents.size(), 0), sizes;
        for (std::size_t m = 0; m < parents.size(); ++m) {
            base[m] = parents[m] < 0 ? m : base[static_cast<std::size_t>(parents[m])];
            size[base[m]] += 1;
        }
        for (std::size_t m = 0; m < parents.size(); ++m)
            if (parents[m] < 0) sizes.push_back(size[m]);
        return sizes;
    }
    static double share(const std::vector<double>& values, double from, double to) {
        return static_cast<double>(std::ranges::count_if(values, [&](double v) { return v >= from && v <= to; })) / static_cast<double>(values.size());
    }
    /// Four standard errors of a share of n.
    static double error(double share, std::size_t n) { return 4 * std::sqrt(share * (1 - share) / static_cast<double>(n)); }

private slots:
    void theFormulaGivesTheNumbersOfTheLiterature() {
        for (const auto& [r, expected] : {std::pair{1.2, .31370}, {1.5, .58281}, {2.0, .79681}, {3.0, .94048}, {0.8, 0.0}})
            test::close(finalShare(r, 0), expected, 5e-6);
        test::close(shareWithChildren(0, 1), 2.0 / 3, 1e-12);
        test::close(shareWithChildren(2, 1), 1.0 / 15, 1e-12);
    }

    void l07FinalShare_data() {
        QTest::addColumn<double>("degree");
        QTest::addColumn<double>("chance");
        QTest::addColumn<double>("start");
        QTest::newRow("file") << 4.0 << 0.5 << 0.001;
        QTest::newRow("below the threshold") << 4.0 << 0.2 << 0.001;
        QTest::newRow("just above") << 4.0 << 0.3 << 0.001;
        QTest::newRow("many links, small chance") << 20.0 << 0.15 << 0.001;
        QTest::newRow("every link, thin graph") << 1.5 << 1.0 << 0.001;
        QTest::newRow("many first users") << 4.0 << 0.3 << 0.2;
    }
    void l07FinalShare() {
        QFETCH(double, degree);
        QFETCH(double, chance);
        QFETCH(double, start);
        const Scenario s = test::limitCase("l07-contagion", {test::setting("network.mean_degree", degree),
                                                             test::setting("adoption.transmissibility", chance), test::setting("adoption.start", start)});
        const RunSet set = test::runAll(s);
        test::close(test::mean(set, "adoption.share", s.months - 1), finalShare(degree * chance, start), 0.02);
        if (degree * chance < 1) QVERIFY(test::mean(set, "adoption.share", s.months - 1) < 0.01);
        for (const RunResult& r : set.runs()) QCOMPARE(test::at(r, "adoption.share", s.months - 1), test::at(r, "adoption.share", s.months - 20));
    }
    /// The number of first users is Poisson with mean 1, and each of them dies out with chance 1 - r.
    void l07TakeOff() {
        const std::uint32_t count = qEnvironmentVariableIsSet("CW_LONG") ? 600 : 300;
        for (const double chance : {0.5, 0.375}) {
            const std::string users = "users.count=2000";
            const Scenario s = test::limitCase("l07-contagion", {users, "adoption.start=0.0005", test::setting("adoption.transmissibility", chance)});
            const RunSet set = test::run(s, count);
            const double r = finalShare(4 * chance, 0);
            double taken = 0, reached = 0;
            for (const RunResult& run : set.runs()) {
                const double end = test::at(run, "adoption.share", s.months - 1);
                if (end > 0.1) taken += 1, reached += end;
            }
            const double expected = 1 - std::exp(-r);
            test::close(taken / count, expected, error(expected, count));
            test::close(reached / taken, r, 0.015);
        }
    }

    void l08Children_data() {
        QTest::addColumn<double>("appeal");
        for (const double appeal : {1.0, 0.5, 3.0}) QTest::addRow("A=%g", appeal) << appeal;
    }
    void l08Children() {
        QFETCH(double, appeal);
        const Scenario s = test::limitCase("l08-lineage", {test::setting("derive.appeal", appeal)});
        const auto children = childrenOf(test::lineage(simulate(s, 0, {.events = true}).log));
        QVERIFY(children.size() > 50000);
        double above = 1;
        for (int j = 0; j < 12; ++j) {
            const double expected = shareWithChildren(j, appeal);
            test::close(share(children, j, j), expected, error(expected, children.size()));
            test::close(share(children, j, 1e9), above, error(above, children.size()) + 1e-9);
            above -= expected;
        }
    }
    void l08Families_data() {
        QTest::addColumn<int>("bases");
        QTest::addColumn<double>("variants");
        QTest::addColumn<double>("appeal");
        QTest::newRow("a=.1") << 20 << 180.0 << 100.0;
        QTest::newRow("a=.5") << 60 << 60.0 << 100.0;
        QTest::newRow("a=.1, small appeal") << 20 << 180.0 << 1.0;
    }
    void l08Families() {
        QFETCH(int, bases);
        QFETCH(double, variants);
        QFETCH(double, appeal);
        const Scenario s = test::limitCase("l08-families", {test::setting("developers.frontier.count", bases),
                                                            test::setting("derive.variants", variants), test::setting("derive.appeal", appeal)});
        const auto sizes = familySizes(test::lineage(simulate(s, 0, {.events = true}).log));
        QCOMPARE(sizes.size(), static_cast<std::size_t>(300 * bases));
        const double a = bases / (bases + variants), d = 1 / (1 + appeal), g = (1 - a) / (1 - a * d);
        if (appeal == 100) test::close(1 / (1 + g * (1 - d)), 1 / (2 - a), 0.005);   // Yule-Simon
        double expected = 1 / (1 + g * (1 - d));
        for (int n = 1; n <= 6; ++n) {
            if (n > 1) expected *= g * (n - 1 - d) / (1 + g * (n - d));
            test::close(share(sizes, n, n), expected, error(expected, sizes.size()) + 0.003);   // bases come once a month
        }
    }
    /// Two links each: the generator of the users' graph. P(2) = .5, P(3) = .2, P(4) = .1; maximum-likelihood exponent 2.869.
    void l08TwoLinks() {
        const Network n = Network::scaleFree(100000, 4, Luck(11, 0));
        std::vector<double> degrees(n.nodes());
        for (std::uint32_t i = 0; i < n.nodes(); ++i) degrees[i] = n.degree(i);
        for (const auto& [k, expected] : {std::pair{2.0, 0.5}, {3.0, 0.2}, {4.0, 0.1}}) test::close(share(degrees, k, k), expected, 0.006);
        test::close(share(degrees, 10, 1e9), 6.0 / 110, 0.004);
        double count = 0, logs = 0;
        for (const double k : degrees)
            if (k >= 10) count += 1, logs += std::log(k / 9.5);
        test::close(1 + count / logs, 2.869, 0.06);
    }
};

QTEST_APPLESS_MAIN(Spread)
#include "tst_spread.moc"
