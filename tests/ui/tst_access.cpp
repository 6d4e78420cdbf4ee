#include "tests/ui/window_walk.h"
#include "ui/views/charts/chart_card.h"

#include <QAccessible>
#include <QAbstractItemView>
#include <QButtonGroup>
#include <QPointer>
#include <QTextBrowser>

using namespace cw;

/// Who cannot see the screen hears a name for everything that takes the focus; who has no mouse comes to it by Tab and
/// sees that it is there.
class AccessTest : public QObject {
    Q_OBJECT

    test::WindowFixture m_fixture;
    test::Findings m_nameless, m_cutOff, m_unseen, m_scattered;
    QSet<QString> m_looked;   ///< whose focus was looked at already, in that state
    int m_named = 0;

    static bool takesFocus(const QWidget* widget) { return widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy(); }
    /// One of several buttons of which one is chosen: Tab comes to the group, arrows go through it.
    static bool isReachedByArrows(const QWidget* widget) {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        return button && button->isCheckable() && !button->isChecked() && (button->autoExclusive() || (button->group() && button->group()->exclusive()));
    }
    /// In a card over the window, which closes when it is left.
    static bool liesAbove(const QWidget* widget) {
        for (; widget; widget = widget->parentWidget())
            if (widget->property("look") == QStringLiteral("popover")) return true;
        return false;
    }
    /// Everything that Tab comes to from where the focus is, until it is there again.
    static QSet<QWidget*> reachedByTab() {
        QSet<QWidget*> reached;
        QWidget* start = QApplication::focusWidget();
        Qt::Key key = Qt::Key_Tab;
        for (int sinceNew = 0; sinceNew < 100; ++sinceNew) {   // texts have many stops, one for each link
            QWidget* now = QApplication::focusWidget();
            if (!now) {   // Tab comes from the window itself
                QTest::keyClick(QApplication::activeWindow(), Qt::Key_Tab);
                if (!(now = QApplication::focusWidget())) break;
            }
            if (start && liesAbove(start) && !liesAbove(now)) {   // out of the card: back, before it closes
                start->setFocus();
                if (key == Qt::Key_Backtab) break;
                key = Qt::Key_Backtab;
                now = start;
            }
            if (!reached.contains(now)) sinceNew = 0;
            reached << now;
            QTest::keyClick(now, key);
        }
        return reached;
    }
    void lookForNames(const QString& stop) {
        for (QWidget* widget : test::shownWidgets()) {
            if (widget->focusPolicy() == Qt::NoFocus) continue;
            QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
            if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty()) m_nameless.add(stop, test::pathOf(widget));
            else ++m_named;
        }
    }
    void lookForWaysThere(const QString& stop) {
        const bool above = QApplication::focusWidget() && liesAbove(QApplication::focusWidget());
        const QSet<QWidget*> reached = reachedByTab();
        for (QWidget* widget : test::shownWidgets())
            if (takesFocus(widget) && (!above || liesAbove(widget)) && !isReachedByArrows(widget) && !reached.contains(widget)) m_cutOff.add(stop, test::pathOf(widget));
    }
    /// Tab goes through each part of the window in one go: who leaves a view does not come back to it after the status line.
    void lookForOrder(const QString& stop) {
        const QWidget* window = QApplication::activeWindow();
        QList<const QWidget*> around;   // what the last stop is in
        QSet<const QWidget*> left;
        for (const QWidget* next = window->nextInFocusChain(); next != window; next = next->nextInFocusChain()) {
            if (!next->isVisible() || !takesFocus(next) || liesAbove(next)) continue;
            QList<const QWidget*> here;
            for (const QWidget* part = next; part && part != window; part = part->parentWidget()) here << part;
            for (const QWidget* part : around)
                if (!here.contains(part)) left << part;
            for (const QWidget* part : here)
                if (left.contains(part)) m_scattered.add(stop, QStringLiteral("%1 comes to %2 again").arg(test::pathOf(next), test::pathOf(part)));
            around = here;
        }
    }
    /// The policy panel is there at nearly every stop: what looks as it did is not painted twice for each of them.
    void lookForFocus(const QString& stop) {
        // A card first, while it is there.
        std::vector<QPointer<QWidget>> widgets;
        for (const bool above : {true, false})
            for (QWidget* widget : test::shownWidgets())
                if (takesFocus(widget) && above == liesAbove(widget)) widgets.emplace_back(widget);
        for (const QPointer<QWidget>& widget : widgets) {
            if (!widget || !widget->isVisible() || !widget->window()->isActiveWindow()) continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const QString state = QStringLiteral("%1 %2 %3x%4 %5").arg(test::pathOf(widget), widget->accessibleName()).arg(widget->width()).arg(widget->height()).arg(button && button->isChecked());
            if (m_looked.contains(state)) continue;
            m_looked << state;
            if (!focusIsSeen(*widget)) m_unseen.add(stop, test::pathOf(widget));
        }
    }
    /// The widget looks different while it has the focus, or the card does that it is the heart of.
    static bool focusIsSeen(QWidget& widget) {
        QWidget& seen = qobject_cast<ChartCard*>(widget.parentWidget()) ? *widget.parentWidget() : widget;
        QWidget* before = QApplication::focusWidget();
        if (before) before->clearFocus();
        QCoreApplication::processEvents();   // charts paint a little later
        const QImage without = seen.grab().toImage();
        widget.setFocus(Qt::TabFocusReason);
        if (!widget.hasFocus()) return true;   // hidden meanwhile
        QCoreApplication::processEvents();
        const QImage with = seen.grab().toImage();
        widget.clearFocus();
        return with != without;
    }

private slots:
    /// One walk for all questions: the way is longer than the looks.
    void initTestCase() {
        QVERIFY(m_fixture.openBrief());
        test::walk(m_fixture, [this](const QString& stop) {
            lookForNames(stop);
            lookForWaysThere(stop);
            lookForOrder(stop);
            lookForFocus(stop);
        });
    }
    void cleanupTestCase() { m_fixture.close(); }

    void everythingFocusableHasAName() {
        QVERIFY2(m_nameless.none(), m_nameless.text());
        QVERIFY(m_named > 500);   // or the walk has seen nothing
    }
    void everythingFocusableIsReachedByTab() { QVERIFY2(m_cutOff.none(), m_cutOff.text()); }
    void tabGoesThroughEachPartInOneGo() { QVERIFY2(m_scattered.none(), m_scattered.text()); }
    void focusIsSeenEverywhere() {
        QVERIFY2(m_unseen.none(), m_unseen.text());
        QVERIFY(m_looked.size() > 100);
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
};

CW_WINDOW_TEST_MAIN(AccessTest)
#include "tst_access.moc"
