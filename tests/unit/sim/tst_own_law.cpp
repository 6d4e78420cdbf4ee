#include "sim/model/choices.h"
#include "sim/model/parameters/all.h"
#include "tests/support.h"

using namespace cw;

namespace {

constexpr std::size_t haven = 3;

/// The default jurisdictions, one of which has a law of its own from month 0.
Scenario withOwnLaw(std::vector<std::pair<const ParameterSpec*, double>> levers, std::size_t where = haven) {
    Scenario s;
    s.months = 40;
    s.jurisdictions[where].levers = std::move(levers);
    return s;
}
double reportingIn(const Scenario& scenario, std::size_t jurisdiction, int month) {
    double value = -1;
    RunOptions options;
    options.observe = [&](std::uint32_t, int now, const World& w) {
        if (now == month) value = w.jurisdictions.regime[jurisdiction][par::compute::chipReporting];
    };
    simulate(scenario, 0, options);
    return value;
}

} // namespace

/// `jurisdictions[].levers`: a jurisdiction's own status quo is in force there, nowhere else, and comes back after a policy.
class OwnLaw : public QObject {
    Q_OBJECT
private slots:
    void actsFromTheFirstMonthAndOnlyThere() {
        const Scenario plain = withOwnLaw({}), own = withOwnLaw({{&par::compute::chipReporting.spec, 1}});
        const double usual = par::compute::chipReporting.spec.fallback;
        QCOMPARE(reportingIn(own, haven, 0), 1.0);
        for (std::size_t j = 0; j < haven; ++j) QCOMPARE(reportingIn(own, j, 39), usual);
        // The public pays for reporting in one jurisdiction of four (E12).
        const double more = test::at(simulate(own, 0), "governance.enforcement_cost", 0) - test::at(simulate(plain, 0), "governance.enforcement_cost", 0);
        QVERIFY(std::fabs(more - plain.values[par::cost::reporting] * (1 - usual) / 4 / 12) < 1e-12);
    }
    void changesWhatPeopleDo() {
        const RunSet plain = test::run(withOwnLaw({{&par::liability::regime.spec, regimeNone}}, 0), 8);
        const RunSet own = test::run(withOwnLaw({{&par::liability::regime.spec, regimeStrict}, {&par::liability::developerBurden.spec, 1}}, 0), 8);   // where half the labs are
        double with = 0, without = 0;
        for (std::size_t r = 0; r < 8; ++r) {
            with += test::at(own.runs()[r], "care.all", 39);
            without += test::at(plain.runs()[r], "care.all", 39);
        }
        QVERIFY2(with > without, qPrintable(QStringLiteral("%1 %2").arg(with).arg(without)));   // strict liability asks for care
    }
    void aPolicyReplacesTheLawOfMembersAndNoOthers() {
        Scenario s = withOwnLaw({{&par::compute::chipReporting.spec, 0.9}});
        s.setLever(par::compute::chipReporting.spec, Schedule{.value = 0.4, .start = 12, .end = 24});
        s.setLever(par::treaty::coalition.spec, Schedule{.value = coalitionAllies, .start = 12});
        QCOMPARE(reportingIn(s, haven, 20), 0.9);
        QCOMPARE(reportingIn(s, 0, 20), 0.4);
        s.setLever(par::treaty::coalition.spec, Schedule{.value = coalitionUniversal, .start = 12});
        QCOMPARE(reportingIn(s, haven, 11), 0.9);
        QCOMPARE(reportingIn(s, haven, 20), 0.4);
        QCOMPARE(reportingIn(s, haven, 24), 0.9);   // its own law again, not that of 2025
    }
    /// Where policy.start is drawn, levers and coalition go by the draw alike: a law that starts early acts early.
    void aDrawnStartIsThatOfTheCoalitionToo() {
        Scenario s;
        s.months = 20;
        s.setLever(par::compute::chipReporting.spec, Schedule{.value = 0.9});
        s.setLever(par::treaty::coalition.spec, Schedule{.value = coalitionUniversal});
        for (const double start : {3.0, 15.0}) {
            s.uncertain = {{&par::policy::start.spec, UncertainAssumption::Distribution::uniform, start, start}};
            const int month = static_cast<int>(start);
            QCOMPARE(reportingIn(s, 0, month - 1), par::compute::chipReporting.spec.fallback);
            QCOMPARE(reportingIn(s, haven, month), 0.9);
        }
    }
};

QTEST_APPLESS_MAIN(OwnLaw)
#include "tst_own_law.moc"
