#include "tests/support.h"
#include "ui/models/chart_data.h"

using namespace cw;

namespace {

Fan flatFan(int months, double level) {
    const std::vector<double> v(static_cast<std::size_t>(months), level);
    const auto times = [&](double f) { auto w = v; for (double& x : w) x *= f; return w; };
    return {.mean = v, .p05 = times(.5), .p25 = times(.8), .p50 = v, .p75 = times(1.2), .p95 = times(1.5), .runs = 8};
}
Results someResults() {
    Results r;
    auto scenario = std::make_shared<Scenario>();
    scenario->months = 24;
    test::set(*scenario, "liability.regime", 2);
    r.scenario = scenario;
    r.reference = std::make_shared<Scenario>();
    r.referenceName = QStringLiteral("Status quo");
    r.runs = 8, r.totalRuns = 64;
    r.fans.assign(outcomeRegistry().size(), flatFan(24, 0.4));
    r.referenceFans.assign(outcomeRegistry().size(), flatFan(24, 0.5));
    return r;
}

} // namespace

/// Fans in screen units, and axes that hold still.
class ChartDataTest : public QObject {
    Q_OBJECT
private slots:
    void sharesBecomePercent() {
        const ChartData d = chartData(someResults(), test::outcome("market.open_share"));
        QCOMPARE(d.series.unit, QStringLiteral("%"));
        QCOMPARE(d.policy.p50.first(), 40.0);
        QCOMPARE(d.reference.p95.last(), 75.0);
        QCOMPARE(d.high, 75.0);
        QCOMPARE(d.low, 20.0);
    }
    void yearsCountFromJanuary2025() {
        const ChartData d = chartData(someResults(), test::outcome("innovation.flow"));
        QCOMPARE(d.policy.year.first(), 2025.0);
        QCOMPARE(d.policy.year.at(12), 2026.0);
        QCOMPARE(d.policyStart.value_or(-1), 12);
    }
    void aDrawnStartIsNoDate() {
        Scenario s;
        s.setLever(*findParameter("licensing.fee"), 1);
        QCOMPARE(dateMarks(s).front().text, QStringLiteral("policy starts"));
        s.uncertain = {{findParameter("policy.start"), UncertainAssumption::Distribution::uniform, 6, 18}};
        QCOMPARE(dateMarks(s).front().text, QStringLiteral("policy starts about here"));
        s.setLever(*findParameter("licensing.fee"), Schedule{.value = 1, .start = 3});
        QCOMPARE(dateMarks(s).front().text, QStringLiteral("policy starts"));
    }
    void identicalWorldsAreDrawnOnce() {
        Results r = someResults();
        r.identical = true;
        QVERIFY(chartData(r, 0).reference.empty());
    }
    void everyOutcomeHasWords() {
        std::size_t listed = 0;
        for (const SeriesGroup& group : seriesGroups()) listed += group.outcomes.size();
        QCOMPARE(listed, outcomeRegistry().size());
        for (int o = 0; o < static_cast<int>(outcomeRegistry().size()); ++o) {
            QVERIFY(!seriesInfo(o).title.isEmpty() && !seriesInfo(o).subtitle.isEmpty());
            QVERIFY(!seriesInfo(o).subtitle.contains(QStringLiteral("(E")));
            QVERIFY(chartSummary(chartData(someResults(), o)).contains(seriesInfo(o).title));
        }
        for (const char* id : defaultLarge) QVERIFY(outcomeIndex(id) >= 0);
        for (const char* id : defaultSmall) QVERIFY(outcomeIndex(id) >= 0);
    }
    void axisHoldsStill() {
        const SeriesInfo series = seriesInfo(test::outcome("innovation.flow"));
        HoldingAxis axis;
        QVERIFY(axis.follow(series, 5, 83));
        QCOMPARE(axis.low(), 0.0);
        QCOMPARE(axis.high(), 100.0);
        QVERIFY(!axis.follow(series, 5, 60));
        QVERIFY(!axis.follow(series, 5, 100));
        QVERIFY(axis.follow(series, 5, 101));      // would leave
        QCOMPARE(axis.high(), 120.0);
        QVERIFY(axis.follow(series, 5, 40));       // far below
        QCOMPARE(axis.high(), 40.0);
        QVERIFY(!axis.follow(series, 5, 30));
        axis.release();
        QVERIFY(axis.follow(series, 5, 30));
    }
    void axisEnds() {
        HoldingAxis axis;
        axis.follow(seriesInfo(test::outcome("market.open_share")), 2, 97);
        QCOMPARE(axis.high(), 100.0);
        axis.follow(seriesInfo(test::outcome("welfare")), -30, 60);
        QCOMPARE(axis.low(), -40.0);
        axis.follow(seriesInfo(test::outcome("capability.frontier")), 26, 30);
        QVERIFY(axis.low() > 20);
        axis.follow(seriesInfo(test::outcome("control.events")), 0, 0);
        QVERIFY(axis.high() > axis.low());
    }
};

QTEST_GUILESS_MAIN(ChartDataTest)
#include "tst_chart_data.moc"
