#include "tests/ui/watched_application.h"
#include "tests/ui/window_fixture.h"
#include "ui/models/last_change.h"
#include "ui/views/charts/change_replay.h"
#include "ui/views/charts/explore_view.h"
#include "ui/views/charts/fan_plot.h"
#include "ui/views/shell/view_frame.h"

#include <QLabel>
#include <QPushButton>

using namespace cw;

/// Replay of the last change in the real window: what was before, then what is now; any edit ends it and nothing is changed by it.
class ChangeReplayTest : public QObject {
    Q_OBJECT

    test::WindowFixture m_fixture;
    ScenarioDocument& document() { return m_fixture.document(); }
    ExploreView& explore() { return m_fixture.window().explore(); }
    ChangeReplay& replay() { return *explore().findChild<ChangeReplay*>(); }
    void ctrlL() { QTest::keyClick(&m_fixture.window(), Qt::Key_L, Qt::ControlModifier); }
    bool moveLever(double value, int gesture = 0) {
        document().set(test::spec("liability.regime"), value, gesture);
        return QTest::qWaitFor([this] { return m_fixture.isDone(); }, 60000);
    }
    const ChartData& shown() { return explore().findChild<FanPlot*>()->data(); }
    bool says(const QString& text) {
        for (const QLabel* label : m_fixture.window().findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text)) return true;
        return false;
    }

private slots:
    void init() { QVERIFY(m_fixture.openBrief()); }
    void cleanup() { m_fixture.close(); }

    void nothingToReplaySaysSo() {
        ctrlL();
        QVERIFY(says(QStringLiteral("nothing to replay: no lever and no assumption")));
        QCOMPARE(replay().phase(), ChangeReplay::Phase::none);
    }

    void showsBeforeThenAfterAndTouchesNothing() {
        QVERIFY(moveLever(1));
        const QVector<double> before = shown().policy.p50;
        QVERIFY(moveLever(2));
        const QVector<double> after = shown().policy.p50;
        QVERIFY(before != after);
        const Scenario scenario = document().scenario();
        const int steps = document().undoStack().count();
        ctrlL();
        QCOMPARE(shown().policy.p50, before);
        QCOMPARE(shown().policyLabel, QStringLiteral("before"));
        QVERIFY(says(QStringLiteral("Before · Liability rule: negligence → strict")));
        QVERIFY(says(QStringLiteral("replaying the last change: Liability rule: negligence → strict")));
        const QCPRange axis = explore().findChild<FanPlot*>()->yAxis->range();
        QTRY_COMPARE_WITH_TIMEOUT(shown().policy.p50, after, 4000);
        QVERIFY(says(QStringLiteral("After · Liability rule: negligence → strict")));
        QCOMPARE(explore().findChild<FanPlot*>()->yAxis->range(), axis);   // the two are seen on one axis
        QTRY_COMPARE_WITH_TIMEOUT(replay().phase(), ChangeReplay::Phase::none, 4000);
        QVERIFY(!says(QStringLiteral("replaying")) && !says(QStringLiteral("After ·")));
        QCOMPARE(shown().policyLabel, QStringLiteral("this policy"));
        QVERIFY(document().scenario() == scenario);
        QCOMPARE(document().undoStack().count(), steps);
        QVERIFY(m_fixture.isDone());   // and no run was asked for
    }

    void aDragIsOneChange() {
        const QVector<double> before = shown().policy.p50;
        const int gesture = document().newGesture();
        const ParameterSpec& spec = test::spec("licensing.high_risk_duties");
        for (int i = 1; i <= 6; ++i) {
            document().set(spec, spec.fallback + (1 - spec.fallback) * i / 6, gesture);
            QTest::qWait(30);   // some of them get a first band
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture.isDone(), 60000);
        ctrlL();
        QCOMPARE(shown().policy.p50, before);
    }

    void aDragThatEndsWhereItBeganIsNone() {
        QVERIFY(moveLever(2));
        const ParameterSpec& spec = test::spec("licensing.high_risk_duties");
        const int gesture = document().newGesture();
        document().set(spec, 1, gesture);
        document().set(spec, spec.fallback, gesture);
        QCOMPARE(document().undoStack().count(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture.isDone(), 60000);
        ctrlL();
        QVERIFY(says(QStringLiteral("Before · Liability rule: negligence → strict")));
    }

    void undoIsAChangeToo() {
        QVERIFY(moveLever(2));
        const QVector<double> strict = shown().policy.p50;
        QTest::keyClick(&m_fixture.window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture.isDone(), 60000);
        QVERIFY(shown().policy.p50 != strict);
        ctrlL();
        QCOMPARE(shown().policy.p50, strict);
        QVERIFY(says(QStringLiteral("Before · Liability rule: strict → negligence")));
    }

    void pinningIsNoChangeOfPolicy() {
        QVERIFY(moveLever(2));
        document().pin();
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture.isDone(), 60000);
        ctrlL();
        QVERIFY(says(QStringLiteral("Before · Liability rule: negligence → strict")));
    }

    void assumptionsAreNamed() {
        const ParameterSpec& spec = test::spec("growth.compute");
        document().set(spec, spec.plausible.high);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture.isDone(), 60000);
        ctrlL();
        QVERIFY(says(QStringLiteral("Before · %1: ").arg(QString::fromUtf8(spec.label.data(), static_cast<qsizetype>(spec.label.size())))));
    }

    void anEditEscapeAndAnotherViewEndIt() {
        QVERIFY(moveLever(2));
        ctrlL();
        QCOMPARE(replay().phase(), ChangeReplay::Phase::before);
        document().set(test::spec("platform.moderation"), 0.9);
        QCOMPARE(replay().phase(), ChangeReplay::Phase::none);
        QVERIFY(!says(QStringLiteral("replaying")));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture.isDone(), 60000);
        ctrlL();
        QTest::keyClick(&m_fixture.window(), Qt::Key_Escape);
        QCOMPARE(replay().phase(), ChangeReplay::Phase::none);
        ctrlL();
        QTest::keyClick(&m_fixture.window(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(replay().phase(), ChangeReplay::Phase::none);
        ctrlL();   // comes back to Explore
        QVERIFY(explore().isVisible());
        QCOMPARE(replay().phase(), ChangeReplay::Phase::before);
    }

    void theButtonReplaysToo() {
        QVERIFY(moveLever(2));
        QPushButton* button = nullptr;
        for (auto* b : m_fixture.window().findChildren<QPushButton*>())
            if (b->accessibleName() == QStringLiteral("Replay the last change")) button = b;
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(replay().phase(), ChangeReplay::Phase::before);
    }
};

CW_WINDOW_TEST_MAIN(ChangeReplayTest)
#include "tst_change_replay.moc"
