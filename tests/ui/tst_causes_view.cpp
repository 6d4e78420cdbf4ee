#include "tests/ui/window_fixture.h"
#include "ui/models/event_loop_watchdog.h"
#include "ui/models/experiment.h"
#include "ui/models/experiment_carrier.h"
#include "ui/models/format.h"
#include "ui/views/causes/causes_view.h"
#include "ui/views/causes/chain_graph.h"
#include "ui/views/causes/chain_picture.h"
#include "ui/views/causes/incident_list.h"
#include "ui/views/causes/payments_table.h"
#include "ui/views/causes/twin_panel.h"
#include "ui/views/causes/what_if_card.h"
#include "ui/views/charts/chart_card.h"
#include "ui/views/charts/explore_view.h"
#include "ui/views/shell/view_frame.h"
#include "ui/views/world/world_view.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace cw;

/// Causes in the real window: reached from a tab and from a chart, walked by keys, replayed, copied.
class CausesViewTest : public QObject {
    Q_OBJECT

    test::WindowFixture m_fixture;

    MainWindow& window() { return m_fixture.window(); }
    CausesView& causes() { return window().views().view<CausesView>(); }
    IncidentList& list() { return *causes().findChild<IncidentList*>(); }
    bool settle() {
        return QTest::qWaitFor([this] { return causes().isSettled() && !window().controller().running() && list().chosen() >= 0; }, 120000);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::ControlModifier) { QTest::keyClick(&window(), key, with); }
    /// By its key, whatever its place among the tabs.
    void openCauses() {
        for (int view = 0; view < static_cast<int>(viewRegistry().size()); ++view)
            if (viewRegistry()[static_cast<std::size_t>(view)].id == std::string_view("causes")) key(static_cast<Qt::Key>(Qt::Key_1 + view));
    }
    /// The first line that is an incident of its own.
    int firstLarge() {
        for (int row = 0; row < causes().incidents().rowCount(); ++row)
            if (causes().incidents().line(row).event >= 0) return row;
        return -1;
    }

private slots:
    /// Sums that differ do not read alike.
    void aSmallChangeIsSeen() {
        WhatIfCard card;
        card.show({.words = {}, .differsFrom = 3, .sums = {{QStringLiteral("Harm"), 1111.2, 1113.6}, {QStringLiteral("Value"), 5920.00001, 5920.00002}, {QStringLiteral("Paid"), 7, 7}}});
        QVERIFY2(card.plain().contains(QString::fromUtf8("1111 bn$ with, 1114 bn$ without (+0.22 %)").replace(QStringLiteral(" bn$"), format::thinSpace + QStringLiteral("bn$")).replace(QStringLiteral(" %"), format::thinSpace + QStringLiteral("%"))), qPrintable(card.plain()));
        QVERIFY2(card.plain().contains(QStringLiteral("(hardly changes)")) && card.plain().contains(QStringLiteral("(unchanged)")), qPrintable(card.plain()));
    }

    void init() {
        m_fixture.open({1600, 1000});
        Scenario strict;
        strict.months = 48;
        strict.runs = 6;
        strict.name = "Strict";
        test::set(strict, "liability.regime", 2);
        test::set(strict, "liability.joint_and_several", 1);
        m_fixture.document().use(strict);
        m_fixture.document().undoStack().clear();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }
    void cleanup() { m_fixture.close(); }

    void theTabShowsTheRunAndItsLargestIncident() {
        openCauses();
        QVERIFY(causes().isVisible() && !window().policyPanel().isVisible());
        QVERIFY(settle());
        QCOMPARE(list().chosen(), firstLarge());
        QVERIFY(causes().chain().isVisible() && causes().chain().chain().size() >= 3);
        QVERIFY(causes().payments().rowCount() >= 1);
        QVERIFY(window().history().selected() == causes().chain().chain().back().key);
        QVERIFY(!causes().twinPanel().paragraphs().isEmpty());
        bool marked = false;
        for (auto* label : causes().findChildren<QLabel*>()) marked |= label->isVisible() && label->text().contains(QStringLiteral("one possible history"));
        QVERIFY(marked);
        key(Qt::Key_1);
        QVERIFY(window().policyPanel().isVisible() && !window().history().working());
    }

