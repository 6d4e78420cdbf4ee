#include "tests/ui/window_walk.h"

#include <QAccessible>
#include <QAbstractItemView>
#include <QButtonGroup>
#include <QTextBrowser>

using namespace cw;

/// Who cannot see the screen hears a name for everything that takes the focus; who has no mouse comes to it by Tab and
/// sees that it is there.
class AccessTest : public QObject {
    Q_OBJECT

    test::WindowFixture m_fixture;

    static bool takesFocus(const QWidget* widget) { return widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy(); }
    /// One of several buttons of which one is chosen: Tab comes to the group, arrows go through it.
    static bool isReachedByArrows(const QWidget* widget) {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        return button && button->isCheckable() && !button->isChecked() && (button->autoExclusive() || (button->group() && button->group()->exclusive()));
    }
    /// Everything that Tab comes to from where the focus is, until it is there again.
    static QSet<QWidget*> reachedByTab() {
        QSet<QWidget*> reached;
        for (int sinceNew = 0; sinceNew < 100; ++sinceNew) {   // texts have many stops, one for each link
            QWidget* now = QApplication::focusWidget();
            if (!now) {   // Tab comes from the window itself
                QTest::keyClick(QApplication::activeWindow(), Qt::Key_Tab);
                if (!(now = QApplication::focusWidget())) break;
            }
            if (!reached.contains(now)) sinceNew = 0;
            reached << now;
            QTest::keyClick(now, Qt::Key_Tab);
        }
        return reached;
    }
    /// The widget looks different while it has the focus.
    static bool focusIsSeen(QWidget& widget) {
        QWidget* before = QApplication::focusWidget();
        if (before) before->clearFocus();
        QCoreApplication::processEvents();   // charts paint a little later
        const QImage without = widget.grab().toImage();
        widget.setFocus(Qt::TabFocusReason);
        if (!widget.hasFocus()) return true;   // hidden meanwhile
        QCoreApplication::processEvents();
        const QImage with = widget.grab().toImage();
        widget.clearFocus();
        return with != without;
    }

private slots:
    void initTestCase() { QVERIFY(m_fixture.openBrief()); }
    void cleanupTestCase() { m_fixture.close(); }

    void everythingFocusableHasAName() {
        test::Findings nameless;
        int named = 0;
        test::walk(m_fixture, [&](const QString& stop) {
            for (QWidget* widget : test::shownWidgets()) {
                if (widget->focusPolicy() == Qt::NoFocus) continue;
                QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
                if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty()) nameless.add(stop, test::pathOf(widget));
                else ++named;
            }
        });
        QVERIFY2(nameless.none(), nameless.text());
        QVERIFY(named > 500);   // or the walk has seen nothing
    }

    void everythingFocusableIsReachedByTab() {
        test::Findings cutOff;
        test::walk(m_fixture, [&](const QString& stop) {
            const QSet<QWidget*> reached = reachedByTab();
            for (QWidget* widget : test::shownWidgets())
                if (takesFocus(widget) && !isReachedByArrows(widget) && !reached.contains(widget)) cutOff.add(stop, test::pathOf(widget));
        });
        QVERIFY2(cutOff.none(), cutOff.text());
    }

    /// One of several is reached where it stands, not at the first that is offered.
    void tabComesToWhatIsChosen() {
        m_fixture.window().showExplore();
        ParameterRow* row = m_fixture.row(test::spec("liability.regime"));
        int stops = 0;
        for (auto* button : row->findChildren<QPushButton*>())
            if (button->isCheckable() && (button->focusPolicy() & Qt::TabFocus)) {
                ++stops;
                QVERIFY2(button->isChecked(), qPrintable(button->text()));
            }
        QCOMPARE(stops, 1);
    }

    void focusIsSeenEverywhere() {
        test::Findings unseen;
        test::walk(m_fixture, [&](const QString& stop) {
            for (QWidget* widget : test::shownWidgets())
                if (takesFocus(widget) && widget->window()->isActiveWindow() && !focusIsSeen(*widget)) unseen.add(stop, test::pathOf(widget));
        });
        QVERIFY2(unseen.none(), unseen.text());
    }
};

CW_WINDOW_TEST_MAIN(AccessTest)
#include "tst_access.moc"
