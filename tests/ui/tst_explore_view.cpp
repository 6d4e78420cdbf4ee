#include "tests/support.h"
#include "ui/models/event_loop_watchdog.h"
#include "ui/views/charts/chart_card.h"
#include "ui/views/charts/explore_view.h"
#include "ui/views/charts/words_panel.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>

using namespace cw;

/// The view with the real engine behind it: strict liability against the status quo. Pictures go to <build>/shots/.
class ExploreViewTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        m_theme.install(*qApp);
        m_window.setProperty("look", "panel");
        auto* row = new QHBoxLayout(&m_window);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        row->addWidget(m_view = new ExploreView(m_theme), 1);
        row->addWidget(m_words = new WordsPanel(m_theme));
        m_window.setAutoFillBackground(true);
        connect(&m_controller, &RunController::fansChanged, m_view, &ExploreView::setResults);
        connect(&m_controller, &RunController::fansChanged, m_words, &WordsPanel::setResults);
        m_window.resize(1264, 900);
        m_window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_window));
    }

    void strictLiabilityAgainstTheStatusQuo() {
        QSignalSpy steps(&m_controller, &RunController::fansChanged), finished(&m_controller, &RunController::finished);
        m_controller.setReference(std::make_shared<const Scenario>(named("Status quo 2025", 0)), QStringLiteral("Status quo 2025"));
        QElapsedTimer clock;
        clock.start();
        m_controller.setScenario(std::make_shared<const Scenario>(named("Strict developer liability", 2)));
        QTRY_VERIFY_WITH_TIMEOUT(steps.count() > 0, 60000);
        qInfo("first band after %lld ms", static_cast<long long>(clock.elapsed()));
        shoot("explore-first-band");
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 120000);
        qInfo("all twin runs after %lld ms", static_cast<long long>(clock.elapsed()));
        shoot("explore-light");
        m_theme.setMode(ColourMode::dark);
        shoot("explore-dark");
        m_theme.setMode(ColourMode::light);
    }

    void movedLeverKeepsTheEventLoopAlive() {
        QSignalSpy steps(&m_controller, &RunController::fansChanged), finished(&m_controller, &RunController::finished);
        EventLoopWatchdog watchdog;
        QTest::qWait(50);
        watchdog.reset();
        Scenario moved = named("Strict developer liability", 2);
        test::set(moved, "liability.developer_burden", 0.9);
        QElapsedTimer clock;
        clock.start();
        m_controller.setScenario(std::make_shared<const Scenario>(moved));
        QTRY_VERIFY_WITH_TIMEOUT(steps.count() > 0, 60000);
        qInfo("lever to first band: %lld ms", static_cast<long long>(clock.elapsed()));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 120000);
        qInfo("longest gap with charts: %lld ms", static_cast<long long>(watchdog.longestGap()));
    }

    void readoutFollowsOnAllChartsAtOnce() {
        auto* plot = m_view->findChild<FanPlot*>();
        QVERIFY(plot);
        emit plot->pointerMoved(84);
        int readouts = 0;
        for (QLabel* label : m_view->findChildren<QLabel*>())
            if (qobject_cast<FanPlot*>(label->parentWidget()) && label->isVisible()) ++readouts;
        QCOMPARE(readouts, 8);
        shoot("explore-readout");
        QTest::keyClick(plot, Qt::Key_Escape);
    }

    void chartsAreChartsToAssistiveTechnology() {
        for (FanPlot* plot : m_view->findChildren<FanPlot*>()) {
            QAccessibleInterface* a = QAccessible::queryAccessibleInterface(plot);
            QVERIFY(a);
            QCOMPARE(a->role(), QAccessible::Chart);
            QVERIFY(!a->text(QAccessible::Name).isEmpty());
            QVERIFY(a->text(QAccessible::Description).contains(QStringLiteral("median")));
        }
    }

    /// Whoever presses a button for it has taken the focus away from the chart.
    void exportAndCopyTakeTheChartUsedLast() {
        const auto cards = m_view->findChildren<ChartCard*>();
        const auto plots = m_view->findChildren<FanPlot*>();
        QVERIFY(cards.size() >= 2 && cards[1]->isAncestorOf(plots[1]));
        m_window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_window));
        QTest::mouseClick(plots[1], Qt::LeftButton);
        auto* elsewhere = m_words->findChild<QPushButton*>();
        QVERIFY(elsewhere);
        elsewhere->setFocus();
        QVERIFY(!cards[1]->isAncestorOf(QApplication::focusWidget()));
        QSignalSpy first(cards[0], &ChartCard::copyWanted), second(cards[1], &ChartCard::copyWanted);
        m_view->copyShown();
        QCOMPARE(first.count(), 0);
        QCOMPARE(second.count(), 1);
    }

    void smallWindow() {
        m_words->hide();
        m_view->setWordsShownHere(true);
        m_window.resize(944, 620);
        shoot("explore-small");
    }

private:
    static Scenario named(const char* name, double regime) {
        Scenario s;
        s.name = name;
        s.runs = 24;   // two steps: a first band and the whole
        if (regime != 0) test::set(s, "liability.regime", regime);
        return s;
    }
    void shoot(const char* name) {
        QTest::qWait(80);
        QDir().mkpath(QStringLiteral(CW_BUILD_DIR "/shots"));
        QVERIFY(m_window.grab().save(QStringLiteral(CW_BUILD_DIR "/shots/%1.png").arg(QLatin1String(name))));
    }
    Theme m_theme;
    RunController m_controller;
    QWidget m_window;
    ExploreView* m_view = nullptr;
    WordsPanel* m_words = nullptr;
};

QTEST_MAIN(ExploreViewTest)
#include "tst_explore_view.moc"
