#include "sim/analysis/comparison.h"
#include "sim/io/scenario_file.h"
#include "sim/model/parameters/all.h"
#include "tests/ui/window_fixture.h"
#include "ui/models/event_loop_watchdog.h"
#include "ui/views/charts/chart_card.h"
#include "ui/views/charts/explore_view.h"
#include "ui/views/charts/fan_plot.h"
#include "ui/views/panel/parameter_slider.h"
#include "ui/views/shell/keys_dialog.h"
#include "ui/views/shell/status_line.h"
#include "ui/views/shell/view_frame.h"
#include "ui/views/theme/search_field.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSlider>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QToolTip>

using namespace cw;

/// The real window: a lever moves the charts, undo brings them back, files keep what was set.
class MainWindowTest : public QObject {
    Q_OBJECT

    test::WindowFixture m_fixture;
    MainWindow* m_window = nullptr;

    ScenarioDocument& document() { return m_window->document(); }
    /// The test's own short horizon, so that an ensemble takes a moment.
    void waitForResults() {
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture.isDone(), 60000);
    }
    ParameterRow* row(const ParameterSpec& spec) { return m_fixture.row(spec); }
    static Scenario called(const char* name) {
        Scenario scenario;
        scenario.name = name;
        return scenario;
    }
    double lastInnovation() { return m_window->controller().results()->fans[static_cast<std::size_t>(test::outcome("innovation.cumulative"))].p50.back(); }

