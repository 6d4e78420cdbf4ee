#include "sim/analysis/sway.h"
#include "tests/support.h"

using namespace cw;

/// What the effect of a policy hangs on: ranks, thirds, flips.
class SwayTest : public QObject {
    Q_OBJECT
private slots:
    void ranksShareTies() {
        const std::vector<double> values{3, 1, 3, 2};
        QCOMPARE(ranks(values), (std::vector<double>{3.5, 1, 3.5, 2}));
    }
    void correlationIsThatOfRanks() {
        const std::vector<double> up{1, 2, 4, 100}, down{5, 4, 1, 0}, flat{2, 2, 2, 2};
        QCOMPARE(rankCorrelation(up, up), 1.0);
        QCOMPARE(rankCorrelation(up, down), -1.0);
        QCOMPARE(rankCorrelation(up, flat), 0.0);
        // 1 - 6 sum d^2 / (n (n^2 - 1)) without ties.
        const std::vector<double> mixed{2, 1, 4, 3};
        QVERIFY(std::fabs(rankCorrelation(up, mixed) - (1 - 6.0 * 4 / (4 * 15))) < 1e-12);
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, rankCorrelation(up, std::vector<double>{1, 2}));
    }
    void oneTestIsTheUsualBoundAndMoreAreStricter() {
        QVERIFY(std::fabs(notableCorrelation(101, 1) - 0.196) < 1e-3);
        QVERIFY(std::fabs(notableCorrelation(101, 50) - 0.329) < 1e-3);
    }
    void anEffectThatTurnsWithAnAssumptionFlips() {
        std::vector<double> values, turning, shifting, noise;
        for (int k = 0; k < 60; ++k) {
            const double u = Luck(1, static_cast<std::uint32_t>(k)).uniform(0, Purpose::assumption, 0, 5);
            values.push_back(k / 59.0);
            turning.push_back(k / 59.0 - 0.5 + 0.1 * (u - 0.5));
            shifting.push_back(k / 59.0 + 1 + 0.1 * (u - 0.5));
            noise.push_back(u - 0.5);
        }
        const ParameterSpec& spec = test::spec("train.covert_leak");
        QVERIFY(swayOf(spec, turning, values).flips());
        QVERIFY(swayOf(spec, turning, values).low.mean < 0);
        QVERIFY(!swayOf(spec, shifting, values).flips());
        QVERIFY(swayOf(spec, shifting, values).correlation > 0.9);
        QVERIFY(!swayOf(spec, noise, values).flips());
        QVERIFY(std::fabs(swayOf(spec, noise, values).correlation) < notableCorrelation(60, 1));
    }
};

QTEST_APPLESS_MAIN(SwayTest)
#include "tst_sway.moc"
