#include "tests/ui/text_fit.h"
#include "tests/ui/watched_application.h"
#include "tests/ui/window_fixture.h"
#include "ui/models/format.h"
#include "ui/models/results.h"
#include "ui/views/charts/axis_dialog.h"
#include "ui/views/charts/chart_card.h"
#include "ui/views/charts/chart_table.h"
#include "ui/views/charts/explore_view.h"
#include "ui/views/charts/hold_mark.h"
#include "ui/views/charts/plot_axes.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QWheelEvent>

using namespace cw;

/// What a chart of Explore can do beyond showing bands, in the real window by mouse and keyboard: its table, its locks, its zoom.
class ExploreChartsTest : public QObject {
    Q_OBJECT

    test::WindowFixture m_fixture;
    ExploreView& explore() { return m_fixture.window().explore(); }
    ChartCard& card(int i) { return *explore().findChildren<ChartCard*>()[i]; }
    FanPlot& plot(int i = 0) { return card(i).plot(); }
    void key(int i, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        plot(i).setFocus();
        QTest::keyClick(&plot(i), key, modifiers);
    }
    bool moveLever(double value) {
        m_fixture.document().set(test::spec("liability.regime"), value);
        return QTest::qWaitFor([this] { return m_fixture.isDone(); }, 60000);
    }
    QPushButton* button(QWidget& in, const QString& text) {
        for (auto* b : in.findChildren<QPushButton*>())
            if (b->isVisible() && b->text() == text) return b;
        return nullptr;
    }
    QAction* action(ChartCard& of, const QString& text) {
        for (QAction* a : of.findChild<QMenu*>()->actions())
            if (a->text().remove(u'&').startsWith(text)) return a;
        return nullptr;
    }
    /// Fills the dialog about an axis and presses one of its buttons.
    void answer(const QString& low, const QString& high, const QString& press) {
        auto* dialog = m_fixture.window().findChild<AxisDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        for (auto* edit : dialog->findChildren<QLineEdit*>()) edit->setText(edit->accessibleName() == QStringLiteral("Upper end") ? high : low);
        for (auto* b : dialog->findChildren<QPushButton*>())
            if (b->text() == press) return QTest::mouseClick(b, Qt::LeftButton);
        QFAIL("no such button");
    }

private slots:
    void init() {
        QVERIFY(m_fixture.openBrief({{"liability.regime", 2}}));
        QVERIFY(QTest::qWaitForWindowActive(&m_fixture.window()));
    }
    void cleanup() { m_fixture.close(); }

    /// In the real window, whose Escape stops the runs.
    void escapeEndsTheReadout() {
        auto* readout = plot(0).findChild<QLabel*>();
        key(0, Qt::Key_Left);
        QVERIFY(readout->isVisible());
        key(0, Qt::Key_Escape);
        QVERIFY(!readout->isVisible());
    }

    void tTurnsAChartOverAndBack() {
        key(0, Qt::Key_T);
        QVERIFY(card(0).isTurned() && !plot(0).isVisible());
        ChartTable& table = *card(0).table();
        QVERIFY(table.hasFocus());
        QCOMPARE(table.numbers().rowCount(), 36);
        const double median = plot(0).data().policy.p50.last();
        QVERIFY(std::fabs(table.numbers().index(35, ChartTableModel::policyMedian).data().toString().toDouble() - median) <= 0.005 * median);
        QTest::keyClick(&table, Qt::Key_T);
        QVERIFY(!card(0).isTurned() && plot(0).hasFocus());
        key(0, Qt::Key_T);
        QTest::keyClick(&table, Qt::Key_Escape);
        QVERIFY(!card(0).isTurned());
    }

    /// What differs is what is asked first, and the table begins where the chart does.
    void theTableOfAZoomedChartBeginsThere() {
        plot(0).setPart({TimeWindow{14.5, 30.25}, {}});
        key(0, Qt::Key_T);
        ChartTable& table = *card(0).table();
        QCOMPARE(table.numbers().column(0), ChartTableModel::difference);
        QCOMPARE(table.currentIndex().row(), 15);
        QCOMPARE(table.rowAt(2), 15);
        QCOMPARE(table.horizontalScrollBar()->value(), 0);
    }