private slots:
    void init() {
        QVERIFY(m_fixture.openBrief());
        m_window = &m_fixture.window();
    }
    void cleanup() { m_fixture.close(); }

    void draggingALeverMovesTheChartsAndIsOneStep() {
        const double before = lastInnovation();
        const auto hash = m_window->controller().results()->hashText;
        auto* slider = row(par::licensing::highRiskDuties.spec)->findChild<ParameterSlider*>();
        QVERIFY(slider);
        const QPoint middle(slider->width() / 2, slider->height() / 2);
        QTest::mousePress(slider, Qt::LeftButton, {}, middle);
        for (int x = middle.x(); x < slider->width() - 4; x += 6) QTest::mouseMove(slider, QPoint(x, middle.y()));
        QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(slider->width() - 4, middle.y()));
        QVERIFY(document().scenario().leverValue(par::licensing::highRiskDuties.spec) > 0.8);
        QCOMPARE(document().undoStack().count(), 1);
        QVERIFY(document().undoStack().undoText().contains(QStringLiteral("duties"), Qt::CaseInsensitive));
        waitForResults();
        QVERIFY(m_window->controller().results()->hashText != hash);
        QVERIFY(lastInnovation() < before);
        document().undoStack().undo();
        waitForResults();
        QCOMPARE(m_window->controller().results()->hashText, hash);
        QCOMPARE(document().scenario().leverValue(par::licensing::highRiskDuties.spec), par::licensing::highRiskDuties.spec.fallback);
    }

    void windowAndEngineGiveTheSameHash() {
        QCOMPARE(m_window->controller().results()->hashText, QString::fromStdString(test::run(document().scenario(), 8).hashText()));
    }

    /// This policy less the reference, as the engine's own comparison has it.
    void differencesAreThoseOfTheEngine() {
        document().set(par::liability::regime.spec, 2);
        waitForResults();
        const ResultsPointer results = m_window->controller().results();
        const RunSet policy = test::run(*results->scenario, 8), reference = test::run(*results->reference, 8);
        for (const char* id : {"innovation.cumulative", "misuse.harm", "care.mean"}) {
            const int outcome = test::outcome(id);
            const Interval expected = pairedDifference(policy, reference, outcome, summaryFor(outcomeRegistry()[static_cast<std::size_t>(outcome)]));
            const Interval& shown = results->differences[static_cast<std::size_t>(outcome)];
            QVERIFY(expected.mean != 0);
            QCOMPARE(shown.mean, expected.mean);
            QCOMPARE(shown.low, expected.low);
        }
    }

    void choosingTheRuleByMouse() {
        auto* liability = row(par::liability::regime.spec);
        QVERIFY(liability);
        document().set(par::liability::regime.spec, 2);
        waitForResults();
        QVERIFY(!m_window->controller().results()->identical);
        QVERIFY(liability->isChanged());
        document().reset(par::liability::regime.spec);
        QVERIFY(!liability->isChanged());
    }

    void typedValuesAreCheckedAndKept() {
        auto* edit = row(par::licensing::fee.spec)->findChild<QLineEdit*>();
        QVERIFY(edit);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("0.2"));
        QTest::keyClick(edit, Qt::Key_Return);
        const double set = document().scenario().leverValue(par::licensing::fee.spec);
        QVERIFY(set > par::licensing::fee.spec.fallback);
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("99999"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(document().scenario().leverValue(par::licensing::fee.spec), set);   // refused: nothing changes
    }

    /// From the search by Return to the value, whatever its kind; and Return presses nothing there.
    void returnLeadsFromTheSearchToTheValue() {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        const auto go = [&](const QString& words) {
            QTest::keyClick(m_window, Qt::Key_Slash);
            QTest::keyClicks(m_window->focusWidget(), words);
            QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
            return m_window->focusWidget();
        };
        const std::size_t before = document().scenario().levers.size();
        QTest::keyClick(go(QStringLiteral("liability rule")), Qt::Key_Right);
        QCOMPARE(document().scenario().leverValue(par::liability::regime.spec), 2.0);
        QTest::keyClicks(go(QStringLiteral("burden on base")), QStringLiteral("0.9"));
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
        QCOMPARE(document().scenario().leverValue(par::liability::developerBurden.spec), 0.9);
        QWidget* joint = go(QStringLiteral("joint"));
        QCOMPARE(document().scenario().leverValue(par::liability::jointAndSeveral.spec), 0.0);
        QTest::keyClick(joint, Qt::Key_Space);
        QCOMPARE(document().scenario().leverValue(par::liability::jointAndSeveral.spec), 1.0);
        QCOMPARE(document().scenario().levers.size(), before + 3);
        QVERIFY(qobject_cast<SearchField*>(go(QStringLiteral("no such lever at all"))));
    }

    /// Nothing that is done moves the tabs under the pointer, and they are all there in the smallest window.
    void viewsStayWithinReach() {
        auto* tabs = m_window->findChild<QTabBar*>(QStringLiteral("views"));
        for (const int width : {1024, 1120, 1280, 1440, 1500, 1600, 1920}) {
            m_window->resize(width, 800);
            QTRY_COMPARE(m_window->width(), width);
            QTest::qWait(50);   // for the layout's turn
            QTRY_VERIFY2(tabs->width() >= tabs->sizeHint().width(), qPrintable(QString::number(width)));
            const QPoint place = tabs->mapTo(m_window, QPoint());
            QVERIFY(place.x() + tabs->width() <= width);
            document().set(par::liability::jointAndSeveral.spec, 1);
            document().pin();
            QTest::qWait(50);
            QCOMPARE(tabs->mapTo(m_window, QPoint()), place);
            document().setReference(called("X"));
            QTest::qWait(50);
            QCOMPARE(tabs->mapTo(m_window, QPoint()), place);
            for (int step = 0; step < 3; ++step) document().undoStack().undo();
        }
    }

    /// The bar names what there is room for, and takes no room for nothing.
    void theBarUsesItsRoom() {
        const auto button = [&](const QString& name) -> QPushButton* {
            for (auto* made : m_window->findChildren<QPushButton*>())
                if (made->accessibleName().startsWith(name)) return made;
            return nullptr;
        };
        document().setReference(called("A name that is far too long for any bar of buttons, wherever it stands"));
        for (const int width : {1024, 1920}) {
            m_window->resize(width, 800);
            QTRY_VERIFY(button(QStringLiteral("Against"))->text().endsWith(QStringLiteral("… ▾")));
        }
        document().undoStack().undo();
        QTRY_COMPARE(button(QStringLiteral("Against"))->text(), QStringLiteral("Against: Status quo 2025 ▾"));
        QTRY_VERIFY2(button(QStringLiteral("Undo"))->width() < 110, qPrintable(QString::number(button(QStringLiteral("Undo"))->width())));
        document().set(par::liability::jointAndSeveral.spec, 1);
        QTRY_COMPARE(button(QStringLiteral("Undo"))->text(), QStringLiteral("Undo: Joint and several liability"));
        m_window->resize(1280, 800);
        QTRY_COMPARE(button(QStringLiteral("Against"))->text(), QStringLiteral("Against: Status quo 2025 ▾"));
    }

    /// What a field refuses it says, and shows no longer than the focus stays.
    void aRefusedNumberIsExplainedAndGivenUp() {
        auto* edit = row(par::licensing::fee.spec)->findChild<QLineEdit*>();
        const QString before = edit->text();
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("nonsense"));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(edit->toolTip().startsWith(QStringLiteral("Allowed: ")) && edit->accessibleDescription() == edit->toolTip());
        QCOMPARE(edit->text(), QStringLiteral("nonsense"));
        QTest::keyClick(edit, Qt::Key_Tab);
        QCOMPARE(edit->text(), before);
        QVERIFY(edit->toolTip().isEmpty());
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("0.3"));
        QTest::keyClick(edit, Qt::Key_Escape);
        QCOMPARE(edit->text(), before);
        QTest::keyClick(edit, Qt::Key_Tab);   // leaving it commits nothing
        QCOMPARE(document().scenario().leverValue(par::licensing::fee.spec), par::licensing::fee.spec.fallback);
    }

    /// It is about what stands in the field, and no longer true of a number that was taken, given up or undone.
    void whatIsAllowedIsSaidNoLongerThanItMatters() {
        auto* edit = row(par::licensing::fee.spec)->findChild<QLineEdit*>();
        const auto refuse = [edit] {
            QToolTip::hideText();
            edit->setFocus();
            edit->selectAll();
            QTest::keyClicks(edit, QStringLiteral("nonsense"));
            QTest::keyClick(edit, Qt::Key_Return);
            return QTest::qWaitFor([] { return QToolTip::isVisible() && QToolTip::text().startsWith(QStringLiteral("Allowed: ")); }, 2000);
        };
        QVERIFY(refuse());
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("0.3"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!QToolTip::isVisible(), 2000);
        QVERIFY(refuse());
        QTest::keyClick(edit, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!QToolTip::isVisible(), 2000);
        QVERIFY(refuse());
        QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!QToolTip::isVisible(), 2000);
    }

    /// The panel belongs to Explore: elsewhere its button says so, and comes back as it was.
    void wordsAreOfferedWhereTheyStand() {
        QPushButton* words = nullptr;
        for (auto* button : m_window->findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("In words")) words = button;
        QVERIFY(words);
        for (const bool shown : {true, false}) {
            m_window->setWordsShown(shown);
            QCOMPARE(words->isChecked(), shown);
            const QString tip = words->toolTip();
            for (const char* view : {"compare", "tradeoff", "world", "causes"}) {
                m_window->views().showView(view);
                QVERIFY2(!words->isEnabled() && !words->isChecked() && words->toolTip().contains(QStringLiteral("Explore")), view);
            }
            m_window->views().showView("explore");
            QVERIFY(words->isEnabled());
            QCOMPARE(words->isChecked(), shown);
            QCOMPARE(words->toolTip(), tip);
        }
    }

    /// What Export will take is seen before, named in the dialog, and can still be another.
    void theChartThatExportTakesIsMarked() {
        const auto cards = m_window->explore().findChildren<ChartCard*>();
        const auto marked = [&] {
            QList<int> found;
            for (int card = 0; card < cards.size(); ++card)
                if (cards[card]->isMarked()) found << card;
            return found;
        };
        QCOMPARE(marked(), QList{0});
        cards[3]->plot().setFocus();
        QCOMPARE(marked(), QList{3});
        auto* title = cards[1]->findChild<QPushButton*>();
        const QImage plain = cards[1]->grab().toImage();
        QTimer::singleShot(50, title->menu(), &QWidget::hide);
        QTest::mouseClick(title, Qt::LeftButton);   // which gives it no focus, and comes back when the menu is closed
        QCOMPARE(marked(), QList{1});
        QVERIFY(cards[1]->grab(QRect(0, cards[1]->height() / 2, 3, 3)).toImage() != plain.copy(0, cards[1]->height() / 2, 3, 3));
        m_window->views().current().exportShown();
        auto* dialog = m_window->findChild<QDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        auto* which = dialog->findChild<QComboBox*>(QStringLiteral("which"));
        QVERIFY(which);
        QCOMPARE(which->count(), cards.size());
        QCOMPARE(which->currentText(), seriesInfo(cards[1]->outcome()).title);
        which->setCurrentIndex(4);
        dialog->reject();
    }

    /// One list: what the menu has by its keys, and what works in a chart or a view.
    void keysAreListed() {
        m_window->showKeys();
        auto* dialog = m_window->findChild<KeysDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        const QAbstractItemModel& lines = *dialog->findChild<QAbstractItemView*>()->model();
        QStringList keys, all;
        for (int row = 0; row < lines.rowCount(); ++row) {
            keys << lines.index(row, 1).data().toString();
            all << lines.index(row, 0).data().toString() + u' ' + keys.last() + u' ' + lines.index(row, 2).data().toString();
        }
        int withKeys = 0;
        for (const QAction* action : m_window->actions()) {
            if (action->shortcut().isEmpty()) continue;
            ++withKeys;
            QVERIFY2(keys.contains(action->shortcut().toString(QKeySequence::NativeText)), qPrintable(action->text()));
        }
        QVERIFY(withKeys > 15);
        for (const char* key : {"T", "L", "0", "F9", "F10"}) QVERIFY2(keys.contains(QLatin1String(key)), key);
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());
        dialog->reject();
    }

    void theQuestionBeforeClosingHasAccessKeys() {
        document().set(par::licensing::fee.spec, 0.2);
        m_window->close();
        QMessageBox* box = nullptr;
        QTRY_VERIFY((box = m_window->findChild<QMessageBox*>()) && box->isVisible());
        QSet<QKeySequence> keys;
        for (QAbstractButton* button : box->buttons()) keys << QKeySequence::mnemonic(button->text());
        QVERIFY(!keys.contains(QKeySequence()));
        QCOMPARE(keys.size(), box->buttons().size());
        box->reject();
    }

    /// The window's undo works where a number has just been set; within an unfinished one it is the text's.
    void undoReachesIntoNumberFields() {
        auto* edit = row(par::licensing::fee.spec)->findChild<QLineEdit*>();
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("0.3"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(document().undoStack().count(), 1);
        QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!document().undoStack().canUndo());
        QCOMPARE(document().scenario().leverValue(par::licensing::fee.spec), par::licensing::fee.spec.fallback);
        QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("0.9"));
        QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(document().undoStack().canUndo());
    }

    /// The first Esc clears what was searched for, and only the next is the window's: it stops the runs.
    void escapeClearsTheSearch() {
        auto* search = m_window->policyPanel().findChild<SearchField*>();
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("moderation"));
        m_window->controller().setScenario(std::make_shared<const Scenario>());
        QVERIFY(m_window->controller().running());
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(search->text(), QString());
        QVERIFY(m_window->controller().running());
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(!m_window->controller().running());
    }

    /// In an empty search nothing is left to be undone, whatever stood there: the key is the policy's. And "/" leads there, it is no word.
    void anEmptySearchTakesNoKeys() {
        document().set(par::liability::jointAndSeveral.spec, 1);
        auto* search = m_window->policyPanel().findChild<SearchField*>();
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("/moderation"));
        QCOMPARE(search->text(), QStringLiteral("moderation"));
        QTest::keyClick(search, Qt::Key_Escape);
        QTest::keyClick(search, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(search->text(), QString());
        QCOMPARE(document().scenario().leverValue(par::liability::jointAndSeveral.spec), 0.0);
        // Another document is not looked at through the search in the last one.
        search->setText(QStringLiteral("moderation"));
        document().clear();
        QCOMPARE(search->text(), QString());
    }

    /// A view that is asked for by its keys has the focus where its own keys work, whatever had it before.
    void keysLeadIntoTheView() {
        auto& tabs = *m_window->views().tabs();
        for (const int key : {Qt::Key_4, Qt::Key_5, Qt::Key_3, Qt::Key_1, Qt::Key_4}) {
            tabs.setFocus();
            QTest::keyClick(m_window, static_cast<Qt::Key>(key), Qt::ControlModifier);
            const QWidget* focus = QApplication::focusWidget();
            QVERIFY2(m_window->views().current().isAncestorOf(focus), qPrintable(QStringLiteral("%1: %2").arg(key - Qt::Key_0).arg(focus ? focus->objectName() + QLatin1Char(' ') + focus->metaObject()->className() : QString())));
        }
        m_window->policyPanel().focusSearch();
        QTest::keyClick(m_window, Qt::Key_4, Qt::ControlModifier);   // it is in front already
        QVERIFY(m_window->views().current().isAncestorOf(QApplication::focusWidget()));
        tabs.setFocus();
        QTest::keyClick(&tabs, Qt::Key_Right);
        QVERIFY(tabs.hasFocus());   // who walks along the tabs goes on
    }

    void returnPressesWhatHasTheFocus() {
        const auto buttons = m_window->findChildren<QPushButton*>();
        auto* pin = *std::ranges::find(buttons, QStringLiteral("Pin"), &QPushButton::text);
        pin->setFocus();
        QTest::keyClick(pin, Qt::Key_Return);
        QCOMPARE(document().comparison().pinned.size(), std::size_t{1});
    }

    void escapeLeavesPages() {
        auto* pages = m_window->findChild<QStackedWidget*>(QStringLiteral("pages"));
        m_window->showTrust();
        QVERIFY(pages->currentIndex() != 0);
        QTest::keyClick(m_window, Qt::Key_Escape);
        QCOMPARE(pages->currentIndex(), 0);
        m_window->showWelcome();
        QTest::keyClick(m_window, Qt::Key_Escape);
        QCOMPARE(pages->currentIndex(), 0);
    }

    /// Pinned scenarios are no part of a file: the next start brings them back, and the file.
    void theNextStartGoesOn() {
        document().set(par::platform::moderation.spec, 0.75);
        document().save(m_fixture.file(QStringLiteral("kept.cws.json")));
        document().pin();
        const Comparison compared = document().comparison();
        QVERIFY(m_window->close());
        m_fixture.close();
        m_fixture.open();
        m_window = &m_fixture.window();
        QCOMPARE(document().comparison().pinned.size(), std::size_t{0});
        m_window->goOnFromLast();
        QCOMPARE(document().name(), QStringLiteral("kept"));
        QVERIFY(document().comparison() == compared && !document().isModified());
        Scenario other;
        other.name = "Other";
        saveScenario(other, m_fixture.file(QStringLiteral("Other.cws.json")).toStdString());
        m_window->open(m_fixture.file(QStringLiteral("Other.cws.json")));   // as a file on the command line
        QCOMPARE(document().name(), QStringLiteral("Other"));
        QVERIFY(document().comparison() == compared);
    }

    /// What a chart brought has no file: the next start goes on with it all the same.
    void theNextStartGoesOnWithoutAFile() {
        Scenario brought;
        brought.name = "Brought by a chart";
        brought.months = 12;
        brought.runs = 2;
        test::set(brought, "platform.moderation", 0.75);
        document().restore(brought, document().comparison(), QStringLiteral("chart.png"));
        QVERIFY(!document().isModified());
        QVERIFY(m_window->close());
        m_fixture.close();
        m_fixture.open();
        m_window = &m_fixture.window();
        QVERIFY(!(document().scenario() == brought));
        m_window->goOnFromLast();
        QVERIFY(document().scenario() == brought && !document().isModified() && document().path().isEmpty());
    }

    /// What is drawn carries the new name at once.
    void savingTellsTheNewName() {
        QSignalSpy changed(&document(), &ScenarioDocument::changed);
        document().save(m_fixture.file(QStringLiteral("named.cws.json")));
        QCOMPARE(changed.count(), 1);
        document().save(m_fixture.file(QStringLiteral("named.cws.json")));
        QCOMPARE(changed.count(), 1);
    }

    void savingIsSaid() {
        document().save(m_fixture.file(QStringLiteral("said.cws.json")));
        document().set(par::platform::moderation.spec, 0.75);
        QTest::keyClick(m_window, Qt::Key_S, Qt::ControlModifier);
        QVERIFY(!document().isModified());
        const auto labels = m_window->findChild<StatusLine*>()->findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->text().contains(QStringLiteral("saved said.cws.json")); }));
    }

    void savingAndReopeningKeepsEverything() {
        document().set(par::liability::regime.spec, 2);
        document().set(par::platform::moderation.spec, 0.75);
        document().set(par::adoption::p.spec, 0.07);
        QVERIFY(document().isModified());
        const QString path = m_fixture.file(QStringLiteral("Mein Szenario ü.cws.json"));
        document().save(path);
        QVERIFY(!document().isModified());
        const Scenario saved = document().scenario();
        document().clear();
        QVERIFY(!(document().scenario() == saved));
        QVERIFY(document().open(path).empty());
        QVERIFY(document().scenario() == saved);
        QFile bad(m_fixture.file(QStringLiteral("bad.cws.json")));
        QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("{\"format\":1,\"lever\":{}}") > 0);
        bad.close();
        QVERIFY(!document().open(bad.fileName()).empty());
        QVERIFY(document().scenario() == saved);   // a bad file changes nothing
    }

    void theWindowStaysResponsive() {
        Scenario whole = document().scenario();
        whole.months = 120;
        whole.runs = 32;
        EventLoopWatchdog dog;
        QTest::qWait(50);
        dog.reset();
        document().use(whole);
        for (int i = 1; i <= 5; ++i) {
            document().set(par::platform::moderation.spec, 0.3 + 0.1 * i);
            QTest::qWait(60);
        }
        waitForResults();
        qInfo("longest gap of the event loop: %lld ms", dog.longestGap());
        QVERIFY(dog.longestGap() < 400);   // a shared machine, assertions and sanitizer on; the goal of a release build is 50
    }
};

CW_WINDOW_TEST_MAIN(MainWindowTest)
#include "tst_main_window.moc"
