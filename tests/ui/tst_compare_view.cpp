#include "tests/support.h"
#include "tests/ui/watched_application.h"
#include "ui/models/event_loop_watchdog.h"
#include "ui/models/compare_copy.h"
#include "ui/views/causes/causes_view.h"
#include "ui/views/charts/explore_view.h"
#include "ui/views/compare/compare_delegate.h"
#include "ui/views/compare/compare_table.h"
#include "ui/views/compare/compare_view.h"
#include "ui/views/compare/overlay_picture.h"
#include "ui/views/compare/scenario_bar.h"
#include "ui/views/shell/main_window.h"
#include "ui/views/shell/view_frame.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <set>

using namespace cw;

/// Compare in the real window: reached by keyboard, filled, sorted, copied, undone, and never in the event loop's way.
class CompareViewTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;

    CompareView& compare() { return m_window->views().view<CompareView>(); }
    CompareTable& outcomes() { return *compare().findChildren<CompareTable*>()[1]; }
    ScenarioDocument& document() { return m_window->document(); }
    void key(int key) { QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key), Qt::ControlModifier); }
    void pinTwo() {
        Scenario strict;
        strict.name = "Strict";
        test::set(strict, "liability.regime", 2);
        Scenario watched;
        watched.name = "Watched";
        test::set(watched, "platform.moderation", 0.9);
        document().pin({{strict}, {watched}});
    }
    bool finish() {
        return QTest::qWaitFor([this] { return !m_window->controller().running() && compare().state().runs() == document().scenario().runs; }, 120000);
    }
    QStringList column(int c) {
        QStringList shown;
        for (int row = 0; row < outcomes().shown().rowCount(); ++row) shown << outcomes().shown().index(row, c).data().toString();
        return shown;
    }

