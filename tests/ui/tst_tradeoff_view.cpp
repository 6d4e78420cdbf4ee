#include "tests/ui/window_fixture.h"
#include "ui/models/event_loop_watchdog.h"
#include "ui/models/tradeoff_words.h"
#include "ui/views/compare/compare_table.h"
#include "ui/views/compare/scenario_bar.h"
#include "ui/views/shell/view_frame.h"
#include "ui/views/tradeoff/tradeoff_view.h"
#include "ui/views/tradeoff/weight_slider.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>

#include <cmath>

using namespace cw;

/// The trade-off in the real window: by mouse and by keyboard, its line, its runs, its moves, its copies.
class TradeoffViewTest : public QObject {
    Q_OBJECT

    test::WindowFixture m_fixture;

    TradeoffView& view() { return m_fixture.window().views().view<TradeoffView>(); }
    TradeoffPlot& plot() { return *view().findChild<TradeoffPlot*>(); }
    WeightSlider& slider() { return *view().findChild<WeightSlider*>(); }
    CompareTable& table() { return *view().findChild<CompareTable*>(); }
    ScenarioDocument& document() { return m_fixture.document(); }
    void key(int key) { QTest::keyClick(&m_fixture.window(), static_cast<Qt::Key>(key), Qt::ControlModifier); }
    void pinTwo() {
        Scenario strict;
        strict.name = "Strict";
        test::set(strict, "liability.regime", 2);
        Scenario closed;
        closed.name = "Closed";
        test::set(closed, "release.open_weights", 2);
        document().pin({{strict}, {closed}});
    }
    bool finish() {
        return QTest::qWaitFor([this] { return !m_fixture.window().controller().running() && view().state().runs() == document().scenario().runs; }, 120000);
    }
    void show() {
        pinTwo();
        key(Qt::Key_3);
        QVERIFY(finish());
    }
    QPushButton* button(const QString& begins) {
        for (auto* b : view().findChildren<QPushButton*>())
            if (b->isVisible() && b->text().startsWith(begins)) return b;
        return nullptr;
    }
    bool says(const QString& text) {
        for (auto* label : view().findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text)) return true;
        return false;
    }

