#include "sim/analysis/comparison.h"
#include "tests/support.h"

using namespace cw;

/// The chance of a difference and what many of them together may claim, against tables and the paper's own example.
class ComparisonTest : public QObject {
    Q_OBJECT

    static Interval withT(double t, std::size_t n) { return {t, t - studentT975(n - 1), t + studentT975(n - 1), n}; }

private slots:
    void chanceAgreesWithTheTableOfT() {
        for (const std::size_t n : {2u, 3u, 4u, 6u, 11u, 21u, 64u, 201u})
            QVERIFY2(std::fabs(chanceOf(withT(studentT975(n - 1), n)) - 0.05) < 2e-4, qPrintable(QString::number(n)));
        // Other points of the same table: t of one and two degrees have closed forms, 99.5 % of ten degrees is 3.169.
        QVERIFY(std::fabs(chanceOf(withT(1, 2)) - 0.5) < 1e-12);
        QVERIFY(std::fabs(chanceOf(withT(2, 3)) - (1 - 2 / std::sqrt(6.0))) < 1e-12);
        QVERIFY(std::fabs(chanceOf(withT(-3.169, 11)) - 0.01) < 1e-4);
    }
    void chanceAtTheEnds() {
        QCOMPARE(chanceOf({3, -INFINITY, INFINITY, 1}), 1.0);
        QCOMPARE(chanceOf({0, 0, 0, 64}), 1.0);
        QCOMPARE(chanceOf({2, 2, 2, 64}), 0.0);
    }
    /// Benjamini & Hochberg 1995, section 4.1: fifteen chances, four discoveries at a rate of 5 %.
    void thePapersExample() {
        const std::vector<double> chances{0.3240, 0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298,
                                          0.0344, 0.0459, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000};
        const std::vector<bool> found = discoveries(chances, 0.05);
        for (std::size_t i = 0; i < chances.size(); ++i) QCOMPARE(static_cast<bool>(found[i]), chances[i] < 0.01);
        QVERIFY(discoveries({}, 0.05).empty());
    }
    void otherUsersAreToldApart() {
        Scenario a, b;
        QVERIFY(sameUsers(a, b));
        test::set(b, "liability.regime", 2);
        QVERIFY(sameUsers(a, b));
        test::set(b, "users.count", 3000);
        QVERIFY(!sameUsers(a, b));
    }
};

QTEST_APPLESS_MAIN(ComparisonTest)
#include "tst_comparison.moc"