private slots:
    void init() {
        m_settings = std::make_unique<QSettings>(m_dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        m_theme = std::make_unique<Theme>();
        m_theme->install(*qApp);
        m_window = std::make_unique<MainWindow>(*m_settings, *m_theme);
        m_window->controller().cancel();   // a brief scenario follows
        m_window->resize(1280, 720);
        m_window->show();
        m_window->showExplore();
        Scenario brief;
        brief.months = 36;
        brief.runs = 12;
        brief.name = "Brief";
        document().use(brief);
        document().undoStack().clear();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void viewsAreReachedByKeyboardAndMouse() {
        key(Qt::Key_2);
        QCOMPARE(&m_window->views().current(), &compare());
        QVERIFY(compare().isVisible() && !m_window->explore().isVisible());
        QCOMPARE(m_window->views().tabs()->currentIndex(), 1);
        key(Qt::Key_1);
        QVERIFY(m_window->explore().isVisible());
        QTabBar* tabs = m_window->views().tabs();
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
        QVERIFY(compare().isVisible());
        m_window->showWelcome();
        QVERIFY(!compare().isVisible());
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
        QVERIFY(compare().isVisible());
    }

    /// What is pinned beside them does not make two equal policies differ.
    void anUnchangedPolicyIsNotCalledChanged() {
        document().setReference(document().scenario());
        pinTwo();
        key(Qt::Key_2);
        QVERIFY(compare().state().columns()[1].name.endsWith(QStringLiteral(", this policy")));
        document().set(test::spec("platform.moderation"), 0.5);
        QVERIFY(compare().state().columns()[1].name.endsWith(QStringLiteral(", changed")));
    }

    void anEmptyComparisonSaysWhatToDo() {
        key(Qt::Key_2);
        QVERIFY(finish());
        QPushButton* positions = nullptr;
        for (auto* button : compare().findChildren<QPushButton*>())
            if (button->property("look") == "primary") positions = button;
        QVERIFY(positions && positions->isVisible());
        QVERIFY(!outcomes().isVisible());
        QTest::mouseClick(positions, Qt::LeftButton);
        QCOMPARE(document().comparison().pinned.size(), std::size_t(5));
        QVERIFY(outcomes().isVisible() && !positions->isVisible());
        document().undoStack().undo();
        QVERIFY(positions->isVisible());
    }

    void sortsByEveryColumnAndForgetsIt() {
        pinTwo();
        key(Qt::Key_2);
        QVERIFY(finish());
        const QStringList listed = column(2);
        const auto clear = [&](int row) { return outcomes().shown().index(row, 2).data(compareSort).toDouble(); };
        QHeaderView* head = outcomes().horizontalHeader();
        const QPoint place(head->sectionViewportPosition(2) + 40, head->height() / 2);
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, place);
        const bool down = clear(0) >= clear(1);
        for (int row = 1; row < outcomes().shown().rowCount(); ++row) QVERIFY(down ? clear(row - 1) >= clear(row) : clear(row - 1) <= clear(row));
        QVERIFY(column(2) != listed);
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, place);
        for (int row = 1; row < outcomes().shown().rowCount(); ++row) QVERIFY(down ? clear(row - 1) <= clear(row) : clear(row - 1) >= clear(row));
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(column(2), listed);
        outcomes().setFocus();
        outcomes().setCurrentIndex(outcomes().shown().index(0, 2));
        QTest::keyClick(&outcomes(), Qt::Key_Return);
        for (int row = 1; row < outcomes().shown().rowCount(); ++row) QVERIFY(clear(row - 1) >= clear(row));
    }

    void copiesTheTableAsItStands() {
        pinTwo();
        key(Qt::Key_2);
        QVERIFY(finish());
        outcomes().sortBy(3);
        QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QMimeData* data = QApplication::clipboard()->mimeData();
        QVERIFY(data->hasHtml() && data->html().contains(QStringLiteral("<table>")));
        const QStringList lines = data->text().split(u'\n');
        for (int row = 0; row < outcomes().shown().rowCount(); ++row) QCOMPARE(lines[row + 1].split(u'\t')[4], column(3)[row]);
        QVERIFY2(data->text().contains(QStringLiteral("12 runs")), qPrintable(data->text()));
    }

    void chipsUnpinByKeyboardAndUndoBringsThemBack() {
        pinTwo();
        key(Qt::Key_2);
        auto* chip = compare().findChild<QPushButton*>(QStringLiteral("chip3"));
        QVERIFY(chip);
        chip->setFocus();
        QTest::keyClick(chip, Qt::Key_Delete);
        QCOMPARE(document().comparison().pinned.size(), std::size_t(1));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(document().comparison().pinned.size(), std::size_t(2));
        QCOMPARE(outcomes().shown().columnCount(), 4);
    }

    /// From the tabs' side: the chips in their order as one stop, then the way to add more, then the tables.
    void tabFollowsTheChipsAsTheyStand() {
        pinTwo();
        key(Qt::Key_2);
        QVERIFY(finish());
        const auto chip = [&](int index) { return compare().findChild<QPushButton*>(QStringLiteral("chip%1").arg(index)); };
        auto* add = compare().findChild<QPushButton*>(QStringLiteral("addScenario"));
        add->setFocus();
        QTest::keyClick(add, Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget(), chip(0));
        for (int index = 1; index < 4; ++index) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
            QCOMPARE(QApplication::focusWidget(), chip(index));
        }
        QTest::keyClick(chip(3), Qt::Key_Right);
        QCOMPARE(QApplication::focusWidget(), chip(3));
        QTest::keyClick(chip(3), Qt::Key_Left);
        QTest::keyClick(chip(2), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), add);
        QTest::keyClick(add, Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget(), chip(2));   // where one was
        QTest::keyClick(chip(2), Qt::Key_Home);
        QCOMPARE(QApplication::focusWidget(), chip(0));
        QTest::keyClick(add, Qt::Key_Tab);
        QVERIFY(compare().isAncestorOf(QApplication::focusWidget()));
    }

    /// The table is as high as its lines, so that the page has to follow.
    void thePageFollowsTheCurrentRow() {
        pinTwo();
        key(Qt::Key_2);
        QVERIFY(finish());
        m_window->resize(1280, 600);
        QCoreApplication::processEvents();
        auto* area = compare().findChild<QScrollArea*>();
        outcomes().setFocus();
        for (int row = 0; row < outcomes().shown().rowCount(); ++row) {
            QTest::keyClick(&outcomes(), Qt::Key_Down);
            const QRect line = outcomes().visualRect(outcomes().currentIndex()).translated(outcomes().viewport()->mapTo(area->viewport(), QPoint()));
            QVERIFY2(line.top() >= 0 && line.bottom() < area->viewport()->height(), qPrintable(QStringLiteral("row %1 at %2").arg(row).arg(line.top())));
        }
    }

    void stateIsKeptBehindAnotherView() {
        pinTwo();
        key(Qt::Key_2);
        QVERIFY(finish());
        outcomes().sortBy(2);
        const QStringList sorted = column(2);
        key(Qt::Key_1);
        key(Qt::Key_2);
        QVERIFY(finish());
        QCOMPARE(column(2), sorted);
    }

    void chosenRowIsShownOverTime() {
        pinTwo();
        key(Qt::Key_2);
        QVERIFY(finish());
        const auto plots = compare().findChildren<OverlayPlot*>();
        QCOMPARE(plots.size(), 2);
        QVERIFY(plots[1]->accessibleDescription().contains(QStringLiteral("Strict ends at")));
        const int care = 6;   // row of the usual ten
        outcomes().setCurrentIndex(outcomes().shown().index(care, 0));
        QCOMPARE(plots[1]->accessibleName(), seriesInfo(test::outcome("care.mean")).title);
        compare().setSideBySide(true);
        QCOMPARE(compare().findChildren<OverlayPlot*>().size(), 6);
        QCOMPARE(compare().findChildren<OverlayPlot*>()[0]->yAxis->range(), compare().findChildren<OverlayPlot*>()[1]->yAxis->range());
    }

    void headsOfNarrowColumnsHaveTwoLines() {
        pinTwo();
        key(Qt::Key_2);
        QVERIFY(finish());
        const auto tables = compare().findChildren<CompareTable*>();
        QCOMPARE(tables.size(), 2);
        const auto heights = [&] { return std::array{tables[0]->horizontalHeader()->height(), tables[1]->horizontalHeader()->height()}; };
        const QTemporaryDir folder;
        document().save(folder.filePath(QStringLiteral("A policy of many words and a long name.cws.json")));
        QVERIFY(finish());
        m_window->resize(1024, 900);
        QCoreApplication::processEvents();
        const auto narrow = heights();
        m_window->resize(2400, 900);
        QCoreApplication::processEvents();
        for (std::size_t t = 0; t < 2; ++t) QVERIFY2(heights()[t] < narrow[t], qPrintable(QString::number(heights()[t])));   // there is room for it in one
    }

    /// What has room is told whole: names of rows first, then the shorter form of every cell, then the longer ones.
    void columnsGetTheRoomThereIs() {
        const std::vector<ColumnNeed> needs{{100, 180}, {50, 50}, {80, 120, true}, {90, 100, true}};
        QCOMPARE(columnWidths(200, needs), (std::vector{100, 50, 80, 90}));    // too little: it scrolls
        QCOMPARE(columnWidths(350, needs), (std::vector{130, 50, 80, 90}));
        QCOMPARE(columnWidths(415, needs), (std::vector{180, 50, 85, 100}));   // the smaller want is met, the other not
        QCOMPARE(columnWidths(600, needs), (std::vector{180, 50, 185, 185}));
    }

    /// On one line or on two, none is cut; and the bar that leads to the scenarios beyond the edge is in sight.
    void manyScenariosCanBeReadInASmallWindow() {
        key(Qt::Key_2);
        compare().findChild<ScenarioBar*>()->pinAllPresets();
        QVERIFY(finish());
        QTest::qWait(50);
        for (const CompareTable* table : compare().findChildren<CompareTable*>()) {
            const auto& names = *table->verticalHeader();
            const QFontMetrics metrics(Theme::body()), small(Theme::small());
            for (int row = 0; row < names.count(); ++row) {
                const QString name = table->shown().headerData(row, Qt::Vertical).toString(), note = table->shown().headerData(row, Qt::Vertical, compareNote).toString();
                const QRect room(0, 0, names.width() - 11, 1 << 10);
                const int needed = metrics.boundingRect(room, Qt::TextWordWrap, name).height() + small.boundingRect(room, Qt::TextWordWrap, note).height();
                QVERIFY2(needed <= table->rowHeight(row) - 8, qPrintable(name + u'|' + note));
            }
        }
        QScrollBar* bar = nullptr;
        for (auto* b : compare().findChildren<QScrollBar*>())
            if (b->accessibleName() == QStringLiteral("More scenarios")) bar = b;
        QVERIFY(bar && bar->isVisible() && bar->maximum() > 0);
        QVERIFY(m_window->rect().contains(QRect(bar->mapTo(m_window.get(), QPoint()), bar->size())));
        bar->setValue(bar->maximum());
        for (const CompareTable* table : compare().findChildren<CompareTable*>()) {
            QCOMPARE(table->horizontalScrollBar()->value(), bar->maximum());
            const int last = table->shown().columnCount() - 1;
            QVERIFY(table->columnViewportPosition(last) + table->columnWidth(last) <= table->viewport()->width());
        }
        outcomes().horizontalScrollBar()->setValue(1);   // as the keys do
        QCOMPARE(bar->value(), 1);
    }

    /// Columns differ in width, and bars of one row are on one scale all the same.
    void barsAreAsLongInEveryColumn() {
        m_window->resize(1280, 720);
        key(Qt::Key_2);
        compare().findChild<ScenarioBar*>()->pinAllPresets();
        QVERIFY(finish());
        QTest::qWait(50);
        const auto& delegate = static_cast<const CompareDelegate&>(*outcomes().itemDelegate());
        std::set<int> rooms, widths;
        for (int column = 1; column < outcomes().shown().columnCount(); ++column) {
            widths.insert(outcomes().columnWidth(column));
            rooms.insert(delegate.barRoom(outcomes().columnWidth(column), outcomes().columnWidth(column) - 60));
        }
        QVERIFY(widths.size() > 1);
        QCOMPARE(rooms.size(), std::size_t{1});
    }

    void threeScenariosFitANarrowWindow() {
        pinTwo();
        document().set(test::spec("liability.developer_burden"), 0.9);
        m_window->resize(1310, 720);   // three years of eight runs give numbers of more digits than ten years of many
        key(Qt::Key_2);
        QVERIFY(finish());
        QCoreApplication::processEvents();
        QCOMPARE(outcomes().shown().columnCount(), 4);
        QStringList widths{QString::number(outcomes().width()), QString::number(outcomes().verticalHeader()->width())};
        for (int column = 0; column < 4; ++column) widths << QString::number(outcomes().columnWidth(column));
        QVERIFY2(outcomes().horizontalScrollBar()->maximum() == 0, qPrintable(widths.join(u' ')));
        const auto& names = *outcomes().verticalHeader();
        m_window->resize(1600, 900);
        QCoreApplication::processEvents();
        for (int row = 0; row < names.count(); ++row) {
            const QString name = outcomes().shown().headerData(row, Qt::Vertical).toString();
            QVERIFY2(QFontMetrics(Theme::body()).horizontalAdvance(name) <= names.width() - 12, qPrintable(name));
        }
        const auto tables = compare().findChildren<CompareTable*>();
        for (int column = 0; column < 4; ++column) QCOMPARE(tables[0]->columnWidth(column), tables[1]->columnWidth(column));
    }

    /// However wide the window is, nothing pushes the page beyond it.
    void sideBySideFitsTheWindow() {
        pinTwo();
        key(Qt::Key_2);
        QVERIFY(finish());
        compare().setSideBySide(true);
        auto* area = compare().findChild<QScrollArea*>();
        QVERIFY(area);
        for (int width = 1280; width <= 1920; width += 40) {
            m_window->resize(width, 900);
            QCoreApplication::processEvents();
            QVERIFY2(area->widget()->width() <= area->viewport()->width(),
                     qPrintable(QStringLiteral("%1: %2 in %3").arg(width).arg(area->widget()->width()).arg(area->viewport()->width())));
        }
    }

    /// One month on both charts, with every scenario's median; by mouse and by keyboard.
    void thePointerReadsAllScenarios() {
        pinTwo();
        key(Qt::Key_2);
        QVERIFY(finish());
        const auto plots = compare().findChildren<OverlayPlot*>();
        const auto card = [&](int plot) { return plots[plot]->findChild<QLabel*>(); };
        QVERIFY(card(0)->isHidden());
        plots[0]->setFocus();
        QTest::keyClick(plots[0], Qt::Key_Home);
        QTest::keyClick(plots[0], Qt::Key_PageDown);
        for (int plot = 0; plot < 2; ++plot) {
            QVERIFY(card(plot)->isVisibleTo(plots[plot]));
            QVERIFY2(card(plot)->text().contains(QStringLiteral("Jan 2026")), qPrintable(card(plot)->text()));
        }
        const int strict = 2;
        const CompareColumn& column = compare().state().columns()[strict];
        const SeriesInfo series = seriesInfo(outcomeIndex("innovation.flow"));
        const double median = column.world->fans[static_cast<std::size_t>(series.outcome)].p50[12];
        QVERIFY2(card(0)->text().contains(column.name + QStringLiteral("</td>")) && card(0)->text().contains(u'>' + seriesValue(series, median) + u'<'), qPrintable(card(0)->text()));
        QTest::keyClick(plots[0], Qt::Key_Escape);
        QVERIFY(card(0)->isHidden() && card(1)->isHidden());
        const QPointF middle = plots[1]->axisRect()->rect().center();
        QMouseEvent move(QEvent::MouseMove, middle, plots[1]->mapToGlobal(middle), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(plots[1], &move);   // the page is scrolled: a real pointer would be outside the window
        QVERIFY(card(0)->isVisibleTo(plots[0]) && card(1)->isVisibleTo(plots[1]));
    }

    void returnAsksWhatIsBehindAMonth() {
        pinTwo();
        key(Qt::Key_2);
        QVERIFY(finish());
        auto* plot = compare().findChildren<OverlayPlot*>()[0];
        QSignalSpy asked(&m_window->history(), &HistoryController::asked);
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_Home);
        QTest::keyClick(plot, Qt::Key_PageDown);
        QTest::keyClick(plot, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toInt(), outcomeIndex("innovation.flow"));
        QCOMPARE(asked[0][1].value<std::optional<int>>(), std::optional(12));
        QVERIFY(m_window->views().view<CausesView>().isVisible());
    }

    void theOverlayLeavesAsAPicture() {
        pinTwo();
        key(Qt::Key_2);
        QVERIFY(finish());
        const ExportedPicture picture = overlayPicture(compare().state(), test::outcome("market.open_share"), *m_window->controller().results());
        const QList<QByteArray> lines = picture.table().csv().split('\n');
        const int months = document().scenario().months;
        QCOMPARE(lines.size(), 4 * months + 2);   // a head, and an end
        QVERIFY(lines[2 * months + 1].startsWith("0,2025,Strict,"));
        const double last = compare().state().columns()[3].world->fans[static_cast<std::size_t>(test::outcome("market.open_share"))].p50.back();
        QCOMPARE(lines[4 * months].split(',')[5].toDouble(), 100 * last);   // per cent, as on the axis
        QVERIFY(picture.experiment.contains("Watched"));
        QImage image(600, 400, QImage::Format_RGB32);
        picture.paint(image, image.size());
        const Colours& colours = Theme::lightColours();
        int pinned = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) pinned += image.pixelColor(x, y) == colours.pinned[0];
        QVERIFY2(pinned > 100, qPrintable(QString::number(pinned)));   // the line of the first pinned scenario
    }

    void theEventLoopStaysAlive() {
        key(Qt::Key_2);
        compare().findChild<ScenarioBar*>()->pinPositions();
        EventLoopWatchdog dog;
        QTest::qWait(50);
        dog.reset();
        for (int i = 1; i <= 5; ++i) {
            document().set(test::spec("platform.moderation"), 0.3 + 0.1 * i);
            QTest::qWait(60);
        }
        QVERIFY(finish());
        qInfo("longest gap of the event loop: %lld ms", dog.longestGap());
        QVERIFY(dog.longestGap() < 400);   // a shared machine, assertions and sanitizer on; the goal of a release build is 50
    }
};

CW_WINDOW_TEST_MAIN(CompareViewTest)
#include "tst_compare_view.moc"
