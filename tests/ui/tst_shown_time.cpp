#include "ui/models/shown_time.h"

#include <QtTest>

using namespace cw;

/// Which months charts show: exact ends, never beyond the horizon, never less than a year.
class ShownTimeTest : public QObject {
    Q_OBJECT
private slots:
    void zoomsAroundItsAnchor() {
        const ShownTime half = zoomed({}, 120, 0.5, 30);
        QCOMPARE(half->from, 15.0);   // a quarter of the way before and after
        QCOMPARE(half->to, 75.0);
        const ShownTime closer = zoomed(half, 120, 0.5, 75);
        QCOMPARE(closer->from, 45.0);
        QCOMPARE(closer->to, 75.0);
    }
    void staysInside() {
        QCOMPARE(zoomed({}, 120, 0.5, 0)->from, 0.0);
        QCOMPARE(zoomed({}, 120, 0.5, 120)->to, 120.0);
        QCOMPARE(panned(TimeWindow{10, 40}, 120, -25), ShownTime(TimeWindow{0, 30}));
        QCOMPARE(panned(TimeWindow{10, 40}, 120, 500), ShownTime(TimeWindow{90, 120}));
        QCOMPARE(panned({}, 120, 5), ShownTime());
    }
    void aYearIsTheLeastAndTheWholeIsNothingInParticular() {
        const ShownTime least = zoomed({}, 120, 0.001, 60);
        QCOMPARE(least->to - least->from, leastShown);
        QCOMPARE(zoomed(TimeWindow{10, 110}, 120, 1.25, 60), ShownTime());
        QCOMPARE(zoomed({}, 10, 0.5, 5), ShownTime());   // a horizon of less than a year
    }
    void followsAMonthNoFurtherThanNeeded() {
        QCOMPARE(revealing(TimeWindow{24, 48}, 120, 30), ShownTime(TimeWindow{24, 48}));
        QCOMPARE(revealing(TimeWindow{24, 48}, 120, 50), ShownTime(TimeWindow{26, 50}));
        QCOMPARE(revealing(TimeWindow{24, 48}, 120, 20), ShownTime(TimeWindow{20, 44}));
        QCOMPARE(revealing({}, 120, 20), ShownTime());
    }
};

QTEST_GUILESS_MAIN(ShownTimeTest)
#include "tst_shown_time.moc"