    void walkedByKeys() {
        openCauses();
        QVERIFY(settle());
        list().list().setFocus();
        const int row = list().chosen();
        QTest::keyClick(&list().list(), Qt::Key_Down);
        QCOMPARE(list().chosen(), row + 1);
        list().choose(firstLarge());
        ChainGraph& chain = causes().chain();
        chain.button(0).setFocus();
        for (std::size_t station = 1; station < chain.chain().size(); ++station) {
            QWidget* at = QApplication::focusWidget();
            const ChainBox &from = chain.chain()[station - 1], &to = chain.chain()[station];
            QTest::keyClick(at, to.row > from.row ? Qt::Key_Down : to.column > from.column ? Qt::Key_Right : Qt::Key_Left);
            QCOMPARE(QApplication::focusWidget(), &chain.button(station));
            QVERIFY(chain.chosen() && chain.chosen()->key == to.key);
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
        QCOMPARE(QApplication::focusWidget(), &chain.button(0));
        QTest::keyClick(&window(), Qt::Key_Slash);
        QVERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("fraud"));
        for (int r = 0; r < causes().incidents().rowCount(); ++r) QCOMPARE(causes().incidents().line(r).domain, static_cast<int>(fraud));
        auto* filter = static_cast<QLineEdit*>(QApplication::focusWidget());
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), &list().list());
        QTest::keyClick(&list().list(), Qt::Key_Escape);
        QVERIFY(filter->text().isEmpty());
        QCOMPARE(QApplication::focusWidget(), &list().list());
    }

    /// The chain is one stop between what stands above and below it, at the station that was looked at.
    void tabComesToTheChainOnce() {
        openCauses();
        QVERIFY(settle());
        ChainGraph& chain = causes().chain();
        QPushButton *remove = nullptr, *noRuling = nullptr;
        for (auto* button : causes().findChildren<QPushButton*>()) {
            if (button->text().startsWith(QStringLiteral("Remove "))) remove = button;
            if (button->text().startsWith(QStringLiteral("Had no court"))) noRuling = button;
        }
        QVERIFY(remove && noRuling);
        chain.choose(1);
        remove->setFocus();
        QTest::keyClick(remove, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), &chain.button(1));
        QTest::keyClick(&chain.button(1), Qt::Key_Home);
        QCOMPARE(chain.chosen(), &chain.chain()[0]);
        QTest::keyClick(&chain.button(0), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), noRuling);
        QTest::keyClick(noRuling, Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget(), &chain.button(0));
    }

    /// Whoever replays the run without a station finds the keyboard and the choice where they were.
    void theChainIsKeptThroughAReplay() {
        openCauses();
        QVERIFY(settle());
        ChainGraph& chain = causes().chain();
        std::size_t last = 0;
        for (std::size_t station = 0; station < chain.chain().size(); ++station)
            if (chain.chain()[station].removal) last = station;
        chain.choose(last);
        chain.button(last).setFocus();
        QTest::keyClick(&chain.button(last), Qt::Key_Delete);
        QVERIFY(QTest::qWaitFor([&] { return !causes().findChild<WhatIfCard*>()->plain().isEmpty(); }, 60000));
        QCOMPARE(chain.chosen(), &chain.chain()[last]);
        QCOMPARE(QApplication::focusWidget(), &chain.button(last));
    }

    /// The table is as high as its lines, so that the page has to follow the current one.
    void thePageFollowsThePayments() {
        openCauses();
        QVERIFY(settle());
        window().resize(1280, 600);
        QCoreApplication::processEvents();
        auto* table = causes().findChild<PaymentsTable*>();
        QWidget* page = table->parentWidget()->parentWidget()->parentWidget();   // card, page, viewport
        const auto isSeen = [&] {
            const QRect line = table->visualRect(table->currentIndex()).translated(table->viewport()->mapTo(page, QPoint()));
            return line.isValid() && line.top() >= 0 && line.bottom() < page->height();
        };
        QScrollBar* bar = static_cast<QScrollArea*>(page->parentWidget())->verticalScrollBar();
        table->setFocus(Qt::TabFocusReason);
        for (int row = 1; row < table->model()->rowCount(); ++row) {
            bar->setValue(0);   // where the chain is
            QVERIFY(!isSeen());
            QTest::keyClick(table, Qt::Key_Down);
            QVERIFY2(isSeen(), qPrintable(QString::number(row)));
        }
    }

    /// Another story begins at its top; what is answered is brought into sight.
    void thePageStandsWhereTheStoryIs() {
        openCauses();
        QVERIFY(settle());
        window().resize(1280, 600);
        QCoreApplication::processEvents();
        QWidget* viewport = causes().findChild<PaymentsTable*>()->parentWidget()->parentWidget()->parentWidget();
        QScrollBar* bar = static_cast<QScrollArea*>(viewport->parentWidget())->verticalScrollBar();
        const auto goDown = [bar] {
            bar->setValue(bar->maximum());
            return bar->value() > 0;
        };
        const History& history = *window().history().histories().scenario;
        int other = list().chosen() + 1;
        while (other < causes().incidents().rowCount() && causes().incidents().line(other).event < 0) ++other;
        QVERIFY(other < causes().incidents().rowCount());
        QVERIFY(goDown());
        window().history().select(history.event(causes().incidents().line(other).event).key);   // as World does
        QCOMPARE(bar->value(), 0);
        QVERIFY(goDown());
        window().history().ask(test::outcome("misuse.harm"), std::nullopt);   // as a chart does
        QVERIFY(settle());
        QCOMPARE(bar->value(), 0);

        auto* card = causes().findChild<WhatIfCard*>();
        for (QPushButton* button : causes().findChildren<QPushButton*>())
            if (button->text().startsWith(QStringLiteral("Had no court"))) {
                bar->setValue(bar->maximum());
                button->click();
            }
        QVERIFY(QTest::qWaitFor([&] { return !card->plain().isEmpty(); }, 60000));
        const auto top = [&] { return card->mapTo(viewport, QPoint()).y(); };
        QTRY_VERIFY2(top() >= 0 && top() + std::min(card->height(), viewport->height() / 2) <= viewport->height(), qPrintable(QString::number(top())));

        TwinPanel& twin = causes().twinPanel();
        QScrollBar* side = twin.findChild<QScrollArea*>()->verticalScrollBar();
        causes().tryLevers();
        side->setValue(0);
        QVERIFY(QTest::qWaitFor([&] { return causes().study().results() && !causes().study().results()->levers.empty() && causes().isSettled(); }, 120000));
        QTRY_VERIFY(side->value() > 0);
        QLabel* answer = nullptr;
        for (auto* label : twin.findChildren<QLabel*>())
            if (!twin.paragraphs().isEmpty() && label->accessibleName() == twin.paragraphs().last()) answer = label;
        QVERIFY(answer);
        const int from = answer->mapTo(&twin, QPoint()).y();
        QVERIFY2(from >= 0 && from < twin.height() / 2, qPrintable(QString::number(from)));
    }

    void whoBearsTheHarmIsSaidInASentence() {
        openCauses();
        QVERIFY(settle());
        const History& history = *window().history().histories().scenario;
        const std::int32_t row = causes().incidents().line(list().chosen()).event;
        Cents owed = 0, paid = 0;
        for (const JudgmentLine& line : history.index.judgment(row)) owed += line.owed, paid += line.paid;
        const QString sum = paymentsSentence(causes().payments().payments());
        QVERIFY2(owed > 0 && sum.contains(format::money(owed)) && sum.contains(format::money(paid)) && sum.contains(format::money(history.event(row).amount - paid)), qPrintable(sum));
        const auto labels = causes().findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [&](QLabel* label) { return label->isVisible() && label->text() == sum; }));
    }

    void aPointOfAChartOpensItsMonth() {
        QVERIFY(QTest::qWaitFor([this] { return m_fixture.isDone(); }, 120000));
        auto* card = window().explore().findChildren<ChartCard*>()[1];
        QVERIFY(seriesInfo(card->outcome()).outcome == test::outcome("misuse.expected_harm"));
        card->plot().setFocus();
        window().explore().findChildren<ChartCard*>()[1]->setPointerMonth(40);
        QTest::keyClick(&card->plot(), Qt::Key_Return);
        QVERIFY(causes().isVisible());
        QVERIFY(settle());
        const CauseQuestion& question = causes().incidents().question();
        QCOMPARE(question.outcome, test::outcome("misuse.harm"));   // what was expected did not happen, what happened did
        QVERIFY(question.first == 40 && question.last == 40);
        for (const CauseLine& line : causes().incidents().lines()) QCOMPARE(line.month, 40);
        for (auto* button : causes().findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("All months")) QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(causes().incidents().question().first, 0);
        QCOMPARE(causes().incidents().question().last, 47);
    }

    /// Whatever months or number were asked about here: who comes with an incident is told of that one.
    void anIncidentChosenElsewhereIsShown() {
        openCauses();
        QVERIFY(settle());
        const Key largest = window().history().selected();
        const int month = partsOf(largest).month, other = month == 40 ? 41 : 40;
        window().history().ask(test::outcome("misuse.harm"), other);
        QVERIFY(settle());
        QCOMPARE(causes().incidents().question().last, other);
        QVERIFY(!(window().history().selected() == largest));
        window().views().showView("world");
        window().history().select(largest);
        openCauses();
        QVERIFY(settle());
        QVERIFY(window().history().selected() == largest);
        QVERIFY(causes().chain().chain().back().key == largest);
        QCOMPARE(causes().incidents().question().first, 0);
        window().history().ask(test::outcome("misuse.harm"), other);   // and where Causes is in front already
        QVERIFY(settle());
        window().history().select(largest);
        QVERIFY(causes().chain().chain().back().key == largest);
    }

    void withoutARulingTheVictimsBearIt() {
        openCauses();
        QVERIFY(settle());
        const auto buttons = causes().findChildren<QPushButton*>();
        auto* noRuling = *std::ranges::find_if(buttons, [](const QPushButton* b) { return b->text().startsWith(QStringLiteral("Had no court ruled")); });
        QVERIFY(noRuling->isVisible());
        QTest::keyClick(noRuling, Qt::Key_Space);
        QVERIFY(QTest::qWaitFor([&] { return !window().history().working() && window().history().histories().without; }, 60000));
        const Histories& worlds = window().history().histories();
        const Key incident = causes().chain().chain().back().key;
        QVERIFY(worlds.without->index.find(incident, EventType::incident) >= 0);
        QVERIFY(worlds.without->index.find(incident, EventType::judgment) < 0);
        QVERIFY(worlds.scenario->index.find(incident, EventType::judgment) >= 0);
        QVERIFY(window().document().scenario().interventions.empty());
    }

    void removingReplaysAndLeavesThePolicyAlone() {
        openCauses();
        QVERIFY(settle());
        const Scenario before = m_fixture.document().scenario();
        ChainGraph& chain = causes().chain();
        const std::size_t last = chain.chain().size() - 1;
        chain.button(last).setFocus(Qt::TabFocusReason);
        QTest::keyClick(&chain.button(last), Qt::Key_Delete);
        auto* card = causes().findChild<WhatIfCard*>();
        QVERIFY(QTest::qWaitFor([&] { return card->isVisible() && card->plain().contains(QStringLiteral("would not have happened")); }, 60000));
        QVERIFY(m_fixture.document().scenario() == before && m_fixture.document().undoStack().count() == 0);
        for (auto* button : card->findChildren<QPushButton*>()) QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!card->isVisible());
        QVERIFY(settle());
        QVERIFY(!window().history().histories().without);
    }

    void anotherRunIsAnotherHistory() {
        openCauses();
        QVERIFY(settle());
        auto* spin = causes().findChild<QSpinBox*>();
        const int other = spin->value() == 1 ? 2 : 1;
        spin->setValue(other);
        QVERIFY(settle());
        QCOMPARE(window().history().histories().run, other - 1);
        for (auto* button : causes().findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Worst")) QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(settle());
        QCOMPARE(window().history().run(), worstRun(window().controller().results()->perRun[static_cast<std::size_t>(test::outcome("misuse.harm"))]));
    }

    void howTypicalAndWhatWouldHavePreventedIt() {
        openCauses();
        QVERIFY(settle());
        QCOMPARE(causes().study().results()->runs.size(), std::size_t(6));
        QVERIFY2(causes().twinPanel().paragraphs().join(u' ').contains(QStringLiteral("of 6 runs")), qPrintable(causes().twinPanel().paragraphs().join(u' ')));
        for (auto* button : causes().twinPanel().findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Try every lever")) QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(causes().study().part() == CausesStudy::Part::levers);
        QVERIFY(QTest::qWaitFor([this] { return causes().study().part() == CausesStudy::Part::none && !causes().study().results()->levers.empty(); }, 240000));
        QVERIFY(QTest::qWaitFor([this] { return causes().isSettled(); }, 240000));
        int withShares = 0;
        for (const LeverReplay& replay : causes().study().results()->levers) withShares += !replay.runs.empty();
        QCOMPARE(withShares, 3);
        QVERIFY(causes().twinPanel().paragraphs().join(u' ').contains(QRegularExpression(QStringLiteral("None of the|changes this very incident is gone"))));
    }

    void stoppingStops() {
        openCauses();
        QVERIFY(settle());
        causes().tryLevers();
        for (auto* button : causes().twinPanel().findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Stop")) QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(causes().study().part() == CausesStudy::Part::none && causes().study().results()->levers.empty());
    }

    /// What was stopped can be gone on with, and the keyboard stays with what took the place of the button that was pressed.
    void whatWasStoppedCanBeTakenUpAgain() {
        openCauses();
        const auto button = [this](const char* text) {
            const auto all = causes().twinPanel().findChildren<QPushButton*>();
            return *std::ranges::find(all, QString::fromLatin1(text), &QPushButton::text);
        };
        QVERIFY(QTest::qWaitFor([this] { return causes().study().part() == CausesStudy::Part::runs && list().chosen() >= 0; }, 60000));
        QVERIFY(!button("Look at all runs")->isVisible());
        button("Stop")->setFocus();
        QTest::keyClick(button("Stop"), Qt::Key_Space);
        QVERIFY(causes().study().part() == CausesStudy::Part::none && causes().study().results()->runs.empty());
        QVERIFY(button("Look at all runs")->hasFocus());
        QTest::keyClick(button("Look at all runs"), Qt::Key_Space);
        QVERIFY(button("Stop")->hasFocus());
        QVERIFY(settle());
        QCOMPARE(causes().study().results()->runs.size(), std::size_t(6));
        QVERIFY(!button("Look at all runs")->isVisible() && button("Try every lever")->hasFocus());
        QTest::keyClick(button("Try every lever"), Qt::Key_Space);
        QVERIFY(button("Stop")->hasFocus());
        QTest::keyClick(button("Stop"), Qt::Key_Space);
        QVERIFY(button("Try every lever")->hasFocus());
    }

    void theRightPanelIsScrolledByKeys() {
        m_fixture.window().resize(1280, 720);
        openCauses();
        QVERIFY(settle());
        auto* area = causes().twinPanel().findChild<QScrollArea*>();
        QVERIFY(area->verticalScrollBar()->maximum() > 0);
        area->setFocus();
        QTest::keyClick(area, Qt::Key_PageDown);
        QVERIFY(area->verticalScrollBar()->value() > 0);
    }

    void openInWorldLeadsToTheIncident() {
        auto& world = window().views().view<WorldView>();
        window().views().showView("world");
        QVERIFY(QTest::qWaitFor([this] { return !window().history().working() && window().history().histories().scenario; }, 60000));
        auto* slider = world.findChild<QSlider*>();
        slider->setValue(2);
        openCauses();
        QVERIFY(settle());
        list().choose(firstLarge());
        const int month = partsOf(window().history().selected()).month;
        QVERIFY(month > 2);
        window().views().showView("world");
        QCOMPARE(slider->value(), 2);   // who only looks elsewhere finds it as it was
        openCauses();
        const auto buttons = causes().findChildren<QPushButton*>();
        QTest::mouseClick(*std::ranges::find(buttons, QStringLiteral("Open in World"), &QPushButton::text), Qt::LeftButton);
        QCOMPARE(slider->value(), month);
    }

    void copiesStoryAndTable() {
        openCauses();
        QVERIFY(settle());
        key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QMimeData* data = QApplication::clipboard()->mimeData();
        QVERIFY(data->hasHtml() && data->html().contains(QStringLiteral("<table>")));
        QVERIFY(data->text().contains(QStringLiteral("Party\tRole\tShare\tOwed\tPaid\tWhy")) && data->text().contains(QStringLiteral("In the reference")));
    }

    /// The page shows the chain; a drawing of it alone brings the experiment back.
    void exportsThePageAndTheChain() {
        openCauses();
        QVERIFY(settle());
        list().choose(firstLarge());
        const QString developer = causes().chain().chain().front().title;
        const QTemporaryDir folder;
        const auto saved = [&](const QString& name) {
            key(Qt::Key_E, Qt::ControlModifier);
            auto* dialog = causes().findChild<QFileDialog*>();
            if (!dialog) return QByteArray();
            emit dialog->fileSelected(folder.filePath(name));
            delete dialog;
            QFile file(folder.filePath(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray page = saved("story.html");
        const auto drawing = QByteArray::fromBase64(page.mid(page.indexOf("base64,") + 7, page.indexOf('"', page.indexOf("base64,")) - page.indexOf("base64,") - 7));
        QVERIFY(drawing.contains("<svg") && drawing.contains(developer.toHtmlEscaped().toUtf8()));
        QVERIFY(page.contains("<table>"));
        QCOMPARE(saved("story.svg").contains(developer.toHtmlEscaped().toUtf8()), true);
        QVERIFY(!saved("story.txt").contains("base64"));
        for (const char* name : {"story.svg", "story.png", "story.pdf"}) {
            const auto carried = carriedExperiment(saved(name));
            QVERIFY2(carried, name);
            const LoadedExperiment loaded = parseExperiment(*carried, name);
            QVERIFY(loaded.ok() && !loaded.edited && loaded.experiment.scenario == m_fixture.document().scenario());
        }
    }

    void theReferenceItselfHasNothingToTell() {
        m_fixture.document().setReference(m_fixture.document().scenario());
        openCauses();
        QVERIFY(settle());
        QVERIFY2(causes().twinPanel().paragraphs().first().contains(QStringLiteral("one and the same")), qPrintable(causes().twinPanel().paragraphs().first()));
    }

    void aRunWithoutIncidentsSaysSo() {
        Scenario calm = m_fixture.document().scenario();
        test::disable(calm, {"misuse"});
        m_fixture.document().use(calm);
        openCauses();
        QVERIFY(QTest::qWaitFor([this] { return causes().isSettled(); }, 60000));
        QCOMPARE(causes().incidents().rowCount(), 0);
        QVERIFY(!causes().chain().isVisible());
        bool said = false;
        for (auto* label : causes().findChildren<QLabel*>()) said |= label->isVisible() && label->text().contains(QStringLiteral("Choose another run"));
        QVERIFY(said);
    }

    /// Few stations side by side with whole texts rather than many that are cut.
    void stationsAreAsWideAsTheirTexts() {
        std::vector<ChainBox> chain(4);
        chain[2].lines = {QStringLiteral("frontier lab, Eastern Republic and more")};
        const int text = QFontMetrics(Theme::small()).horizontalAdvance(chain[2].lines.front());
        for (const QRect& place : placeChain(chain, 500, chainWidths(chain))) QVERIFY(place.width() >= text + 18);
    }

    void fitsTheSmallestWindow() {
        window().resize(window().minimumSize());
        openCauses();
        QVERIFY(settle());
        QVERIFY(window().width() <= window().minimumWidth());
        QVERIFY(causes().chain().width() > 300);
    }

    void theEventLoopStaysAlive() {
        openCauses();
        QVERIFY(settle());
        EventLoopWatchdog dog;
        QTest::qWait(50);
        dog.reset();
        for (int run = 0; run < 6; ++run) {
            window().history().setRun(run);
            QTest::qWait(60);
        }
        QVERIFY(settle());
        for (int row = 0; row < std::min(20, causes().incidents().rowCount()); ++row) {
            list().choose(row);
            QTest::qWait(5);
        }
        qInfo("longest gap of the event loop: %lld ms", dog.longestGap());
        QVERIFY(dog.longestGap() < 400);   // a shared machine, assertions and sanitizer on; the goal of a release build is 50
    }
};

CW_WINDOW_TEST_MAIN(CausesViewTest)
#include "tst_causes_view.moc"
