#include "tests/support.h"
#include "ui/models/chart_export.h"
#include "ui/models/chart_table_model.h"
#include "ui/models/format.h"
#include "ui/models/results.h"
#include "ui/views/charts/chart_table.h"

using namespace cw;

/// The back of a chart: the same numbers as the chart draws, and paired differences that equal those of the engine.
class ChartTableTest : public QObject {
    Q_OBJECT

    ResultsPointer m_results;
    RunSet m_runs, m_twins;
    static QString cell(const ChartTableModel& table, int month, ChartTableModel::Column column) { return table.index(month, column).data().toString(); }

private slots:
    void initTestCase() {
        auto reference = std::make_shared<Scenario>();
        reference->months = 24;
        reference->runs = 6;
        auto strict = std::make_shared<Scenario>(*reference);
        test::set(*strict, "liability.regime", 2);
        RunCache cache;
        m_runs = test::run(*strict, 6), m_twins = test::run(*reference, 6);
        cache.entry(strict).runs = m_runs;
        cache.entry(reference).runs = m_twins;
        m_results = makeResults(cache.entry(strict), &cache.entry(reference), QStringLiteral("none"), strict);
    }
    void saysWhatTheChartDraws() {
        ChartTableModel table;
        const ChartData data = chartData(*m_results, test::outcome("innovation.flow"));
        table.show(data);
        QCOMPARE(table.rowCount(), 24);
        QCOMPARE(table.columnCount(), static_cast<int>(ChartTableModel::columns));
        QCOMPARE(table.headerData(13, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("Feb 2026"));
        QCOMPARE(cell(table, 23, ChartTableModel::policyMedian), QString::number(data.policy.p50.at(23), 'g', 3));
        QVERIFY(cell(table, 23, ChartTableModel::referenceMost).startsWith(QString::number(data.reference.p05.at(23), 'g', 3) + QStringLiteral(" – ")));
    }
    /// This policy and the reference have columns of their own: the two worlds in between come last.
    void fourWorldsHaveTheirMedians() {
        ChartData data = chartData(*m_results, test::outcome("innovation.flow"));
        BandSeries between = data.policy;
        for (double& value : between.p50) value *= 2;
        data.worlds = {{QStringLiteral("both"), data.policy, true, true}, {QStringLiteral("policy alone"), between, true, false},
                       {QStringLiteral("assumptions alone"), {}, false, true}, {QStringLiteral("neither"), data.reference, false, false}};
        ChartTableModel table;
        table.show(data);
        QCOMPARE(table.columnCount(), ChartTableModel::columns + 2);
        QCOMPARE(table.headerData(ChartTableModel::columns, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("policy alone\nmedian"));
        QCOMPARE(table.index(3, ChartTableModel::columns).data().toString(), format::number(between.p50.at(3)));
        QCOMPARE(table.index(3, ChartTableModel::columns + 1).data().toString(), QStringLiteral("–"));   // its runs are still to come
        QCOMPARE(cell(table, 3, ChartTableModel::policyMedian), format::number(data.policy.p50.at(3)));
    }
    /// While runs come in the numbers change, and with them how long they are.
    void columnsFollowTheNumbers() {
        Theme theme;
        theme.install(*qApp);
        ChartTable table(theme);
        table.resize(300, 400);
        ChartData data = chartData(*m_results, test::outcome("innovation.flow"));
        table.numbers().show(data);
        const int before = table.columnWidth(ChartTableModel::difference);
        data.difference.mean[5] = data.difference.low[5] = data.difference.high[5] = -1.23456e12;
        table.numbers().show(data);
        const QString longest = cell(table.numbers(), 5, ChartTableModel::difference);
        QVERIFY2(table.columnWidth(ChartTableModel::difference) > before, qPrintable(longest + QString::number(before)));
        QVERIFY(table.columnWidth(ChartTableModel::difference) >= QFontMetrics(Theme::body()).horizontalAdvance(longest));
    }
    void differencesAreThoseOfTheEngine() {
        const int outcome = test::outcome("innovation.flow");
        for (const int month : {0, 14, 23}) {
            std::vector<double> sample;
            for (std::size_t run = 0; run < 6; ++run) sample.push_back(test::at(m_runs.runs()[run], "innovation.flow", month) - test::at(m_twins.runs()[run], "innovation.flow", month));
            const Interval expected = meanInterval(sample), &shown = m_results->monthly[static_cast<std::size_t>(outcome)][static_cast<std::size_t>(month)];
            QCOMPARE(shown.mean, expected.mean);
            QCOMPARE(shown.low, expected.low);
            QCOMPARE(shown.high, expected.high);
        }
        QVERIFY(m_results->monthly[static_cast<std::size_t>(outcome)].back().mean != 0);
    }
    void csvHasTheDifferences() {
        const ChartData data = chartData(*m_results, test::outcome("market.open_share"));
        const QList<QByteArray> lines = chartTable(data).csv().split('\n');
        QVERIFY(lines.first().endsWith(",difference_mean,difference_low,difference_high"));
        QCOMPARE(lines.at(24).split(',').at(12).toDouble(), data.difference.mean.last());
        QCOMPARE(data.difference.mean.last(), 100 * m_results->monthly[static_cast<std::size_t>(test::outcome("market.open_share"))].back().mean);
    }
    void oneRunHasNoInterval() {
        Results one = *m_results;
        for (auto& months : one.monthly)
            for (Interval& month : months) month.n = 1;
        ChartTableModel table;
        table.show(chartData(one, 0));
        QCOMPARE(cell(table, 3, ChartTableModel::difference), QStringLiteral("–"));
    }
    void keepsThePlaceWhileRunsComeIn() {
        ChartTableModel table;
        table.show(chartData(*m_results, 0));
        QSignalSpy reset(&table, &QAbstractItemModel::modelReset), changed(&table, &QAbstractItemModel::dataChanged);
        table.show(chartData(*m_results, 1));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        Results alone = *m_results;
        alone.referenceFans.clear(), alone.monthly.clear();
        table.show(chartData(alone, 1));
        QCOMPARE(reset.count(), 1);
        QCOMPARE(table.columnCount(), 3);
    }
};

QTEST_MAIN(ChartTableTest)
#include "tst_chart_table.moc"