    /// A label at a line's end tells the height at which the line leaves the plot.
    void labelsOfAZoomedChartEndItsLines() {
        plot(0).setPart({TimeWindow{2, 18.25}, {}});
        const ChartData& data = plot(0).data();
        const double end = data.policy.p50.at(18) + 0.25 * (data.policy.p50.at(19) - data.policy.p50.at(18));
        QStringList texts;
        for (int item = 0; item < plot(0).itemCount(); ++item)
            if (const auto* text = qobject_cast<QCPItemText*>(plot(0).item(item))) texts << text->text();
        QVERIFY2(texts.contains(data.policyLabel + u' ' + seriesValue(data.series, end / data.series.scale)), qPrintable(texts.join(u'|')));
    }

    /// The dialog grows for what it has to say.
    void theFaultInALockedAxisIsWhole() {
        action(card(0), QStringLiteral("Lock the axis"))->trigger();
        auto* dialog = card(0).findChild<AxisDialog*>();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        const int before = dialog->height();
        answer(QStringLiteral("50"), QStringLiteral("2"), QStringLiteral("Lock"));
        QVERIFY(dialog->height() > before);
        for (const QWidget* part : dialog->findChildren<QWidget*>())
            if (part->isVisible()) QVERIFY2(test::textFault(*part).isEmpty(), qPrintable(test::textFault(*part)));
        dialog->reject();
    }

    /// Three years at least are named where there is room for three.
    void yearsAreNamedAsRoomAllows() {
        QCOMPARE(yearStep(10, 440), 1.0);
        QCOMPARE(yearStep(10, 180), 3.0);   // 2025, 2028, 2031, 2034
        QCOMPARE(yearStep(10, 120), 4.0);   // 2025, 2029, 2033
        QCOMPARE(yearStep(10, 90), 5.0);
    }

    void theTableFollowsTheRunsAndKeepsItsPlace() {
        action(card(1), QStringLiteral("Table"))->trigger();
        ChartTable& table = *card(1).table();
        table.setCurrentIndex(table.numbers().index(30, 0));
        const QString before = table.numbers().index(30, 0).data().toString();
        QVERIFY(moveLever(0));
        QVERIFY(table.numbers().index(30, 0).data().toString() != before);
        QCOMPARE(table.currentIndex().row(), 30);
    }

    void aSmallChartBorrowsTheBackOfALargeOne() {
        const int large = card(1).outcome(), small = card(4).outcome();
        key(4, Qt::Key_T);
        QVERIFY(card(1).isTurned() && !card(4).isTurned());
        QCOMPARE(card(1).outcome(), small);
        QTest::keyClick(card(1).table(), Qt::Key_Escape);
        QCOMPARE(card(1).outcome(), large);
        QVERIFY(plot(4).hasFocus());
    }

