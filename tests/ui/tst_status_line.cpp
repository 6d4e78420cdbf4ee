#include "ui/models/results.h"
#include "ui/views/shell/status_line.h"
#include "ui/views/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QtTest>

#include <algorithm>

using namespace cw;

/// How far the runs are, in words: up to date where it matters, and no more often than somebody reads.
class StatusLineTest : public QObject {
    Q_OBJECT

    Theme m_theme;
    static QString told(const StatusLine& line) {
        for (const auto* label : line.findChildren<QLabel*>())
            if (label->text().contains(QStringLiteral("runs"))) return label->text();
        return {};
    }
    static bool canStop(const StatusLine& line) {
        const auto buttons = line.findChildren<QPushButton*>();
        return std::ranges::any_of(buttons, [](const QPushButton* b) { return b->text() == QStringLiteral("Stop") && !b->isHidden(); });
    }

private slots:
    void initTestCase() { m_theme.install(*qApp); }

    void countsAreTakenTogether() {
        StatusLine line(m_theme);
        line.setProgress(0, 64);
        QVERIFY(told(line).contains(QStringLiteral("0 of 64 runs")) && canStop(line));
        for (int done = 1; done <= 50; ++done) line.setProgress(done, 64);
        QVERIFY2(told(line).startsWith(QStringLiteral("0 of 64 runs")), qPrintable(told(line)));
        QTRY_VERIFY(told(line).contains(QStringLiteral("50 of 64 runs")));
    }
    void theLastIsToldAtOnce() {
        StatusLine line(m_theme);
        line.setProgress(0, 64);
        line.setProgress(63, 64);
        line.setProgress(64, 64);
        QVERIFY(told(line).contains(QStringLiteral("64 of 64 runs")) && !canStop(line));
    }
    /// Presets that are compared are behind the policy, whose means are told.
    void othersAreCalledSo() {
        StatusLine line(m_theme);
        auto results = std::make_shared<Results>();
        results->runs = 64;
        line.setResults(results, {});
        line.setProgress(16, 64);
        QVERIFY2(told(line).startsWith(QStringLiteral("others: 16 of 64 runs")), qPrintable(told(line)));
        line.setProgress(64, 64);
        QVERIFY2(told(line).startsWith(QStringLiteral("64 of 64 runs")), qPrintable(told(line)));
        line.setScenario(Scenario());   // a lever has moved: its own runs start anew
        line.setProgress(0, 64);
        QTRY_VERIFY2(told(line).startsWith(QStringLiteral("0 of 64 runs")), qPrintable(told(line)));
    }
    /// What waits to be told must not come over the last word.
    void stoppedStaysStopped() {
        StatusLine line(m_theme);
        line.setProgress(0, 64);
        line.setProgress(5, 64);
        line.setStopped();
        QTest::qWait(200);
        QVERIFY2(told(line).contains(QStringLiteral("stopped at 5 of 64 runs")), qPrintable(told(line)));
        line.setProgress(0, 64);
        line.setProgress(6, 64);
        line.setMessage(QStringLiteral("no runs: disk full"));
        QTest::qWait(200);
        QVERIFY2(told(line).contains(QStringLiteral("disk full")), qPrintable(told(line)));
    }
};

QTEST_MAIN(StatusLineTest)
#include "tst_status_line.moc"
