#include "sim/analysis/patterns/follow_on.h"
#include "sim/analysis/patterns/later_patterns.h"
#include "sim/analysis/patterns/uplift.h"
#include "sim/model/parameters/all.h"
#include "tests/support.h"

#include <algorithm>
#include <cmath>

using namespace cw;

/// What the tests of patterns 15 to 27 conclude from their numbers.
class TestLaterPatterns : public QObject {
    Q_OBJECT

    static Clause clause(std::vector<double> perDraw, double low, double high, double sign) {
        return {.name = "x", .perDraw = std::move(perDraw), .low = low, .high = high, .sign = sign, .unit = "%"};
    }
    static Verdict verdict(const Clause& c) { return judgeClauses(std::span(&c, 1), "because").verdict; }

private slots:
    void medianAndHalfOfTheDrawsDecide() {
        QCOMPARE(verdict(clause({1, 2, 3, 9, 9}, 1, 3, 1)), Verdict::reproduced);
        QCOMPARE(verdict(clause({0.5, 0.5, 2, 9, 9}, 1, 3, 1)), Verdict::signOnly);     // the median alone is not enough
        QCOMPARE(verdict(clause({1, 2, 8, 9, 9}, 1, 3, 1)), Verdict::signOnly);
        QCOMPARE(verdict(clause({-1, -2, -8}, 1, 3, 1)), Verdict::notReproduced);
        QCOMPARE(verdict(clause({1e-13, 1e-13, 1e-13}, 1, 3, 1)), Verdict::notReproduced);   // rounding is no direction
    }

    void clausesHoldTogetherOrNot() {
        // Each holds in two of three draws, both in one.
        const Clause clauses[] = {clause({2, 2, 9}, 1, 3, 1), clause({9, 2, 2}, 1, 3, 1)};
        const PatternResult result = judgeClauses(clauses, "because");
        QCOMPARE(result.verdict, Verdict::signOnly);
        QCOMPARE(result.holds, 1.0 / 3);
        QCOMPARE(QString::fromStdString(result.why), QString("because"));
    }

    void untestedPartCapsTheVerdict() {
        const Clause c = clause({2, 2, 2}, 1, 3, 1);
        QCOMPARE(judgeClauses(std::span(&c, 1), "because", "a part").verdict, Verdict::signOnly);
        QVERIFY(judgeClauses(std::span(&c, 1), "because").why.empty());
    }

    void scaledAssumptionKeepsItsLuck() {
        Scenario s;
        s.uncertain = {{.spec = &par::compliance::fixed.spec, .distribution = UncertainAssumption::Distribution::loguniform, .low = 0.003, .high = 0.04}};
        Scenario scaled = s;
        scaleAssumption(scaled, par::compliance::fixed.spec, 10);
        for (std::uint32_t run = 0; run < 8; ++run) {
            const double one = assumptionsOf(s, run)[par::compliance::fixed], ten = assumptionsOf(scaled, run)[par::compliance::fixed];
            QVERIFY2(std::fabs(ten - 10 * one) < 1e-12, qPrintable(QString::number(run)));
        }
        fixAssumption(scaled, par::compliance::fixed.spec, 0.5);
        QCOMPARE(assumptionsOf(scaled, 3)[par::compliance::fixed], 0.5);
    }

    /// By hand: 40 % and 10 % of misusers alone, 80 % and 20 % with AI: twice as many.
    void upliftIsARatioOfMeans() {
        const Uplift u{.alone = {0.1, 0.4}, .aided = {0.2, 0.8}};
        QCOMPARE(upliftRatio(u, 0, 2), 2.0);
        QCOMPARE(upliftRatio(u, 0, 1), 2.0);
    }

    /// Only those who were on open weights count: 3 before, 1.5 after.
    void changeIsThatOfTheAffected() {
        const BuilderWork before{.work = {1, 2, 7}, .open = {true, true, false}};
        const BuilderWork after{.work = {0.75, 0.75, 70}, .open = {false, false, false}};
        QCOMPARE(changeOfOpenBuilders(before, after), -50.0);
    }

    /// The most capable model there is lifts everybody to more than they can do alone; nobody is worse off for having it.
    void upliftFallsWithSkill() {
        Scenario s;
        s.months = 1;
        RunOptions options;
        Uplift u;
        options.observe = [&](std::uint32_t run, int month, const World& world) { u = measureUplift(s, run, month, world, fraud); };
        simulate(s, 0, options);
        QVERIFY(u.alone.size() >= 100);
        for (std::size_t k = 0; k < u.alone.size(); ++k) QVERIFY(u.aided[k] >= u.alone[k]);
        QVERIFY(std::ranges::is_sorted(u.alone));
        QVERIFY(upliftRatio(u, 0, 10) > upliftRatio(u, u.alone.size() - 10, u.alone.size()));
    }
};

QTEST_APPLESS_MAIN(TestLaterPatterns)
#include "tst_later_patterns.moc"
