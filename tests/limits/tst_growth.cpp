#include "tests/limits/limit_case.h"

using namespace cw;

/// What growth brings: thresholds that catch more and more (L16), falling cost and the meaning of a lag (L17).
class Growth : public QObject {
    Q_OBJECT

    static double above(double threshold, double mean, double spread) { return 0.5 * std::erfc((threshold - mean) / spread / std::sqrt(2.0)); }

private slots:
    void l16Threshold_data() {
        QTest::addColumn<double>("threshold");
        QTest::addColumn<double>("growth");
        QTest::addColumn<double>("scatter");
        QTest::newRow("file") << 25.0 << 0.66276 << 0.0;
        QTest::newRow("higher") << 26.0 << 0.66276 << 0.0;
        QTest::newRow("slow growth") << 24.5 << 0.2 << 0.0;
        QTest::newRow("runs scatter too") << 25.0 << 0.66276 << 0.75;
    }
    void l16Threshold() {
        QFETCH(double, threshold);
        QFETCH(double, growth);
        QFETCH(double, scatter);
        const Scenario s = test::limitCase("l16-threshold", {test::setting("licensing.model_threshold", threshold),
                                                             test::setting("growth.compute", growth), test::setting("train.scatter", scatter)});
        const RunSet set = test::runAll(s);
        for (const int years : {1, 2, 3}) {
            const double share = test::mean(set, "governance.licences", 12 * years - 1) / 1000;
            const double expected = above(threshold, 24 + growth * years, std::sqrt(1 + scatter * scatter));
            test::close(share, expected, 4 * std::sqrt(expected * (1 - expected) / 8000) + 0.001);   // growth.half_life is 1,000 years
        }
    }
    void l16NumbersOfTheFile() {
        const RunSet set = test::runAll(test::limitCase("l16-threshold"));
        for (const auto& [month, expected] : {std::pair{11, 0.3680}, {23, 0.6276}, {35, 0.8385}})
            test::close(test::mean(set, "governance.licences", month) / 1000, expected, 0.022);
    }

    void l17Cost_data() {
        QTest::addColumn<double>("algorithms");
        QTest::addColumn<double>("hardware");
        QTest::addColumn<double>("years");
        QTest::newRow("file") << std::log10(3.0) << std::log10(1.4) << 3.209;
        QTest::newRow("algorithms alone") << std::log10(3.0) << 0.0 << 4.192;
        QTest::newRow("tenfold") << 1.0 << 0.0 << 2.0;
    }
    void l17Cost() {
        QFETCH(double, algorithms);
        QFETCH(double, hardware);
        QFETCH(double, years);
        for (const double compute : {0.0, 0.5}) {   // a larger run costs more and does more: no change
            const Scenario s = test::limitCase("l17-cost", {test::setting("growth.algorithms", algorithms), test::setting("growth.hardware", hardware),
                                                            test::setting("growth.compute", compute)});
            const RunResult r = simulate(s, 0);
            const auto cost = [&](int m) { return std::log10(test::at(r, "developers.training_cost", m)) - test::at(r, "capability.frontier", m); };
            const double perYear = (cost(0) - cost(48)) / 4;
            test::close(2 / perYear, years, 0.001);
        }
    }

    void l17Lag_data() {
        QTest::addColumn<double>("compute");
        QTest::addColumn<double>("algorithms");
        QTest::addColumn<int>("months");
        QTest::addColumn<double>("factor");
        QTest::newRow("file") << std::log10(4.6) << 0.0 << 4 << 1.66;
        QTest::newRow("algorithms as well") << std::log10(4.6) << std::log10(3.0) << 4 << 2.40;
        QTest::newRow("a year") << std::log10(4.6) << 0.0 << 12 << 4.6;
        QTest::newRow("a year, algorithms as well") << std::log10(4.6) << std::log10(3.0) << 12 << 13.8;
    }
    void l17Lag() {
        QFETCH(double, compute);
        QFETCH(double, algorithms);
        QFETCH(int, months);
        QFETCH(double, factor);
        const double gap = (compute + algorithms) * (months + 0.02) / 12;   // just over whole months
        const Scenario s = test::limitCase("l17-lag", {test::setting("growth.compute", compute), test::setting("growth.algorithms", algorithms),
                                                       test::setting("developers.lag.startup", gap)});
        const RunResult r = simulate(s, 0);
        for (const int m : {3, 24, 59}) {
            QVERIFY(test::at(r, "market.open_lag", m) >= months);
            QVERIFY(test::at(r, "market.open_lag", m) < months + 1);
            const double behind = test::at(r, "capability.frontier", m) - test::at(r, "capability.open", m);
            test::close(std::pow(10, behind) / factor, 1, 0.006);
        }
    }
};

QTEST_APPLESS_MAIN(Growth)
#include "tst_growth.moc"
