#include "tests/ui/window_walk.h"
#include "ui/models/format.h"

#include <QDropEvent>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QMimeData>
#include <QTimer>

#include <algorithm>
#include <deque>
#include <random>

#include <malloc.h>
#include <unistd.h>

using namespace cw;

/// A monkey with mouse and keyboard. What it does depends on its seed alone: CW_MONKEY_SEED=n repeats it, CW_MONKEY_TRACE=1
/// says each step before it is done. It plays a minute; 5 min with CW_LONG=1, 2 h with CW_LONG=2h, or CW_MONKEY_SECONDS=n.
class MonkeyTest : public QObject {
    Q_OBJECT

    // MB after the first third: caches fill, nothing else grows. The address sanitizer holds 256 MB of freed memory back.
#ifdef __SANITIZE_ADDRESS__
    static constexpr double mostGrowth = 96 + 256;
#else
    static constexpr double mostGrowth = 96;
#endif
    static constexpr double shortest = 60;   // s, and begins always alike, as nearly as time allows

    test::WindowFixture m_fixture;
    std::mt19937 m_random;
    static constexpr qint64 longestStep = 1000;   // ms; a step that takes longer waits for an answer
    QTimer m_popups;
    QElapsedTimer m_sinceStep;
    std::deque<QString> m_last;
    const bool m_traced = qEnvironmentVariableIsSet("CW_MONKEY_TRACE");

