#include "tests/ui/window_fixture.h"
#include "ui/views/charts/chart_card.h"
#include "ui/views/charts/explore_view.h"
#include "ui/views/shell/view_frame.h"

#include <QCursor>
#include <QEnterEvent>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

#include <functional>

using namespace cw;

/// Menus by keyboard, and what their buttons look like while they are open and afterwards.
class MenusTest : public QObject {
    Q_OBJECT

    test::WindowFixture m_fixture;
    QMenu m_fruit;

    MainWindow& window() { return m_fixture.window(); }
    /// Opens a button's menu, which does not return before it closes, and looks meanwhile.
    static void whileOpen(QPushButton& button, const std::function<void()>& open, const std::function<void(QMenu&)>& look) {
        bool looked = false;
        QTimer::singleShot(100, button.menu(), [&] {
            looked = button.menu()->isVisible();
            if (looked) look(*button.menu());
            button.menu()->hide();
        });
        open();
        QTRY_VERIFY(looked);
    }
    static void whileOpenByKey(QPushButton& button, const std::function<void(QMenu&)>& look) {
        button.setFocus();
        whileOpen(button, [&] { QTest::keyClick(&button, Qt::Key_Return); }, look);
    }
    static void whileOpenByMouse(QPushButton& button, const std::function<void(QMenu&)>& look) {
        whileOpen(button, [&] { QTest::mouseClick(&button, Qt::LeftButton); }, look);
    }
    QPushButton* against() {
        for (auto* button : window().findChildren<QPushButton*>())
            if (button->isVisible() && button->text().startsWith(QStringLiteral("Against"))) return button;
        return nullptr;
    }

private slots:
    void initTestCase() {
        QVERIFY(m_fixture.openBrief());
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        for (const char* name : {"Apple", "Pear", "Peach", "Plum"}) m_fruit.addAction(QString::fromLatin1(name));
        m_fruit.actions()[0]->setEnabled(false);
        m_fruit.addMenu(QStringLiteral("Quince"))->addAction(QStringLiteral("Jelly"));
    }
    void cleanup() {
        for (auto* menu : window().findChildren<QMenu*>()) menu->hide();
        m_fruit.hide();
    }
    void cleanupTestCase() { m_fixture.close(); }

    void openedByKeyTheFirstEntryIsCurrent() {
        QPushButton* button = against();
        QVERIFY(button);
        whileOpenByKey(*button, [](QMenu& menu) { QCOMPARE(menu.activeAction(), menu.actions().first()); });
    }

    void openedByMouseNothingIs() {
        whileOpenByMouse(*against(), [](QMenu& menu) { QVERIFY(!menu.activeAction()); });
    }

    void theFirstThatCanBeChosen() {
        QTest::keyClick(&window(), Qt::Key_Shift);
        m_fruit.popup(window().mapToGlobal(QPoint(200, 200)));
        QTRY_VERIFY(m_fruit.activeAction());
        QCOMPARE(m_fruit.activeAction()->text(), QStringLiteral("Pear"));
    }

    void lettersGoToTheEntry() {
        QTest::keyClick(&window(), Qt::Key_Shift);
        m_fruit.popup(window().mapToGlobal(QPoint(200, 200)));
        QTRY_VERIFY(m_fruit.activeAction());
        const auto at = [this] { return m_fruit.activeAction()->text(); };
        QTest::keyClicks(&m_fruit, QStringLiteral("pl"));
        QCOMPARE(at(), QStringLiteral("Plum"));
        QTest::qWait(1100);   // what was typed is forgotten
        QTest::keyClicks(&m_fruit, QStringLiteral("peac"));
        QCOMPARE(at(), QStringLiteral("Peach"));
        QTest::qWait(1100);
        QTest::keyClicks(&m_fruit, QStringLiteral("p"));
        QCOMPARE(at(), QStringLiteral("Plum"));
        QTest::keyClicks(&m_fruit, QStringLiteral("p"));   // the same letter again: on to the next
        QCOMPARE(at(), QStringLiteral("Pear"));
        QTest::keyClicks(&m_fruit, QStringLiteral("x"));
        QCOMPARE(at(), QStringLiteral("Pear"));
        QTest::qWait(1100);
        QTest::keyClicks(&m_fruit, QStringLiteral("q"));   // and does not open it
        QCOMPARE(at(), QStringLiteral("Quince"));
        QVERIFY(!m_fruit.actions().last()->menu()->isVisible());
    }

    /// Those that have them go on by them.
    void accessKeysStillChoose() {
        auto* card = window().explore().findChildren<ChartCard*>()[0];
        auto* title = card->findChild<QPushButton*>();
        QVERIFY(title && title->menu());
        QSignalSpy copied(card, &ChartCard::copyWanted);
        whileOpenByKey(*title, [](QMenu& menu) { QTest::keyClicks(&menu, QStringLiteral("c")); });
        QCOMPARE(copied.size(), 1);
    }

    void theButtonOfAnOpenMenuIsMarked() {
        for (QPushButton* button : {against(), window().explore().findChildren<ChartCard*>()[0]->findChild<QPushButton*>()}) {
            button->clearFocus();
            const QImage idle = button->grab().toImage();
            whileOpenByMouse(*button, [&](QMenu&) { QVERIFY(button->grab().toImage() != idle); });
        }
    }

    /// The pointer left while the menu was open: nothing stays as it looks under it.
    void nothingStaysLitAfterItsMenu() {
        for (QPushButton* button : {against(), window().explore().findChildren<ChartCard*>()[0]->findChild<QPushButton*>()}) {
            button->clearFocus();
            QCursor::setPos(window().mapToGlobal(QPoint(2, window().height() - 2)));
            QEvent leave(QEvent::Leave);
            QCoreApplication::sendEvent(button, &leave);
            const QImage idle = button->grab().toImage();
            const QPoint middle = button->rect().center();
            QCursor::setPos(button->mapToGlobal(middle));
            QEnterEvent enter(middle, button->mapTo(&window(), middle), button->mapToGlobal(middle));
            QCoreApplication::sendEvent(button, &enter);
            QVERIFY(button->underMouse());
            whileOpen(*button, [&] { button->showMenu(); }, [&](QMenu&) { QCursor::setPos(window().mapToGlobal(QPoint(2, window().height() - 2))); });
            QTRY_VERIFY(!button->underMouse());
            button->clearFocus();
            QTRY_VERIFY(button->grab().toImage() == idle);
        }
    }
};

CW_WINDOW_TEST_MAIN(MenusTest)
#include "tst_menus.moc"
