#include "tests/support.h"
#include "ui/models/experiment.h"
#include "ui/models/experiment_carrier.h"
#include "ui/models/results.h"
#include "ui/models/session.h"
#include "ui/views/charts/chart_painter.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>

#include <rapidcheck.h>

using namespace cw;

namespace {

/// Everything that a file of scenarios can hold, names that trouble markup included.
Experiment lively() {
    Experiment e;
    e.scenario = test::busyPolicy();
    e.scenario.name = "A <b>bold</b> & \"risky\" ]]> policy ä 🚀";
    e.scenario.notes = "# Notes\nline";
    e.scenario.seed = maxSeed;
    test::set(e.scenario, "growth.compute", 1.0 / 3);
    e.scenario.triggers.push_back({.outcome = &outcomeRegistry()[3], .side = Trigger::Side::above, .number = 0.1, .months = 6,
                                   .set = {{&test::spec("liability.regime"), 1}}, .once = false});
    Scenario other;
    other.name = "Reference";
    test::set(other, "release.open_weights", 2);
    e.comparison = {{other, true}, {{e.scenario, false}, {Scenario(), true}}};
    e.outcome = QStringLiteral("misuse.expected_harm");
    e.results = QStringLiteral("0123456789abcdef");
    e.program = QStringLiteral("1.0");
    return e;
}
bool same(const Experiment& a, const Experiment& b) {
    return a.scenario == b.scenario && a.comparison == b.comparison && a.outcome == b.outcome && a.results == b.results && a.program == b.program && a.file == b.file;
}

} // namespace

/// An exported chart brings its experiment back, bit for bit, and says when somebody changed it.
class ExperimentTest : public QObject {
    Q_OBJECT

