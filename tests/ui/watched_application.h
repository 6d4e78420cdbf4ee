#pragma once
#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QStringList>
#include <QThread>
#include <QtTest>

#include <algorithm>
#include <ctime>
#include <utility>

namespace cw::test {

/// Runs the window and notes each event whose handling held the event loop for too long. It counts processor time of the
/// GUI thread, so that a loaded machine reddens no test, and only handling: what a test itself computes is no event. A
/// menu's own loop stops the clock of the event that opened it.
class WatchedApplication : public QApplication {
public:
#if defined(__SANITIZE_ADDRESS__)
    static constexpr double limit = 200;   // ms: that sanitizer takes several times as long
#elif defined(CW_SANITIZED)
    static constexpr double limit = 100;   // ms: twice, for the sanitizer and assertions
#else
    static constexpr double limit = 50;    // ms
#endif
    using QApplication::QApplication;
    double slack = 1;   ///< times the limit

    bool notify(QObject* receiver, QEvent* event) override {
        const int level = QThread::currentThread()->loopLevel();
        if (QThread::currentThread() != thread() || level == m_level) return QApplication::notify(receiver, event);
        const int outerLevel = std::exchange(m_level, level);
        const double outerInner = std::exchange(m_inner, 0);
        QByteArray name = receiver->metaObject()->className();   // neither may outlive its event
        if (const auto* button = qobject_cast<const QAbstractButton*>(receiver)) name += " \"" + button->text().toUtf8() + '"';
        const int type = event->type();
        const double start = processorTime();
        const bool handled = QApplication::notify(receiver, event);
        const double whole = processorTime() - start;
        note(whole - m_inner, name, type);
        m_inner = outerInner + whole;
        m_level = outerLevel;
        return handled;
    }
    /// Non-zero if something held the loop; says what.
    int verdict() const {
        for (const QString& line : m_held) qWarning("held the event loop: %s", qPrintable(line));
        qInfo("longest event: %.0f ms of %.0f", m_longest, slack * limit);
        return m_held.isEmpty() ? 0 : 1;
    }

private:
    static double processorTime() {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }
    void note(double ms, const QByteArray& receiver, int type) {
        m_longest = std::max(m_longest, ms);
        if (ms > slack * limit) m_held << QStringLiteral("%1 ms in %2 by event %3 to %4").arg(ms, 0, 'f', 0).arg(QString::fromLatin1(QTest::currentTestFunction())).arg(type).arg(QString::fromUtf8(receiver));
    }
    int m_level = -1;      ///< of the loop whose event is being timed
    double m_inner = 0;    ///< ms in loops inside of that event
    double m_longest = 0;
    QStringList m_held;
};

} // namespace cw::test

/// As QTEST_MAIN, with the loop watched: a test of the window fails as well where an event took too long.
#define CW_WINDOW_TEST_MAIN(Test)                        \
    int main(int argc, char** argv) {                    \
        cw::test::WatchedApplication application(argc, argv); \
        Test test;                                       \
        const int failed = QTest::qExec(&test, argc, argv); \
        return failed ? failed : application.verdict();  \
    }