    static double seconds() {
        if (const int asked = qEnvironmentVariableIntValue("CW_MONKEY_SECONDS")) return asked;
        const QByteArray longer = qgetenv("CW_LONG");
        return longer.isEmpty() ? shortest : longer == "2h" ? 7200 : 300;
    }
    /// What the program holds. What it has freed and the allocator keeps is no growth: millions of small pieces of many threads
    /// leave gaps (of 250 MB resident, a heap profile found 91 in use at the peak, and nothing lost).
    static double residentMegabytes() {
        malloc_trim(0);
        QFile statm(QStringLiteral("/proc/self/statm"));
        if (!statm.open(QIODevice::ReadOnly)) return 0;
        return statm.readAll().split(' ').value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
    }
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(std::max(1, n))); }
    template <class List> auto& any(List& list) { return list[static_cast<typename List::size_type>(below(static_cast<int>(list.size())))]; }
    void say(const QString& what) {
        m_last.push_back(what);
        if (m_last.size() > 12) m_last.pop_front();
        if (m_traced) qInfo("%s", qPrintable(what));
    }
    MainWindow& window() { return m_fixture.window(); }
    ScenarioDocument& document() { return m_fixture.document(); }

    QWidget* anyWidget() {
        QWidget* root = QApplication::activeModalWidget() ? QApplication::activeModalWidget() : &window();
        QList<QWidget*> there;
        for (auto* widget : root->findChildren<QWidget*>())
            if (widget->isVisible() && widget->isEnabled() && !widget->visibleRegion().isEmpty()) there << widget;
        return there.isEmpty() ? root : any(there);
    }
    QPoint anyPlace(const QWidget& widget) {
        const QRect rect = widget.visibleRegion().boundingRect();
        return rect.topLeft() + QPoint(below(rect.width()), below(rect.height()));
    }
    void click() {
        QWidget* widget = anyWidget();
        const QPoint place = anyPlace(*widget);
        const auto button = below(8) ? Qt::LeftButton : Qt::RightButton;
        say(QStringLiteral("click %1 at %2,%3 on %4").arg(button).arg(place.x()).arg(place.y()).arg(test::pathOf(widget)));
        if (below(12) == 0) QTest::mouseDClick(widget, button, {}, place);
        else QTest::mouseClick(widget, button, {}, place);
    }
    void drag() {
        QPointer<QWidget> widget = anyWidget();
        const QPoint from = anyPlace(*widget), to = anyPlace(*widget);
        say(QStringLiteral("drag %1,%2 to %3,%4 on %5").arg(from.x()).arg(from.y()).arg(to.x()).arg(to.y()).arg(test::pathOf(widget)));
        QTest::mousePress(widget, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 4 && widget; ++step) {
            const QPointF at = from + (to - from) * step / 4.0;
            QMouseEvent move(QEvent::MouseMove, at, widget->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(widget, &move);
        }
        if (widget) QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
    }
    void scroll() {
        QWidget* widget = anyWidget();
        const QPointF place = anyPlace(*widget);
        say(QStringLiteral("wheel on %1").arg(test::pathOf(widget)));
        QWheelEvent wheel(place, widget->mapToGlobal(place), {}, {0, below(2) ? 120 : -120}, Qt::NoButton, below(4) ? Qt::NoModifier : Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(widget, &wheel);
    }
    /// Leaving the program is no play: what would choose that leaves the menu. A menu may have the focus while none is open.
    static bool standsOnQuit(const QWidget* widget) {
        const auto* menu = qobject_cast<const QMenu*>(widget);
        return menu && menu->activeAction() && menu->activeAction()->shortcut() == QKeySequence(QKeySequence::Quit);
    }
    void press() {
        static const QList<std::pair<int, Qt::KeyboardModifiers>> keys = {
            {Qt::Key_Tab, {}}, {Qt::Key_Tab, {}}, {Qt::Key_Backtab, Qt::ShiftModifier}, {Qt::Key_Left, {}}, {Qt::Key_Right, {}}, {Qt::Key_Up, {}}, {Qt::Key_Down, {}},
            {Qt::Key_Left, Qt::ShiftModifier}, {Qt::Key_PageUp, {}}, {Qt::Key_PageDown, {}}, {Qt::Key_Home, {}}, {Qt::Key_End, {}}, {Qt::Key_Space, {}}, {Qt::Key_Return, {}},
            {Qt::Key_Escape, {}}, {Qt::Key_Delete, {}}, {Qt::Key_Backspace, {}}, {Qt::Key_0, {}}, {Qt::Key_7, {}}, {Qt::Key_9, {}}, {Qt::Key_Minus, {}}, {Qt::Key_Plus, {}},
            {Qt::Key_Period, {}}, {Qt::Key_E, {}}, {Qt::Key_X, {}}, {Qt::Key_F, {}}, {Qt::Key_I, {}}, {Qt::Key_Slash, {}}, {Qt::Key_F1, {}}, {Qt::Key_F1, Qt::ShiftModifier},
            {Qt::Key_F9, {}}, {Qt::Key_1, Qt::ControlModifier}, {Qt::Key_2, Qt::ControlModifier}, {Qt::Key_3, Qt::ControlModifier}, {Qt::Key_4, Qt::ControlModifier},
            {Qt::Key_5, Qt::ControlModifier}, {Qt::Key_Z, Qt::ControlModifier}, {Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier}, {Qt::Key_P, Qt::ControlModifier},
            {Qt::Key_R, Qt::ControlModifier}, {Qt::Key_E, Qt::ControlModifier}, {Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier}, {Qt::Key_A, Qt::ControlModifier},
            {Qt::Key_V, Qt::ControlModifier}, {Qt::Key_N, Qt::ControlModifier}, {Qt::Key_S, Qt::ControlModifier}, {Qt::Key_O, Qt::ControlModifier}};
        QWidget* widget = QApplication::focusWidget() ? QApplication::focusWidget() : &window();
        const auto [key, modifiers] = standsOnQuit(widget) ? std::pair<int, Qt::KeyboardModifiers>(Qt::Key_Escape, {}) : any(keys);
        say(QStringLiteral("key %1 in %2").arg(QKeySequence(key | static_cast<int>(modifiers)).toString(), test::pathOf(widget)));
        QTest::keyClick(widget, static_cast<Qt::Key>(key), modifiers);
    }
    void moveLever() {
        const auto all = parameterRegistry();
        const ParameterSpec& spec = *all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
        say(QStringLiteral("show %1").arg(format::text(spec.id)));
        window().policyPanel().reveal(spec);
    }
    void dropFile() {
        static const QList<QByteArray> contents = {"", "{", "{\"format\":1}", "{\"format\":1,\"lever\":{}}", "\x89PNG\r\n\x1a\n broken", "%PDF-1.4 broken", "<svg", QByteArray(4096, '\xff')};
        const int which = below(static_cast<int>(contents.size()) + 1);
        QString path = QStringLiteral(CW_SOURCE_DIR "/scenarios/api-only.cws.json");
        if (which < contents.size()) {
            QFile file(path = m_fixture.file(QStringLiteral("dropped %1").arg(which)));
            if (file.open(QIODevice::WriteOnly)) file.write(contents[which]);
        }
        say(QStringLiteral("drop %1").arg(path));
        QMimeData carried;
        carried.setUrls({QUrl::fromLocalFile(path)});
        QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &carried, Qt::LeftButton, {});
        QApplication::sendEvent(&window(), &drop);
    }
    void look() {
        switch (below(6)) {
        case 0: say(QStringLiteral("dark")); return m_fixture.theme().setMode(ColourMode::dark);
        case 1: say(QStringLiteral("light")); return m_fixture.theme().setMode(ColourMode::light);
        default: {
            const QSize size(1024 + below(1000), 640 + below(500));
            say(QStringLiteral("size %1x%2").arg(size.width()).arg(size.height()));
            window().resize(size);
        }
        }
    }
    /// Menus and lists have a loop of their own: they are answered from within.
    void answerPopup() {
        QWidget* popup = QApplication::activePopupWidget();
        // A dialog with a loop of its own, as Qt's for the options of a printer, is not left before somebody answers. The one
        // behind it is in the middle of a click and must live on.
        if (!popup && m_sinceStep.isValid() && m_sinceStep.elapsed() > longestStep)
            if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
                m_sinceStep.start();
                return dialog->reject();
            }
        if (!popup) return;
        static constexpr Qt::Key keys[] = {Qt::Key_Down, Qt::Key_Down, Qt::Key_Up, Qt::Key_Right, Qt::Key_Left, Qt::Key_Return, Qt::Key_Escape};
        const Qt::Key key = keys[below(7)];
        say(QStringLiteral("key %1 in a popup").arg(QKeySequence(key).toString()));
        QTest::keyClick(QApplication::focusWidget() && popup->isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : popup, standsOnQuit(popup) ? Qt::Key_Escape : key);
    }
    void answerDialogs() {
        for (int tries = 0; tries < 5 && QApplication::activeModalWidget(); ++tries) {
            QWidget* asking = QApplication::activeModalWidget();
            say(QStringLiteral("answer %1").arg(QString::fromLatin1(asking->metaObject()->className())));
            if (auto* box = qobject_cast<QMessageBox*>(asking)) {
                const auto buttons = box->buttons();
                any(buttons)->click();
            } else if (auto* dialog = qobject_cast<QDialog*>(asking)) dialog->reject();   // of files, above all
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
    /// Runs stay a matter of moments whatever was opened.
    void keepBrief() {
        if (document().scenario().months <= 24 && document().scenario().runs <= 4) return;
        Scenario brief = document().scenario();
        brief.months = std::min(brief.months, 24);
        brief.runs = 4;
        document().use(brief);
    }
    /// People compare a dozen scenarios, not hundreds: what each of them costs at every move of a lever adds up.
    void keepFew() {
        constexpr std::size_t mostPinned = 30;
        while (document().comparison().pinned.size() > mostPinned) document().unpin(document().comparison().pinned.front());
    }
    void step() {
        m_sinceStep.start();
        const int kind = below(100);
        if (kind < 45) click();
        else if (kind < 55) drag();
        else if (kind < 60) scroll();
        else if (kind < 88) press();
        else if (kind < 93) moveLever();
        else if (kind < 96) look();
        else dropFile();
    }

private slots:
    void initTestCase() {
        const QByteArray asked = qgetenv("CW_MONKEY_SEED");
        const unsigned seed = asked.isEmpty() ? (seconds() > shortest ? std::random_device{}() : 1u) : asked.toUInt();
        qInfo("seed %u: CW_MONKEY_SEED=%u repeats it", seed, seed);
        m_random.seed(seed);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QVERIFY(m_fixture.openBrief());
        connect(&m_popups, &QTimer::timeout, this, &MonkeyTest::answerPopup);
        m_popups.start(1);
    }
    void cleanupTestCase() { m_fixture.close(); }

    void nothingItDoesBreaksAnything() {
        QElapsedTimer clock;
        clock.start();
        double warm = 0;
        int steps = 0;
        while (static_cast<double>(clock.elapsed()) < 1000 * seconds()) {
            step();
            for (int round = 0; QApplication::activePopupWidget() && round < 200; ++round) QTest::qWait(1);
            if (below(3) == 0 || qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) answerDialogs();
            keepBrief();
            keepFew();
            QTest::qWait(below(4));
            const auto found = problems(document().scenario());
            const bool valid = found.empty() && window().isVisible();
            if (!valid) {
                for (const QString& line : m_last) qWarning("%s", qPrintable(line));
                QFAIL("the last steps above broke the document or closed the window");
            }
            if (++steps % 500 == 0) document().undoStack().clear();   // it may grow; nothing else may
            if (warm == 0 && static_cast<double>(clock.elapsed()) > 333 * seconds()) warm = residentMegabytes();
        }
        answerDialogs();
        document().undoStack().clear();
        const double grown = residentMegabytes() - warm;
        qInfo("%d steps, memory grew by %.1f MB from %.0f", steps, grown, warm);
        QVERIFY(steps > 50);
        QVERIFY2(grown < mostGrowth, qPrintable(QStringLiteral("memory grew by %1 MB").arg(grown)));
        test::dismiss(m_fixture);
        window().showExplore();
        m_fixture.useBriefScenario();
        QVERIFY(test::settle(m_fixture));   // and all comes to rest
    }
};

int main(int argc, char** argv) {
    qputenv("QTEST_FUNCTION_TIMEOUT", "9000000");   // ms: hours are asked for
    test::WatchedApplication application(argc, argv);
    application.slack = 2;   // it piles up what no person does between two paints; the tests of the views hold them to the limit
    MonkeyTest test;
    const int failed = QTest::qExec(&test, argc, argv);
    return failed ? failed : application.verdict();
}
#include "tst_monkey.moc"