    void copiesNumbersForSpreadsheetsAndATableForDocuments() {
        key(0, Qt::Key_T);
        QTest::keyClick(&m_fixture.window(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QMimeData* copied = QApplication::clipboard()->mimeData();
        QVERIFY(!copied->hasImage());
        const QStringList lines = copied->text().split(u'\n');
        QCOMPARE(lines.size(), 1 + 36 + 2);
        QCOMPARE(lines[36].split(u'\t')[4].toDouble(), plot(0).data().policy.p50.last());
        QVERIFY2(lines[37].contains(QStringLiteral("8 runs")), qPrintable(lines[37]));
        QVERIFY(copied->html().contains(QStringLiteral("<table>")) && copied->html().contains(QStringLiteral("Dec 2027")));
    }

    void savesTheTable() {
        key(0, Qt::Key_T);
        QTest::keyClick(&m_fixture.window(), Qt::Key_E, Qt::ControlModifier);
        auto* dialog = explore().findChild<QFileDialog*>();
        QVERIFY(dialog);
        const QString path = m_fixture.file(QStringLiteral("table.csv"));
        emit dialog->fileSelected(path);
        dialog->reject();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readLine().startsWith("month,year,policy_p05"));
    }

    void aLockedAxisStaysAtTypedEnds() {
        action(card(0), QStringLiteral("Lock the axis"))->trigger();
        answer(QStringLiteral("50"), QStringLiteral("2"), QStringLiteral("Lock"));
        QVERIFY(!plot(0).axis().isLocked());   // it says why not
        answer(QStringLiteral("2"), QStringLiteral("500,"), QStringLiteral("Lock"));
        QVERIFY(!plot(0).axis().isLocked());
        answer(QStringLiteral("2"), QStringLiteral("1500"), QStringLiteral("Lock"));
        QCOMPARE(plot(0).yAxis->range(), QCPRange(2, 1500));
        QVERIFY(moveLever(0));
        QTest::keyClick(&m_fixture.window(), Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(plot(0).yAxis->range(), QCPRange(2, 1500));
        QVERIFY(action(card(0), QStringLiteral("Lock the axis"))->isChecked());
        action(card(0), QStringLiteral("Lock the axis"))->trigger();
        answer(QStringLiteral("2"), QStringLiteral("1500"), QStringLiteral("Unlock"));
        QVERIFY(plot(0).yAxis->range().upper < 1500);
        QVERIFY(!action(card(0), QStringLiteral("Lock the axis"))->isChecked());
    }

    void anotherOutcomeIsNotHeldToTheOldEnds() {
        plot(0).axis().lock(0, 1e6);
        card(0).setOutcome(test::outcome("market.open_share"));
        QVERIFY(!plot(0).axis().isLocked());
        QVERIFY(plot(0).yAxis->range().upper <= 100);
    }

    void aHeldChartStaysWhileTheOthersGoOn() {
        key(0, Qt::Key_L);
        QVERIFY(card(0).isHeld());
        auto* mark = card(0).findChild<HoldMark*>();
        QVERIFY(mark->isVisible() && mark->text().startsWith(QStringLiteral("held at: Brief")));
        const QVector<double> held = plot(0).data().policy.p50, other = plot(1).data().policy.p50;
        QVERIFY(moveLever(0));
        QCOMPARE(plot(0).data().policy.p50, held);
        QVERIFY(plot(1).data().policy.p50 != other);
        QVERIFY(plot(0).accessibleDescription().startsWith(QStringLiteral("held at: Brief")));
        QTest::mouseClick(mark, Qt::LeftButton);
        QVERIFY(!card(0).isHeld() && !mark->isVisible());
        QVERIFY(plot(0).data().policy.p50 != held);
    }

    void smallChartsAreHeldToo() {
        key(4, Qt::Key_L);
        auto* mark = card(4).findChild<HoldMark*>();
        QVERIFY(mark->isVisible() && mark->text().isEmpty() && mark->toolTip().contains(QStringLiteral("held at")));
        key(4, Qt::Key_L);
        QVERIFY(!mark->isVisible());
    }

    void allChartsShareTheirTime() {
        const QCPRange whole = plot(0).xAxis->range();
        key(0, Qt::Key_Plus);
        QVERIFY(plot(0).xAxis->range().size() < whole.size());
        for (int i = 1; i < 8; ++i) QCOMPARE(plot(i).xAxis->range(), plot(0).xAxis->range());
        const QCPRange zoomedIn = plot(0).xAxis->range();
        key(3, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(plot(0).xAxis->range().lower > zoomedIn.lower);
        QCOMPARE(plot(0).xAxis->range().size(), zoomedIn.size());
        key(3, Qt::Key_0);
        for (int i = 0; i < 8; ++i) QCOMPARE(plot(i).xAxis->range(), whole);
        key(0, Qt::Key_Plus);
        QTest::keyClick(&m_fixture.window(), Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(plot(5).xAxis->range(), whole);
    }

    void theReadoutLeadsTheTime() {
        for (int i = 0; i < 6; ++i) key(0, Qt::Key_Plus);
        QCOMPARE(plot(0).xAxis->range().size(), 1.0);
        key(0, Qt::Key_Home);
        QCOMPARE(plot(0).xAxis->range().lower, 2025.0);
        key(0, Qt::Key_End);
        QVERIFY(std::fabs(plot(0).xAxis->range().upper - (2025 + 35 / 12.0)) < 1e-9);
    }

    void valuesZoomPerChart() {
        const QCPRange whole = plot(0).yAxis->range(), other = plot(1).yAxis->range();
        key(0, Qt::Key_Up, Qt::ControlModifier);
        QVERIFY(std::fabs(plot(0).yAxis->range().size() - whole.size() / 1.25) < 1e-9 * whole.size());
        QCOMPARE(plot(1).yAxis->range(), other);
        const double low = plot(0).yAxis->range().lower;
        key(0, Qt::Key_Up, Qt::ShiftModifier);
        QVERIFY(plot(0).yAxis->range().lower > low);
        key(0, Qt::Key_0);
        QCOMPARE(plot(0).yAxis->range(), whole);
    }

    void wheelDragAndDoubleClick() {
        const QCPRange whole = plot(0).xAxis->range();
        const QPoint middle = plot(0).axisRect()->center();
        const double year = plot(0).xAxis->pixelToCoord(middle.x());
        QWheelEvent wheel(middle, plot(0).mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&plot(0), &wheel);
        QVERIFY(std::fabs(plot(0).xAxis->range().size() - whole.size() / 1.25) < 1e-6);
        QVERIFY(std::fabs(plot(0).xAxis->pixelToCoord(middle.x()) - year) < 0.01);   // stays under the pointer
        const QCPRange before = plot(0).xAxis->range();
        QTest::mousePress(&plot(0), Qt::LeftButton, {}, middle);
        QTest::mouseMove(&plot(0), middle - QPoint(20, 0));
        QTest::mouseRelease(&plot(0), Qt::LeftButton, {}, middle - QPoint(20, 0));
        QVERIFY(plot(0).xAxis->range().lower > before.lower);
        QTest::mouseDClick(&plot(0), Qt::LeftButton, {}, middle);
        QCOMPARE(plot(4).xAxis->range(), whole);
    }

    void theHeaderSaysWhatIsShownAndLeadsBack() {
        key(0, Qt::Key_Plus);
        QPushButton* back = nullptr;
        for (auto* b : explore().findChildren<QPushButton*>())
            if (b->isVisible() && b->text().endsWith(QStringLiteral("show all"))) back = b;
        QVERIFY(back);
        QTest::mouseClick(back, Qt::LeftButton);
        QVERIFY(!back->isVisible());
        QCOMPARE(plot(0).xAxis->range().lower, 2025.0);
    }

    void anotherHorizonIsShownWhole() {
        key(0, Qt::Key_Plus);
        Scenario longer = m_fixture.document().scenario();
        longer.months = 48;
        m_fixture.document().use(longer);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture.isDone(), 60000);
        QVERIFY(std::fabs(plot(0).xAxis->range().upper - (2025 + 47 / 12.0)) < 1e-9);
    }

    void fourWorldsAreOfferedWhereBothDiffer() {
        auto* toggle = button(explore(), QStringLiteral("Policy and assumptions both changed: show all four worlds"));
        QVERIFY(!toggle);   // the policy alone does
        m_fixture.document().set(test::spec("growth.compute"), test::spec("growth.compute").plausible.high);
        toggle = button(explore(), QStringLiteral("Policy and assumptions both changed: show all four worlds"));
        QVERIFY(toggle);
        toggle->setFocus();
        QTest::keyClick(toggle, Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(plot(0).data().worlds.size(), std::size_t{4}, 60000);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture.isDone(), 60000);
        const auto& lines = plot(0).data().worlds;
        QCOMPARE(lines[FourWorlds::both].series.p50, plot(0).data().policy.p50);
        QCOMPARE(lines[FourWorlds::assumptionsAlone].series.p50, plot(0).data().reference.p50);
        QVERIFY(lines[FourWorlds::neither].series.p50 != lines[FourWorlds::policyAlone].series.p50);
        QVERIFY(plot(0).accessibleDescription().contains(QStringLiteral("policy alone: median")));
        QVERIFY(plot(4).data().worlds.empty());
        QTest::keyClick(toggle, Qt::Key_Space);
        QVERIFY(plot(0).data().worlds.empty());
        QTest::keyClick(toggle, Qt::Key_Space);
        m_fixture.document().undoStack().undo();
        QVERIFY(!toggle->isVisible() && plot(0).data().worlds.empty());
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture.isDone(), 60000);
        QVERIFY(!m_fixture.window().controller().results()->comparison);   // and nobody pays for it any more
    }

    /// The frame of a chart tells of both: fine where Export takes it, a ring where keys go. There is no second one inside.
    void aChartHasOneFrame() {
        const auto accentsAcross = [this] {
            const QImage image = card(0).grab().toImage();
            const int y = image.height() * 3 / 4;
            int count = 0;   // from the left edge to the axis
            for (int x = 0; x < plot().x() + 12; ++x) count += image.pixelColor(x, y) == m_fixture.theme().accent();
            return count;
        };
        plot(1).setFocus();
        QCOMPARE(accentsAcross(), 0);
        plot().setFocus();
        QCOMPARE(accentsAcross(), 2);
        m_fixture.window().policyPanel().setFocus();
        plot().clearFocus();
        QVERIFY(card(0).isMarked());
        QCOMPARE(accentsAcross(), 1);
    }

    void theStatusLineTellsHowWellTheMeansAreKnown() {
        const auto status = [this] {
            for (const QLabel* label : m_fixture.window().findChildren<QLabel*>())
                if (label->text().contains(QStringLiteral("means known to"))) return label->text();
            return QString();
        };
        const ResultsPointer results = m_fixture.window().controller().results();
        const auto known = [&](int outcome) { return QStringLiteral("±") + format::percent(meanPrecision(*results, outcome)); };
        QVERIFY2(status().contains(QStringLiteral("innovation ") + known(card(0).outcome())), qPrintable(status()));
        QVERIFY2(status().contains(QStringLiteral("misuse harm ") + known(card(1).outcome())), qPrintable(status()));
        card(1).setOutcome(test::outcome("market.open_share"));
        QVERIFY2(status().contains(known(card(1).outcome())), qPrintable(status()));
    }

    void runsGoOnUntilTheMeansAreKnown() {
        auto* goal = button(m_fixture.window(), QStringLiteral("until 8 runs ▾"));
        QVERIFY(goal);
        emit goal->menu()->aboutToShow();
        const auto choose = [&](const QString& text) {
            for (QAction* a : goal->menu()->actions())
                if (a->text().startsWith(text)) return a->trigger();
            QFAIL("no such choice");
        };
        const auto worst = [this] {
            const ResultsPointer results = m_fixture.window().controller().results();
            return std::max(meanPrecision(*results, card(0).outcome()), meanPrecision(*results, card(1).outcome()));
        };
        QVERIFY(worst() > 0.05);
        choose(QStringLiteral("Until the means are known to ±5"));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture.isDone(), 120000);
        QCOMPARE(goal->text(), QStringLiteral("until ±5 % ▾").replace(QStringLiteral("5 %"), format::percent(0.05)));
        const int runs = m_fixture.window().controller().results()->runs;
        QVERIFY(runs > 8 && (runs == 256 || worst() <= 0.05));
        emit goal->menu()->aboutToShow();
        choose(QStringLiteral("8 runs"));
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture.window().controller().results()->runs, 8, 60000);
    }
};

CW_WINDOW_TEST_MAIN(ExploreChartsTest)
#include "tst_explore_charts.moc"