    static QByteArray chart(ChartFormat format, const QByteArray& experiment) {
        ChartExport request{.format = format, .millimetres = {80, 50}, .dpi = 96, .caption = {QStringLiteral("T"), QStringLiteral("x <&>")}, .experiment = experiment, .paint = {}};
        request.paint = [](QPaintDevice& device, QSize size) { paintChart(ChartData{}, {}, device, size); };
        return renderChart(request);
    }

private slots:
    void comesBackBitForBit() {
        const Experiment e = lively();
        const LoadedExperiment loaded = parseExperiment(experimentText(e), QStringLiteral("x"));
        QVERIFY2(loaded.ok(), loaded.problems.empty() ? "" : (loaded.problems[0].where + " " + loaded.problems[0].what).c_str());
        QVERIFY(same(loaded.experiment, e) && !loaded.edited);
    }
    void changesAreNoticed() {
        QByteArray text = experimentText(lively());
        const LoadedExperiment reordered = parseExperiment(' ' + text, QStringLiteral("x"));
        QVERIFY(reordered.ok() && !reordered.edited);   // layout is no content
        text.replace("\"runs\":64", "\"runs\":65");
        const LoadedExperiment loaded = parseExperiment(text, QStringLiteral("x"));
        QVERIFY(loaded.ok() && loaded.edited);
        QCOMPARE(loaded.experiment.scenario.runs, 65);
    }
    void faults_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("error");
        QByteArray unknown = experimentText(lively()), newer = unknown;
        unknown.replace("growth.compute", "growth.computer");
        newer.replace("\"experimentFormat\":1", "\"experimentFormat\":2");
        QTest::newRow("no JSON") << QByteArray("{") << "x:1:";
        QTest::newRow("something else") << QByteArray("{}") << "x: holds no experiment of Counterweight";
        QTest::newRow("no scenario") << QByteArray("{\"experimentFormat\":1}") << "x:/scenario: is missing";
        QTest::newRow("newer") << newer << "x:/experimentFormat: written by a newer Counterweight";
        QTest::newRow("unknown id") << unknown << "did you mean 'growth.compute'?";
    }
    void faults() {
        QFETCH(QByteArray, text);
        QFETCH(QString, error);
        const LoadedExperiment loaded = parseExperiment(text, QStringLiteral("x"));
        QVERIFY(!loaded.ok());
        const QString told = QString::fromStdString(loaded.problems[0].where + ": " + loaded.problems[0].what);
        QVERIFY2(told.contains(error), qPrintable(told));
    }
    void picturesCarryIt_data() {
        QTest::addColumn<int>("format");
        QTest::newRow("PNG") << static_cast<int>(ChartFormat::png);
        QTest::newRow("SVG") << static_cast<int>(ChartFormat::svg);
        QTest::newRow("PDF") << static_cast<int>(ChartFormat::pdf);
    }
    void picturesCarryIt() {
        QFETCH(int, format);
        const QByteArray text = experimentText(lively()), bytes = chart(static_cast<ChartFormat>(format), text);
        QVERIFY(mayCarry(bytes.left(1024)));
        const auto carried = carriedExperiment(bytes);
        QVERIFY(carried && *carried == text);
        QVERIFY(!carriedExperiment(chart(static_cast<ChartFormat>(format), {})));
    }
    /// Cut off or damaged anywhere: nothing, or the whole, and never a crash.
    void damagedPictures() {
        const QByteArray text = experimentText(lively());
        for (const ChartFormat format : {ChartFormat::png, ChartFormat::svg, ChartFormat::pdf}) {
            const QByteArray whole = chart(format, text);
            QVERIFY(rc::check("damage never crashes", [&] {
                QByteArray bytes = whole.left(*rc::gen::inRange<qsizetype>(0, whole.size() + 1));
                for (int n = *rc::gen::inRange(0, 8); n > 0 && !bytes.isEmpty(); --n) bytes[*rc::gen::inRange<qsizetype>(0, bytes.size())] = static_cast<char>(*rc::gen::inRange(0, 256));
                if (const auto carried = carriedExperiment(bytes)) (void)parseExperiment(*carried, QStringLiteral("x"));
            }));
        }
    }

    void unsavedWorkSurvives() {
        QTemporaryDir folder;
        const QString sessions = folder.filePath(QStringLiteral("sessions"));
        ScenarioDocument document;
        document.save(folder.filePath(QStringLiteral("own.cws.json")));
        auto session = std::make_unique<Session>(document, sessions);
        document.set(test::spec("liability.regime"), 2);
        QVERIFY(!QFile::exists(session->path()));
        session->writeNow();
        session->flush();
        QVERIFY(Session::lost(sessions).empty());   // alive
        // Another process would find it so after a kill: its lock is that of a process that is gone.
        const QString abandoned = sessions + QStringLiteral("/abandoned.session.json");
        QVERIFY(QFile::copy(session->path(), abandoned));
        const auto lost = Session::lost(sessions);
        QCOMPARE(lost.size(), 1u);
        QVERIFY(lost[0].experiment.scenario == document.scenario());
        QCOMPARE(lost[0].experiment.file, document.path());
        ScenarioDocument later;
        later.recover(lost[0].experiment.scenario, lost[0].experiment.comparison, lost[0].experiment.file);
        QVERIFY(later.isModified() && later.scenario() == document.scenario());
        QCOMPARE(later.path(), document.path());
        Session::forget(lost[0]);
        const QString path = session->path();
        session.reset();   // a clean end
        QVERIFY(!QFile::exists(path));
        QVERIFY(Session::lost(sessions).empty());
    }
    void whatIsSavedNeedsNoSession() {
        QTemporaryDir folder;
        ScenarioDocument document;
        Session session(document, folder.filePath(QStringLiteral("sessions")));
        document.set(test::spec("liability.regime"), 2);
        session.writeNow();
        session.flush();
        QVERIFY(QFile::exists(session.path()));
        document.save(folder.filePath(QStringLiteral("a.cws.json")));
        session.writeNow();
        session.flush();
        QVERIFY(!QFile::exists(session.path()));
    }
    /// Pinning is no edit of the scenario: there is nothing to be saved, and all the same something that a kill would take.
    void pinsSurviveWithoutAnEdit() {
        QTemporaryDir folder;
        const QString sessions = folder.filePath(QStringLiteral("sessions"));
        ScenarioDocument document;
        Session session(document, sessions);
        document.pin();
        QVERIFY(!document.isModified());
        session.writeNow();
        session.flush();
        const auto last = Session::remembered(sessions);
        QVERIFY(last && last->comparison == document.comparison() && last->scenario == document.savedScenario());
        QVERIFY(!QFile::exists(session.path()));
        document.set(test::spec("liability.regime"), 2);   // discarding this edit later must not discard the next pin
        document.pin();
        session.writeNow();
        session.flush();
        QCOMPARE(Session::remembered(sessions)->comparison.pinned.size(), 2u);
        QVERIFY(Session::remembered(sessions)->scenario == document.savedScenario());
        QVERIFY(QFile::remove(sessions + QStringLiteral("/last.json")));
        document.set(test::spec("liability.regime"), 1);
        session.writeNow();
        session.flush();
        QVERIFY(!Session::remembered(sessions));   // nothing new, so nothing was written
    }
    void aBusyPersonIsSavedToo() {
        QTemporaryDir folder;
        ScenarioDocument document;
        constexpr int delay = 200;   // ms
        Session session(document, folder.filePath(QStringLiteral("sessions")), delay);
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; clock.elapsed() < 2 * delay; ++i) {
            document.set(test::spec("liability.developer_burden"), 0.1 + 0.001 * (i % 100 + 1));
            QTest::qWait(delay / 20);
        }
        session.flush();
        QVERIFY(QFile::exists(session.path()));
    }
    void aSessionThatCannotBeKeptSaysSo() {
        QTemporaryDir folder;
        QFile blocked(folder.filePath(QStringLiteral("sessions")));
        QVERIFY(blocked.open(QIODevice::WriteOnly));   // a file where the folder should be
        ScenarioDocument document;
        Session session(document, blocked.fileName());
        QStringList told;
        connect(&session, &Session::failed, this, [&](const QString& message) { told << message; });
        for (const double burden : {0.1, 0.2}) {
            document.set(test::spec("liability.developer_burden"), burden);
            session.writeNow();
            session.flush();
            QCoreApplication::processEvents();
        }
        QCOMPARE(told.size(), 1);
        QVERIFY2(told[0].contains(QStringLiteral("cannot be kept safe")), qPrintable(told[0]));
    }
};

QTEST_MAIN(ExperimentTest)
#include "tst_experiment.moc"
