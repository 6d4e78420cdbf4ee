#include "sim/ensemble.h"
#include "sim/io/scenario_file.h"
#include "tests/support.h"

#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

/// The program as people run it: statuses, messages, files.
class Cli : public QObject {
    Q_OBJECT

    struct Outcome {
        int status;
        QByteArray out, err;
    };
    static Outcome run(const QStringList& arguments) {
        QProcess process;
        process.start(QStringLiteral(CW_BUILD_DIR "/app/counterweight-cli"), arguments);
        process.waitForFinished(60000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    static QStringList small(QStringList more = {}) {
        return QStringList{QStringLiteral("run"), QStringLiteral("status-quo-2025"), QStringLiteral("--months"), QStringLiteral("14"), QStringLiteral("--runs"), QStringLiteral("3")} + more;
    }
    static QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void statuses_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const char* arguments, int status) { QTest::newRow(name) << QString::fromLatin1(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts) << status; };
        row("version", "--version", 0);
        row("help", "--help", 0);
        row("run help", "run --help", 0);
        row("list", "list", 0);
        row("list json", "list outcomes --json", 0);
        row("describe", "describe liability.regime", 0);
        row("describe outcome", "describe welfare", 0);
        row("describe submodel", "describe red-team", 0);
        row("nothing", "", 2);
        row("unknown command", "walk", 2);
        row("unknown option", "run status-quo-2025 --fast", 2);
        row("unknown id", "describe nope", 2);
        row("unknown preset", "run status-quo", 2);
        row("bad setting", "run status-quo-2025 --set liability.regime=strickt", 2);
        row("nan", "run status-quo-2025 --seed nan", 2);
        row("no runs", "run status-quo-2025 --runs 0", 2);
        row("a directory", "run /tmp", 2);
        row("check missing", "check /nowhere.json", 2);
        row("unwritable", "run status-quo-2025 --runs 1 --months 2 --csv /dev/null/x", 1);
    }
    void statuses() {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        const Outcome o = run(arguments);
        QVERIFY2(o.status == status, o.err.constData());
        if (status != 0) QVERIFY(!o.err.trimmed().isEmpty());
    }

    void saysWhatIsWrong() {
        const Outcome o = run(QStringLiteral("run status-quo-2025 --set liability.regime=strickt").split(QLatin1Char(' ')));
        QCOMPARE(o.err, QByteArray("counterweight-cli: --set liability.regime: 'strickt' is not one of none, negligence, strict (did you mean 'strict'?)\n"));
    }

    void sameFilesOnAnyNumberOfThreads() {
        QTemporaryDir a, b;
        QCOMPARE(run(small({QStringLiteral("--events"), QStringLiteral("--threads"), QStringLiteral("1"), QStringLiteral("--csv"), a.path()})).status, 0);
        QCOMPARE(run(small({QStringLiteral("--events"), QStringLiteral("--threads"), QStringLiteral("3"), QStringLiteral("--csv"), b.path()})).status, 0);
        for (const auto name : {"outcomes.csv", "summary.csv", "events.csv", "causes.csv", "judgments.csv"}) {
            const QByteArray one = read(a.path() + QLatin1Char('/') + QLatin1String(name));
            QVERIFY2(!one.isEmpty(), name);
            QVERIFY2(one == read(b.path() + QLatin1Char('/') + QLatin1String(name)), name);
        }
        const QByteArray outcomes = read(a.path() + QStringLiteral("/outcomes.csv"));
        QVERIFY(outcomes.startsWith("run,month,innovation.flow,"));
        QCOMPARE(outcomes.count('\n'), 1 + 3 * 14);
        QVERIFY(read(a.path() + QStringLiteral("/events.csv")).startsWith("run,month,event,id,kind,jurisdiction,developer,model,platform,user,amount,cause"));
        // The hash in the provenance is that of the runs, computed here by another road.
        cw::Scenario s = cw::loadScenario(cw::scenarioFolder() + "/status-quo-2025.cws.json").scenario;
        s.months = 14;
        QVERIFY(read(a.path() + QStringLiteral("/provenance.json")).contains(QByteArray::fromStdString(cw::test::run(s, 3).hashText())));
    }

    void comparesTwinWorlds() {
        const Outcome same = run(QStringLiteral("compare status-quo-2025 status-quo-2025 --runs 3 --months 20 --outcome welfare").split(QLatin1Char(' ')));
        QCOMPARE(same.status, 0);
        QVERIFY2(same.out.contains("+0  [+0, +0]"), same.out.constData());
        QCOMPARE(run({QStringLiteral("compare"), QStringLiteral("status-quo-2025")}).status, 2);
    }

    void interruptionKeepsWhatIsFinished() {
        QTemporaryDir dir;
        QProcess process;
        process.start(QStringLiteral(CW_BUILD_DIR "/app/counterweight-cli"),
                      {QStringLiteral("run"), QStringLiteral("status-quo-2025"), QStringLiteral("--runs"), QStringLiteral("100000"), QStringLiteral("--months"), QStringLiteral("24"), QStringLiteral("--progress"), QStringLiteral("--csv"), dir.path()});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(process.readAllStandardError().contains("runs,"), 20000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(process.readAllStandardError().contains("interrupted: "));
        QVERIFY(read(dir.path() + QStringLiteral("/outcomes.csv")).count('\n') > 24);
    }
};

QTEST_GUILESS_MAIN(Cli)
#include "tst_cli.moc"
