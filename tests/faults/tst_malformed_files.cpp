#include "sim/io/scenario_file.h"
#include "tests/cli_process.h"
#include "tests/support.h"

#include <sys/stat.h>

using namespace cw;

/// Files that are wrong in every way anybody thought of: refused with a reason, at once, in process and by the program.
class MalformedFiles : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    static QByteArray sample() {
        return R"({"format": 1, "name": "Prüfung", "months": 24, "seed": 2025,
 "levers": {"liability.regime": "strict", "platform.moderation": {"value": 0.8, "start": 3, "ramp": 6, "end": 60}},
 "assumptions": {"adoption.q": {"distribution": "uniform", "low": 0.1, "high": 5e-1}, "care.race": -0e0},
 "population": {"users.count": 2000},
 "jurisdictions": [{"name": "A", "population": 1, "compute": 1, "startups": 1, "communities": 1, "hubs": [{"traffic": 1, "wealth": 2}]}],
 "disable": ["misuse"], "interventions": [{"remove": "developer/1.0", "from": 7}], "notes": "a \u00fc \t b"})";
    }
    static QByteArray with(const char* member) { return QByteArray("{\"format\": 1, ") + member + "}"; }

    void addRows() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("what");   // part of what is said
        const auto row = [](const char* name, const QByteArray& bytes, const char* what) { QTest::newRow(name) << bytes << what; };
        row("empty", "", "empty");
        row("blank", " \r\n\t ", "empty");
        row("mark only", "\xEF\xBB\xBF", "empty");
        row("UTF-16 LE", QByteArray("\xFF\xFE{\0}\0", 6), "UTF-16");
        row("UTF-16 BE", QByteArray("\xFE\xFF\0{\0}", 6), "UTF-16");
        row("UTF-16 without mark", QByteArray("{\0}\0", 4), "UTF-16");
        row("Latin-1", with("\"name\": \"Pr\xFC" "fung\""), "x.cws.json:1:26: not UTF-8");
        row("overlong", with("\"name\": \"\xC0\x80\""), "not UTF-8");
        row("overlong 3", with("\"name\": \"\xE0\x80\x80\""), "not UTF-8");
        row("surrogate half", with("\"name\": \"\xED\xA0\x80\""), "not UTF-8");
        row("beyond Unicode", with("\"name\": \"\xF4\x90\x80\x80\""), "not UTF-8");
        row("cut in a character", "{\"format\": 1, \"name\": \"\xC3", "not UTF-8");
        row("escaped surrogate half", with("\"name\": \"\\ud800\""), "not valid JSON");
        row("binary", QByteArray("\x7F" "ELF\x02\x01\x01\0\0\0\0", 11), "binary");
        row("not JSON", "months = 120\n", ":1:1: not valid JSON");
        row("XML", "<scenario/>", ":1:1: not valid JSON");
        row("line and column", "{\n \"format\": 1,\n \"months\": oops\n}", ":3:12: not valid JSON");
        row("comma at the end", "{\"format\": 1,}", "not valid JSON");
        row("comment", "{\"format\": 1} // no", "not valid JSON");
        row("two documents", "{\"format\": 1} {\"format\": 1}", "not valid JSON");
        row("single quotes", "{'format': 1}", "not valid JSON");
        row("a list", "[1]", "where an object is expected");
        row("a number", "5", "where an object is expected");
        row("null", "null", "where an object is expected");
        row("nan", with("\"months\": NaN"), "not valid JSON");
        row("infinity", with("\"months\": Infinity"), "not valid JSON");
        row("1e999", with("\"months\": 1e999"), "too large");
        row("-1e999", with("\"assumptions\": {\"adoption.q\": -1e999}"), "too large");
        row("long number", with("\"months\": ") .chopped(1) + QByteArray(400, '9') + "}", "too large");
        row("leading zero", with("\"months\": 012"), "not valid JSON");
        row("2^63", with("\"seed\": 9223372036854775808"), "/seed: ");
        row("2^64", with("\"seed\": 18446744073709551616"), "/seed: ");
        row("minus one user", with("\"population\": {\"users.count\": -1}"), "-1 is below 700");
        row("10^12 users", with("\"population\": {\"users.count\": 1e12}"), "above 1e+07");
        row("too much memory", with("\"months\": 600, \"assumptions\": {\"network.mean_degree\": {\"distribution\": \"uniform\", \"low\": 10, \"high\": 100}}, "
                                    "\"population\": {\"users.count\": 10000000}"), "GB of memory");
        row("twice", with("\"months\": 1, \"months\": 2"), "the key 'months' occurs twice");
        row("twice, escaped", with("\"months\": 1, \"\\u006donths\": 2"), "the key 'months' occurs twice");
        row("unknown key", with("\"month\": 1"), "did you mean 'months'?");
        row("33 deep", QByteArray(33, '[') + QByteArray(33, ']'), "deeper than 32");
        row("10^6 deep", QByteArray(1000000, '[') + QByteArray(1000000, ']'), "deeper than 32");
        row("10^6 deep, open", QByteArray(1000000, '['), "deeper than 32");
        row("objects deep", QByteArray("{\"a\":").repeated(200000), "deeper than 32");
        row("10^6 values", "[0" + QByteArray(",0").repeated(1000000) + "]", "more than 100000 values");
        row("5 MiB", with("\"notes\": \"") + QByteArray(5 << 20, 'x') + "\"}", "larger than 4 MiB");
        row("long name", with(("\"name\": \"" + QByteArray(2000000, 'x') + "\"").constData()), "2000000 characters long");
        row("long word", with(("\"levers\": {\"liability.regime\": \"" + QByteArray(2000000, 'x') + "\"}").constData()), "is not one of none, negligence, strict");
        row("long key", with(("\"" + QByteArray(2000000, 'x') + "\": 1").constData()), "unknown key");
    }

