#include "sim/io/scenario_file.h"
#include "tests/support.h"

using namespace cw;

/// What --set takes.
class SettingTest : public QObject {
    Q_OBJECT

    static Scenario with(const char* assignment, Scenario s = {}) {
        std::vector<Problem> found;
        applySetting(s, assignment, found);
        if (!found.empty()) qFatal("%s", found[0].what.c_str());
        return s;
    }

private slots:
    void schedules_data() {
        QTest::addColumn<QString>("dates");
        QTest::addColumn<double>("start");   // -1: not given
        QTest::addColumn<double>("ramp");
        QTest::addColumn<double>("end");
        QTest::newRow("none") << "" << -1.0 << 0.0 << -1.0;
        QTest::newRow("start") << "@12" << 12.0 << 0.0 << -1.0;
        QTest::newRow("start, ramp") << "@12+6" << 12.0 << 6.0 << -1.0;
        QTest::newRow("start, end") << "@12-60" << 12.0 << 0.0 << 60.0;
        QTest::newRow("all") << "@0+6.5-60" << 0.0 << 6.5 << 60.0;
        QTest::newRow("ramp") << "@+6" << -1.0 << 6.0 << -1.0;
        QTest::newRow("end") << "@-60" << -1.0 << 0.0 << 60.0;
    }
    void schedules() {
        QFETCH(QString, dates);
        QFETCH(double, start);
        QFETCH(double, ramp);
        QFETCH(double, end);
        const Scenario s = with(("platform.moderation=0.9" + dates).toUtf8().constData());
        const Schedule found = s.lever(test::spec("platform.moderation"))->schedule;
        QCOMPARE(found.value, 0.9);
        QCOMPARE(found.ramp, ramp);
        QCOMPARE(found.start.value_or(-1), start);
        QCOMPARE(found.end.value_or(-1), end);
    }
    void values() {
        QCOMPARE(with("liability.regime=strict").leverValue(test::spec("liability.regime")), 2.0);
        QCOMPARE(with("network.kind=scalefree").values.value(test::spec("network.kind")), 2.0);
        QCOMPARE(with("liability.joint_and_several=true").leverValue(test::spec("liability.joint_and_several")), 1.0);
        QCOMPARE(with("platform.safe_harbour=off").leverValue(test::spec("platform.safe_harbour")), 0.0);
        QCOMPARE(with("users.count=5000").values.value(test::spec("users.count")), 5000.0);
        QCOMPARE(with("seed=9007199254740991").seed, maxSeed);
        QCOMPARE(with("months=6").months, 6);
        QVERIFY(with("liability.regime=negligence", with("liability.regime=strict")).levers.empty());   // back at the status quo
    }
    void aFixedValueEndsUncertainty() {
        Scenario s;
        s.uncertain = {{&test::spec("adoption.q"), UncertainAssumption::Distribution::uniform, 0.1, 0.5}};
        QVERIFY(with("adoption.q=0.3", s).uncertain.empty());
    }
    void refusals_data() {
        QTest::addColumn<QString>("assignment");
        QTest::addColumn<QString>("what");
        const auto row = [](const char* assignment, const char* what) { QTest::newRow(assignment) << assignment << what; };
        row("liability.regime", "expected ID=VALUE");
        row("liability.regim=strict", "did you mean 'liability.regime'?");
        row("liability.regime=", "'' is not one of none, negligence, strict");
        row("liability.regime=2", "'2' is not one of");
        row("adoption.q=nan", "'nan' is not a number");
        row("adoption.q=inf", "'inf' is not a number");
        row("adoption.q=1e999", "is not a number");
        row("adoption.q=0.3x", "is not a number");
        row("adoption.q= 0.3", "is not a number");
        row("adoption.q=-1", "below 0");
        row("adoption.q=0.3@12", "only levers have dates");
        row("platform.moderation=0.9@", "is not @START+RAMP-END");
        row("platform.moderation=0.9@x", "is not @START+RAMP-END");
        row("platform.moderation=0.9@12+", "is not @START+RAMP-END");
        row("platform.moderation=0.9@12-60+6", "is not @START+RAMP-END");
        row("platform.moderation=0.9@-", "is not @START+RAMP-END");
        row("platform.moderation=0.9@1e9", "is not @START+RAMP-END");
        row("platform.safe_harbour=maybe", "'maybe' is not true or false");
        row("users.count=1e12", "above");
        row("users.count=-1", "below 700");
        row("seed=-1", "not a whole number from 0");
        row("months=601", "not a whole number from 1 to 600");
        row("month=6", "did you mean 'months'?");
    }
    void refusals() {
        QFETCH(QString, assignment);
        QFETCH(QString, what);
        Scenario s;
        std::vector<Problem> found;
        applySetting(s, assignment.toStdString(), found);
        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY2(QString::fromStdString(found[0].what).contains(what), found[0].what.c_str());
        QVERIFY(s == Scenario{});
    }
};

QTEST_APPLESS_MAIN(SettingTest)
#include "tst_setting.moc"
