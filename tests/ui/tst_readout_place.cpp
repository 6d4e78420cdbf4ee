#include "ui/models/chart_data.h"
#include "ui/views/charts/readout_place.h"

#include <QTest>
#include <qcustomplot.h>

using namespace cw;

/// A readout stands where it hides least of the curves.
class ReadoutPlaceTest : public QObject {
    Q_OBJECT
    static BandSeries rising(double slope) {
        BandSeries s;
        for (int m = 0; m <= 100; ++m) {
            s.year << m;
            for (auto [values, off] : {std::pair{&s.p05, -2.0}, {&s.p25, -1.0}, {&s.p50, 0.0}, {&s.p75, 1.0}, {&s.p95, 2.0}}) *values << slope * m + off;
        }
        return s;
    }

private slots:
    void theTopUnlessTheBottomHidesLess() {
        const Rows room{10, 210};
        QCOMPARE(freeRow(room, 40, {100, 210}), 10.0);
        QCOMPARE(freeRow(room, 40, {20, 120}), 170.0);
        QCOMPARE(freeRow(room, 40, {0, -1}), 10.0);     // nothing there
        QCOMPARE(freeRow(room, 40, {0, 300}), 10.0);    // everywhere: no reason to leave the top
        QCOMPARE(freeRow(room, 40, {45, 205}), 10.0);   // 5 rows are hidden here, 35 there
        QCOMPARE(freeRow(room, 40, {15, 175}), 170.0);
    }

    void whatBandsTake() {
        QCustomPlot plot;
        plot.resize(400, 300);
        plot.xAxis->setRange(0, 100);
        plot.yAxis->setRange(0, 100);
        plot.replot();
        ChartData data;
        QVERIFY(rowsTaken(data, plot, 0, 400).bottom < rowsTaken(data, plot, 0, 400).top);
        data.policy = rising(1);
        data.reference = rising(0.5);
        const auto x = [&](double year) { return plot.xAxis->coordToPixel(year); };
        const auto y = [&](double value) { return plot.yAxis->coordToPixel(value); };
        Rows rows = rowsTaken(data, plot, x(39.5), x(60.5));   // years 40 to 60
        QVERIFY(std::abs(rows.top - y(62)) < 0.01 && std::abs(rows.bottom - y(18)) < 0.01);
        data.worlds = {{QStringLiteral("one"), rising(0.1), false, false}};   // lines alone, and no bands behind them
        rows = rowsTaken(data, plot, x(39.5), x(60.5));
        QVERIFY(std::abs(rows.top - y(6)) < 0.01 && std::abs(rows.bottom - y(4)) < 0.01);
    }
};

QTEST_MAIN(ReadoutPlaceTest)
#include "tst_readout_place.moc"
