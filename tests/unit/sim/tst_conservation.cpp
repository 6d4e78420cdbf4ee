#include "sim/analysis/statistics.h"
#include "tests/support.h"

using namespace cw;

/// Money, harm and users balance in every month of every kind of world, and the zero cases are zero.
class Conservation : public QObject {
    Q_OBJECT

    static void balances(const Scenario& s) {
        const RunSet set = test::run(s, 3, 2, {.events = false, .validate = true});   // throws where something does not balance
        QCOMPARE(set.size(), std::size_t{3});
    }

private slots:
    void balancesUnderEveryLever_data() {
        QTest::addColumn<int>("index");
        QTest::addColumn<double>("value");
        for (const ParameterSpec* p : parameterRegistry())
            if (p->role == Role::lever)
                for (const double value : {p->plausible.low, p->plausible.high})
                    QTest::addRow("%s = %g", p->id.data(), value) << p->index << value;
    }
    void balancesUnderEveryLever() {
        QFETCH(int, index);
        QFETCH(double, value);
        Scenario s = test::busyPolicy();
        s.months = 40;
        s.setLever(*parameterRegistry()[static_cast<std::size_t>(index)], value);
        balances(s);
    }

    void balancesAtTheEndsOfAssumptions() {
        for (const bool high : {false, true}) {
            Scenario s = test::busyPolicy();
            s.months = 40;
            for (const ParameterSpec* p : parameterRegistry())
                if (p->role == Role::assumption && p->kind != Kind::choice) s.values.set(*p, high ? p->plausible.high : p->plausible.low);
            balances(s);
        }
    }

    void noMisusersNoHarm() {
        Scenario s = test::busyPolicy();
        for (const auto id : {"population.fraud", "population.cyber", "population.biochemical"}) test::set(s, id, 0);
        test::set(s, "control.threshold", 60);
        const RunResult r = simulate(s, 0);
        for (int m = 0; m < s.months; ++m) {
            QCOMPARE(test::at(r, "misuse.harm", m), 0.0);
            QCOMPARE(test::at(r, "misuse.expected_harm", m), 0.0);
            QCOMPARE(test::at(r, "misuse.background", m), 0.0);
        }
    }

    /// Without harm, done or believed, nobody owes anything: the liability rule must make no difference at all.
    void withoutHarmTheRuleDoesNotMatter() {
        std::vector<std::string> hashes;
        for (const int regime : {0, 1, 2}) {
            Scenario s;
            s.months = 72;
            for (const auto id : {"population.fraud", "population.cyber", "population.biochemical", "respond.prior_harm"}) test::set(s, id, 0);
            test::set(s, "control.threshold", 60);
            s.setLever(test::spec("liability.regime"), Schedule{.value = static_cast<double>(regime), .start = 12});
            for (const auto id : {"liability.developer_burden", "liability.platform_burden"}) test::set(s, id, 1);
            test::set(s, "platform.safe_harbour", 0);
            hashes.push_back(test::run(s, 2).hashText());
        }
        QCOMPARE(hashes[1], hashes[0]);
        QCOMPARE(hashes[2], hashes[0]);
    }

    void withoutACoalitionNobodyHasMoved() {
        const RunResult r = simulate(Scenario{}, 0);
        QCOMPARE(test::at(r, "governance.moved_share", 119), 0.0);
    }
    void aUniversalCoalitionHasNoOutside() {
        Scenario s = test::busyPolicy();
        test::set(s, "treaty.coalition", 3);
        const RunResult r = simulate(s, 0);
        QCOMPARE(test::at(r, "governance.moved_share", s.months - 1), 0.0);
    }

    /// A sampled user stands for many real ones; how many are sampled must not move the means.
    void meansDoNotDependOnTheSample() {
        std::array<Interval, 2> value, harm;
        for (int i = 0; i < 2; ++i) {
            Scenario s;
            s.months = 60;
            test::set(s, "users.count", i ? 6000 : 1500);
            const RunSet set = test::run(s, 24);
            std::vector<double> v, h;
            for (const RunResult& r : set.runs()) {
                v.push_back(test::at(r, "innovation.cumulative", 59));
                h.push_back(test::at(r, "misuse.expected_harm_cumulative", 59));
            }
            value[static_cast<std::size_t>(i)] = meanInterval(v);
            harm[static_cast<std::size_t>(i)] = meanInterval(h);
        }
        const auto agree = [](const Interval& a, const Interval& b, double tolerance) {
            const double noise = std::hypot(a.high - a.mean, b.high - b.mean);
            return std::fabs(a.mean - b.mean) < 1.5 * noise + tolerance * std::fabs(a.mean);
        };
        QVERIFY2(agree(value[0], value[1], 0.01), qPrintable(QString("%1 %2").arg(value[0].mean).arg(value[1].mean)));
        QVERIFY2(agree(harm[0], harm[1], 0.03), qPrintable(QString("%1 %2").arg(harm[0].mean).arg(harm[1].mean)));
    }
};

QTEST_APPLESS_MAIN(Conservation)
#include "tst_conservation.moc"