private slots:
    void initTestCase() { QVERIFY2(QFile::exists(test::cliProgram()), "build counterweight-cli first"); }

    void sampleIsGood() {
        const Loaded loaded = parseScenario(sample().toStdString(), "sample");
        QVERIFY2(loaded.ok(), loaded.ok() ? "" : loaded.problems[0].what.c_str());
    }
    void everyPrefixIsRefused() {
        const std::string text = sample().toStdString();
        for (std::size_t n = 0; n < text.size(); ++n) {
            const Loaded loaded = parseScenario(std::string_view(text).substr(0, n), "cut");
            QVERIFY2(loaded.problems.size() == 1, qPrintable(QString::number(n)));
            if (n > 0) QVERIFY(QString::fromStdString(loaded.problems[0].where).contains(QRegularExpression("^cut:\\d+:\\d+$")));
        }
    }
    void everyByteMayBeAnything() {
        std::string text = sample().toStdString();
        for (std::size_t i = 0; i < text.size(); ++i)
            for (const char replacement : {'\0', '"', '{', ']', '9', '-', '\\', '\xFF', 'e'}) {
                const char old = std::exchange(text[i], replacement);
                const Loaded loaded = parseScenario(text, "x");
                if (loaded.ok()) QVERIFY(problems(loaded.scenario).empty());
                text[i] = old;
            }
    }
    void bytes_data() { addRows(); }
    void bytes() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, what);
        QElapsedTimer clock;
        clock.start();
        const Loaded loaded = parseScenario(bytes.toStdString(), "x.cws.json");
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(!loaded.ok());
        const QString said = QString::fromStdString(loaded.problems[0].where + ": " + loaded.problems[0].what);
        QVERIFY2(said.contains(what), qPrintable(said));
        QVERIFY(said.size() < 700);
    }
    void program_data() { addRows(); }
    void program() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, what);
        const QString path = m_directory.filePath("x.cws.json");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        for (const QStringList& arguments : {QStringList{"check", path}, QStringList{"run", path}}) {
            const test::CliResult result = test::cli(arguments);
            QCOMPARE(result.status, 2);
            QVERIFY(result.milliseconds < 1000);
            QVERIFY(result.out.isEmpty());
            QVERIFY2(result.errorLines().value(0).startsWith("counterweight-cli: " + path), result.err.constData());
            QVERIFY2(result.err.contains(what.toUtf8()), result.err.constData());
        }
    }
    void notFiles() {
        const QString fifo = m_directory.filePath("fifo"), sparse = m_directory.filePath("sparse"), closed = m_directory.filePath("loop");
        QCOMPARE(::mkfifo(fifo.toUtf8().constData(), 0600), 0);
        QFile large(sparse);
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(qint64{1} << 30));
        QVERIFY(QFile::link(closed, closed));
        const std::pair<QString, QByteArray> rows[] = {{m_directory.path(), "is a directory"}, {fifo, "not a regular file"}, {"/dev/zero", "not a regular file"},
                                                       {sparse, "larger than 4 MiB"}, {m_directory.filePath("none"), "No such file"}, {closed, "symbolic link"}};
        for (const auto& [path, what] : rows) {
            const test::CliResult result = test::cli({"check", path}, 5000);
            QCOMPARE(result.status, 2);
            QVERIFY2(result.milliseconds < 1000 && result.err.contains(what), result.err.constData());
            QCOMPARE(result.errorLines().size(), 1);
        }
    }
    void goodAndBadFilesTogether() {
        const QString bad = m_directory.filePath("bad.cws.json");
        QFile file(bad);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"format": 1, "months": 0, "levers": {"liability.regime": "strickt"}})");
        file.close();
        const test::CliResult result = test::cli({"check", bad, CW_SOURCE_DIR "/scenarios/status-quo-2025.cws.json"});
        QCOMPARE(result.status, 2);
        QCOMPARE(result.errorLines().size(), 2);
        QCOMPARE(result.errorLines()[1], "counterweight-cli: " + bad + ":/levers/liability.regime: 'strickt' is not one of none, negligence, strict (did you mean 'strict'?)");
        QVERIFY(result.out.contains("status-quo-2025.cws.json: ok"));
    }
};

QTEST_APPLESS_MAIN(MalformedFiles)
#include "tst_malformed_files.moc"