private slots:
    void init() {
        m_fixture.open();
        m_fixture.useBriefScenario();
        QVERIFY(QTest::qWaitForWindowActive(&m_fixture.window()));
    }
    void cleanup() { m_fixture.close(); }

    void standsBetweenCompareAndTheRest() {
        QCOMPARE(QByteArray(viewRegistry()[1].id), QByteArray("compare"));
        QCOMPARE(QByteArray(viewRegistry()[2].id), QByteArray("tradeoff"));
        key(Qt::Key_3);
        QVERIFY(view().isVisible());
    }

    void withoutARivalItOffersAllPresets() {
        key(Qt::Key_3);
        QVERIFY(finish());
        QVERIFY(says(QStringLiteral("no choice to weigh yet")));
        QPushButton* all = button(QStringLiteral("Add all presets"));
        QVERIFY(all);
        QTest::mouseClick(all, Qt::LeftButton);
        QVERIFY(document().comparison().pinned.size() >= 14);
        QVERIFY(!all->isVisible());
        key(Qt::Key_Z);
        QVERIFY(all->isVisible());
    }

    void showsWhatCompareShows() {
        show();
        QCOMPARE(plot().plane().worlds.size(), std::size_t(4));
        QCOMPARE(plot().plane().runs, 8);
        QCOMPARE(table().shown().rowCount(), 4);
        QVERIFY(says(QStringLiteral("comes first")));
        QVERIFY(plot().accessibleDescription().contains(QStringLiteral("Closed")));
        key(Qt::Key_2);   // and back: the same scenarios, at once
        key(Qt::Key_3);
        QCOMPARE(plot().plane().worlds.size(), std::size_t(4));
    }

    void theLineFollowsMouseAndKeyboard() {
        show();
        const double before = slider().weight();
        const QPointF handle = lineHandle(valueLine(plot().scale(), plot().plane()));
        const QPointF reference = plot().scale().pixel(plot().plane().worlds[0].mean);
        QTest::mousePress(&plot(), Qt::LeftButton, {}, handle.toPoint());
        const QPointF to(reference.x() + 0.3 * (handle.x() - reference.x()), handle.y());
        QTest::mouseMove(&plot(), to.toPoint());
        QTest::mouseRelease(&plot(), Qt::LeftButton, {}, to.toPoint());
        QVERIFY2(slider().weight() < before, qPrintable(QString::number(slider().weight())));
        QCOMPARE(plot().plane().weight, slider().weight());
        QCOMPARE(slider().weight(), roundWeight(slider().weight()));
        slider().setFocus();
        QTest::keyClick(&slider(), Qt::Key_Home);
        QCOMPARE(plot().plane().weight, 0.0);
        QVERIFY(says(QStringLiteral("counts for nothing")));
        QTest::keyClick(&slider(), Qt::Key_Right);
        QVERIFY(plot().plane().weight > 0);
        QTest::keyClick(&slider(), Qt::Key_End);
        QVERIFY(plot().plane().weight > 50);
        const double heavy = plot().plane().weight;
        QTest::keyClick(&slider(), Qt::Key_Left);
        QVERIFY(plot().plane().weight < heavy);
        QCOMPARE(document().undoStack().count(), 1);   // the pinning: a look is no edit
    }

    void theAssumptionMovesTheLine() {
        show();
        document().set(test::spec("welfare.harm_weight"), 4);
        QVERIFY(finish());
        QCOMPARE(plot().plane().weight, 4.0);
        QCOMPARE(slider().weight(), 4.0);
    }

    void axesAreChosenFromTheirMenus() {
        show();
        auto* across = button(QStringLiteral("Across"));
        QVERIFY(across && across->menu());
        emit across->menu()->aboutToShow();
        QAction* adoption = nullptr;
        for (QAction* part : across->menu()->actions())
            for (QAction* action : part->menu()->actions())
                if (action->text() == seriesInfo(test::outcome("adoption.share")).title) adoption = action;
        QVERIFY(adoption);
        adoption->trigger();
        QCOMPARE(plot().plane().axes.x.id(), QStringLiteral("adoption.share"));
        QVERIFY(across->text().contains(QStringLiteral("Adoption")));
        auto* levels = button(QStringLiteral("Levels"));
        QTest::mouseClick(levels, Qt::LeftButton);
        QVERIFY(!plot().plane().axes.relative);
        QVERIFY(plot().plane().worlds[0].mean.x > 0);
    }

    void runsAreReadAndChosenByMouseAndKeyboard() {
        show();
        QTest::mouseClick(button(QStringLiteral("Levels")), Qt::LeftButton);
        plot().setFocus();
        QTest::keyClick(&plot(), Qt::Key_Right);
        QTest::keyClick(&plot(), Qt::Key_Down);
        auto* readout = plot().findChild<QLabel*>();
        QVERIFY(readout->isVisible() && readout->text().contains(QStringLiteral("run 1")));
        QTest::keyClick(&plot(), Qt::Key_Down);
        QTest::keyClick(&plot(), Qt::Key_Return);
        QCOMPARE(plot().chosenRun(), std::optional<std::size_t>(1));
        // The mean is found under the pointer, and what is known of it.
        const TradeoffWorld& world = plot().plane().worlds[3];
        QTest::qWait(50);   // what was chosen has a line of its own, below which the plot moves
        QTest::mouseMove(&plot(), plot().scale().pixel(world.mean).toPoint());
        QVERIFY2(readout->text().contains(world.name), qPrintable(readout->text()));
        // A run that stands by itself is chosen by a click on it, and the line of another scenario's twin is ringed with it.
        for (std::size_t run = 0; run < world.points.size(); ++run) {
            const QPointF at = plot().scale().pixel(world.points[run]);
            QTest::mouseMove(&plot(), at.toPoint());
            if (!readout->text().contains(QStringLiteral("%1, run %2").arg(world.name).arg(run + 1))) continue;
            QTest::mouseClick(&plot(), Qt::LeftButton, {}, at.toPoint());
            QCOMPARE(plot().chosenRun(), std::optional<std::size_t>(run));
            return;
        }
        QFAIL("no run can be pointed at");
    }

    void movesAreTrailedAndUndoneByNothing() {
        show();
        const std::size_t before = view().trail().moves().size();
        document().set(test::spec("liability.regime"), 2);
        QVERIFY(finish());
        document().undoStack().undo();
        QVERIFY(finish());
        QCOMPARE(view().trail().moves().size(), before + 2);
        QVERIFY(plot().trail().size() >= 2);
        QVERIFY2(view().trail().moves()[before].change.contains(QStringLiteral("strict")), qPrintable(view().trail().moves()[before].change));
        QPushButton* clear = button(QStringLiteral("Clear your"));
        QVERIFY(clear);
        QTest::mouseClick(clear, Qt::LeftButton);
        QVERIFY(plot().trail().empty());
    }

    void copiesPictureAndTable() {
        show();
        plot().setFocus();
        QTest::keyClick(&m_fixture.window(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QMimeData* data = QApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage());
        QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("Closed"));
        QCOMPARE(data->text().split(u'\n').first(), QStringLiteral("scenario\trun\tnet-value\tall-harm"));
        table().setFocus();
        QTest::keyClick(&m_fixture.window(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        data = QApplication::clipboard()->mimeData();
        QVERIFY(data->hasHtml() && data->text().contains(QStringLiteral("Strict")));
        const QStringList lines = data->text().split(u'\n');
        for (int row = 0; row < table().shown().rowCount(); ++row)
            QCOMPARE(lines[row + 1].split(u'\t')[1], table().shown().index(row, 0).data().toString());
    }

    void theEventLoopStaysAlive() {
        key(Qt::Key_3);
        view().findChild<ScenarioBar*>()->pinAllPresets();
        EventLoopWatchdog dog;
        QTest::qWait(50);
        dog.reset();
        for (int i = 1; i <= 5; ++i) {
            document().set(test::spec("platform.moderation"), 0.3 + 0.1 * i);
            slider().setFocus();
            QTest::keyClick(&slider(), Qt::Key_Right);
            QTest::qWait(60);
        }
        QVERIFY(finish());
        qInfo("longest gap of the event loop: %lld ms", dog.longestGap());
        QVERIFY(dog.longestGap() < 400);   // a shared machine, assertions and sanitizer on; the goal of a release build is 50
    }
};

CW_WINDOW_TEST_MAIN(TradeoffViewTest)
#include "tst_tradeoff_view.moc"
