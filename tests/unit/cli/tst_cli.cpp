#include "sim/io/scenario_file.h"
#include "tests/cli_process.h"
#include "tests/support.h"

#include <nlohmann/json.hpp>

#include <csignal>

using namespace cw;
using test::cli;

/// The program as a script sees it: exit status, standard output, standard error, files.
class CliTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    static QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArray hashIn(const QByteArray& out) {
        const qsizetype at = out.indexOf("results hash ");
        return at < 0 ? QByteArray() : out.mid(at + 13, 16);
    }
    /// Starts a run that takes minutes and waits until the first runs are done.
    static void startLong(QProcess& process, const QStringList& more) {
        process.start(test::cliProgram(), QStringList{"run", "status-quo-2025", "--runs", "100000", "--months", "24", "--progress"} + more);
        QByteArray seen;
        QElapsedTimer clock;
        for (clock.start(); !seen.contains("runs,") && clock.elapsed() < 60000; seen += process.readAllStandardError()) process.waitForReadyRead(100), process.setReadChannel(QProcess::StandardError);
        QVERIFY(seen.contains("runs,"));
    }

private slots:
    void initTestCase() { QVERIFY2(QFile::exists(test::cliProgram()), "build counterweight-cli first"); }

    void exitStatuses_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        const auto row = [](const QStringList& arguments, int status, const char* error) {
            QTest::newRow(qPrintable(arguments.join(' '))) << arguments << status << error;
        };
        row({"--version"}, 0, "");
        row({"--help"}, 0, "");
        for (const char* command : {"list", "describe", "check", "run", "compare", "export", "merge", "document", "signature", "schema"}) {
            row({command, "--help"}, 0, "");
            row({command, "--version"}, 0, "");
        }
        row({}, 2, "A subcommand is required");
        row({"frobnicate"}, 2, "frobnicate");
        row({"--frobnicate"}, 2, "frobnicate");
        row({"run"}, 2, "scenario is required");
        row({"check"}, 2, "files is required");
        row({"list", "lever"}, 2, "lever");
        row({"describe", "liability.regim"}, 2, "did you mean 'liability.regime'?");
        row({"run", "status-quo"}, 2, "neither a file nor a preset");
        row({"run", "status-quo-2025", "--runs", "0"}, 2, "--runs");
        row({"run", "status-quo-2025", "--runs", "nan"}, 2, "--runs");
        row({"run", "status-quo-2025", "--runs", "1e999"}, 2, "--runs");
        row({"run", "status-quo-2025", "--runs", "1.5"}, 2, "--runs");
        row({"run", "status-quo-2025", "--runs", "1000000", "--months", "600"}, 2, "at most 8 GB");
        row({"run", "status-quo-2025", "--seed", "-1"}, 2, "--seed");
        row({"run", "status-quo-2025", "--seed", "inf"}, 2, "--seed");
        row({"run", "status-quo-2025", "--seed", "9007199254740992"}, 2, "--seed");
        row({"run", "status-quo-2025", "--months", "601"}, 2, "--months");
        row({"run", "status-quo-2025", "--threads", "0"}, 2, "--threads");
        row({"run", "status-quo-2025", "--events"}, 2, "--events: needs --csv");
        row({"run", "status-quo-2025", "--set", "adoption.q=nan"}, 2, "'nan' is not a number");
        row({"run", "status-quo-2025", "--set", "users.count=1e12"}, 2, "above 1e+07");
        row({"run", "status-quo-2025", "--set", "liability.regime=strict@12-6"}, 2, "/levers/liability.regime/end: 6 is not later");
        row({"run", "status-quo-2025", "--runs", "1", "--months", "1", "--csv", "/proc/nowhere"}, 1, "/proc/nowhere");
        row({"run", "status-quo-2025", "--out", ""}, 2, "--out: the file name is empty");
        row({"run", "status-quo-2025", "--resume"}, 2, "--resume: needs the --out STORE");
        row({"run", "status-quo-2025", "--shard", "1/2"}, 2, "--shard: needs --out STORE");
        for (const char* shard : {"0/2", "3/2", "1/0", "1/1000001"}) row({"run", "status-quo-2025", "--out", "/tmp", "--shard", shard}, 2, "K must be from 1 to N");
        for (const char* shard : {"1", "a/2", "1/2/3", "1-2", "99999999999/1"}) row({"run", "status-quo-2025", "--out", "/tmp", "--shard", shard}, 2, "is not a shard");
        row({"run", "status-quo-2025", "--out", "/tmp"}, 2, "/tmp: is a directory");
        row({"run", "status-quo-2025", "--out", "/no/such/x.sqlite"}, 1, "cannot open /no/such/x.sqlite");
        row({"export"}, 2, "store is required");
        row({"export", "/no/such.sqlite"}, 2, "needs --csv DIR, --xlsx FILE");
        row({"export", "/no/such.sqlite", "--csv", "/tmp/x"}, 2, "/no/such.sqlite: no such file");
        row({"merge", "/no/such.sqlite"}, 2, "--out is required");
        row({"merge", "/no/such.sqlite", "--out", "/no/new.sqlite"}, 2, "/no/such.sqlite: no such file");
        row({"compare", "status-quo-2025"}, 2, "two or more");
        row({"compare", "status-quo-2025", "laissez-faire", "--outcome", "welfar"}, 2, "did you mean 'welfare'?");
    }
    void exitStatuses() {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QString, error);
        const test::CliResult result = cli(arguments);
        QCOMPARE(result.status, status);
        QVERIFY2(result.err.contains(error.toUtf8()), result.err.constData());
        QCOMPARE(result.err.isEmpty(), status == 0);
        QCOMPARE(result.out.isEmpty(), status != 0);
        for (const QString& line : result.errorLines()) QVERIFY2(line.startsWith("counterweight-cli: "), result.err.constData());
        if (status == 2) QVERIFY(result.milliseconds < 1000);
    }
    void helpShowsExamples() {
        for (const char* command : {"list", "describe", "check", "run", "compare", "export", "merge", "signature", "schema"})
            QVERIFY2(cli({command, "--help"}).out.contains("  counterweight-cli "), command);
    }

    void lists() {
        const auto json = nlohmann::json::parse(cli({"list", "--json"}).out.toStdString());
        QCOMPARE(json["levers"].size() + json["assumptions"].size(), parameterRegistry().size());
        QCOMPARE(json["outcomes"].size(), outcomeRegistry().size());
        QCOMPARE(json["presets"].size(), presetNames().size());
        QCOMPARE(json["submodels"].size(), submodelSchedule().size());
        QVERIFY(cli({"list", "levers"}).out.contains("liability.regime"));
        QVERIFY(!cli({"list", "levers"}).out.contains("adoption.q"));
    }
    void everyIdIsDescribed() {
        for (const char* id : {"liability.regime", "adoption.q", "users.count", "misuse.harm", "misuse", "status-quo-2025"}) {
            const test::CliResult result = cli({"describe", id});
            QCOMPARE(result.status, 0);
            QVERIFY2(result.out.startsWith(id), id);
        }
        const QByteArray text = cli({"describe", "liability.regime"}).out;
        for (const char* part : {"default", "negligence", "strict", "source"}) QVERIFY2(text.contains(part), part);
    }

    void checkTellsTriggersInWords() {
        const QString path = m_directory.filePath("t.cws.json");
        Scenario s;
        s.triggers = {{findOutcome("misuse.harm"), Trigger::Side::above, 3, 6, {{&test::spec("release.open_weights"), 2}}, true}};
        saveScenario(s, path.toStdString());
        const test::CliResult result = cli({"check", path});
        QCOMPARE(result.status, 0);
        QVERIFY2(result.out.endsWith(": ok\n  when misuse.harm is above 3 for 6 months in a row: release.open_weights = forbidden\n"), result.out.constData());
    }

    void runWritesWhatTheContractSays() {
        const QString folder = m_directory.filePath("a/b");
        const test::CliResult result = cli({"run", "status-quo-2025", "--runs", "3", "--months", "18", "--csv", folder, "--events"});
        QCOMPARE(result.status, 0);
        QVERIFY2(result.err.isEmpty(), result.err.constData());   // no progress where there is no terminal
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name),
                 (QStringList{"causes.csv", "events.csv", "judgments.csv", "outcomes.csv", "provenance.json", "summary.csv"}));
        QCOMPARE(read(folder + "/outcomes.csv").count('\n'), 1 + 3 * 18);
        const auto provenance = nlohmann::json::parse(read(folder + "/provenance.json").toStdString());
        QCOMPARE(QByteArray::fromStdString(provenance["results_hash"]), hashIn(result.out));
    }
    void filesDoNotDependOnThreads() {
        const auto files = [&](const char* threads) {
            const QString folder = m_directory.filePath(threads);
            cli({"run", "status-quo-2025", "--runs", "4", "--months", "14", "--events", "--threads", threads, "--csv", folder});
            return folder;
        };
        const QString one = files("1"), three = files("3");
        for (const char* name : {"/outcomes.csv", "/summary.csv", "/events.csv", "/causes.csv", "/judgments.csv"}) {
            QVERIFY2(!read(one + name).isEmpty(), name);
            QVERIFY2(read(one + name) == read(three + name), name);
        }
        Scenario s;   // the hash by another road
        s.months = 14;
        QVERIFY(read(one + "/provenance.json").contains(QByteArray::fromStdString(test::run(s, 4).hashText())));
    }
    void resultsDependOnNothingElse() {
        const QStringList base{"run", "strict-developer-liability", "--runs", "6", "--months", "24"};
        const QByteArray hash = hashIn(cli(base).out);
        QCOMPARE(hash.size(), 16);
        for (const QStringList& more : {QStringList{"--threads", "1"}, QStringList{"--threads", "3"}, QStringList{"--progress"},
                                        QStringList{"--csv", m_directory.filePath("h"), "--events"}})
            QCOMPARE(hashIn(cli(base + more).out), hash);
        QVERIFY(hashIn(cli(base + QStringList{"--seed", "7"}).out) != hash);
        QVERIFY(hashIn(cli(base + QStringList{"--set", "seed=7"}).out) == hashIn(cli(base + QStringList{"--seed", "7"}).out));
    }
    void scheduleOfSetIsTheFiles() {
        Scenario s;
        std::vector<Problem> found;
        applySetting(s, "liability.regime=strict@6-18", found);
        applySetting(s, "platform.moderation=0.9@6+6", found);
        s.runs = 2;
        s.months = 24;
        const QString path = m_directory.filePath("s.cws.json");
        saveScenario(s, path.toStdString());
        const QByteArray file = hashIn(cli({"run", path}).out);
        QCOMPARE(hashIn(cli({"run", "status-quo-2025", "--runs", "2", "--months", "24", "--set", "liability.regime=strict@6-18", "--set", "platform.moderation=0.9@6+6"}).out), file);
        QVERIFY(hashIn(cli({"run", "status-quo-2025", "--runs", "2", "--months", "24", "--set", "liability.regime=strict@6"}).out) != file);
    }
    void compareIsExactlyZeroForTwins() {
        const QString folder = m_directory.filePath("c");
        const test::CliResult result = cli({"compare", "status-quo-2025", "status-quo-2025", "strict-developer-liability", "--runs", "3", "--months", "24", "--csv", folder});
        QCOMPARE(result.status, 0);
        const auto lines = read(folder + "/compare.csv").trimmed().split('\n');
        QCOMPARE(lines[0], QByteArray("outcome,summary,scenario,mean,low,high,n"));
        QCOMPARE(lines.size(), static_cast<qsizetype>(1 + 2 * outcomeRegistry().size()));
        int different = 0;
        for (int i = 1; i < lines.size(); ++i) {
            const auto fields = lines[i].split(',');
            QCOMPARE(fields[6], QByteArray("3"));
            if (fields[2] == "Status quo 2025") QCOMPARE(fields[3] + fields[4] + fields[5], QByteArray("000"));
            else different += fields[3] != "0";
        }
        QVERIFY(different > 5);
    }
    void comparedWorldsMustBeTwins() {
        Scenario s;
        s.seed = 1;
        saveScenario(s, m_directory.filePath("other.cws.json").toStdString());
        const QStringList arguments{"compare", "status-quo-2025", m_directory.filePath("other.cws.json"), "--runs", "2", "--months", "6"};
        QCOMPARE(cli(arguments).status, 2);
        QCOMPARE(cli(arguments + QStringList{"--seed", "1"}).status, 0);
        QVERIFY(cli({"compare", "status-quo-2025", "status-quo-2025", "--runs", "1", "--months", "3"}).err.isEmpty());
    }
    void standardOutputMayBeFull() {
        QProcess process;
        process.setStandardOutputFile("/dev/full");
        process.start(test::cliProgram(), {"list"});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("cannot write"));
    }

    void interruptionKeepsFinishedRuns() {
        const QString folder = m_directory.filePath("i");
        QProcess process;
        startLong(process, {"--csv", folder, "--events"});
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.exitCode(), 130);
        const QByteArray said = process.readAllStandardError();
        const auto match = QRegularExpression("interrupted: (\\d+) of 100000 runs finished, written to").match(QString::fromUtf8(said));
        QVERIFY2(match.hasMatch(), said.constData());
        const int finished = match.captured(1).toInt();
        QCOMPARE(read(folder + "/outcomes.csv").count('\n'), 1 + 24 * finished);
        QCOMPARE(nlohmann::json::parse(read(folder + "/provenance.json").toStdString())["runs"].get<int>(), finished);
        for (const QString& file : QDir(folder).entryList(QDir::Files | QDir::Hidden)) QVERIFY2(!file.contains(".part"), qPrintable(file));
    }
    void secondSignalEndsAtOnce() {
        QProcess process;
        startLong(process, {"--set", "users.count=500000"});
        QElapsedTimer clock;
        clock.start();
        ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
        ::usleep(20000);   // else the two may be merged into one
        ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(clock.elapsed() < 2000);
    }
};

QTEST_APPLESS_MAIN(CliTest)
#include "tst_cli.moc"
